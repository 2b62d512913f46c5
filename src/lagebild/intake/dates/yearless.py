"""Days a text names without a year: with their weekday, or tied to its own day ("am heutigen 8. Mai"), they need a year from elsewhere."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from lagebild.intake.dates.mood import mood
from lagebild.intake.dates.parse import MONTH, month_number
from lagebild.intake.dates.signs import rules
from lagebild.intake.dates.ties import today
from lagebild.intake.dates.weekdays import NAMES, Named, agreed, named, number

_DAY = re.compile(rf"(?<![\d.])(\d{{1,2}})\.\s?({MONTH})\b(?!\.?\s?(?:des\sJahres\s)?\d{{4}})")
_NEWS = 700  # characters: a text names its own day near its start
_BEFORE = 70
_BESIDE = re.compile(rf"({NAMES})\w{{0,12}},?\s(?:\(|de[mnr]\s)?$")
_SENTENCE = 400  # characters around a day in which its tense is looked for
_STOP = re.compile(r"[a-zäöüß“”\")]{2}[.!?]+[“”\"]?\s|\n")


class Dated(NamedTuple):
    """Earliest and latest day of writing, the day itself where the text says so, and why in English."""

    earliest: date
    latest: date
    day: date | None
    why: str


def dated(text: str, years: list[int], window: tuple[date, date, str] | None = None) -> Dated | None:
    """What days without a year say once one year of `years` is the only one that fits; None where none or several do."""
    days = named(text)
    fitting = [(year, found) for year in years if (found := agreed(days, year))]
    if len(fitting) == 1:
        year, found = fitting[0]
        return _own(text, year) or _told(text, days, year, found)
    if days or not years:
        return None
    own = [o for year in years if (o := _own(text, year)) and (window is None or window[0] <= o.earliest <= window[1])]
    return own[0] if len(own) == 1 else None


def _own(text: str, year: int) -> Dated | None:
    """ "Am heutigen 8. Mai", "gestern (3. Juni)": the day of writing."""
    for match in _DAY.finditer(text, 0, _NEWS):
        tied = today(text[max(0, match.start() - _BEFORE) : match.start()])
        if tied is None:
            continue
        named_day = _day(year, month_number(match[2]) or 0, int(match[1]))
        if named_day is None:
            continue
        day = named_day + timedelta(tied[0])
        return Dated(day, day, day, f"the text ties {(day - timedelta(tied[0])).isoformat()} to its own day: '{tied[1]}'")
    return None


def _told(text: str, days: list[Named], year: int, found: list[date]) -> Dated:
    """Told ones are some days old, announced ones some weeks ahead."""
    told = [day for n in days if (day := date(year, n.month, n.day)) and is_told_at(text, n.at, n.end)]
    why = f"weekday and day agree in {year}: {found[-1].isoformat()}"
    if told:
        return Dated(max(told), max(told) + timedelta(rules()["weekday_days"]), None, why)
    return Dated(found[0] - timedelta(45), found[0] + timedelta(30), None, why)


class Placed(NamedTuple):
    """A day without a year, put into a range; `weekday` if the text names the fitting one beside it."""

    day: date
    at: int
    end: int
    weekday: bool


def days_in(text: str, low: date, high: date) -> list[Placed]:
    """Days without a year that fall into ``[low, high]`` (a year at most) and contradict no weekday beside them; in text order."""
    found = []
    for match in _DAY.finditer(text):
        beside = _BESIDE.search(text[max(0, match.start() - _BEFORE) : match.start()])
        for year in range(low.year, high.year + 1):
            day = _day(year, month_number(match[2]) or 0, int(match[1]))
            if day and low <= day <= high and (beside is None or number(beside[1]) == day.weekday()):
                found.append(Placed(day, match.start(), match.end(), beside is not None))
                break
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_told_at(text: str, at: int, end: int) -> bool:
    """The clause of the day is in a past tense and its sentence announces nothing."""
    low = max(0, at - _SENTENCE)
    stops = [m.end() for m in _STOP.finditer(text, low, at)]
    stop = _STOP.search(text, end, end + _SENTENCE)
    start, close = stops[-1] if stops else low, stop.end() if stop else min(len(text), end + _SENTENCE)
    o = mood(text, start, close, at, end)
    return o.past and not o.ahead and not o.until and not o.back
