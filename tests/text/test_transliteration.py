"""One key for the spellings of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.resources import table
from lagebild.text.transliteration import key

SAME = [
    "Selenskyj Selenskij Zelensky Zelenskyy Zelenskij",
    "Jurij Juri Yuri Yury",
    "Kiew Kyjiw Kyiv",
    "Tschechow Chekhov",
    "Medwedew Medwedjew Medvedev",
    "Uschakow Ushakov",
    "Schoigu Shoigu",
    "Erdogan Erdoğan",
    "Netanjahu Netanyahu",
    "Müller Mueller",
    "Jelzin Yeltsin",
    "Kusnezow Kuznetsov Kuznezow",
    "Schukow Zhukov",
]
DIFFERENT = ["Putin Peskow", "Xi Kim", "Wladimir Wolodymyr", "Lawrow Lwow", "Melnik Menik"]


@pytest.mark.parametrize("names", SAME)
def test_spellings_of_one_name(names: str) -> None:
    assert len({key(name) for name in names.split()}) == 1


@pytest.mark.parametrize("names", DIFFERENT)
def test_different_names(names: str) -> None:
    first, second = names.split()
    assert key(first) != key(second)


@pytest.mark.parametrize("row", table("spellings"), ids=lambda row: row["same"][0])
def test_table(row: dict[str, list[str]]) -> None:
    assert len({key(name) for name in row["same"]}) == 1
    assert any(name in row["example"] for name in row["same"])


@given(st.text(max_size=60))
def test_any_text_has_a_stable_key(name: str) -> None:
    assert key(key(name)) == key(key(key(name)))
    assert key(name) == key(name.upper()) or not name.isascii()
