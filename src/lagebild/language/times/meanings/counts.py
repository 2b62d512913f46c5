"""Durations counted in words of their own: "zwei Dutzend Jahre", "zwei Millionen Jahre", "binnen Jahresfrist"."""

from __future__ import annotations

from lagebild.language.times import calendar
from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning
from lagebild.language.times.meanings import dates
from lagebild.language.times.meanings.placed import placed
from lagebild.language.times.meanings.registry import builder
from lagebild.language.times.meanings.units import plural


@builder
def dozens(match: Match, context: Context) -> Meaning | None:
    """Zwei Dutzend Jahre, ein halbes Dutzend Tage."""
    half = match.groups.get("half")
    if half and half.value != 0.5:
        return None
    return _times(match, context, match.groups["dozen"].value * (0.5 if half else 1))


@builder
def millions(match: Match, context: Context) -> Meaning | None:
    """Zwei Millionen Jahre, 4,5 Milliarden Jahre: no calendar reaches there, so they have no interval."""
    found = _times(match, context, match.groups["million"].value)
    return Meaning("DURATION", found.value, bare=found.bare) if found else None


def _times(match: Match, context: Context, size: float) -> Meaning | None:
    count, unit = match.groups["count"], match.groups["unit"]
    if not plural(unit):
        return None
    number = float(count.value) * size
    return Meaning("DURATION", calendar.scale(unit.value, number), interval=placed(context, unit.value, number), bare=count.kind == "one")


@builder
def within_units(match: Match, context: Context) -> Meaning | None:
    """Innerhalb von Stunden."""
    unit = match.groups["unit"]
    return Meaning("DURATION", calendar.scale(unit.value, "X"), skip=2, bare=True) if plural(unit) else None


@builder
def year_term(match: Match, context: Context) -> Meaning | None:
    """Binnen Jahresfrist, nach Jahresfrist."""
    led = context.lead_is("in", "nach", "vor", "seit", "within")
    return Meaning("DURATION", match.groups["term"].value, bare=True) if led else None


@builder
def quarter_word(match: Match, context: Context) -> Meaning | None:
    """Im ersten Vierteljahr (2013)."""
    return dates.quarter(match, context) if match.groups["quarter"].value == "P3M" else None
