"""Do the numbers of one article add up?"""

from __future__ import annotations

from bisect import bisect_left

from lagebild.reading.checks import ages, changes, rates, shares, sums, weekdays
from lagebild.reading.checks.joints import units_of_sense
from lagebild.records.layers import Annotated
from lagebild.records.quantity import Check, Quantity


def find(annotated: Annotated) -> list[Check]:
    """All checks of one article in text order, consistent ones included. Numbers are compared within one unit of sense only."""
    article, text = annotated.article.id, annotated.article.text
    found = list(weekdays.find(annotated.article, annotated.times))
    for span in units_of_sense(text, annotated.sentences):
        group = _inside(annotated.quantities, *span)
        if group:
            found += ages.find(article, text, span, group)
        if len(group) > 1:
            found += shares.of_countries(article, text, group)
            found += shares.of_totals(article, text, group)
            found += sums.find(article, text, group)
            found += changes.find(article, text, span, group)
            found += rates.find(article, text, group)
    return sorted({c.id: c for c in found}.values(), key=lambda c: (c.spans[0].start, c.spans[-1].end, c.kind))


def _inside(quantities: tuple[Quantity, ...], start: int, end: int) -> list[Quantity]:
    first = bisect_left(quantities, start, key=lambda q: q.start)
    last = bisect_left(quantities, end, key=lambda q: q.start)
    return list(quantities[first:last])
