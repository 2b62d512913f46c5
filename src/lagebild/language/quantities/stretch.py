"""Stretch: the interval a written number stands for, from its rounding and the word that bounds it.

"114.000" is taken as rounded to its last digit that is not a zero (113,500 to 114,500), "48" as counted, "19 Prozent" as rounded
to the whole, "0,66" to its last decimal (0.655 to 0.665).
Intervals are combined by interval arithmetic (Moore, Interval Analysis, 1966), so that a finding never rests on rounding alone.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from lagebild.language.numerals import digits
from lagebild.records.quantity import Quantity

#: How far "etwa", "gut", "knapp" let a number be from what it says, as a part of it. Chosen wide: a false alarm costs more than a miss.
ABOUT, OVER = 0.15, 0.25
#: How far, as a part of it, a fraction in words may lie on the wrong side of its bound: "knapp ein Drittel" is also said of 33.4 per cent.
SIDE = 0.005
#: How many points a percentage that is no multiple of five may be off, below and above, by its bound word.
NEAR = {"about": (2.0, 2.0), "more_than": (0.5, 2.0), "at_least": (0.5, 5.0), "less_than": (2.0, 0.5)}
#: … and a multiple of five.
TENS = 5.0
#: From here on trailing zeros are rounding; below, "4.000" may be off by fifty, not by five hundred.
ROUND_FROM = 10_000

#: Units that a bare number of millions does not borrow.
NO_MONEY = frozenset(
    ("percent", "percentage_point", "share", "EUR_cent", "year", "month", "week", "day", "hour", "minute", "second", "times", "person")
)

LARGE = re.compile(r"\b(?:Milli|Mio|Mrd|Billi)")
#: However many zeros a number ends in, it is not taken as rounded by more than this part of it: "30.000" is 28,500 to 31,500.
MOST = 0.1


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
        """True where some value lies in both; two stretches that only touch at an end do not meet."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low < high or (low == high and (self.low == self.high or other.low == other.high))

    def widened(self, part: float) -> Stretch:
        """The stretch with `part` of each end added on its outer side."""
        return Stretch(self.low * (1 - part), self.high * (1 + part))


def of(quantity: Quantity, *, rounded: float | None = None) -> Stretch | None:
    """What `quantity` may mean; None where it has no value or only an upper bound, or is below zero.

    `rounded` is the unit it was rounded to where the text around it tells; by default that of its own digits.
    """
    if quantity.value is None or quantity.value < 0:
        return None
    value, half = quantity.value, (rounding(quantity) if rounded is None else rounded) / 2
    cut_off = 2 * half if quantity.unit == "percent" else half  # "19 Prozent" is also said of 19.8
    exact = Stretch(max(0.0, value - half), value + cut_off)
    fine = quantity.unit == "percent" and value == int(value) and value % 5 != 0
    if fine and quantity.bound in NEAR:  # who says "knapp 54 Prozent" has counted
        below, above = NEAR[quantity.bound]
        return Stretch(max(0.0, value - below), value + above)
    if quantity.unit == "percent" and value > 25 and quantity.bound in ("less_than", "more_than"):
        return Stretch(value - TENS, value) if quantity.bound == "less_than" else Stretch(value, value + TENS)
    if quantity.bound == "about":
        return exact.widened(ABOUT)
    if quantity.bound in ("more_than", "at_least"):
        low = (1 - SIDE) * value if quantity.unit == "share" else exact.low  # "mehr als die Hälfte" is no 49.4 per cent
        return Stretch(low, value * (1 + OVER))
    if quantity.bound == "less_than":
        high = (1 + SIDE) * value if quantity.unit == "share" else exact.high
        return Stretch(value * (1 - OVER), high)
    return None if quantity.bound == "at_most" else exact


def said(quantity: Quantity) -> Stretch | None:
    """What a reader takes `quantity` to say: a bound leaves its other side open, a range is its two ends; None where nothing is said."""
    if quantity.range is not None and quantity.value is None:
        low, high = quantity.range
        return Stretch(low or 0.0, math.inf if high is None else high)
    if quantity.value is None or quantity.value < 0:
        return None
    if quantity.bound == "at_most":
        return Stretch(0.0, quantity.value)
    found = of(quantity)
    return Stretch(found.low, math.inf) if found and quantity.bound in ("at_least", "more_than") else found


def alike(first: Quantity, second: Quantity) -> bool:
    """Do both have one unit? "250 Millionen" borrows that of an amount of money it stands with."""
    bare = [q for q in (first, second) if q.unit == "1" and q.of is None and ((q.value or 0.0) >= 1e6 or LARGE.search(q.text))]
    return first.unit == second.unit or (len(bare) == 1 and {first.unit, second.unit}.isdisjoint(NO_MONEY))


def rounding(quantity: Quantity) -> float:
    """The unit the number was rounded to: 0.01 for "0,66", 1,000 for "114.000", 0.1 million for "7,2 Millionen", 0 for "48"."""
    number = quantity.text if quantity.number_start is None else quantity.text[quantity.number_start - quantity.start :]
    if quantity.unit == "share":
        return min(0.1, 0.3 * (quantity.value or 0.0))  # "ein Viertel" is said of 22 to 28 per cent, "ein Zehntel" of 9 to 11
    decimals = 0
    if "," in number:
        decimals = sum(1 for _ in _leading_digits(number.split(",", 1)[1]))
    scale = _scale(number, quantity.value or 0.0)
    if decimals:
        return scale / 10.0**decimals
    value = quantity.value or 0.0
    whole = round(value / scale) if scale > 1 else round(value)
    if not whole or abs(value / scale - whole) > 1e-9:
        return scale * 0.1  # "eineinhalb", "ein Fünftel": finer than one
    zeros = len(str(whole)) - len(str(whole).rstrip("0"))
    if scale > 1:
        return scale if whole >= 10 else scale / 2  # who writes "3 Millionen" of 3.4 writes "3,4"
    if quantity.unit in ("percent", "percentage_point", "permille"):
        return 1.0  # whole percentages are rounded ones
    if zeros < 2:
        return 0.0  # "48", "120": counted
    return min(10.0**zeros, MOST * value) if value >= ROUND_FROM else 10.0 ** (zeros - 1)


def _leading_digits(text: str) -> list[str]:
    found = []
    for char in text:
        if not char.isdigit():
            break
        found.append(char)
    return found


def _scale(number: str, value: float) -> float:
    """The multiplier behind the written digits; a number may borrow it from its neighbour ("von 20 auf 60 Millionen")."""
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
    written = digits(number.strip())
    return round(value / written) if written and value / written >= 1000 else 1.0


def power_of_ten(expected: Stretch, found: Stretch) -> int | None:
    """k where `found` is 10**k times what is expected, k not 0; None where no power of ten explains it."""
    if expected.low <= 0 or found.low <= 0 or math.isinf(expected.high) or math.isinf(found.high):
        return None
    k = round(math.log10((found.low + found.high) / (expected.low + expected.high)))
    return k if k and (expected * 10.0**k).meets(found) else None
