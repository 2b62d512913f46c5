"""Whatever the text: every span is verbatim, the second reading equals the first, and no string is too long or too odd."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lagebild
from lagebild.errors import IntakeError
from lagebild.records import proof

PHRASES = st.sampled_from(
    [
        *(
            "Ministerin Petra Ahrens",
            "sagte",
            "er",
            "werde",
            "sei",
            "habe",
            "die Brücke",
            "am Montag",
            "im März 2025",
            "nach Angaben",
            "laut",
        ),
        *(
            "zufolge",
            "der Stadt Kiel",
            "wie",
            "dass",
            "ob",
            "nicht",
            "vier Millionen Euro",
            "3:1",
            "12,5 Prozent",
            "traf",
            "telefonierte mit",
        ),
        *("forderte", "wies zurück", "so", "hieß es", "heute", "gestern", "seit 2019", "Dr.", "z.B.", "31. Februar", "14.05 Uhr", "(dpa)"),
        *("Von Jana Lührs", "<b>", "&amp;", "+++"),
    ]
)
MARKS = st.sampled_from("„“»«\"‚‘,.:–()-'\n\x0c\u2028")
ODD = st.sampled_from(["Ü\u0308", "👨\u200d👩\u200d👧", "\u202eאב\u202c", "\u00ad", "\u200b", "\ufeff", "ſ", "ẞ", "İ", "\ud83d"])
FRAGMENTS = st.one_of(PHRASES, MARKS, ODD)
TEXTS = st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=60).map(" ".join), st.lists(FRAGMENTS, max_size=30).map("".join))


def read(text: str) -> lagebild.Reading | str:
    try:
        return lagebild.read(text, published="2025-03-05")
    except IntakeError as error:
        return error.code


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_only_verbatim_spans_and_the_same_twice(text: str) -> None:
    reading = read(text)
    if isinstance(reading, lagebild.Reading):
        proof.verify(reading)
    assert read(text) == reading


CLAUSE = "der Rat habe am Montag in Kiel getagt, wie die Verwaltung mitteilte, und "
LONG = {
    "one line": "Die Ministerin sagte, " + CLAUSE * 400 + "alles sei gut.",
    "one word": "Brückenbau" * 3000,
    "opening marks": "„" * 15000 + "«sagte»" * 2000,
    "brackets": "Der Rat tagt. " + "(" * 15000 + "a" + ")" * 15000,
    "quotations": "„Wir bauen“, sagte Jana Lührs. " * 1000,
    "commas": "sagte er, " * 3000,
    "numbers": "12,5 " * 6000,
    "dates": "am 3. März 2025 " * 2000,
    "names": "Jana Lührs und " * 2000,
    "one letter lines": "a\n" * 10000,
    "dots": "." * 30000,
    "hyphens": "Nord-" * 6000,
}


@pytest.mark.parametrize("what", LONG)
def test_length_alone_breaks_nothing(what: str) -> None:
    """Thirty thousand characters of one thing; a quadratic place would need minutes."""
    started = time.process_time()
    reading = read(LONG[what])
    assert time.process_time() - started < 20
    if isinstance(reading, lagebild.Reading):
        proof.verify(reading)
