"""Quotation marks as signs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.weights.marks import CLOSE, INSIDE, OPEN, marks


@pytest.mark.parametrize(("opening", "closing"), [("„", "“"), ("„", "”"), ("“", "”"), ('"', '"'), ("»", "«"), ("«", "»"), ("„", '"')])
def test_styles(opening: str, closing: str) -> None:
    found = marks([opening, "Ja", ",", "gern", closing, "sagte", "er", "."])
    assert (found[OPEN], found[INSIDE], found[CLOSE]) == ([0], [1, 2, 3], [4])


def test_two_quotations_in_a_row() -> None:
    found = marks(["»", "Ja", "«", "und", "»", "nein", "«"])
    assert found[INSIDE] == [1, 5]


@pytest.mark.parametrize("text", ["„ offen ohne Ende", 'Er ist 6 " hoch .', "Das war ' s"])
def test_what_never_closes_is_no_quotation(text: str) -> None:
    assert marks(text.split(" ")) == [[], [], []]


def test_no_runaway() -> None:
    assert marks(["„", *["Wort"] * 400, "“"])[INSIDE] == []


@given(st.lists(st.sampled_from(["„", "“", "”", '"', "»", "«", "x", "''", "``"]), max_size=60))
def test_roles_exclude_each_other(tokens: list[str]) -> None:
    found = [at for places in marks(tokens) for at in places]
    assert len(found) == len(set(found))
    assert all(0 <= at < len(tokens) for at in found)


def test_time_is_linear() -> None:
    started = time.perf_counter()
    marks(["„"] * 200_000)
    assert time.perf_counter() - started < 5
