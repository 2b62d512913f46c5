"""Who is who in a corpus: actors with all their spellings, as the judgements in force join them."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from lagebild.records.actor import Actor, Mention, Role
from lagebild.records.event import Event
from lagebild.records.position import Position
from lagebild.records.statement import Statement
from lagebild.records.story import Story
from lagebild.store import schema
from lagebild.store.rows import decode
from lagebild.text.folding import words
from lagebild.text.transliteration import key


@dataclass(frozen=True)
class Cast:
    """`merged` by merged id, `merges` from any other spelling's id to the merged one, `mentions` by merged id."""

    merged: Mapping[str, Actor]
    merges: Mapping[str, str]
    mentions: Mapping[str, int]
    by_article: Mapping[str, tuple[str, ...]]

    @classmethod
    def load(cls, connection: sa.Connection) -> Cast:
        """Everybody in the database."""
        rows = connection.execute(sa.select(schema.actor_merges)).all()
        merges = {row.actor: row.merged for row in rows}
        names = {row.merged: row.name for row in rows}
        merged = _joined(raw(connection), merges, names)
        counted: Counter[str] = Counter()
        by_article: dict[str, list[str]] = defaultdict(list)
        for row in connection.execute(sa.select(schema.mentions.c.actor, sa.func.count().label("n")).group_by(schema.mentions.c.actor)):
            counted[merges.get(row.actor, row.actor)] += row.n
        seen = schema.article_actors.c
        for row in connection.execute(sa.select(seen.article, seen.actor).order_by(seen.article, seen.number)):
            by_article[row.article].append(merges.get(row.actor, row.actor))
        return cls(merged, merges, counted, {article: tuple(dict.fromkeys(ids)) for article, ids in by_article.items()})

    def ranked(self, ids: Iterable[str]) -> list[Actor]:
        """The actors of these merged ids, most mentioned first."""
        return sorted((self.merged[i] for i in ids), key=lambda a: (-self.mentions.get(a.id, 0), a.name, a.id))

    def actors_of(self, article: str) -> list[Actor]:
        """The merged actors one article speaks of, in its order."""
        return [self.merged[i] for i in self.by_article.get(article, ())]

    def find(self, name: str) -> list[Actor]:
        """See :meth:`lagebild.store.view.View.find_actor`."""
        if (merged := self.merges.get(name, name)) in self.merged:
            return [self.merged[merged]]
        wanted = keys(name)
        if not wanted:
            return []
        same = [a.id for a in self.merged.values() if any(keys(n) == wanted for n in (a.name, *a.aliases))]
        part = [a.id for a in self.merged.values() if any(set(wanted) <= set(keys(n)) for n in (a.name, *a.aliases))]
        return [*self.ranked(same), *self.ranked([i for i in part if i not in set(same)])]

    def spellings(self, who: str) -> list[str]:
        """All actor ids that stand for the actors an id or a name may mean; for a name the equal ones if there are any."""
        found = {a.id for a in self.find(who)}
        return sorted(found | {actor for actor, merged in self.merges.items() if merged in found})

    def resolve(self, record: Any) -> Any:
        """The record with merged actor ids."""
        if not self.merges:
            return record
        if isinstance(record, Mention | Position):
            return _replaced(record, actor=self._id(record.actor))
        if isinstance(record, Statement):
            candidates = tuple(dict.fromkeys(c for c in map(self._id, record.candidates) if c))
            return _replaced(record, speaker=self._id(record.speaker), candidates=candidates)
        if isinstance(record, Event):
            parts = tuple(dataclasses.replace(p, actor=self._id(p.actor)) for p in record.participants)
            return _replaced(record, participants=parts, attributed_to=self._id(record.attributed_to))
        if isinstance(record, Story):
            return _replaced(record, actors=tuple(dict.fromkeys(a for a in map(self._id, record.actors) if a)))
        return record

    def _id(self, actor: str | None) -> str | None:
        return None if actor is None else self.merges.get(actor, actor)


def raw(connection: sa.Connection) -> list[Actor]:
    """All actors as the articles have them, by id: aliases and roles of all articles together."""
    aliases: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(sa.select(schema.article_actors.c.actor, schema.article_actors.c.aliases)):
        aliases[row.actor].update(row.aliases)
    roles: dict[str, list[Role]] = defaultdict(list)
    order = (schema.roles.c.actor, schema.roles.c.seen_in, schema.roles.c.number)
    for role in connection.execute(sa.select(schema.roles).order_by(*order)).mappings():
        roles[role["actor"]].append(decode(Role, role))
    rows = connection.execute(sa.select(schema.actors).order_by(schema.actors.c.id))
    return [Actor(id=r.id, name=r.name, kind=r.kind, aliases=tuple(sorted(aliases[r.id])), roles=tuple(roles[r.id])) for r in rows]


def keys(name: str) -> tuple[str, ...]:
    """The words of a name without regard to spelling."""
    return tuple(key(name[w.start : w.end]) for w in words(name))


def _joined(actors: list[Actor], merges: Mapping[str, str], names: Mapping[str, str]) -> dict[str, Actor]:
    groups: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        groups[merges.get(actor.id, actor.id)].append(actor)
    return {head: _one(head, names.get(head, members[0].name), members) for head, members in groups.items()}


def _one(id: str, name: str, members: list[Actor]) -> Actor:
    head = next((m for m in members if m.id == id), members[0])
    if len(members) == 1:
        return head
    aliases = tuple(sorted({alias for m in members for alias in (*m.aliases, m.name)}))
    return Actor(id=id, name=name, kind=head.kind, aliases=aliases, roles=tuple(dict.fromkeys(r for m in members for r in m.roles)))


def _replaced(record: Any, **values: Any) -> Any:
    """The same object where nothing changes."""
    return record if all(getattr(record, k) == v for k, v in values.items()) else dataclasses.replace(record, **values)
