"""One unit: metres and centimetres, years and months of one window, told in the same unit before they are added up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lagebild.reading.checks.relations.conversions import SIZES
from lagebild.reading.checks.relations.terms import Term

#: Lengths of time that are whole numbers of each other.
FURTHER = re.compile(r"\b(?:weitere|noch einmal|nochmals)\s+(?:[a-zäöüß]+\s+)?$")
POINTS = {"basis_point": 1.0, "percentage_point": 100.0}
MONTHS = {"month": 1.0, "year": 12.0}
HOURS = {"minute": 1.0, "hour": 60.0, "day": 1440.0}


def one_unit(found: Sequence[Term]) -> list[Term]:
    """`found` with those of one dimension in the smallest unit that stands there; the others as they are."""
    found = [_elliptic(t, found) for t in found]
    units = {t.quantity.unit for t in found}
    if len(units) < 2:
        return list(found)
    done = list(found)
    for sizes in (MONTHS, HOURS, POINTS, *_kinds(units)):
        here = [u for u in units if u in sizes]
        if len(here) > 1:
            least = min(here, key=lambda u: sizes[u])
            done = [_told(t, sizes[t.quantity.unit] / sizes[least], least) if t.quantity.unit in sizes else t for t in done]
    return done


def _elliptic(term: Term, found: Sequence[Term]) -> Term:
    """ "540 Kilometer, von dort weitere 480": the unit is said once."""
    others = {t.quantity.unit for t in found if t is not term}
    bare = term.quantity.unit == "1" and not term.noun and FURTHER.search(term.lead)
    measured = len(others) == 1 and others <= SIZES.keys()
    return replace(term, quantity=replace(term.quantity, unit=next(iter(others)))) if bare and measured else term


def _kinds(units: set[str]) -> list[dict[str, float]]:
    kinds = sorted({SIZES[u][0] for u in units if u in SIZES})
    return [{u: size for u, (k, size) in SIZES.items() if k == kind} for kind in kinds]


def _told(term: Term, factor: float, unit: str) -> Term:
    value = round((term.quantity.value or 0.0) * factor, 9)
    return replace(term, quantity=replace(term.quantity, value=value, unit=unit)) if factor != 1 else term
