"""Shares: an area given twice, once in km² and once as a share of a country; a part and a whole given with their percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.reading.checks import stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.places import KM2_PER_HA, whole
from lagebild.reading.checks.wording import with_unit
from lagebild.records.quantity import Check, Quantity, Why

#: Between an amount and its share: a copula or apposition that says both are the same thing, and nothing that starts another.
SAME_THING = re.compile(
    r"^[^.;!?]{0,60}?"
    r"(?:\bdas (?:sind|ist|entspricht|entsprechen|wären|macht)\b|\b(?:also|entspricht|entsprechend|das heißt|und damit|sprich|oder)\b"
    r"|[–(—]|,\s*was\b)[^.;!?\d]{0,40}$"
)
#: Public areas differ by what they count (inland water, occupied parts): a share may be off by this part of it.
AREA_LEEWAY = 0.03
PEOPLE_LEEWAY = 0.10


def of_areas(article: str, text: str, groups: Sequence[Sequence[Quantity]]) -> Iterator[Check]:
    """Checks of an area against the share of a country it is said to be; `groups` holds the quantities of each sentence."""
    for group in groups:
        for area, share in pairwise(group):
            if area.unit in ("km2", "ha") and share.unit in ("percent", "share") and share.of and _same(text, area, share):
                yield from _against(article, area, share, people=False)


def of_peoples(article: str, text: str, groups: Sequence[Sequence[Quantity]]) -> Iterator[Check]:
    """The same for people and the share of a country's population they are said to be."""
    for group in groups:
        for count, share in pairwise(group):
            if count.unit == "1" and share.unit in ("percent", "share") and share.of and _same(text, count, share):
                yield from _against(article, count, share, people=True)


def of_totals(article: str, text: str, groups: Sequence[Sequence[Quantity]]) -> Iterator[Check]:
    """Checks of "12 von 48 Abgeordneten, also 25 Prozent"."""
    for group in groups:
        for part, total, share in zip(group, group[1:], group[2:], strict=False):
            joined = text[part.end : total.start].strip() in ("von", "der", "der insgesamt", "von insgesamt")
            if joined and share.unit == "percent" and part.unit == total.unit and _same(text, total, share):
                yield from _share(article, part, total, share)


def _same(text: str, amount: Quantity, share: Quantity) -> bool:
    return bool(SAME_THING.match(text[amount.end : share.start]))


def _against(article: str, amount: Quantity, share: Quantity, *, people: bool) -> Iterator[Check]:
    found = whole(share.of or "", people=people)
    mine, said = stretch.of(amount), stretch.of(share)
    if found is None or mine is None or said is None or amount.value is None or share.value is None:
        return
    factor = KM2_PER_HA if amount.unit == "ha" else 1.0
    to_unit = (100.0 if share.unit == "percent" else 1.0) * factor / found.reference.value
    leeway = PEOPLE_LEEWAY if people else AREA_LEEWAY
    sides = Sides((mine * to_unit).widened(leeway), said, amount.value * to_unit, share.value, share.unit)
    basis = _parts(amount.value, amount.unit, found.reference.value, found.reference.unit, f" ({found.reference.fact})")
    yield check(article, "share_of_total" if people else "share_of_area", (amount, share), sides, basis, found.reference)


def _share(article: str, part: Quantity, total: Quantity, share: Quantity) -> Iterator[Check]:
    a, b, said = stretch.of(part), stretch.of(total), stretch.of(share)
    if a is None or b is None or said is None or not part.value or not total.value or share.value is None or b.low <= 0:
        return
    sides = Sides(a.over(b) * 100, said, 100 * part.value / total.value, share.value, "percent")
    basis = _parts(part.value, part.unit, total.value, total.unit)
    yield check(article, "share_of_total", (part, total, share), sides, basis)


def _parts(part: float, unit: str, total: float, total_unit: str, fact: str = "") -> Why:
    return Why(
        f"{with_unit(part, unit, german=True)} von {with_unit(total, total_unit, german=True)}{fact}.",
        f"{with_unit(part, unit, german=False)} of {with_unit(total, total_unit, german=False)}{fact}.",
    )
