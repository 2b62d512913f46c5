"""Days of a week or month that is named: "Montag vergangener Woche", "am Freitag vor zwei Wochen", "am 16. dieses Monats"."""

from __future__ import annotations

from datetime import date, timedelta

from lagebild.language.times import calendar
from lagebild.language.times.grammar import Match
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.meaning import Context, Meaning
from lagebild.language.times.meanings.registry import builder
from lagebild.language.times.meanings.units import STEP, plural


@builder
def weekday_of_week(match: Match, context: Context) -> Meaning | None:
    """The weekday in the week publication lies in, or so many weeks from it."""
    unit, relative = match.groups["unit"], match.groups["relative"]
    if unit.value != "P1W" or plural(unit):
        return None
    steps = int(relative.value) if relative.kind == "far" else STEP[relative.kind]
    return _weekday(context, match.groups["weekday"], steps)


@builder
def weekday_ago(match: Match, context: Context) -> Meaning | None:
    """Freitag vor zwei Wochen, am Mittwoch in einer Woche."""
    count, side = match.groups["count"].value, match.groups["side"]
    if match.groups["unit"].value != "P1W" or not isinstance(count, int) or side.text.lower() not in ("vor", "in"):
        return None
    return _weekday(context, match.groups["weekday"], -count if side.kind == "vor" else count)


def _weekday(context: Context, weekday: Lexeme, weeks: int) -> Meaning | None:
    number, part = weekday.value if isinstance(weekday.value, tuple) else (weekday.value, "")
    day = _in_week(context.anchor, number, weeks)
    if context.anchor is None or day is None or weekday.text.endswith(("e", "en")):
        return None
    return Meaning("TIME" if part else "DATE", day.isoformat() + part, day=day, anchor=context.anchor.isoformat())


def _in_week(anchor: date | None, number: int, weeks: int) -> date | None:
    monday = calendar.shift(anchor - timedelta(days=anchor.isoweekday() - 1), "P1W", weeks) if anchor else None
    return calendar.shift(monday, "P1D", number - 1) if monday else None


@builder
def calendar_week(match: Match, context: Context) -> Meaning | None:
    """In der 20. Kalenderwoche (2014): the week of that number by ISO 8601, of the year of publication where none is named."""
    number, year = match.groups["number"].value, match.groups.get("year")
    of = int(year.value) if year else context.anchor.year if context.anchor else None
    if of is None or not 1 <= number <= date(of, 12, 28).isocalendar().week:
        return None
    return Meaning("DATE", f"{of}-W{number:02d}", anchor=context.anchor.isoformat() if context.anchor and not year else None)


@builder
def day_of_month(match: Match, context: Context) -> Meaning | None:
    """Am 16. dieses Monats, zum 1. des kommenden Monats."""
    unit, anchor = match.groups["unit"], context.anchor
    if unit.value != "P1M" or plural(unit) or anchor is None:
        return None
    month = calendar.shift(anchor.replace(day=1), "P1M", STEP[match.groups["relative"].kind])
    found = calendar.day_value(month.year, month.month, match.groups["day"].value) if month else None
    day = calendar.parse_day(found)
    return Meaning("DATE", found, day=day, anchor=anchor.isoformat()) if day else None
