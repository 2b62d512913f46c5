"""Stamps of live tickers: "14.05 Uhr:", "+++ 9:30 Uhr +++", "Samstag, 16. August, 08.45 Uhr"."""

from __future__ import annotations

import re

from lagebild.intake.dates.parse import DAY, day_of

_WEEKDAY = r"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)\.?,?\s)?"
_SHORT_DAY = r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8})(?:\s?\d{2,4})?,?\s)"
_STAMP = re.compile(
    rf"(?:\+{{2,3}}\s?)?{_WEEKDAY}(?P<day>{DAY},?\s|{_SHORT_DAY})?(?:um\s)?(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)"
    r"(?P<uhr>\sUhr)?(?=\s?(?:[:|–—-]|\+{2,3}|$)|\s)"
)
_DAY_LINE = re.compile(rf"{_WEEKDAY}(?:den\s)?(?P<day>{DAY}):?")


def stamp(text: str) -> str | None:
    """The time at the start of a ticker entry, ``2025-08-16T08:45`` where the day with its year stands there, else ``08:45``.

    A score ("3:1") or a clock time in a sentence ("14.05 Uhr am Montag") is none: a sign, a capital or the line's end follows.
    """
    match = _STAMP.match(text)
    if match is None or not _closed(text, match):
        return None
    clock = f"{int(match['hour']):02d}:{match['minute']}"
    day = day_of(match["day"]) if match["day"] else None
    return f"{day}T{clock}" if day else clock


def _closed(text: str, match: re.Match[str]) -> bool:
    rest = text[match.end() :].lstrip()
    return not rest or rest[0] in ':|–—-+„“"»' or rest[0].isupper()


def day_line(text: str) -> str | None:
    """The day of a line that holds nothing else ("Samstag, 16. August 2025"), ISO 8601."""
    match = _DAY_LINE.fullmatch(text)
    return day_of(match["day"]) if match else None
