"""What neighbours in the corpus say about the day of an undated article. Pure: bounds with their reasons, nothing is overwritten.

Two witnesses, both from dated neighbours. An event that a neighbour puts on one day bounds every article about it: told as held it was
written on that day or later, announced it was written on that day or before. Wording that both share was as a rule published within
days of each other, as agencies' texts are; only as much as makes copying likely counts (``COPIED`` words), and never what both quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.passage import Passage

COPIED = 25  # words alike that are hardly written twice
NEAR = timedelta(7)
_HELD = frozenset({"held", "ongoing", "failed"})
_COMING = frozenset({"planned", "agreed", "proposed"})


@dataclass(frozen=True, slots=True)
class Hint:
    """One neighbour's word: earliest and latest day it leaves (either may be None), its `day`, and what of it says so.

    `kind`: ``held`` or ``coming`` (`record` is the neighbour's event, `own` that of the article), ``passage`` (`record` is the passage).
    """

    kind: Literal["held", "coming", "passage"]
    neighbour: str
    day: str
    record: str
    earliest: date | None
    latest: date | None
    own: str | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """All hints together, in text order of nothing: by kind, day and neighbour; the bounds hold all of them."""

    earliest: date | None
    latest: date | None
    hints: tuple[Hint, ...]


def dated_by(
    article: Article, claims: Iterable[Sequence[Event]], passages: Iterable[Passage], neighbours: Mapping[str, Article]
) -> Dating | None:
    """Bounds of an article without a day; `claims` are events that are one, `neighbours` the other articles by id.

    None where the article is dated, where no neighbour says anything, and where the neighbours contradict one another.
    """
    if article.published is not None:
        return None
    hints = [h for group in claims for h in _of_events(article.id, group)]
    hints += [h for p in passages if (h := _of_passage(article.id, p, neighbours))]
    if not hints:
        return None
    earliest = max((h.earliest for h in hints if h.earliest), default=None)
    latest = min((h.latest for h in hints if h.latest), default=None)
    if earliest and latest and earliest > latest:
        return None
    return Dating(earliest, latest, tuple(sorted(set(hints), key=lambda h: (h.kind, h.day, h.neighbour, h.record))))


def _of_events(article: str, group: Sequence[Event]) -> Iterable[Hint]:
    """The day that all others who name one agree on, for each telling of the article that is plain about it."""
    others = [(day, e) for e in group if e.article != article and (day := _day(e))]
    days = {day for day, _ in others}
    if len(days) != 1:
        return
    day, other = min(others, key=lambda de: (de[1].article, de[1].id))
    for own in (e for e in group if e.article == article and not e.negated and not e.hypothetical):
        if own.status in _HELD:
            yield Hint("held", other.article, day, other.id, date.fromisoformat(day), None, own.id)
        elif own.status in _COMING:
            yield Hint("coming", other.article, day, other.id, None, date.fromisoformat(day), own.id)


def _day(event: Event) -> str | None:
    """The one day the event is put on, if it is one."""
    low, high = event.interval or (None, None)
    return low[:10] if low and high and len(low) >= 10 and low[:10] == high[:10] else None


def _of_passage(article: str, passage: Passage, neighbours: Mapping[str, Article]) -> Hint | None:
    own, other = (passage.a, passage.b) if passage.a.article == article else (passage.b, passage.a)
    neighbour = neighbours.get(other.article)
    quoted = passage.direction == "common_source" and "quote" in passage.why
    if neighbour is None or not neighbour.published or quoted or len(own.text.split()) < COPIED or passage.kind == "paraphrase":
        return None
    day = date.fromisoformat(neighbour.published[:10])
    return Hint("passage", neighbour.id, day.isoformat(), passage.id, day - NEAR, day + NEAR)
