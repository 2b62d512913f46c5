"""Who is in the story: names, other spellings, offices, and how often each speaks."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from lagebild.records.actor import Actor
from lagebild.views.desk import Desk
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows


@dataclass(frozen=True, slots=True)
class Office:
    """A role: `start` and `end` are ISO dates where known; `source` is None where a reference table (`basis`) supplied it."""

    title: str
    of: str | None
    start: str | None
    end: str | None
    basis: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class Person:
    """An actor of any kind. `aliases` leave out the canonical name; `first` is where the story first names it."""

    actor: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]
    mentions: int
    articles: int
    statements: int
    positions: int
    first: Source | None


def compose(view: Rows | Desk) -> list[Person]:
    """Actors the story mentions or quotes; who is in most articles comes first."""
    desk = Desk.of(view)
    mentions = Counter(m.actor for m in desk.mentions)
    speaks = Counter(s.speaker for s in desk.statements if s.speaker)
    holds = Counter(p.actor for p in desk.positions if p.actor)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for mention in desk.mentions:
        seen[mention.actor].add(mention.article)
    for statement in desk.statements:
        if statement.speaker:
            seen[statement.speaker].add(statement.article)
    people = [
        _person(desk, actor, mentions[actor.id], len(seen[actor.id]), speaks[actor.id], holds[actor.id])
        for actor in desk.actors.values()
        if actor.id in seen
    ]
    return sorted(people, key=lambda p: (-p.articles, -p.statements, -p.mentions, p.name, p.actor))


def _person(desk: Desk, actor: Actor, mentions: int, articles: int, statements: int, positions: int) -> Person:
    first = next((m for m in desk.mentions if m.actor == actor.id and m.form == "name"), None)
    return Person(
        actor=actor.id,
        name=actor.name,
        kind=actor.kind,
        aliases=tuple(a for a in actor.aliases if a != actor.name),
        offices=offices(desk, actor),
        mentions=mentions,
        articles=articles,
        statements=statements,
        positions=positions,
        first=desk.source(first.article, first.start, first.end) if first else None,
    )


def offices(desk: Desk, actor: Actor) -> tuple[Office, ...]:
    """The roles of an actor, each title and body once, those with evidence first; a bare title gives way to the same with its body."""
    found: dict[tuple[str, str | None], Office] = {}
    for role in sorted(actor.roles, key=lambda r: (r.evidence is None, r.start or "", r.title)):
        home = role.article if role.article in desk.articles else None
        proof = desk.source(home, role.evidence.start, role.evidence.end) if home and role.evidence else None
        found.setdefault((role.title, role.of), Office(role.title, role.of, role.start, role.end, role.basis, proof))
    placed = {title for title, of in found if of}
    return tuple(office for office in found.values() if office.of or office.title not in placed)
