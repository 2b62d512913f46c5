"""The recipe of what is noted of single records for claims, and the days an event can have been on."""

from __future__ import annotations

from datetime import date

from lagebild.records.event import Event

#: Changes whenever a record's keys may change.
RECIPE = "claims-4"
#: An event whose time is wider than so many days is too vague to be told from others.
WIDEST = 14


def interval(event: Event) -> tuple[date, date] | None:
    """First and last possible day; None where either is unknown or both lie too far apart."""
    if event.interval is None or None in event.interval:
        return None
    try:
        first, last = (date.fromisoformat(str(end)[:10]) for end in event.interval)
    except ValueError:
        return None
    return (first, last) if 0 <= (last - first).days <= WIDEST else None
