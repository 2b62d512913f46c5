"""Days a text names without a year: with their weekday, or tied to its own day ("am heutigen 8. Mai"), they need a year from elsewhere."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from lagebild.intake.dates.mood import mood
from lagebild.intake.dates.parse import MONTH, month_number
from lagebild.intake.dates.signs import rules
from lagebild.intake.dates.ties import today
from lagebild.intake.dates.weekdays import Named, agreed, named

_DAY = re.compile(rf"(?<![\d.])(\d{{1,2}})\.\s?({MONTH})\b(?!\.?\s?(?:des\sJahres\s)?\d{{4}})")
_NEWS = 700  # characters: a text names its own day near its start
_BEFORE = 70
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
        try:
            day = date(year, month_number(match[2]) or 0, int(match[1])) + timedelta(tied[0])
        except ValueError:
            continue
        return Dated(day, day, day, f"the text ties {(day - timedelta(tied[0])).isoformat()} to its own day: '{tied[1]}'")
    return None


def _told(text: str, days: list[Named], year: int, found: list[date]) -> Dated:
    """Told ones are some days old, announced ones some weeks ahead."""
    told = [day for n in days if (day := date(year, n.month, n.day)) and _is_told(text, n)]
    why = f"weekday and day agree in {year}: {found[-1].isoformat()}"
    if told:
        return Dated(max(told), max(told) + timedelta(rules()["weekday_days"]), None, why)
    return Dated(found[0] - timedelta(45), found[0] + timedelta(30), None, why)


def _is_told(text: str, n: Named) -> bool:
    """The clause of the day is in a past tense and its sentence announces nothing."""
    low = max(0, n.at - _SENTENCE)
    stops = [m.end() for m in _STOP.finditer(text, low, n.at)]
    stop = _STOP.search(text, n.end, n.end + _SENTENCE)
    start, end = stops[-1] if stops else low, stop.end() if stop else min(len(text), n.end + _SENTENCE)
    o = mood(text, start, end, n.at, n.end)
    return o.past and not o.ahead and not o.until and not o.back
