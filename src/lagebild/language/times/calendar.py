"""Arithmetic on days, weeks, months and years in the Gregorian calendar, in TIMEX3 spelling. Nothing here reads text or a clock."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

FIRST_YEAR, LAST_YEAR = 1, 9999
MARGIN = 100  # years
_UNIT = re.compile(r"P(T?)(\d+)(\w+)")
DAYS: dict[str, float] = {"P1D": 1, "P1NI": 1, "P1W": 7, "P1WE": 7, "PT1H": 1 / 24, "PT1M": 1 / 1440, "PT1S": 1 / 86400}
MONTHS = {"P1M": 1, "P1Q": 3, "P3M": 3, "P6M": 6, "P1Y": 12, "P1DE": 120, "P1CE": 1200, "P1ML": 12000}


def parse_day(value: str | None) -> date | None:
    """The day an ISO date or date-time begins with; None for anything else."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def publication(value: str | None) -> date | None:
    """As ``parse_day``; None at the ends of the calendar, where nothing can be counted back or ahead."""
    day = parse_day(value)
    return day if day and MARGIN < day.year < LAST_YEAR - MARGIN else None


def day_value(year: int, month: int, day: int) -> str | None:
    """``2024-05-03``; None for a day no calendar has (30 February, year 0)."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def scale(unit: str, count: float | str) -> str:
    """A TIMEX3 duration: ``scale("P1Y", 3)`` is ``P3Y``, ``scale("PT1H", "X")`` is ``PTXH``."""
    found = _UNIT.fullmatch(unit)
    if not found:
        return unit
    time, one, letter = found.groups()
    if isinstance(count, str):
        return f"P{time}{count}{letter}"
    product = count * int(one)
    return f"P{time}{int(product) if product == int(product) else product}{letter}"


def shift(day: date, unit: str, count: float) -> date | None:
    """`day` moved by `count` units (negative: back); None where the calendar ends. Units below a day move it by whole days."""
    try:
        if unit in MONTHS:
            return add_months(day, round(count * MONTHS[unit]))
        return day + timedelta(days=round(count * DAYS.get(unit, 0)))
    except (ValueError, OverflowError):
        return None


def add_months(day: date, count: int) -> date:
    """The same day `count` months on, or that month's last. Raises ValueError outside the calendar."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, last_of(year, month)))


def last_of(year: int, month: int) -> int:
    """The last day's number of a month."""
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - timedelta(days=1)).day


def week(day: date) -> str:
    """``2024-W18`` by ISO 8601."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def unit_value(day: date, unit: str) -> str | None:
    """The calendar unit `day` lies in: ``2024-05-03``, ``2024-W18``, ``2024-05``, ``2024``, ``202``, ``20``."""
    if unit in ("P1D", "P1NI"):
        return day.isoformat() + ("TNI" if unit == "P1NI" else "")
    forms = {
        "P1W": week(day),
        "P1WE": week(day) + "-WE",
        "P1M": f"{day.year}-{day.month:02d}",
        "P1Q": f"{day.year}-Q{(day.month + 2) // 3}",
        "P6M": f"{day.year}-H{1 if day.month < 7 else 2}",
        "P1Y": f"{day.year}",
        "P1DE": f"{day.year // 10}",
        "P1CE": f"{day.year // 100}",
    }
    return forms.get(unit)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Butcher, 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def feast(entry: dict[str, Any], year: int) -> date | None:
    """The day of a table entry in `year`; of one that lasts a month, its first. None where the calendar ends."""
    try:
        if "easter" in entry:
            return easter(year) + timedelta(days=entry["easter"])
        if "advent" in entry:
            fourth = date(year, 12, 24) - timedelta(days=date(year, 12, 24).isoweekday() % 7)
            return fourth + timedelta(weeks=entry["advent"] - 3, days=-entry.get("before", 0))
        if "nth" in entry:
            first = date(year, entry["month"], 1)
            return first + timedelta(days=(entry["weekday"] - first.isoweekday()) % 7 + 7 * (entry["nth"] - 1))
        return date(year, entry["month"], entry.get("day", 1))
    except (ValueError, OverflowError):
        return None
