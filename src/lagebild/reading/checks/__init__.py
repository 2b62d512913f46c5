"""Do the numbers of one article add up?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from lagebild.reading.checks import ages, changes, durations, every_nth, lengths, rates, relations, shares, sums, votes, weekdays
from lagebild.reading.checks.joints import units_of_sense
from lagebild.records.layers import Annotated
from lagebild.records.quantity import Check, Quantity

#: A unit of sense longer than this, in characters, or with more numbers than this is a table or a list without full stops, not a sentence.
LONGEST, MOST = 2000, 40


def find(annotated: Annotated) -> list[Check]:
    """All checks of one article in text order, consistent ones included. Numbers are compared within one unit of sense only."""
    article, text = annotated.article, annotated.article.text
    annotated = replace(annotated, quantities=lengths.joined(text, annotated.quantities))
    found = list(weekdays.find(article))
    for span in units_of_sense(text, annotated.sentences):
        if span[1] - span[0] > LONGEST:
            continue
        found += ages.find(article, span)
        group = _inside(annotated.quantities, *span)
        if 0 < len(group) <= MOST:
            found += durations.find(article, span, group)
            found += _together(article.id, text, span, group, article.published)
    found += relations.find(annotated)
    return sorted(_explained(found), key=lambda c: (c.spans[0].start, c.spans[-1].end, c.kind))


def _explained(found: list[Check]) -> list[Check]:
    """One check per id, and one that adds up per set of numbers; a finding about a number that adds up in another reading is dropped."""
    checks = {(c.kind, frozenset((s.start, s.end) for s in c.spans)): c for c in reversed(found)}  # the first of two alike stays
    right = {(c.spans[-1].start, c.spans[-1].end) for c in checks.values() if c.verdict == "consistent" and len(c.spans) > 1}
    fits: dict[frozenset[tuple[int, int]], str] = {}
    for c in found:
        if c.verdict == "consistent":
            fits.setdefault(frozenset((s.start, s.end) for s in c.spans), c.id)
    return [
        c
        for (_, spans), c in checks.items()
        if (c.verdict == "consistent" and fits[spans] == c.id)
        or c.verdict == "not_checkable"
        or (c.verdict == "inconsistent" and (c.spans[-1].start, c.spans[-1].end) not in right)
    ]


def _together(article: str, text: str, span: tuple[int, int], group: list[Quantity], published: str | None) -> Iterator[Check]:
    """What takes two numbers."""
    group = sorted([*group, *every_nth.find(article, text, span)], key=lambda q: q.start)
    if len(group) > 1:
        yield from shares.of_countries(article, text, group)
        yield from shares.of_totals(article, text, group)
        yield from sums.find(article, text, group)
        yield from votes.find(article, text, span, group)
        yield from changes.find(article, text, group)
        yield from rates.find(article, text, group, published)


def _inside(quantities: tuple[Quantity, ...], start: int, end: int) -> list[Quantity]:
    first = bisect_left(quantities, start, key=lambda q: q.start)
    last = bisect_left(quantities, end, key=lambda q: q.start)
    return list(quantities[first:last])
