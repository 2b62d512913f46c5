"""Dates as German papers and page metadata write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan",
            "februar feber feb",
            "märz maerz mär mrz",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "dezember dez",
        ),
        1,
    )
    for name in names.split()
}
MONTHS = tuple(_MONTHS)
MONTH = r"(?:" + "|".join(sorted((m.capitalize() for m in _MONTHS), key=len, reverse=True)) + r")"
DAY = rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|{MONTH}\.?\s)(?:19|20)\d\d)"
"""A full date: ISO, ``7.8.2025`` or ``7. August 2025``."""
_GERMAN = re.compile(rf"(?P<d>\d{{1,2}})\.\s?(?:(?P<m>\d{{1,2}})\.\s?|(?P<name>{MONTH})\.?\s)(?P<y>(?:19|20)\d\d)")
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)")
_OFFSET = re.compile(r"[+-]\d\d:?\d\d$|Z$")
NEWSPAPERS = ("1605", "2199")
"""Years in which something can be published: the first printed newspaper is the Strasbourg "Relation" of 1605. Programs that know
no day write 0001-01-01 or 9999-12-31.
"""
ZONES = {"MESZ": "+02:00", "CEST": "+02:00", "MEZ": "+01:00", "CET": "+01:00", "UTC": "+00:00", "GMT": "+00:00"}


def month_number(name: str) -> int | None:
    """1 to 12 for a German month name or its short form, else None."""
    return _MONTHS.get(name.lower().rstrip("."))


def day_of(text: str) -> str | None:
    """The first full date in `text` as ISO 8601; None where there is none or it does not exist (30 February)."""
    match = _ISO.search(text) or _GERMAN.search(text)
    if match is None:
        return None
    parts = match.groupdict()
    month = month_number(parts["name"]) if parts.get("name") else int(parts["m"])
    return valid_day(int(parts["y"]), month or 0, int(parts["d"]))


def valid_day(year: int, month: int, day: int) -> str | None:
    """ISO 8601 of a day that exists, else None."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def iso(value: object) -> str | None:
    """A metadata timestamp as ISO 8601: a day, or a time with the offset it states. None where it cannot be read.

    A year in which no newspaper can have appeared is none. Seconds and offset stay as stated; ``00:00:00`` without an offset
    is a day, as many exporters pad days with it. A number, or a string of ten or thirteen digits, counts seconds or
    milliseconds since 1970 (UTC).
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return _epoch(str(value))
    if not isinstance(value, str):
        return None
    text = value.strip()
    found = _iso_time(text) or _mail_time(text) or _epoch(text) or _german_time(text) or day_of(text)
    return found if found and NEWSPAPERS[0] <= found[:4] <= NEWSPAPERS[1] else None


def _epoch(text: str) -> str | None:
    """Unix time of 2001 to 2100; anything else is some other number."""
    if not re.fullmatch(r"[1-4]\d{9}(?:\d{3})?", text):
        return None
    return datetime.fromtimestamp(int(text[:10]), UTC).isoformat(timespec="minutes")


def _german_time(text: str) -> str | None:
    """ "12.08.2025 14:35", as some exporters write."""
    match = re.fullmatch(rf"{_GERMAN.pattern},?\s(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?:\sUhr)?", text)
    day = day_of(text) if match else None
    return f"{day}T{int(match['hour']):02d}:{match['minute']}" if match and day else None


def _iso_time(text: str) -> str | None:
    if len(text) > 40 or not _ISO.match(text):
        return None
    try:
        moment = datetime.fromisoformat(text.replace(" UTC", "+00:00"))
    except ValueError:
        return day_of(text)
    if len(text) == 10 or (moment.tzinfo is None and moment.time() == datetime.min.time()):
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat(timespec="minutes" if moment.second == 0 else "seconds")


def _mail_time(text: str) -> str | None:
    """RFC 5322, the form of RSS and of HTTP headers."""
    if not re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4}\b", text):
        return None
    try:
        return parsedate_to_datetime(text).isoformat(timespec="minutes")
    except ValueError:
        return None
