"""A number with its unit as a reader writes it, in German and in English."""

from __future__ import annotations

from lagebild.resources import table

LARGE = ((1e12, "Billion", "Billionen", "trillion"), (1e9, "Milliarde", "Milliarden", "billion"), (1e6, "Million", "Millionen", "million"))
EXACT = 7  # significant digits of a number as the text says it
RECKONED = 3  # … and of one that was reckoned


def figure(value: float, *, german: bool, digits: int = EXACT) -> str:
    """`value` with `digits` significant digits, in words from a million on: "2,3 Millionen", "0,66", "12.500"."""
    value = float(f"{value:.{digits}g}")
    for scale, one, many, english in LARGE:
        if abs(value) >= scale:
            name = english if not german else one if value == scale else many
            return f"{_digits(value / scale, german=german)} {name}"
    return _digits(value, german=german)


def _digits(value: float, *, german: bool) -> str:
    text = f"{value:,.10f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,")) if german else text


def with_unit(value: float, unit: str, *, german: bool, digits: int = EXACT, dative: bool = False) -> str:
    """`figure` and the unit's word: "10 Millionen Dollar", "1 year"; a share is shown as a percentage; `dative` for what follows "von"."""
    if unit == "share":
        value, unit = 100 * value, "percent"
        digits = min(digits, 2)
    number = figure(value, german=german, digits=digits)
    words = table("unit_words").get(unit)
    if words is None:
        return number
    one = number == "1"
    if not german:
        return f"{number} {words[2 if one else 3]}"
    many = words[1] + "n" if dative and words[1].endswith(("er", "e")) else words[1]
    return f"{number} {words[0] if one else many}"
