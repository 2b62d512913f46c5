"""What stands around a date in its text and speaks for or against its being of the text's own time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

from lagebild.intake.dates.mentions import Mention
from lagebild.intake.dates.parse import MONTH, month_number
from lagebild.intake.dates.weekdays import NAMES, number

_NEAR = timedelta(60)
_YEAR = timedelta(366)
_MONTHS_ON = 4  # "im Juli" beside a date of April to July
_TOLD = frozenset({"told", "back"})
_MONTH = re.compile(rf"\b(?:[Ii]m|Anfang|Mitte|Ende|[Ss]eit|[Aa]b|[Bb]is)\s({MONTH})\b(?!\.?\s(?:des\sJahres\s)?\d{{4}})")
_BARE = re.compile(rf"\b(?:[Aa]m|[Ss]eit)\s(?:\w+en\s)?({NAMES})\w{{0,12}}\b(?!,?\s\(?(?:de[mnr]\s)?\d{{1,2}}\.)")


def bare_months(text: str) -> frozenset[int]:
    """Months it names without a year and without a day: "im Juli", "Ende August"."""
    return frozenset(month_number(m[1]) or 0 for m in _MONTH.finditer(text))


def bare_weekdays(text: str) -> frozenset[int]:
    """Weekdays it names without a date, Monday is 0."""
    return frozenset(number(m[1]) for m in _BARE.finditer(text))


def dates_around(m: Mention, others: list[Mention], ways: Mapping[int, str]) -> dict[str, bool]:
    """Signs from the other dates of the text; `ways` says by its place how each stands to its clause (`signs.way`)."""
    told = [x for x in others if ways[x.at] in _TOLD]
    coming = [x for x in others if ways[x.at] not in _TOLD]
    mine, dated = ways[m.at] in _TOLD, m.month is not None
    return {
        "last-told": mine and bool(told) and all(x.first <= m.first for x in told),
        "first-planned": not mine and bool(coming) and all(x.first >= m.first for x in coming),
        "planned-before": not mine and any(x.first < m.first - _YEAR for x in coming),
        "told-before": not mine and dated and any(timedelta(0) < m.first - x.first <= _YEAR for x in told),
        "together": dated and any(x.month is not None and abs(x.first - m.first) < _NEAR for x in others),
    }


def calendar(m: Mention, months: frozenset[int], weekdays: frozenset[int]) -> dict[str, bool]:
    """Signs from months and weekdays without a year."""
    dated = m.month is not None
    return {
        "months": bool(months),
        "month-near": dated and any((month - (m.month or 0)) % 12 < _MONTHS_ON for month in months),
        "weekday-fits": m.day is not None and m.first.weekday() in weekdays,
    }
