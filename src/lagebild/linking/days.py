"""The days an event can have been on."""

from __future__ import annotations

from datetime import date

from lagebild.records.event import Event


def interval(event: Event, widest: int) -> tuple[date, date] | None:
    """First and last possible day; None where either is unknown or both lie more than `widest` days apart."""
    if event.interval is None or None in event.interval:
        return None
    try:
        first, last = (date.fromisoformat(str(end)[:10]) for end in event.interval)
    except ValueError:
        return None
    return (first, last) if 0 <= (last - first).days <= widest else None


def one_day(event: Event) -> date | None:
    """The one day the event is put on, if it is one."""
    days = interval(event, 0)
    return days[0] if days else None
