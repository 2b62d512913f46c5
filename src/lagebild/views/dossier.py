"""The dossier: what a desk wants to see first about a story, every line with the sentence that proves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from lagebild.records.article import Article
from lagebild.records.story import Story
from lagebild.views import checks, claims, evidence, figures, meetings, people, positions, shared, statements, timeline
from lagebild.views.checks import Sum
from lagebild.views.claims import Asserted
from lagebild.views.desk import Desk
from lagebild.views.evidence import Published, Source
from lagebild.views.figures import Counted
from lagebild.views.meetings import Meeting
from lagebild.views.people import Person
from lagebild.views.positions import Side
from lagebild.views.rows import Rows
from lagebild.views.shared import Root, Shared
from lagebild.views.statements import Speaker
from lagebild.views.timeline import Entry


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of the story, as a list shows it."""

    id: str
    title: str
    outlet: str | None
    label: str
    genre: str
    published: Published
    credits: tuple[str, ...]
    statements: int
    events: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something the dossier does not know, said openly: `kind` is undated_article, speaker, said_on, event_date or not_checkable."""

    kind: str
    count: int
    examples: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one story. `start` and `end` are the first and last known publish day; `title` is "" where there is no story."""

    story: str | None
    title: str
    start: str | None
    end: str | None
    pieces: tuple[Piece, ...]
    outlets: tuple[str, ...]
    origins: tuple[Root, ...]
    meetings: tuple[Meeting, ...]
    happenings: tuple[Meeting, ...]
    speakers: tuple[Speaker, ...]
    positions: tuple[Side, ...]
    timeline: tuple[Entry, ...]
    people: tuple[Person, ...]
    shared: tuple[Shared, ...]
    claims: tuple[Asserted, ...]
    checks: tuple[Sum, ...]
    figures: tuple[Counted, ...]
    unknowns: tuple[Unknown, ...]

    @property
    def foremost(self) -> tuple[Meeting, ...]:
        """The meetings to name first: those with two known sides, else whatever there is; in the order of the board."""
        known = tuple(m for m in self.meetings if len(m.parties) > 1)
        return known or self.meetings

    @property
    def said(self) -> int:
        """How many statements."""
        return sum(len(s.said) for s in self.speakers)

    @property
    def differing(self) -> tuple[Counted, ...]:
        """Counts on which two articles do not agree, or that moved between them."""
        return tuple(f for f in self.figures if f.verdict != "agrees")

    @property
    def held(self) -> int:
        """How many positions."""
        return sum(len(s.stands) for s in self.positions)


def compose(view: Rows | Desk, story: Story | None = None, articles: Collection[str] | None = None) -> Dossier:
    """The dossier of a story, of some articles, or of everything in the view."""
    desk = Desk.of(view, story.articles if story else articles)
    pieces = _pieces(desk)
    days = sorted(p.published.on[:10] for p in pieces if p.published.on)
    return Dossier(
        story=story.id if story else None,
        title=story.title if story else "",
        start=days[0] if days else None,
        end=days[-1] if days else None,
        pieces=pieces,
        outlets=tuple(sorted({p.outlet for p in pieces if p.outlet})),
        origins=tuple(shared.origins(desk)),
        meetings=tuple(meetings.compose(desk)),
        happenings=tuple(meetings.compose(desk, meetings.OTHERS)),
        speakers=tuple(statements.compose(desk)),
        positions=tuple(positions.compose(desk)),
        timeline=tuple(timeline.compose(desk)),
        people=tuple(people.compose(desk)),
        shared=tuple(shared.compose(desk)),
        claims=tuple(claims.compose(desk)),
        checks=tuple(checks.compose(desk)),
        figures=tuple(figures.compose(desk)),
        unknowns=tuple(u for u in _unknowns(desk) if u.count),
    )


def only_story(view: Rows) -> Story | None:
    """The one story that all articles of a view belong to; None where there is none, or more than one, or a stray article."""
    stories = list(view.stories())
    if len(stories) != 1:
        return None
    return stories[0] if {a.id for a in view.articles()} <= set(stories[0].articles) else None


def _pieces(desk: Desk) -> tuple[Piece, ...]:
    said = Counter(s.article for s in desk.statements)
    told = Counter(e.article for e in desk.events)
    return tuple(_piece(desk, article, said[article.id], told[article.id]) for article in desk.articles.values())


def _piece(desk: Desk, article: Article, statements: int, events: int) -> Piece:
    return Piece(
        id=article.id,
        title=evidence.headline(article),
        outlet=article.outlet,
        label=evidence.label(article),
        genre=article.genre,
        published=desk.published(article),
        credits=article.credits,
        statements=statements,
        events=events,
    )


def _unknowns(desk: Desk) -> list[Unknown]:
    undated = [desk.source(a.id, 0, min(80, len(a.text)), a.id) for a in desk.articles.values() if not a.published and a.text]
    nobody = [desk.across(s.article, s.spans, s.id) for s in desk.statements if s.speaker is None and not s.speaker_name]
    unsaid = [desk.across(s.article, s.spans, s.id) for s in desk.statements if not s.said_on]
    dateless = [desk.source(e.article, e.start, e.end, e.id) for e in desk.events if not e.interval or not any(e.interval)]
    unchecked = [desk.across(c.article, c.spans, c.id) for c in desk.checks if c.verdict == "not_checkable" and c.spans]
    found = {"undated_article": undated, "speaker": nobody, "said_on": unsaid, "event_date": dateless, "not_checkable": unchecked}
    return [Unknown(kind, len(sources), tuple(sources[:3])) for kind, sources in found.items()]
