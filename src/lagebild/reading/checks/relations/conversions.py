"""One measure in two units: miles and kilometres, hectares and square kilometres, Fahrenheit and Celsius, barrels and litres."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.rates import exchanged
from lagebild.reading.checks.relations.links import gap, said_again
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.wording import with_unit
from lagebild.records.article import Article
from lagebild.records.quantity import Check, Quantity, Why

#: Unit → dimension and size in its SI unit (BIPM SI brochure, 9th ed.; international yard and pound of 1959;
#: US barrel of 42 gallons).
SIZES: dict[str, tuple[str, float]] = {
    "km": ("way", 1000.0), "m": ("way", 1.0), "cm": ("way", 0.01), "mm": ("way", 0.001), "nmi": ("way", 1852.0), "mile": ("way", 1609.344),
    "ft": ("way", 0.3048), "inch": ("way", 0.0254), "yard": ("way", 0.9144),
    "km2": ("area", 1e6), "ha": ("area", 1e4), "m2": ("area", 1.0), "acre": ("area", 4046.8564224),
    "kg": ("mass", 1.0), "g": ("mass", 0.001), "mg": ("mass", 1e-6), "t": ("mass", 1000.0), "ounce": ("mass", 0.028349523),
    "l": ("volume", 0.001), "ml": ("volume", 1e-6), "hl": ("volume", 0.1), "m3": ("volume", 1.0), "barrel": ("volume", 0.158987),
    "gallon": ("volume", 0.003785412),
    "W": ("power", 1.0), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9), "hp": ("power", 735.49875),
    "kWh": ("energy", 1.0), "MWh": ("energy", 1e3), "GWh": ("energy", 1e6), "TWh": ("energy", 1e9),
    "km/h": ("speed", 1 / 3.6), "kn": ("speed", 1852 / 3600),
}  # fmt: skip
#: A football pitch is what papers measure land by, and no two of them are alike: 0.5 to 1.1 hectares (Laws of the
#: Game: 45 to 90 by 90 to 120 m).
PITCH = Stretch(5000.0, 11000.0)
SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0}
METRIC = frozenset(("km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "ml", "hl", "m2", "km2"))
LEEWAY = 0.03


JOINED = re.compile(r"^\s+und\s+$")


def find(article: Article, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """Neighbours of one dimension and two units, said to be one thing."""
    for term in found:
        yield from _one(article.id, term)
    for first, second in itertools.pairwise(found):
        a, b = first.quantity, second.quantity
        if a.unit != b.unit and said_again(text, a, b, plain=b.bound == "about") and _same(text, a, b):
            yield from exchanged(article.id, text, a, b, article.published)
        if JOINED.search(first.lead):
            continue  # "18 Fuß und 6 Zoll (5,64 Meter)": the two together
        if a.unit == b.unit and not (_pitches(a) or _pitches(b)):
            continue
        if {a.unit, b.unit} == {"degC", "degF"} and said_again(text, a, b):
            yield from _temperatures(article.id, a, b)
        elif _alike(a, b) and said_again(text, a, b, plain=b.bound == "about") and _same(text, a, b) and not _choice(text, a, b):
            yield from _measures(article.id, a, b)


ONE = re.compile(
    r"\b[Ee]ine?\s+(?P<unit>Barrel|Fass|Gallone|Unze|Meile|Seemeile|Hektar|Acre|Knoten)\s*(?:\((?:\w+\s+)?|(?:entspricht|sind"
    r"|hat)\s+(?:\w+\s+)?)$"
)
UNITS = {"Barrel": "barrel", "Fass": "barrel", "Gallone": "gallon", "Unze": "ounce", "Meile": "mile", "Seemeile": "nmi",
         "Hektar": "ha", "Acre": "acre",
         "Knoten": "kn"}  # fmt: skip


def _one(article: str, term: Term) -> Iterator[Check]:
    """ "Ein Barrel (159 Liter)": the article is the number one."""
    match = ONE.search(term.lead)
    if (
        match
        and (size := SIZES.get(UNITS[match["unit"]]))
        and (found := _size(term.quantity))
        and found[0] == size[0]
        and not term.quantity.per
    ):
        start = (term.quantity.number_start or term.quantity.start) - len(term.lead) + match.start("unit")
        one = Quantity(
            article=article, start=start, end=start + len(match["unit"]), text=match["unit"], value=1.0, unit=UNITS[match["unit"]]
        )
        yield from _measures(article, one, term.quantity)


def _alike(a: Quantity, b: Quantity) -> bool:
    sizes = _size(a), _size(b)
    return None not in sizes and sizes[0] is not None and sizes[1] is not None and sizes[0][0] == sizes[1][0] and _one_rate(a, b)


def _same(text: str, a: Quantity, b: Quantity) -> bool:
    """Not of two things ("130 Liter Öl, 100 Kubikmeter Gas"), nor one of them for each of something."""
    for_each = any(not q.per and re.match(r"\s+(?:pro|je)\b", text[q.end : q.end + 6]) for q in (a, b))
    return not for_each and not (a.of and b.of and a.of != b.of)


def _one_rate(a: Quantity, b: Quantity) -> bool:
    return a.per == b.per or b.per is None or "speed" in {_size(q)[0] for q in (a, b) if _size(q)}  # type: ignore[index]  # filtered in the same expression


def _choice(text: str, a: Quantity, b: Quantity) -> bool:
    """ "100 Gramm oder ein Kilo" of one system is a choice, "30 Meilen oder 48 Kilometer" the same."""
    return " oder " in gap(text, a, b) and a.unit in METRIC and b.unit in METRIC


def _pitches(quantity: Quantity) -> bool:
    return quantity.unit == "1" and (quantity.of or "").split()[-1:] in (
        ["Fußballfelder"],
        ["Fußballfeldern"],
        ["Fußballplätze"],
        ["Fußballplätzen"],
    )


def _size(quantity: Quantity) -> tuple[str, Stretch] | None:
    if _pitches(quantity):
        return "area", PITCH
    if quantity.unit == "GBP":
        return "mass", Stretch(0.45359237, 0.5)  # a pound may be money, the English weight or half a kilogram
    if quantity.per in SECONDS and SIZES.get(quantity.unit, ("",))[0] == "way":
        speed = SIZES[quantity.unit][1] / SECONDS[quantity.per]
        return "speed", Stretch(speed, speed)
    found = SIZES.get(quantity.unit)
    return (found[0], Stretch(found[1], found[1])) if found else None


def _measures(article: str, a: Quantity, b: Quantity) -> Iterator[Check]:
    mine, theirs, one, other = stretch.of(a), stretch.of(b), _size(a), _size(b)
    if mine is None or theirs is None or one is None or other is None:
        return
    factor = one[1].over(other[1])
    expected = Stretch(mine.low * factor.low, mine.high * factor.high).widened(LEEWAY)
    middle = (a.value or 0.0) * (factor.low + factor.high) / 2
    yield check(article, "conversion", (a, b), Sides(expected, theirs, middle, b.value or 0.0, b.unit), _basis(a))


def _temperatures(article: str, a: Quantity, b: Quantity) -> Iterator[Check]:
    """Degrees have no ratio: C = (F - 32) / 1.8."""
    to_celsius = b.unit == "degC"
    value = ((a.value or 0.0) - 32) / 1.8 if to_celsius else (a.value or 0.0) * 1.8 + 32
    slack = 1.0 if a.bound == b.bound == "exact" else 3.0
    said = b.value or 0.0
    yield check(
        article, "conversion", (a, b), Sides(Stretch(value - slack, value + slack), Stretch(said, said), value, said, b.unit), _basis(a)
    )


def _basis(a: Quantity) -> Why:
    de, en = (with_unit(a.value or 0.0, a.unit, german=g) for g in (True, False))
    return Why(f"{de}, umgerechnet", f"{en}, converted")
