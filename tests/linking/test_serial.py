"""Running numbers put an undated article between two dated ones, where the numbers of a series follow the days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.linking.serial import LEAST, LOOSE, Numbered, numbered, series

FIRST = date(2011, 3, 1)


def _rows(days: list[int]) -> list[tuple[Numbered, str, str]]:
    return [(Numbered("blatt.example", 100 + 10 * n), f"ar{n}", (FIRST + timedelta(day)).isoformat()) for n, day in enumerate(days)]


@pytest.mark.parametrize(
    ("source", "url", "expected"),
    [
        ("x.html", "https://www.blatt.example/lokales/hafen-in-not-1284410.html", Numbered("blatt.example", 1284410)),
        ("x.html", "https://blatt.example/2011/03/04/hafen-a-77012.html?seite=2", Numbered("blatt.example", 77012)),
        ("x.html", "https://blatt.example/artikel?id=55123", Numbered("blatt.example", 55123)),
        ("x.html", "https://blatt.example/2011/03/04/hafen.html", None),
        ("x.html", "https://blatt.example/hafen-20110304.html", None),
        ("x.html", "https://blatt.example/wahl-2011.html", None),
        ("archiv/11059 - Notlandung.txt", None, Numbered("archiv", 11059)),
        ("archiv/2011-03-04_0077.txt", None, Numbered("archiv", 77)),
        ("archiv/20110304.txt", None, None),
        ("archiv/hafen.txt", None, None),
    ],
)
def test_the_number_is_neither_a_year_nor_a_day_nor_a_stamp(source: str, url: str | None, expected: Numbered | None) -> None:
    assert numbered(source, url) == expected


def test_a_number_before_a_title_counts_where_the_file_has_none() -> None:
    assert numbered("archiv/alle.jsonl:7", None, "11059 - Notlandung in Ahlstedt") == Numbered("archiv", 11059)
    assert numbered("archiv/alle.jsonl:7", None, "30 Jahre Hafen") is None


def test_a_number_lies_between_the_days_of_its_neighbours() -> None:
    (one,) = series(_rows(list(range(LEAST)))).values()
    assert one.slack == timedelta(0)
    found = one.between(155)
    assert found is not None and found.below and found.above
    assert (found.earliest, found.latest) == (FIRST + timedelta(5), FIRST + timedelta(6))
    assert [(h.kind, h.neighbour, h.earliest, h.latest) for h in one.hints(155)] == [
        ("number", "ar5", FIRST + timedelta(5), None),
        ("number", "ar6", None, FIRST + timedelta(6)),
    ]


def test_at_an_open_end_one_neighbour_bounds_and_no_day_is_likelier() -> None:
    (one,) = series(_rows(list(range(LEAST)))).values()
    low, high = one.between(3), one.between(10_000)
    assert low and high
    assert (low.earliest, low.latest) == (None, FIRST)
    assert (high.earliest, high.latest) == (FIRST + timedelta(LEAST - 1), None)
    assert one.chances(3) == one.chances(10_000) == {}


def test_what_lies_out_of_order_widens_the_slack_and_too_much_ends_it() -> None:
    days = list(range(0, LEAST * 2, 2))
    days[10] -= 9
    (loose,) = series(_rows(days)).values()
    assert loose.slack == timedelta(7)
    (shuffled,) = series(_rows([day * 37 % 401 for day in days])).values()
    assert shuffled.slack is None and shuffled.hints(155) == []
    days[10] = 2000
    (late,) = series(_rows(days)).values()
    assert late.slack is None or late.slack > LOOSE


def test_few_articles_and_few_days_say_nothing() -> None:
    (few,) = series(_rows(list(range(LEAST - 1)))).values()
    (same,) = series(_rows([0] * (LEAST * 2))).values()
    assert few.between(155) is None and same.between(155) is None


def test_of_versions_with_one_number_the_earliest_counts() -> None:
    later = [(n, f"{a}b", (date.fromisoformat(d) + timedelta(300)).isoformat()) for n, a, d in _rows(list(range(LEAST)))]
    assert series([*later, *_rows(list(range(LEAST)))]) == series(_rows(list(range(LEAST))))


@given(st.lists(st.integers(0, 25), min_size=LEAST, max_size=LEAST + 30), st.integers(100, 800))
def test_chances_sum_to_one_and_lie_inside_the_bounds(steps: list[int], number: int) -> None:
    days = [sum(steps[:n]) for n in range(len(steps))]
    for one in series(_rows(days)).values():
        place, chances = one.between(number), one.chances(number)
        assert (place is None) == (one.slack is None)
        if chances:
            assert place and place.earliest and place.latest
            assert abs(sum(chances.values()) - 1) < 1e-9
            assert place.earliest <= min(chances) and max(chances) <= place.latest
