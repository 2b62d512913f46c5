"""German numerals: one reader for times and quantities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.language.numerals import STARTS, cardinal, digits, number, ordinals, spelled


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("elf", 11), ("Zwölf", 12), ("zwo", 2), ("einundzwanzig", 21), ("hundert", 100), ("hunderteins", 101), ("zweihundertfünf", 205),
        ("neunhundertneunundneunzig", 999), ("tausend", 1000), ("eintausendzweihundert", 1200), ("dreihunderttausend", 300_000),
        ("zwohundert", 200), ("dreissig", 30), ("anderthalb", 1.5), ("eineinhalb", 1.5), ("zweieinhalb", 2.5),
    ],
)  # fmt: skip
def test_words_are_read(word: str, value: float) -> None:
    assert cardinal(word) == value
    assert type(cardinal(word)) is type(value)
    assert spelled(word) == value
    assert word[:3].lower() in STARTS


@pytest.mark.parametrize("word", ["ein", "eine", "Hundertschaft", "einhalb", "tausendmal", "dreißiger", "achtsam", "", "undzwanzig"])
def test_what_is_no_number_word_is_none(word: str) -> None:
    assert cardinal(word) is None


def test_a_half_is_a_number_only_where_it_may_stand_alone() -> None:
    assert (number("halbe"), cardinal("halbe"), number("elf")) == (0.5, None, 11)


@pytest.mark.parametrize(
    ("word", "value"), [("ersten", 1), ("dritte", 3), ("siebter", 7), ("achtes", 8), ("zwanzigsten", 20), ("hundertste", 100)]
)
def test_ordinals_inflect(word: str, value: int) -> None:
    assert ordinals()[word] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4.000", 4000),
        ("0,66", 0.66),
        ("1.5", 1.5),
        ("1.500", 1500),
        ("12 000", 12000),
        ("1.234,5", 1234.5),
        ("9" * 16, None),
        ("1.2345", None),
    ],
)
def test_digits_part_thousands_from_decimals(text: str, value: float | None) -> None:
    assert digits(text) == value


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_none(text: str) -> None:
    for read in (cardinal, number, digits, spelled):
        assert read(text) is None or isinstance(read(text), int | float)
