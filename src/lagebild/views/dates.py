"""Dates written out. Input is ISO 8601 and TIMEX3 (TimeML 1.2.1); what has no written form is shown as it stands."""

from __future__ import annotations

import re
from datetime import date, timedelta

from lagebild.views.evidence import Published
from lagebild.views.wording import Wording

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(.+))?$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_PART = re.compile(r"(\d{4})-(?:([QH])(\d)|(SP|SU|FA|AU|WI))$")
_PERIOD = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDH])$")
_PARTIAL = re.compile(r"XXXX-(?:WXX-([1-7])|(\d\d)(?:-(\d\d))?)(?:T(.+))?$")
_PART_OF_DAY = re.compile(r"XXXX-XX-XXT(.+)$")
_TIME = re.compile(r"(\d\d):?(\d\d)?(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$")


def written(value: str | None, words: Wording, *, weekday: bool = False, year: bool = True) -> str:
    """`value` as a reader writes it ("7. August 2025", "Woche vom 11. bis 17. August 2025"); None is "Datum unbekannt"."""
    if not value:
        return words("date.unknown")
    if match := _DAY.match(value):
        return _day(match, words, weekday, year)
    if match := _WEEK.match(value):
        return _week(match, words)
    return _coarse(value, words)


def between(earliest: str | None, latest: str | None, words: Wording) -> str:
    """An interval in words; open ends are said to be open."""
    if earliest and latest:
        if earliest[:10] == latest[:10]:
            return written(earliest[:10], words)
        return words("date.between", a=written(earliest[:10], words), b=written(latest[:10], words))
    if earliest:
        return words("date.not_before", a=written(earliest[:10], words))
    return words("date.not_after", b=written(latest[:10], words)) if latest else words("date.unknown")


def moment(value: str | None, earliest: str | None, latest: str | None, words: Wording) -> str:
    """A time expression: its value where that can be written out, else its interval."""
    if value and value[0].isdigit() and not value.endswith("X"):
        return written(value, words)
    if earliest or latest:
        return between(earliest, latest, words)
    return written(value, words)


def published(out: Published, words: Wording, *, weekday: bool = False) -> str:
    """A publish date, marked where it is inferred; where unknown, "Datum unbekannt" with the range that bounds it."""
    if out.on:
        shown = written(out.on, words, weekday=weekday)
        return f"{shown} ({words.term('basis', out.basis)})" if out.basis == "inferred" else shown
    bounds = [between(out.earliest, out.latest, words)] if out.earliest or out.latest else []
    if out.linked:
        bounds.append(words("date.linked", range=between(*out.linked, words)))
    return f"{words('date.unknown')} ({', '.join(bounds)})" if bounds else words("date.unknown")


def span(start: str | None, end: str | None, words: Wording) -> str:
    """From one ISO day to another, the shared year and month named once."""
    if not start or not end or start[:10] == end[:10]:
        return written((start or end or "")[:10], words)
    first, last = _parse(start), _parse(end)
    if not first or not last:
        return words("date.range", a=written(start, words), b=written(end, words))
    return words("date.range", a=_from(first, last, words), b=written(end[:10], words))


def _from(first: date, last: date, words: Wording) -> str:
    """The left end of a range without what the right end says anyway."""
    if first.year == last.year and first.month == last.month:
        return f"{first.day}." if words.lang == "de" else str(first.day)
    return written(first.isoformat(), words, year=first.year != last.year)


def _parse(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _day(match: re.Match[str], words: Wording, weekday: bool, year: bool) -> str:
    day = _parse(match[0])
    if day is None:
        return match[0]
    month = words(f"months.{match[2]}")
    shown = f"{day.day}. {month}" if words.lang == "de" else f"{day.day} {month}"
    if year:
        shown += f" {day.year}"
    if weekday:
        shown = f"{words(f'weekdays.{day.isoweekday()}')}, {shown}"
    return _with_time(shown, match[4], words)


def _with_time(day: str, rest: str | None, words: Wording) -> str:
    if not rest:
        return day
    if words.has("part", rest):
        return words("date.part", day=day, part=words.term("part", rest))
    time = _TIME.match(rest)
    return words("date.clock", day=day, time=f"{time[1]}:{time[2] or '00'}") if time else day


def _week(match: re.Match[str], words: Wording) -> str:
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError:
        return match[0]
    first, last = (monday + timedelta(days=5) if match[3] else monday), monday + timedelta(days=6)
    key = "date.weekend" if match[3] else "date.week"
    return words(key, a=_from(first, last, words), b=written(last.isoformat(), words))


def _partial(match: re.Match[str], words: Wording) -> str:
    """What names no year: "Mittwoch, Woche unbekannt", "24. Dezember, Jahr unbekannt"."""
    if match[1]:
        return _with_time(words("date.some_week", day=words(f"weekdays.{match[1]}")), match[4], words)
    if not words.has("months", match[2]):
        return match[0]
    month = words(f"months.{match[2]}")
    dot = "." if words.lang == "de" else ""
    shown = f"{int(match[3])}{dot} {month}" if match[3] else month
    return _with_time(words("date.some_year", day=shown), match[4], words)


def _coarse(value: str, words: Wording) -> str:
    """Months, quarters, seasons, years, decades, lengths of time, and TIMEX3's references."""
    if match := _PARTIAL.match(value):
        return _partial(match, words)
    if match := _PART_OF_DAY.match(value):
        return _with_time(words("date.some_day"), match[1], words)
    if (match := _MONTH.match(value)) and words.has("months", match[2]):
        return f"{words(f'months.{match[2]}')} {match[1]}"
    if match := _PART.match(value):
        if match[4]:
            return f"{words.term('season', match[4])} {match[1]}"
        return words("date.quarter" if match[2] == "Q" else "date.half", n=match[3], year=match[1])
    if match := _PERIOD.match(value):
        number = float(match[2])
        return words(f"period.{match[1]}{match[3]}", n=int(number) if number.is_integer() else words.number(number))
    if re.fullmatch(r"\d{3}", value):
        return words("date.decade", year=f"{value}0")
    return words.term("date", value) if value.endswith("_REF") else value
