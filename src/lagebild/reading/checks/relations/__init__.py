"""Relations: numbers of one window tied by the part each has in a whole, a change, a product or a conversion, however they are worded.

A window is a sentence, or up to three that take each other up. Each number gets its part from the words around it
(`resources/number_cues.yml`), not from the pattern of the whole sentence. Where several readings are possible, one that adds up wins:
only what no reading explains is a finding (abduction: the best explanation is the one under which the text is right).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.reading.checks import every_nth
from lagebild.reading.checks.relations import (
    ages,
    anniversaries,
    answers,
    chains,
    change,
    closed,
    conversions,
    lives,
    measures,
    multiple,
    products,
    proportions,
    share,
    spells,
    standings,
    steps,
    territories,
    totals,
    zones,
)
from lagebild.reading.checks.relations.terms import terms
from lagebild.reading.checks.relations.windows import windows
from lagebild.records.article import Article
from lagebild.records.layers import Annotated
from lagebild.records.quantity import Check, Quantity

#: More characters or numbers than this are a table, not a sentence.
LONGEST, MOST = 700, 9


def find(annotated: Annotated) -> Iterator[Check]:
    """All relations of one article."""
    article, text = annotated.article, annotated.article.text
    zoned = zones.told(text)
    linked = chains.told(text, annotated.sentences, annotated.quantities)
    for chain in linked:
        yield from chains.find(article.id, text, chain)
    yield from answers.find(article.id, text, annotated.sentences, annotated.quantities)
    for span in windows(text, annotated.sentences):
        if span[1] - span[0] > LONGEST:
            continue
        if zoned:
            yield from zones.find(article, span)
        yield from anniversaries.find(article, span)
        yield from lives.find(article, span)
        yield from ages.find(article, span)
        group = [q for q in annotated.quantities if span[0] <= q.start < span[1]]
        yield from (c for c in _together(article, text, span, group) if not any(chain.cut_short(c) for chain in linked))


def _together(article: Article, text: str, span: tuple[int, int], group: Sequence[Quantity]) -> Iterator[Check]:
    group = sorted([*group, *every_nth.find(article.id, text, span)], key=lambda q: q.start)
    found = terms(text, span, group) if 0 < len(group) <= MOST else []
    if found:
        yield from spells.find(article, span, found)
        yield from conversions.find(article, text, found)
    if len(found) > 1:
        yield from multiple.find(article.id, text, span, found)
        yield from proportions.find(article.id, found)
        yield from measures.find(article.id, text, found)
        yield from products.find(article.id, text, found)
        yield from totals.find(article.id, text, found)
        yield from steps.find(article.id, text, found)
        yield from territories.find(article.id, text, found)
    if len(found) > 2:
        yield from closed.find(article.id, text, span, found)
        yield from share.find(article.id, text, found)
        yield from change.find(article.id, text, found)
        yield from standings.votes(article.id, text, found)
    yield from standings.find(article, span, found)
