"""Full-text search whose every hit is a verbatim stretch of an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import sqlalchemy as sa

from lagebild.records.span import Span
from lagebild.store.engines import Engine, Unit
from lagebild.store.query import Term, with_spellings
from lagebild.store.schema import articles
from lagebild.text.folding import words

#: Where a snippet may begin or end: after a sentence's last mark.
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"“”«»'’‘)]*\s+(?=[\W\d]*[A-ZÄÖÜ„»\"])")
LONGEST_SNIPPET = 320


@dataclass(frozen=True, slots=True)
class Hit:
    """``text[start:end]`` of `article` with the words that matched as `marks`; the higher `score`, the better."""

    article: str
    start: int
    end: int
    text: str
    marks: tuple[Span, ...]
    score: float
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    source: str = ""


def find(connection: sa.Connection, engine: Engine, query: str, limit: int, spellings: Callable[[str], Iterable[str]]) -> list[Hit]:
    """The best hits for a query, one a block."""
    terms = with_spellings(query, spellings)
    if not terms or limit < 1:
        return []
    units = engine.search(connection, terms, every=True, limit=limit) or engine.search(connection, terms, every=False, limit=limit)
    return [_hit(connection, unit, terms) for unit in units]


def _hit(connection: sa.Connection, unit: Unit, terms: Sequence[Term]) -> Hit:
    article = connection.execute(sa.select(articles).where(articles.c.id == unit.article)).one()
    start, end = best_sentence(article.text, unit.start, unit.end, terms)
    marks = tuple(Span.of(article.text, start + s, start + e) for s, e in places(article.text[start:end], terms))
    return Hit(
        article.id, start, end, article.text[start:end], marks, -unit.rank, article.title, article.outlet, article.published, article.source
    )


def places(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where the terms stand in a text, in text order, without overlaps."""
    found = list(words(text))
    kept: list[tuple[int, int]] = []
    for start, end in sorted({place for term in terms for place in term.hits(found)}, key=lambda p: (p[0], -p[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def best_sentence(text: str, start: int, end: int, terms: Sequence[Term]) -> tuple[int, int]:
    """The first sentence of ``text[start:end]`` with most different terms; an over-long one is cut at words around its marks."""
    edges = [start, *(start + m.end() for m in SENTENCE_END.finditer(text[start:end])), end]
    sentences = [(s, e) for s, e in pairwise(edges) if text[s:e].strip()]
    if not sentences:
        return start, end
    rated = [(_richness(text[s:e], terms), -i) for i, (s, e) in enumerate(sentences)]
    s, e = sentences[-max(rated)[1]]
    e -= len(text[s:e]) - len(text[s:e].rstrip())
    return _shortened(text, s, e, terms)


def _richness(text: str, terms: Sequence[Term]) -> tuple[int, int]:
    found = list(words(text))
    hits = [len(term.hits(found)) for term in terms]
    return sum(n > 0 for n in hits), sum(hits)


def _shortened(text: str, start: int, end: int, terms: Sequence[Term]) -> tuple[int, int]:
    if end - start <= LONGEST_SNIPPET:
        return start, end
    marks = places(text[start:end], terms)
    middle = start + (marks[0][0] if marks else 0)
    s = max(start, middle - LONGEST_SNIPPET // 3)
    e = min(end, s + LONGEST_SNIPPET)
    left, right = (text.find(" ", s, middle) + 1 if s > start else start), (text.rfind(" ", middle + 1, e) if e < end else end)
    return (left or s), (right if right > middle else e)
