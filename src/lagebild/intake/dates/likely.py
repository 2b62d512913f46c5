"""The most likely day within a range: an estimate with its probability, never a publish date.

News follows the last day it tells of by none to three days. Whether that day is of the news at all is weighed by a few signs; how many days
have passed by how often each number was met (``resources/publish_likely.yml``). "Am gestrigen Montag" says the weekday of writing itself.
"""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from lagebild.intake.dates.company import bare_weekdays
from lagebild.intake.dates.mentions import Mention
from lagebild.intake.dates.weekdays import NAMES, number
from lagebild.intake.dates.yearless import days_in, is_told_at
from lagebild.resources import table

_LEAD = 160  # characters: the first sentence
_RUN = timedelta(4)
_BEFORE = timedelta(20)  # a range by a window may begin a little after what it tells of
_OWN = re.compile(rf"\b(?:(?P<today>[Hh]eute|heutige[nrms]?)|[Gg]estern|gestrige[nrms]?)\s\(?(?P<name>{NAMES})")
TODAY = re.compile(r"\b[Hh]eut(?:e|ige[nrms]?)\b")


class Likely(NamedTuple):
    """`day` holds with `probability`; [`first`, `last`] holds the day of writing with probability `within`. `why` in English."""

    day: date
    probability: float
    first: date
    last: date
    within: float
    why: str


class Told(NamedTuple):
    """A day the text tells of, and where; `weekday` if it names one beside it."""

    day: date
    at: int
    weekday: bool


@cache
def rules() -> Any:
    """The table, as read."""
    return table("publish_likely")


def told_days(text: str, found: list[Mention], low: date, high: date) -> list[Told]:
    """Days told or plainly named, with their year or placed into ``[low, high]``; in order of days."""
    full = [Told(m.first, m.at, m.weekday) for m in found if m.day and not (m.mood.ahead and not m.mood.past) and not m.mood.until]
    bare = [Told(d.day, d.at, d.weekday) for d in days_in(text, low, high) if is_told_at(text, d.at, d.end)]
    return sorted(t for t in [*full, *bare] if low - _BEFORE <= t.day <= high)


def near_signs(text: str, told: list[Told]) -> list[str]:
    """What speaks for the last day told being the news itself."""
    last, earlier = told[-1].day, [t.day for t in told if t.day < told[-1].day]
    same = [t for t in told if t.day == last]
    held = {
        "base": True,
        "weekday": any(t.weekday for t in same),
        "lead": min(t.at for t in same) < _LEAD,
        "run": bool(earlier) and last - earlier[-1] <= _RUN,
        "bare": bool(bare_weekdays(text)),
    }
    return [name for name, holds in held.items() if holds]


def own_weekday(text: str) -> int | None:
    """The weekday of writing, Monday is 0, where all words that name it agree."""
    days = {(number(m["name"]) + (0 if m["today"] else 1)) % 7 for m in _OWN.finditer(text)}
    return days.pop() if len(days) == 1 else None


def likely(text: str, found: list[Mention], low: date, high: date) -> Likely | None:
    """The most likely day of writing in ``[low, high]``; None where no day told lies there or the signs are poor."""
    told = told_days(text, found, low, high)
    if not told:
        return None
    of, last = rules(), told[-1].day
    weights = {row["sign"]: row["weight"] for row in of["weights"]}
    near = of["year_holds"] / (1 + math.exp(-sum(weights.get(name, 0.0) for name in near_signs(text, told))))
    spread = {last + timedelta(k): near * share for k, share in enumerate(shares(text, last)) if share}
    days = {day: share for day, share in spread.items() if low <= day <= high}
    if near < of["least"] or not days:
        return None
    day = max(sorted(days), key=lambda d: days[d])
    span = [d for d in days if d <= max(day, last + timedelta(of["span"]))] if days[day] < of["sure"] else [day]
    within = round(sum(days[d] for d in span), 2)
    return Likely(day, round(days[day], 2), span[0], span[-1], within, f"the last day it tells of is {last.isoformat()}")


def shares(text: str, last: date) -> list[float]:
    """How often the text is written so many days after `last`; by the weekday of writing, where it is said, one of them."""
    of, weekday = rules(), own_weekday(text)
    if weekday is not None:
        after = (weekday - last.weekday()) % 7
        return [of["weekday_holds"] if k == after else 0.0 for k in range(len(of["days"]))]
    return list(of["days_today"] if TODAY.search(text) else of["days"])
