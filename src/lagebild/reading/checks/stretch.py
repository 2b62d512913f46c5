"""Stretch: the interval a written number stands for, from its rounding and the word that bounds it.

"4.000" is taken as rounded to its last digit that is not a zero (3,500 to 4,500), "48" as counted, "0,66" as rounded to its last
decimal (0.655 to 0.665).
Intervals are combined by interval arithmetic (Moore, Interval Analysis, 1966), so that a finding never rests on rounding alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from lagebild.records.quantity import Quantity

#: How far "etwa", "gut", "knapp" let a number be from what it says, as a part of it. Chosen wide: a false alarm costs more than a miss.
ABOUT, OVER = 0.15, 0.25


@dataclass(frozen=True, slots=True)
class Stretch:
    """All values from `low` to `high`, both included; `high` may be infinite."""

    low: float
    high: float

    def __mul__(self, factor: float) -> Stretch:
        return Stretch(self.low * factor, self.high * factor)

    def __add__(self, other: Stretch) -> Stretch:
        return Stretch(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Stretch) -> Stretch:
        return Stretch(self.low - other.high, self.high - other.low)

    def over(self, other: Stretch) -> Stretch:
        """Quotient of two stretches of positive numbers."""
        return Stretch(self.low / other.high if other.high else math.inf, self.high / other.low if other.low else math.inf)

    def meets(self, other: Stretch) -> bool:
        """True where some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, part: float) -> Stretch:
        """The stretch with `part` of each end added on its outer side."""
        return Stretch(self.low * (1 - part), self.high * (1 + part))


def of(quantity: Quantity) -> Stretch | None:
    """What `quantity` may mean; None where it has no value or only an upper bound."""
    if quantity.value is None:
        return None
    value, half = quantity.value, rounding(quantity) / 2
    exact = Stretch(max(0.0, value - half), value + half)
    if quantity.bound == "about":
        return exact.widened(ABOUT)
    if quantity.bound in ("more_than", "at_least"):
        return Stretch(exact.low, value * (1 + OVER))
    if quantity.bound == "less_than":
        return Stretch(value * (1 - OVER), exact.high)
    return None if quantity.bound == "at_most" else exact


def rounding(quantity: Quantity) -> float:
    """The unit the number was rounded to: 0.01 for "0,66", 1,000 for "114.000", 0.1 million for "7,2 Millionen", 0 for "48"."""
    number = quantity.text if quantity.number_start is None else quantity.text[quantity.number_start - quantity.start :]
    decimals = 0
    if "," in number:
        decimals = sum(1 for _ in _leading_digits(number.split(",", 1)[1]))
    scale = _scale(number)
    if decimals:
        return scale / 10.0**decimals
    value = quantity.value or 0.0
    whole = round(value / scale) if scale > 1 else round(value)
    if not whole or abs(value / scale - whole) > 1e-9:
        return scale * 0.1  # "eineinhalb", "ein Fünftel": finer than one
    zeros = len(str(whole)) - len(str(whole).rstrip("0"))
    if scale > 1:
        return scale
    return 10.0**zeros if zeros >= 2 else 0.0  # "48", "120": counted, not rounded; "4.000": rounded


def _leading_digits(text: str) -> list[str]:
    found = []
    for char in text:
        if not char.isdigit():
            break
        found.append(char)
    return found


def _scale(number: str) -> float:
    for word, scale in (
        ("Billion", 1e12),
        ("Milliarde", 1e9),
        ("Mrd", 1e9),
        ("Million", 1e6),
        ("Mio", 1e6),
        ("tausend", 1e3),
        ("Tsd", 1e3),
    ):
        if word in number:
            return scale
    return 1.0


def power_of_ten(expected: Stretch, found: Stretch) -> int | None:
    """k where `found` is 10**k times what is expected, k not 0; None where no power of ten explains it."""
    if expected.low <= 0 or found.low <= 0 or math.isinf(expected.high) or math.isinf(found.high):
        return None
    k = round(math.log10((found.low + found.high) / (expected.low + expected.high)))
    return k if k and (expected * 10.0**k).meets(found) else None
