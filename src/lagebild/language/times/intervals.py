"""The stretch of calendar a TIMEX3 value covers: [earliest, latest] as ISO 8601 days or minutes (EDTF level 0 bounds)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from lagebild.language.times import calendar
from lagebild.language.times.meaning import Interval

_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_YEAR_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_DAY_PART = re.compile(r"(\d{4}-\d{2}-\d{2})(TMO|TMI|TAF|TEV|TNI)")
_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?:Z|[+-]\d{2}:\d{2})?")
STARTS = {
    "Q1": (1, 3),
    "Q2": (4, 3),
    "Q3": (7, 3),
    "Q4": (10, 3),
    "H1": (1, 6),
    "H2": (7, 6),
    "SP": (3, 3),
    "SU": (6, 3),
    "FA": (9, 3),
    "WI": (12, 3),
}
HOURS = {"TMO": ("05:00", "11:59"), "TMI": ("11:00", "13:59"), "TAF": ("12:00", "17:59"), "TEV": ("18:00", "23:59")}
TENTHS = {"START": (0, 1 / 3), "MID": (1 / 3, 2 / 3), "END": (2 / 3, 1)}


def of(value: str | None, mod: str | None) -> Interval | None:
    """The interval of a calendar value; None for durations, sets and references."""
    if not value:
        return None
    try:
        days = _days(value)
    except (ValueError, OverflowError):
        return None
    if days is None:
        return _within_a_day(value)
    first, last = _narrowed(*days, mod) if mod in TENTHS else days
    return first.isoformat(), last.isoformat()


def _days(value: str) -> tuple[date, date] | None:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        day = date.fromisoformat(value)
        return day, day
    if re.fullmatch(r"\d{4}-\d{2}", value):
        return _months(int(value[:4]), int(value[5:]), 1)
    if re.fullmatch(r"\d{4}", value):
        return _months(int(value), 1, 12)
    if re.fullmatch(r"\d{2,3}", value):
        span = 10 ** (4 - len(value))
        first = int(value) * span
        return date(max(first, 1), 1, 1), date(first + span - 1, 12, 31)
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return (monday + timedelta(days=5 if found[3] else 0)), monday + timedelta(days=6)
    if found := _YEAR_PART.fullmatch(value):
        return _months(int(found[1]), *STARTS[found[2]])
    return None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, calendar.add_months(first, count) - timedelta(days=1)


def _narrowed(first: date, last: date, mod: str | None) -> tuple[date, date]:
    """ "Anfang", "Mitte" and "Ende" as the first, second and last third."""
    low, high = TENTHS[mod or ""]
    length = (last - first).days + 1
    return first + timedelta(days=round(length * low)), first + timedelta(days=max(round(length * high) - 1, 0))


def _within_a_day(value: str) -> Interval | None:
    if found := _CLOCK.fullmatch(value):
        return value, value
    if found := _DAY_PART.fullmatch(value):
        day = date.fromisoformat(found[1])
        if found[2] == "TNI":
            return f"{day}T22:00", f"{day + timedelta(days=1)}T05:59"
        low, high = HOURS[found[2]]
        return f"{day}T{low}", f"{day}T{high}"
    return None
