"""What neighbours in the corpus say about the day of an undated article. Pure: bounds with their reasons, nothing is overwritten.

Witnesses are dated articles of the same story, or with the same wording. An event that a neighbour puts on some days bounds every article
about it: told as held it was written on the first of them or later, announced it was written on the last or before; where the article
itself says "am Mittwoch" or "gestern" of it, within a week or to the day (`lagebild.linking.meant`). A statement said on a day is reported
on that day or later. Wording that both share was as a rule printed within days; only as much as makes copying likely counts (``COPIED``
words), and never what both quote. Between two running numbers of one series it lies between their days (`lagebild.linking.serial`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from lagebild.linking.claims.keys import WIDEST
from lagebild.linking.days import interval
from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.passage import Passage
from lagebild.records.statement import Statement

COPIED = 25  # words alike that are hardly written twice
NEAR = timedelta(7)
HELD = frozenset({"held", "ongoing", "failed"})
COMING = frozenset({"planned", "agreed", "proposed"})
HintKind = Literal["held", "coming", "weekday", "relative", "calendar", "said", "passage", "number"]
SURE: Mapping[HintKind, float] = {
    "held": 0.9, "coming": 0.9, "relative": 0.85, "weekday": 0.85, "said": 0.85, "calendar": 0.8, "passage": 0.7, "number": 0.9,
}  # fmt: skip
"""How far one witness of a kind is trusted: an order by what its reasoning rests on, no measured share."""


_AGAIN = re.compile(r"\b(?:abermals|erneut|nochmals?|wiederum|zum\s(?:zweiten|dritten|vierten|\w+zehnten)\sMal)\b")
_NTH = re.compile(r"\b(?:abermalige|erneute|zweite|dritte|vierte|fünfte|weitere)[nmrs]?\s(?:\w+\s)?$")
_HEADS = frozenset({"title", "heading"})


@dataclass(frozen=True, slots=True)
class Hint:
    """One neighbour's word: earliest and latest day it leaves (either may be None), its `day`, and what of it says so.

    `record` is the neighbour's event or statement, the passage, or for ``calendar`` and ``number`` the neighbour itself; `own` what the
    article tells.
    """

    kind: HintKind
    neighbour: str
    day: str
    record: str
    earliest: date | None
    latest: date | None
    own: str | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """All hints together, by kind, day and neighbour; the bounds hold all of them."""

    earliest: date | None
    latest: date | None
    hints: tuple[Hint, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one thing by several articles: groups of events that are one, of statements that are one, and shared passages."""

    events: Sequence[Sequence[Event]] = ()
    statements: Sequence[Sequence[Statement]] = ()
    passages: Sequence[Passage] = field(default_factory=tuple)


def dated_by(article: Article, told: Told, neighbours: Mapping[str, Article], more: Iterable[Hint] = ()) -> Dating | None:
    """Bounds of an article without a day; `neighbours` are the other articles by id, `more` what `lagebild.linking.meant` found.

    None where the article is dated, where no neighbour says anything, and where the neighbours contradict one another or the text.
    """
    if article.published is not None:
        return None
    hints = [h for group in told.events for h in _of_events(article, group)]
    hints += [h for group in told.statements for h in _of_statements(article.id, group)]
    hints += [h for p in told.passages if (h := _of_passage(article.id, p, neighbours))]
    return joined(article, [*hints, *more])


def joined(article: Article, hints: Sequence[Hint]) -> Dating | None:
    """What all of them leave; None where they leave nothing, or nothing that the text's own bounds allow."""
    earliest = max((h.earliest for h in hints if h.earliest), default=None)
    latest = min((h.latest for h in hints if h.latest), default=None)
    low, high = (date.fromisoformat(d[:10]) if d else None for d in article.published_range or (None, None))
    first, last = max((d for d in (earliest, low) if d), default=None), min((d for d in (latest, high) if d), default=None)
    if not hints or (first and last and first > last):
        return None
    return Dating(earliest, latest, tuple(sorted(set(hints), key=lambda h: (h.kind, h.day, h.neighbour, h.record, h.own or ""))))


def _of_events(article: Article, group: Sequence[Event]) -> Iterable[Hint]:
    """The days that the others who name some have in common, for each telling of the article that is plain about it."""
    others = [(days, e) for e in group if e.article != article.id and (days := interval(e, WIDEST))]
    if not others or max(d[0] for d, _ in others) > min(d[1] for d, _ in others):
        return
    if any(again(e) for _, e in others):
        return
    (first, last), other = min(others, key=lambda de: (de[0][1] - de[0][0], de[1].article, de[1].id))
    for own in plain(article, (e for e in group if e.article == article.id and not e.negated and not e.hypothetical)):
        if own.status in HELD:
            yield Hint("held", other.article, first.isoformat(), other.id, first, None, own.id)
        elif own.status in COMING:
            yield Hint("coming", other.article, last.isoformat(), other.id, None, last, own.id)


def again(event: Event) -> bool:
    """Its sentence says that there was, or will be, another one like it: then a neighbour may mean that."""
    before = event.text[: max(0, event.trigger_span.start - event.start)]
    return _AGAIN.search(event.text) is not None or _NTH.search(before) is not None


def plain(article: Article, events: Iterable[Event]) -> list[Event]:
    """Those outside of headlines: "Treffen sich am 15. August" is written before and after."""
    heads = [(b.start, b.end) for b in article.blocks if b.kind in _HEADS]
    return [e for e in events if not any(start <= e.start < end for start, end in heads)]


def _of_statements(article: str, group: Sequence[Statement]) -> Iterable[Hint]:
    """Reported on the day it was said or later, where all others who name that day agree."""
    others = [(day, s) for s in group if s.article != article and (day := _said(s))]
    own = [s for s in group if s.article == article]
    if len({day for day, _ in others}) == 1 and own:
        day, other = min(others, key=lambda ds: (ds[1].article, ds[1].id))
        yield Hint("said", other.article, day.isoformat(), other.id, day, None, min(s.id for s in own))


def _said(statement: Statement) -> date | None:
    """A day the text itself names; the day of publication says nothing about an older saying."""
    try:
        return date.fromisoformat((statement.said_on or "")[:10]) if statement.said_on_span else None
    except ValueError:
        return None


def _of_passage(article: str, passage: Passage, neighbours: Mapping[str, Article]) -> Hint | None:
    """Within a week; not before its model and not after its copy, where one of the two is known to be the other's."""
    mine = "a" if passage.a.article == article else "b"
    own, other = (passage.a, passage.b) if mine == "a" else (passage.b, passage.a)
    neighbour = neighbours.get(other.article)
    quoted = passage.direction == "common_source" and "quote" in passage.why
    if neighbour is None or not neighbour.published or quoted or len(own.text.split()) < COPIED or passage.kind == "paraphrase":
        return None
    day = date.fromisoformat(neighbour.published[:10])
    copies = passage.direction == ("a_from_b" if mine == "a" else "b_from_a")
    copied = passage.direction == ("b_from_a" if mine == "a" else "a_from_b")
    low, high = day if copies else day - NEAR, day if copied else day + NEAR
    return Hint("passage", neighbour.id, day.isoformat(), passage.id, low, high)
