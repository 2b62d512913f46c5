"""Desk: all records of one story (or of a whole corpus) laid out once, so that every board reads from the same table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from lagebild.linking import voices
from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article
from lagebild.records.claim import Claim
from lagebild.records.event import Event
from lagebild.records.judgement import Judgement
from lagebild.records.passage import Passage
from lagebild.records.position import Position
from lagebild.records.quantity import Check
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from lagebild.text.transliteration import key
from lagebild.views import evidence, vicinity
from lagebild.views.answers import Answers
from lagebild.views.evidence import Published, Source
from lagebild.views.rows import Rows


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in a line: `actor` is None where the name could not be tied to an actor."""

    actor: str | None
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """Articles by id in order of publication (undated last), the records in order of article and text.

    `names` leads from the key of a name to the actor that bears it, where only one does; `reactions` from a statement to those that
    confirm or deny it, `answered` back from them, `utterances` to the claim it is one wording of; those of other articles stand in
    `guests`, articles that the desk has no other records of; `voices` leads from an institution or state to those who speak for it, and
    why; `linked` from an undated article to the bounds its neighbours leave; `since` is the first day on which one of the articles was
    published.
    """

    articles: dict[str, Article]
    actors: dict[str, Actor] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    checks: tuple[Check, ...] = ()
    mentions: tuple[Mention, ...] = ()
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
    utterances: dict[str, Claim] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    reactions: dict[str, tuple[Statement, ...]] = field(default_factory=dict)
    answered: dict[str, tuple[Statement, ...]] = field(default_factory=dict)
    guests: dict[str, Article] = field(default_factory=dict)
    voices: dict[str, dict[str, str]] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()
    linked: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    since: str | None = None

    @classmethod
    def of(cls, view: Rows | Desk, articles: Collection[str] | None = None) -> Desk:
        """The desk of a view, kept to `articles` where given; a Desk passes through unchanged."""
        if isinstance(view, Desk):
            return view
        return _lay_out(view, articles)

    def each(self) -> Iterator[tuple[str, Desk]]:
        """Every article's id with the desk that holds no other article's records; articles and actors stay."""
        stacks = [_stacked(rows) for rows in (self.statements, self.events, self.positions, self.checks, self.mentions)]
        for article in self.articles:
            said, told, held, checked, named = (tuple(stack.get(article, ())) for stack in stacks)
            yield article, replace(self, statements=said, events=told, positions=held, checks=checked, mentions=named)

    def source(self, article: str, start: int, end: int, record: str | None = None) -> Source:
        """The evidence ``text[start:end]`` of an article."""
        told = self.articles.get(article) or self.guests[article]
        return evidence.source(told, start, end, record, self.published(told, near=False))

    def published(self, article: Article, *, near: bool = True) -> Published:
        """When an article was published, with what its neighbours leave where `near`.

        A bound on one side that lies years before the first dated article ("Euro": not before 1995) tells a reader nothing.
        """
        out = evidence.published(article, self.linked.get(article.id) if near else None)
        idle = out.earliest and not out.latest and self.since and int(out.earliest[:4]) < int(self.since[:4]) - 1
        return replace(out, earliest=None) if idle and not out.on else out

    def across(self, article: str, spans: tuple[Span, ...], record: str | None = None) -> Source:
        """One evidence from the first to the last of several stretches."""
        return self.source(article, min(s.start for s in spans), max(s.end for s in spans), record)

    def party(self, actor: str | None, name: str | None, role: str = "") -> Party | None:
        """Who is meant: the merged actor's name where known, else the wording of the text; None where neither is."""
        known = self.actors.get(actor) if actor else None
        shown = known.name if known else name
        return Party(known.id if known else actor, shown, role) if shown else None


def _lay_out(view: Rows, wanted: Collection[str] | None) -> Desk:
    chosen = _articles(view, wanted)
    # one stream over everything costs a quarter of asking for each article by itself
    whole = wanted is None or 4 * len(wanted) >= view.counts()["article"]
    rank = {article.id: n for n, article in enumerate(chosen)}

    def rows(kind: str) -> list[object]:
        found = list(view.records(kind)) if whole else [r for a in chosen for r in view.records(kind, article=a.id)]
        return sorted((r for r in found if r.article in rank), key=lambda r: (rank[r.article], *_place(r)))

    actors = {a.id: a for a in view.actors()}
    statements = tuple(r for r in rows("statement") if isinstance(r, Statement))
    events = tuple(r for r in rows("event") if isinstance(r, Event))
    made = [j for j in view.records("judgement") if isinstance(j, Judgement)]
    claims = tuple(c for c in view.records("claim") if isinstance(c, Claim))
    answers = Answers.of(view, statements, events, made)
    return Desk(
        articles={a.id: a for a in chosen},
        actors=actors,
        statements=statements,
        events=events,
        positions=tuple(r for r in rows("position") if isinstance(r, Position)),
        checks=tuple(r for r in rows("check") if isinstance(r, Check)),
        mentions=tuple(r for r in rows("mention") if isinstance(r, Mention)),
        passages=tuple(p for p in view.passages() if p.a.article in rank and p.b.article in rank),
        claims=claims,
        utterances={member: claim for claim in claims if claim.kind == "statement" for member in claim.members},
        names=_names(actors.values()),
        reactions=answers.reactions,
        answered=answers.answered,
        guests={i: a for i in sorted(answers.articles - rank.keys()) if (a := view.article(i))},
        voices=voices.speakers(made, lambda i: found.id if (found := view.actor(i)) else i),
        judgements=tuple(j for j in made if "#char=" in j.left),  # of figures
        linked=_linked(chosen, made),
        since=min((a.published[:10] for a in chosen if a.published), default=None),
    )


def _linked(articles: Iterable[Article], made: Sequence[Judgement]) -> dict[str, tuple[str | None, str | None]]:
    dated = [j for j in made if j.verdict == "dated_by"]
    return {a.id: found for a in articles if dated and (found := vicinity.bounds(a, dated))}


def _names(actors: Iterable[Actor]) -> dict[str, str]:
    """Keys of names and of other spellings; one that two bear leads to nobody."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        for name in {key(actor.name), *map(key, actor.aliases)} - {""}:
            found.setdefault(name, set()).add(actor.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _stacked(rows: Iterable[Any]) -> dict[str, list[Any]]:
    stacks: dict[str, list[Any]] = {}
    for row in rows:
        stacks.setdefault(row.article, []).append(row)
    return stacks


def _articles(view: Rows, wanted: Collection[str] | None) -> list[Article]:
    """The articles in order of publication; ids that lead nowhere and versions that another one of them stands for are left out."""
    asked = view.articles() if wanted is None else (view.article(i) for i in sorted(wanted))
    found = [a for a in asked if a]
    older = {a.previous for a in found}
    return sorted((a for a in found if a.id not in older), key=lambda a: (evidence.published(a).order, a.id))


def _place(record: object) -> tuple[int, int, str]:
    """Where a record stands in its text; its id settles ties."""
    spans = getattr(record, "spans", ())
    start = spans[0].start if spans else getattr(record, "start", 0)
    end = spans[-1].end if spans else getattr(record, "end", 0)
    return start, end, getattr(record, "id", "")
