"""Counted ranges: "in den nächsten zwei bis drei Wochen"."""

from __future__ import annotations

from lagebild.language.times import calendar
from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning
from lagebild.language.times.meanings.registry import builder
from lagebild.language.times.meanings.units import stretch


@builder
def relative_range(match: Match, context: Context) -> Meaning | None:
    """Den nächsten zwei bis drei Wochen: the longer count bounds the stretch; the shorter one is found beside it."""
    least, count, unit = match.groups["least"].value, match.groups["count"].value, match.groups["unit"].value
    if not isinstance(least, int) or not isinstance(count, int) or least >= count:
        return None
    way = -1 if match.groups["relative"].kind == "last" else 1
    return Meaning("DURATION", calendar.scale(unit, count), interval=stretch(context, unit, count, way), skip=3, bare=True)
