"""Dimensions: what a number measures, as powers of way, mass, time, energy, money and count; a rate is divided by what it is for.

A product is right in kind where its dimensions are the sum of those of its factors (Bridgman, *Dimensional Analysis*, 1922).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lagebild.language.quantities.lexicon import lexicon
from lagebild.reading.checks.rates import DAYS
from lagebild.reading.checks.relations.conversions import SIZES
from lagebild.reading.checks.relations.terms import Term
from lagebild.resources import table

Powers = tuple[tuple[str, int], ...]
#: The dimensions that the kinds of `conversions.SIZES` are made of.
KINDS: dict[str, dict[str, int]] = {
    "way": {"way": 1}, "area": {"way": 2}, "volume": {"way": 3}, "mass": {"mass": 1}, "energy": {"energy": 1},
    "power": {"energy": 1, "time": -1}, "speed": {"way": 1, "time": -1},
}  # fmt: skip
COUNT = "count"
NAMED = r"(?:[Pp]ro|[Jj]e|für (?:den|das|einen|eine|ein)|à|das|den|im)"
#: "36 Cent je Kilowattstunde", "14 Euro den Quadratmeter".
FOR_UNIT = re.compile(rf"^(?:\s+[A-ZÄÖÜ][\w-]+)?\s+{NAMED}\s+(?P<unit>[A-ZÄÖÜ]\w+)")
UNIT_LED = re.compile(r"\b(?:[Pp]ro|[Jj]e)\s+(?P<unit>[A-ZÄÖÜ]\w+)\b(?:\s+[a-zäöüß]+){0,3}\s*$")
#: "Quadratmeterpreis von 15 Euro", "Ein Liter kostet 1,80 Euro".
UNIT_PRICE = re.compile(
    r"(?P<unit>Quadratmeter|Liter|Kilo|Kilometer|Hektar|Tonne)n?(?:preis|kosten|miete)\w*\s+(?:von|bei|beträgt"
    r"|liegt bei)\s+(?:[a-zäöüß]+\s+){0,2}$"
    r"|\b[Ee]ine?\s+(?P<one>[A-ZÄÖÜ]\w+)\s+(?:[A-ZÄÖÜ]\w+\s+)?(?:kostet|kostete|wiegt|bringt)\s+(?:[a-zäöüß]+\s+){0,2}$"
)
#: The length of time a number is for, said right behind or in front of it.
FOR_TIME = re.compile(
    r"^(?:\s+[A-ZÄÖÜ][\w-]+)?\s+(?:pro|je|die|in der|in einer|am|im)\s+(?P<unit>Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)\b(?!\s*\d)"
)
TIME_LED = re.compile(
    r"\b(?:[Pp]ro|[Jj]e|[Ii]n (?:der|einer)|[Aa]m|[Ii]m|[Ii]n einem)\s+(?P<unit>Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)\b(?!\s*\d)"
    r"(?:\s+[\w-]+){0,3}\s*$"
)


#: "jährlich je 150.000 Autos": for each of the works, and all of them in a year.
EACH = re.compile(r"\b(?:je|jeweils)\s+$")


@dataclass(frozen=True, slots=True)
class Measure:
    """A term, the size of its unit, its dimensions; `each` where it is for one of something, `timed` where it is for so many `hours`."""

    term: Term
    size: float
    powers: Powers
    each: bool
    timed: bool
    hours: float = 1.0


def measure(term: Term) -> Measure | None:
    """What `term` measures; None for per cent, points, degrees and other numbers that are no amounts."""
    own = _unit(term.quantity.unit)
    if own is None:
        return None
    size, powers = own
    powers = dict(powers)
    time = None if EACH.search(term.lead) else term.quantity.per or _time(term)
    hours = _unit_size(time) if time else 1.0
    if time:
        size, powers["time"] = size / _unit_size(time), powers.get("time", 0) - 1
    over = _over(term) if not time else None
    if over:
        size = size / over[0]
        for name, power in over[1].items():
            powers[name] = powers.get(name, 0) - power
    each = over is None and "each" in term.roles and not time
    if each:
        powers[COUNT] = powers.get(COUNT, 0) - 1
    return Measure(
        term,
        size,
        tuple(sorted((n, p) for n, p in powers.items() if p)),
        each or over is not None or term.quantity.unit == "times",
        bool(time),
        hours,
    )


def together(first: Powers, second: Powers) -> Powers:
    """The dimensions of a product."""
    powers = dict(first)
    for name, power in second:
        powers[name] = powers.get(name, 0) + power
    return tuple(sorted((n, p) for n, p in powers.items() if p))


def _time(term: Term) -> str | None:
    if term.quantity.unit in DAYS:
        return None
    found = FOR_TIME.match(term.tail) or TIME_LED.search(term.lead[-60:])
    return lexicon().units.get((found["unit"],)) if found else None


def _over(term: Term) -> tuple[float, dict[str, int]] | None:
    """The unit a price or a density is for."""
    found = FOR_UNIT.match(term.tail) or UNIT_LED.search(term.lead[-60:]) or UNIT_PRICE.search(term.lead[-60:])
    name = (found["unit"] or found.groupdict().get("one")) if found else None
    unit = lexicon().units.get((name,)) if name else None
    own = _unit(unit) if unit and unit not in DAYS else None
    return (own[0], own[1]) if own else None


def _unit_size(unit: str) -> float:
    return DAYS[unit] * 24


@cache
def _unit(unit: str) -> tuple[float, dict[str, int]] | None:
    """Size and dimensions; time is in hours, money in the unit itself, a cent in euros."""
    if unit in ("1", "person"):
        return 1.0, {COUNT: 1}
    if unit == "times":
        return 1.0, {}
    if unit in DAYS:
        return _unit_size(unit), {"time": 1}
    if unit == "EUR_cent":
        return 0.01, {"EUR": 1}
    if unit in SIZES:
        kind, size = SIZES[unit]
        scale = {"energy": 1.0, "power": 0.001, "speed": 3600.0}.get(kind, 1.0)
        return size * scale, KINDS[kind]
    known = unit in table("currencies")["per_euro"] or unit in table("currency_years")["years"] or unit == "EUR"
    return (1.0, {unit: 1}) if known else None
