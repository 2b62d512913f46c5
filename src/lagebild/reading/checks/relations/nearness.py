"""Near: is a number that does not fit the slip of one that would? Of several readings one that fits is right, else the nearest is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from lagebild.records.quantity import Check

#: What is further off than this, and is neither another power of ten nor the same digits in another order, is of something else.
FAR = 2.5


def near(found: Check, far: float = FAR) -> bool:
    """May what the text says be meant for what is expected?"""
    expected, said = found.expected, found.found
    if not isinstance(expected, float) or not isinstance(said, float) or expected <= 0 or said <= 0:
        return False
    ratio = said / expected
    tens = 10.0 ** round(math.log10(ratio))
    return 1 / far <= ratio <= far or 0.9 <= ratio / tens <= 1.1 or _swapped(expected, said) or _dropped(expected, said)


def digits(value: float) -> list[str]:
    """The digits other than zero, in order of size: 0.45 and 504 are the same."""
    return sorted(re.sub(r"e.*|\D|0", "", f"{value:.4g}"))


def slip(expected: float, said: float, least: int = 2) -> bool:
    """Is `said` what is expected with digits swapped, a digit lost or the point in another place? Of one digit nobody can tell.

    `least`: how many digits that count both must have; the fewer, the more likely chance is.
    """
    if expected <= 0 or said <= 0 or min(len(digits(said)), len(digits(expected))) < least:
        return False
    ratio = said / expected
    tens = 10.0 ** round(math.log10(ratio))
    return (tens in (10.0, 0.1) and 0.985 <= ratio / tens <= 1.015) or _swapped(expected, said) or _dropped(expected, said)


def precision(value: float) -> int:
    """How many digits are told, from the first to the last that is not zero: 2 for 60 and 0.45, 3 for 709."""
    return len(re.sub(r"e.*|\D", "", f"{value:.6g}").strip("0"))


def _swapped(expected: float, said: float) -> bool:
    return digits(expected) == digits(said) and 0.1 < said / expected < 10


def one_changed(expected: float, said: float) -> bool:
    """Is one digit of at least three another one: 28.400 for 18.400?"""
    one, other = (re.sub(r"e.*|\D", "", f"{v:.4g}").strip("0") for v in (expected, said))
    tens = round(math.log10(said / expected)) if expected > 0 and said > 0 else 9
    return tens == 0 and len(one) == len(other) >= 3 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _dropped(one: float, other: float) -> bool:
    """Does one of two whole numbers lack one digit of the other?"""
    long, short = sorted((f"{one:.0f}", f"{other:.0f}"), key=len, reverse=True)
    whole = one == int(one) and other == int(other) and len(long) - len(short) == 1 and len(short) > 1
    return whole and any(long[:k] + long[k + 1 :] == short for k in range(len(long)))


def best(readings: Iterable[Check], far: float = FAR) -> list[Check]:
    """The first reading that fits, else the nearest near one, else none."""
    wrong: list[Check] = []
    for reading in readings:
        if reading.verdict == "consistent":
            return [reading]
        if near(reading, far):
            wrong.append(reading)
    return sorted(wrong, key=_distance)[:1]


def _distance(found: Check) -> float:
    return abs(math.log(float(found.found or 1.0) / float(found.expected or 1.0)))
