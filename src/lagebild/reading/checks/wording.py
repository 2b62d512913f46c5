"""Sentences of a finding, in German and English."""

from __future__ import annotations

from lagebild.language.quantities.wording import EXACT, RECKONED, figure, with_unit
from lagebild.records.quantity import Why
from lagebild.resources import table

__all__ = ["EXACT", "RECKONED", "between", "figure", "multiple", "per_time", "tenfold", "with_unit"]


def between(low: float, high: float, unit: str) -> Why:
    """ "6,8 bis 14 Milliarden Euro"."""
    sides = [[with_unit(v, unit, german=g, digits=2) for v in (low, high)] for g in (True, False)]
    for ends in sides:
        number, _, words = ends[0].partition(" ")
        if ends[1].partition(" ")[2] == words:
            ends[0] = number
    return Why(f"{sides[0][0]} bis {sides[0][1]}", f"{sides[1][0]} to {sides[1][1]}")


def per_time(value: float, unit: str, per: str, *, german: bool) -> str:
    """A rate: "50 Euro pro Monat"; a counted rate is "300 pro Tag"."""
    words = table("unit_words")[per]
    return f"{with_unit(value, unit, german=german)} {'pro' if german else 'per'} {words[0] if german else words[2]}"


def tenfold(k: int) -> Why:
    """The sentence that names an error of a power of ten; `k` is the exponent by which the text is off."""
    return Why(
        f" Die Angabe ist um den Faktor {figure(10.0 ** abs(k), german=True)} zu {'groß' if k > 0 else 'klein'}.",
        f" The figure is too {'large' if k > 0 else 'small'} by a factor of {figure(10.0 ** abs(k), german=False)}.",
    )


MULTIPLES = {0.5: ("die Hälfte", "half of"), 2.0: ("das Doppelte", "twice"), 3.0: ("das Dreifache", "three times")}


def multiple(value: float, unit: str, factor: float) -> Why:
    """ "Das Doppelte von 20 Euro", "Twice 20 euros"."""
    de, en = MULTIPLES.get(factor, (f"das {figure(factor, german=True)}-Fache", f"{figure(factor, german=False)} times"))
    german, english = (with_unit(value, unit, german=g, dative=True) for g in (True, False))
    return Why(f"{de[0].upper()}{de[1:]} von {german}", f"{en[0].upper()}{en[1:]} {english}")
