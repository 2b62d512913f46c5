"""When an undated article was published, by what its neighbours in the corpus say: shown beside its own bounds, never in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lagebild.linking.dating import Hint, dated_by
from lagebild.records.article import Article
from lagebild.records.claim import Claim
from lagebild.records.event import Event
from lagebild.records.passage import Passage
from lagebild.views import evidence
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows


@dataclass(frozen=True, slots=True)
class Witness:
    """A dated neighbour: `kind` is held, coming or passage, `day` what it knows, `source` its words."""

    kind: str
    day: str
    source: Source


@dataclass(frozen=True, slots=True)
class Vicinity:
    """Bounds as ISO days, either may be None, and who says so."""

    earliest: str | None
    latest: str | None
    witnesses: tuple[Witness, ...]


def compose(view: Rows, article: Article, passages: Sequence[Passage]) -> Vicinity | None:
    """What neighbours say about an article without a day of its own; None for a dated one, and where they say nothing or disagree."""
    if article.published is not None:
        return None
    groups = list(_told_by_others(view, article.id))
    around = {e.article for group in groups for e in group} | {side.article for p in passages for side in (p.a, p.b)}
    neighbours = {i: found for i in sorted(around - {article.id}) if (found := view.article(i)) is not None}
    dating = dated_by(article, groups, passages, neighbours)
    if dating is None:
        return None
    alike = {p.id: p for p in passages}
    told = {e.id: e for group in groups for e in group}
    witnesses = tuple(w for hint in dating.hints if (w := _witness(hint, neighbours, alike, told)))
    low, high = (day.isoformat() if day else None for day in (dating.earliest, dating.latest))
    return Vicinity(low, high, witnesses)


def _told_by_others(view: Rows, article: str) -> Iterator[list[Event]]:
    """The events that several tell and this article too."""
    own = {e.id for e in view.events(article=article)}
    claims: Iterable[Claim] = (c for c in view.records("claim") if c.kind == "event")
    for claim in claims:
        if own.intersection(claim.members):
            found = [view.record(member) for member in claim.members]
            yield [e for e in found if isinstance(e, Event)]


def _witness(hint: Hint, neighbours: dict[str, Article], alike: dict[str, Passage], told: dict[str, Event]) -> Witness | None:
    home = neighbours.get(hint.neighbour)
    if home is None:
        return None
    if hint.kind == "passage":
        passage = alike[hint.record]
        letter, side = ("b", passage.b) if passage.b.article == home.id else ("a", passage.a)
        return Witness(hint.kind, hint.day, evidence.source(home, side.start, side.end, f"{passage.id}-{letter}"))
    event = told[hint.record]
    return Witness(hint.kind, hint.day, evidence.source(home, event.start, event.end, event.id))
