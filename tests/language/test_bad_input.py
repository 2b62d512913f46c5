"""Whatever the text is: no crash, offsets exact, the same result twice, time linear in its length."""

from __future__ import annotations

import dataclasses
import importlib.util
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild import weights
from lagebild.language.annotate import annotate
from lagebild.records.article import Block
from lagebild.records.layers import Annotated
from tests.language.articles import article

ODD = {
    "empty": "",
    "one": "x",
    "mark": "„",
    "nul": "Das\0ist \x01 Herr Müller\x7f.",
    "emoji": "Kanzler 😀 Merz 👨\u200d👩\u200d👧 sagt „ja“ 🇩🇪.",
    "right to left": "قال الرئيس Putin في موسكو שלום.",
    "decomposed": "Der Mu\u0308ller sagte, o\u0308ffne die Tu\u0308r.",
    "soft hyphens": "Der Bundes\u00adkanzler Olaf Schol\u00adz sagte.",
    "broken lines": "Die Ver-\nhandlung in Mos-\nkau.",
    "surrogate": "a\ud800b Putin",
}
LONG = ["a", "A", "a.", "A. ", "a-", "„“", "Putin ", "Er sagte, er. ", "12.", "der Präsident ", "ich habe ", "Igor Melnik sagte er "]


def holds(found: Annotated) -> None:
    text = found.article.text
    for record in (*found.tokens, *found.names, *found.mentions):
        assert text[record.start : record.end] == record.text
    known = {actor.id for actor in found.actors}
    assert all(mention.actor in known for mention in found.mentions)


HAS_WEIGHTS = "language" in weights.available() and importlib.util.find_spec("onnxruntime") is not None
BACKENDS = [
    "rules",
    pytest.param("weights", marks=pytest.mark.skipif(not HAS_WEIGHTS, reason="the weights or their runtime are not installed")),
]


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", ODD)
def test_odd_texts(name: str, backend: str) -> None:
    holds(annotate(article(ODD[name]), backend=backend))


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("piece", ["a", "a-", "1", ".", "u\u0308"])
def test_a_megabyte_of_one_token(piece: str, backend: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.process_time()
    found = annotate(article(text), backend=backend)
    assert time.process_time() - begun < 20
    assert [(t.start, t.end) for t in found.tokens] == [(0, len(text))]


def test_invisible_characters_and_old_umlauts_hide_no_name_and_shift_no_offset() -> None:
    for text, base in (
        ("Der Ju\u0308rgen Mu\u0308ller aus Ko\u0308ln sprach.", "Jürgen Müller"),
        ("Der Bundes\u00adkanzler Olaf Schol\u00adz sprach.", "Olaf Scholz"),
    ):
        found = annotate(article(text))
        holds(found)
        assert base in {name.base for name in found.names}


def test_lines_that_a_scanner_broke_are_one_sentence() -> None:
    text = "Die Ver-\nhandlung in Moskau endete\nam Montag. Sie dauerte lange."
    found = annotate(dataclasses.replace(article(text), blocks=(Block("paragraph", 0, len(text)),)))
    holds(found)
    assert len(found.sentences) == 2


def test_right_to_left_script_beside_german() -> None:
    found = annotate(article("قال الرئيس في موسكو. Angela Merkel reiste nach Kiew. שלום."))
    holds(found)
    assert {"Angela Merkel", "Kiew"} <= {name.base for name in found.names}


def test_control_characters_part_no_sentence() -> None:
    text = "Angela\0 Merkel\x07 kam.\x7f Sie blieb."
    found = annotate(article(text))
    holds(found)
    assert "".join(text[s.start : s.end] for s in found.sentences).count("blieb") == 1


PIECES = [
    "der",
    "US-Präsident",
    "Donald",
    "Trump",
    "sagte",
    ",",
    "„",
    "“",
    ".",
    "Er",
    "sein",
    "Kiew",
    "Putins",
    "\n",
    "sie",
    "Anna",
    "von",
    "\u00ad",
    "😀",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["", " "]))
def test_any_row_of_pieces(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    found = annotate(article(text, published="2025-08-07"))
    holds(found)
    assert found == annotate(article(text, published="2025-08-07"))


@pytest.mark.parametrize("backend", BACKENDS)
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=120))
def test_any_text(backend: str, text: str) -> None:
    holds(annotate(article(text), backend=backend))


@pytest.mark.parametrize("piece", LONG)
def test_time_is_linear(piece: str) -> None:
    def spent(size: int) -> float:
        text = piece * (size // len(piece))
        begun = time.process_time()
        annotate(article(text))
        return time.process_time() - begun

    spent(2_000)
    short, long = spent(10_000), spent(80_000)
    assert long < 40 * short + 1.0
