"""Numbers and sentences of a finding, in German and English."""

from __future__ import annotations

from lagebild.records.quantity import Why

UNIT_WORDS = {
    "percent": ("Prozent", "percent"),
    "km2": ("km²", "km²"),
    "1": ("", ""),
    "percentage_point": ("Prozentpunkte", "percentage points"),
}


def figure(value: float, *, german: bool, digits: int = 2) -> str:
    """`value` with `digits` significant digits, at least all of its whole part, separators as the language has them."""
    shown = f"{value:.{digits}g}" if abs(value) < 10 ** (digits - 1) else f"{value:.0f}"
    number = float(shown)
    text = f"{number:,.10f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,")) if german else text


def with_unit(value: float, unit: str, *, german: bool, digits: int = 2) -> str:
    """`figure` and the unit's word."""
    words = UNIT_WORDS.get(unit, (unit, unit))
    return f"{figure(value, german=german, digits=digits)} {words[0] if german else words[1]}".strip()


def tenfold(k: int) -> Why:
    """The clause that names an error of a power of ten; `k` is the exponent by which the text is off."""
    factor = figure(10.0 ** abs(k), german=True)
    english = figure(10.0 ** abs(k), german=False)
    return Why(
        f" Die Angabe ist um den Faktor {factor} zu {'groß' if k > 0 else 'klein'}.",
        f" The figure is too {'large' if k > 0 else 'small'} by a factor of {english}.",
    )
