"""Lengths of time in two units: "vier Jahre und drei Monate" is one amount, 51 months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lagebild.records.quantity import Quantity

#: Units that say how long something lasted, or how old it is: no amounts among others.
SPELLS = ("second", "minute", "hour", "day", "week", "month", "year", "decade")
#: How many of the second make one of the first.
IN = {("year", "month"): 12.0, ("month", "day"): 30.44, ("week", "day"): 7.0, ("day", "hour"): 24.0, ("hour", "minute"): 60.0,
      ("minute", "second"): 60.0, ("mile", "yard"): 1760.0, ("ft", "inch"): 12.0}  # fmt: skip
JOINED = (" und ", " ", ", ")


def joined(text: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """`quantities` with such pairs as one, in the smaller unit; the others as they are."""
    done: list[Quantity] = []
    for quantity in quantities:
        factor = IN.get((done[-1].unit, quantity.unit)) if done else None
        if factor and _one(text, done[-1], quantity):
            first = done.pop()
            value = (first.value or 0.0) * factor + (quantity.value or 0.0)
            done.append(
                replace(first, end=quantity.end, text=text[first.start : quantity.end], value=value, unit=quantity.unit, of=quantity.of)
            )
        else:
            done.append(quantity)
    return tuple(done)


def _one(text: str, first: Quantity, second: Quantity) -> bool:
    plain = first.value is not None and second.value is not None and second.bound == "exact" and not (first.per or second.per)
    return plain and text[first.end : second.start] in JOINED
