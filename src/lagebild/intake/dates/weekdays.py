"""Weekday and day agree in one year of five or six: "Freitag, dem 4. Mai" was 2001, 2007, 2012 or 2018."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from lagebild.intake.dates.parse import MONTH, month_number

_NAMES = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
NAMES = "|".join((*_NAMES, "Sonnabend"))
_DATED = re.compile(rf"\b({NAMES})\w{{0,12}},?\s\(?(?:de[mnr]\s)?(\d{{1,2}})\.\s?({MONTH})(?!\w)(?!\.?\s(?:19|20)\d\d)")


class Named(NamedTuple):
    """A weekday with day and month but no year, and where it stands."""

    weekday: str
    month: int
    day: int
    at: int
    end: int


def named(text: str) -> list[Named]:
    """All of them, in text order."""
    return [Named(m[1], month_number(m[3]) or 0, int(m[2]), m.start(), m.end()) for m in _DATED.finditer(text)]


def number(name: str) -> int:
    """Monday is 0."""
    return _NAMES.index(name.replace("Sonnabend", "Samstag"))


def named_day(weekday: str, year: int, month: int, day: int) -> date | None:
    """That day of `year` if it exists and falls on `weekday`."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if _NAMES[found.weekday()] == weekday.replace("Sonnabend", "Samstag") else None


def agreed(found: list[Named], year: int) -> list[date] | None:
    """The days of `found` in `year`, earliest first; None unless all of them agree with their weekdays."""
    days = [day for n in found if (day := named_day(n.weekday, year, n.month, n.day))]
    return sorted(days) if found and len(days) == len(found) else None
