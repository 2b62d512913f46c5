"""One spelling: marks composed, the invisible gone, but not where it carries meaning."""

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.spelling import edits, spelled

ODD = st.text(
    st.one_of(st.sampled_from("aouKz ä\n.9😀\u00ad\u200b\u200c\u200d\u2060\ufeff\u0308\u0301\u0323\u0338یक가"), st.characters()),
    max_size=24,
)
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mu\u0308nchens Bu\u0308rger", "Münchens Bürger"),
        ("Bundes\u00adver\u00adfassungs\u00adgericht", "Bundesverfassungsgericht"),
        ("Ver\u200bhand\u200dlung und Auf\u200clage", "Verhandlung und Auflage"),
        ("a\u00ad\u0308", "ä"),
        ("\ufeffDer Rat\u200b hat \u206012\u200b Mio. \u200b„\u200bEuro\u200b“.\u200b", "Der Rat hat 12 Mio. „Euro“."),
        ("2020\u2060–\u20602025", "2020–2025"),
        ("Nguye\u0302\u0303n, Dvor\u030ca\u0301k, и\u0306", "Nguyễn, Dvořák, й"),
        ("Мос\u00adква", "Москва"),
        ("Ver\u00ad\u200b\nhandlung, Rat\u00ad\nDer, a\u00ad\u0308\nb", "Ver\u00ad\nhandlung, Rat\nDer, ä\nb"),
        ("eins\n\u200b\nzwei", "eins\n\nzwei"),
    ],
)
def test_words_that_look_alike_are_alike(text: str, expected: str) -> None:
    assert spelled(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ganz klar: Größe, Übung, Élysée, Nguyễn.",
        "👨\u200d👩\u200d👧 und 🏳\ufe0f\u200d🌈 und ❤\ufe0f\u200d🔥",
        "می\u200cخواهم",
        "CD\u200cها",
        "क्\u200dष",
        "ไทย\u200bไทย",
        "Ver\u00ad\nhandlung",
        "Ver-\nhandlung",
        "5 \u212a und 3 \u212b",
        "x\u0302",
        "\u05e9\u05c1\ufb2a",
    ],
)
def test_what_carries_meaning_stays(text: str) -> None:
    assert spelled(text) is text


@given(ODD)
def test_one_spelling_is_final_and_nothing_else_changes(text: str) -> None:
    once = spelled(text)
    assert spelled(once) == once
    seen, left = (UNSEEN.sub("", unicodedata.normalize("NFD", t)) for t in (text, once))
    assert unicodedata.normalize("NFD", seen) == unicodedata.normalize("NFD", left)


@given(ODD)
def test_edits_ascend_and_each_changes_something(text: str) -> None:
    before = 0
    for start, end, new in edits(text):
        assert before <= start < end <= len(text) and text[start:end] != new
        before = end


def test_time_grows_with_the_text() -> None:
    def seconds(text: str) -> float:
        begin = time.process_time()
        spelled(text)
        return time.process_time() - begin

    for part in ("a\u0308", "a\u00ad", "\u200b", "\u0308", "क\u200d"):
        small = min(seconds(part * 4_000) for _ in range(3))
        assert min(seconds(part * 40_000) for _ in range(3)) < 60 * small + 0.05
