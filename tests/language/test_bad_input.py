"""Whatever the text is: no crash, offsets exact, the same result twice, time linear in its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.language.annotate import annotate
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


@pytest.mark.parametrize("name", ODD)
def test_odd_texts(name: str) -> None:
    holds(annotate(article(ODD[name])))


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


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    holds(annotate(article(text)))


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
