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
#: The euro's first year: what was paid before is not reckoned.
FIRST = 1999
#: First and last year whose rates may have been taken; the last is None where nobody knows when the article appeared.
Years = tuple[int, int | None]


def converted(article: str, first: Quantity, second: Quantity, years: Years | None) -> Iterator[Check]:
    """`second` against `first` in its currency; `years`: whose rates hold (the last may be open), None where that cannot be told."""
    rates = [_rates(q.unit, years) for q in (first, second)]
    a, b = stretch.of(first), stretch.of(second)
    if None in rates or a is None or b is None or first.value is None or second.value is None:
        return
    mine, theirs = (r for r in rates if r is not None)
    known = years if all(_yearly(q.unit, years) or q.unit == "EUR" for q in (first, second)) else None
    expected = Stretch(a.low / mine.high * theirs.low, a.high / mine.low * theirs.high)
    middle = first.value / ((mine.low + mine.high) / 2) * ((theirs.low + theirs.high) / 2)
    names = [table("unit_words")[second.unit][k] for k in (1, 3)]
    amounts = [with_unit(first.value, first.unit, german=g) for g in (True, False)]
    when = _when(known)
    basis = Why(f"{amounts[0]} in {names[0]} {when.de}", f"{amounts[1]} in {names[1]} {when.en}")
    shown = between(expected.low, expected.high, second.unit)
    sides = Sides(expected, b, middle, second.value, second.unit, shown)
    yield check(article, "currency", (first, second), sides, basis, _reference(first.unit, second.unit, mine, theirs, known))


def _when(years: Years | None) -> Why:
    if years is None or years[1] is None:
        since = years[0] if years else FIRST
        return Why(f"zu einem Kurs seit {since}", f"at a rate since {since}")
    if years[0] == years[1]:
        return Why(f"zu einem Kurs von {years[0]}", f"at a rate of {years[0]}")
    return Why(f"zu einem Kurs von {years[0]} bis {years[1]}", f"at a rate from {years[0]} to {years[1]}")


def _reference(first: str, second: str, mine: Stretch, theirs: Stretch, years: Years | None) -> Reference:
    source = table("currency_years" if years else "currencies")["source"]
    middle = (theirs.low + theirs.high) / (mine.low + mine.high)
    date = f"{years[0] - 1}/{years[1] or '..'}" if years else str(source["date"])
    return Reference(f"{first}/{second}", middle, second, source["name"], date)


def _rates(unit: str, years: Years | None) -> Stretch | None:
    """What one euro was worth in `unit` in those years and the one before, else since 1999; None for what is no currency of the tables."""
    return _yearly(unit, years) or _ever(unit)


def _yearly(unit: str, years: Years | None) -> Stretch | None:
    known = table("currency_years")["years"].get(unit, {})
    if years is None or years[0] not in known or (years[1] or years[0]) not in known:
        return None
    inside = [known[y] for y in range(years[0] - 1, (years[1] or max(known)) + 1) if y in known]
    return Stretch(min(low for low, _ in inside), max(high for _, high in inside)).widened(LEEWAY)


def _ever(unit: str) -> Stretch | None:
    own = table("currencies")["per_euro"].get(unit)
    if own:
        return Stretch(*own)
    years = list(table("currency_years")["years"].get(unit, {}).values())
    return Stretch(min(low for low, _ in years), max(high for _, high in years)) if years else None
