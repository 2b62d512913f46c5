"""A text with decomposed letters, soft hyphens or zero-width characters is read like the clean one."""

import re
import time
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lagebild
from lagebild.intake import from_text
from lagebild.records import proof

CLEAN = (
    "Außenministerin Jördis Möller hat die Räumung der Brücke verteidigt. „Wir können nicht länger zögern“, sagte Möller "
    "am Dienstag in Lübeck. "
    "Oberbürgermeister Jürgen Schäfer kündigte für den 5. März 2026 Gespräche über zwölf Millionen Euro an. "
    "Die Behörde prüfe die Vorwürfe, "
    "teilte eine Sprecherin mit. Präsident Wolodymyr Selenskyj traf Bundeskanzler Friedrich Merz am Montag in München. Möller forderte "
    "die Übergabe der Gefängnisschlüssel bis Ende März; die Gewerkschaft lehnt das ab."
)
WITHIN = re.compile(r"(?<=[^\W\d_]{2})(?=[^\W\d_]{2})")
EDGES = re.compile(r"\b(?=\w)|(?<=\w)\b")
SPELLINGS = {
    "decomposed": unicodedata.normalize("NFD", CLEAN),
    "soft hyphens": WITHIN.sub("\u00ad", CLEAN),
    **{f"U+{ord(c):04X}": EDGES.sub(c, WITHIN.sub(c, CLEAN)) for c in "\u200b\u200c\u200d\u2060\ufeff"},
    "all": EDGES.sub("\u200b", WITHIN.sub("\u00ad\u2060", unicodedata.normalize("NFD", CLEAN))),
}


def read(text: str) -> lagebild.Reading:
    return lagebild.read(text, published="2026-03-04")


def test_the_clean_paragraph_has_something_to_lose() -> None:
    found = read(CLEAN)
    assert len(found.statements) >= 4 and len(found.events) >= 2 and len(found.times) >= 4 and found.quantities


@pytest.mark.parametrize("text", SPELLINGS.values(), ids=SPELLINGS)
def test_every_spelling_is_read_alike(text: str) -> None:
    clean, found = read(CLEAN), read(text)
    proof.verify(found)
    assert replace(found, article=clean.article) == clean


@given(st.lists(st.tuples(st.integers(0, len(CLEAN) - 1), st.sampled_from("\u00ad\u200b\u200c\u200d\u2060\ufeff")), max_size=8))
@settings(max_examples=25, deadline=None)
def test_wherever_the_invisible_stands(places: list[tuple[int, str]]) -> None:
    text = CLEAN
    for at, odd in places:
        text = text[:at] + odd + text[at:]
    found, clean = read(text), read(CLEAN)
    proof.verify(found)
    assert replace(found, article=clean.article) == clean


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        begin = time.process_time()
        from_text("\n".join([SPELLINGS["all"]] * times))
        return time.process_time() - begin

    assert min(seconds(80) for _ in range(2)) < 40 * max(min(seconds(8) for _ in range(3)), 0.01)
