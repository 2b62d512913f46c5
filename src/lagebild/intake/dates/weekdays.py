"""Weekday and day agree in one year of five or six: "Freitag, dem 4. Mai" was 2001, 2007, 2012 or 2018."""

from __future__ import annotations

import re
from datetime import date

from lagebild.intake.dates.parse import MONTH, month_number

_NAMES = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_DATED = re.compile(
    rf"\b(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)\w{{0,12}},?\s\(?(?:de[mnr]\s)?"
    rf"(\d{{1,2}})\.\s?({MONTH})(?!\w)(?!\s(?:19|20)\d\d)"
)


def agreed(text: str, year: int) -> list[date] | None:
    """The days that `text` names with their weekday but without a year, in `year` or the one after it; None unless all of them agree.

    A year that contradicts one weekday is none of the two; both cannot fit, as a day moves on by one or two weekdays a year.
    """
    named = [(match[1].replace("Sonnabend", "Samstag"), int(match[2]), match[3]) for match in _DATED.finditer(text)]
    if not named:
        return None
    for candidate in (year, year + 1):
        days = [_day(candidate, month_number(month) or 0, day) for _, day, month in named]
        if all(d is not None and _NAMES[d.weekday()] == name for d, (name, _, _) in zip(days, named, strict=True)):
            return sorted(d for d in days if d is not None)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
