"""A sum of money in two currencies: at the rates of its year, or at any since 1999 where the year is not known."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.wording import between, with_unit
from lagebild.records.quantity import Check, Quantity, Reference, Why
from lagebild.resources import table

#: Banks' rates differ from the reference rates by so much.
LEEWAY = 0.02
#: A sum may be reckoned at the rate of the year before.
YEARS = 2


def converted(article: str, first: Quantity, second: Quantity, year: int | None) -> Iterator[Check]:
    """`second` against `first` in its currency; `year`: whose rates hold, None where that cannot be told."""
    rates = [_rates(q.unit, year) for q in (first, second)]
    a, b = stretch.of(first), stretch.of(second)
    if None in rates or a is None or b is None or first.value is None or second.value is None:
        return
    mine, theirs = (r for r in rates if r is not None)
    known = all(_yearly(q.unit, year) or q.unit == "EUR" for q in (first, second))
    expected = Stretch(a.low / mine.high * theirs.low, a.high / mine.low * theirs.high)
    middle = first.value / ((mine.low + mine.high) / 2) * ((theirs.low + theirs.high) / 2)
    names = [table("unit_words")[second.unit][k] for k in (1, 3)]
    amounts = [with_unit(first.value, first.unit, german=g) for g in (True, False)]
    since = Why(f"zu einem Kurs von {year}", f"at a rate of {year}") if known else Why("zu einem Kurs seit 1999", "at a rate since 1999")
    basis = Why(f"{amounts[0]} in {names[0]} {since.de}", f"{amounts[1]} in {names[1]} {since.en}")
    shown = between(expected.low, expected.high, second.unit)
    sides = Sides(expected, b, middle, second.value, second.unit, shown)
    yield check(
        article, "currency", (first, second), sides, basis, _reference(first.unit, second.unit, mine, theirs, year if known else None)
    )


def _reference(first: str, second: str, mine: Stretch, theirs: Stretch, year: int | None) -> Reference:
    source = table("currency_years" if year else "currencies")["source"]
    middle = (theirs.low + theirs.high) / (mine.low + mine.high)
    return Reference(f"{first}/{second}", middle, second, source["name"], f"{year - YEARS + 1}/{year}" if year else str(source["date"]))


def _rates(unit: str, year: int | None) -> Stretch | None:
    """What one euro was worth in `unit`: in that year and the one before, else since 1999; None for what is no currency of the tables."""
    return _yearly(unit, year) or _ever(unit)


def _yearly(unit: str, year: int | None) -> Stretch | None:
    years = table("currency_years")["years"].get(unit, {})
    if year is None or year not in years:
        return None
    known = [years[y] for y in range(year - YEARS + 1, year + 1) if y in years]
    return Stretch(min(low for low, _ in known), max(high for _, high in known)).widened(LEEWAY)


def _ever(unit: str) -> Stretch | None:
    own = table("currencies")["per_euro"].get(unit)
    if own:
        return Stretch(*own)
    years = list(table("currency_years")["years"].get(unit, {}).values())
    return Stretch(min(low for low, _ in years), max(high for _, high in years)) if years else None
