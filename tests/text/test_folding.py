"""Folded words: inflection, umlauts and spellings of one word meet; the places stay those of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.resources import table
from lagebild.text.content import content_words
from lagebild.text.fingerprint import BITS, hash63, jaccard, shingles, winnow
from lagebild.text.folding import fold, words


@pytest.mark.parametrize(
    "forms",
    [
        ("Stadt", "Städte", "Städten", "STADT", "Staedte"),
        ("Straße", "Strasse", "Straßen", "STRASSE"),
        ("Brücke", "Bruecke", "Brücken"),
        ("Präsident", "Präsidenten", "praesident"),
        ("Erdoğan", "Erdogan"),
        ("russische", "russischen", "russischer"),
    ],
)
def test_forms_of_one_word(forms: tuple[str, ...]) -> None:
    assert len({fold(f) for f in forms}) == 1


@pytest.mark.parametrize(("a", "b"), [("Haus", "Maus"), ("Krieg", "Krise"), ("Bauer", "Bau"), ("neue", "neun")])
def test_other_words_stay_apart(a: str, b: str) -> None:
    assert fold(a) != fold(b)


@given(st.text())
def test_places_are_those_of_the_text(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)
    assert [(w.start, w.end) for w in content_words(text)] == sorted((w.start, w.end) for w in content_words(text))


def test_numbers_with_separators_are_one_word() -> None:
    assert [w.term for w in content_words("0,08 Prozent von 4.000")] == ["0,08", "prozent", "von", "4.000"]


@pytest.mark.parametrize("entry", table("light_words"), ids=lambda e: e["class"])
def test_every_class_of_light_words_has_its_example(entry: dict[str, str]) -> None:
    listed = set(entry["words"].split())
    assert len([w for w in entry["example"].split() if w.strip(".,").lower() in listed]) >= 2
    light = {w.term for w in content_words(entry["example"]) if w.weight == 0}
    assert light


def test_a_hash_is_the_same_everywhere() -> None:
    assert hash63("Brücke") == 2891318504944035496 < 2**BITS
    assert hash63("a") != hash63("b")


def test_winnowing_never_misses_a_long_shared_run() -> None:
    run = [hash63(str(n)) for n in range(10)]
    left, right = [1, 2, 3, *run, 4], [9, 8, *run]
    assert set(winnow(left, 4)) & set(winnow(right, 4))
    assert winnow([], 4) == []
    assert shingles(["a"], 4) == []
    assert jaccard("ab", "bc") == pytest.approx(1 / 3)
    assert jaccard("", "") == 0.0
