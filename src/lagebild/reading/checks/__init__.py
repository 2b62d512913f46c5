"""Do the numbers of one article add up?"""

from __future__ import annotations

from bisect import bisect_left

from lagebild.reading.checks import changes, shares, weekdays
from lagebild.records.layers import Annotated
from lagebild.records.quantity import Check, Quantity


def find(annotated: Annotated) -> list[Check]:
    """All checks of one article in text order, consistent ones included. Numbers are compared within one sentence only."""
    article, text = annotated.article.id, annotated.article.text
    spans = [(s.start, s.end, group) for s in annotated.sentences if len(group := _inside(annotated.quantities, s.start, s.end)) > 1]
    groups = [group for _, _, group in spans]
    found = [
        *shares.of_areas(article, text, groups),
        *shares.of_peoples(article, text, groups),
        *shares.of_totals(article, text, groups),
        *changes.find(article, text, spans),
        *weekdays.find(annotated.article, annotated.times),
    ]
    return sorted(found, key=lambda c: (c.spans[0].start, c.spans[-1].end, c.kind))


def _inside(quantities: tuple[Quantity, ...], start: int, end: int) -> list[Quantity]:
    first = bisect_left(quantities, start, key=lambda q: q.start)
    last = bisect_left(quantities, end, key=lambda q: q.start)
    return list(quantities[first:last])
