"""Who is who in a corpus: actors with all their spellings, as the judgements in force join them."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import sqlalchemy as sa

from lagebild.records.actor import Actor, Mention, Role
from lagebild.records.event import Event
from lagebild.records.position import Position
from lagebild.records.statement import Statement
from lagebild.records.story import Story
from lagebild.store import schema
from lagebild.store.access import Access
from lagebild.store.rows import decode
from lagebild.text.folding import words
from lagebild.text.transliteration import key


class Cast:
    """Everybody in a store, as of when each part was first asked for."""

    def __init__(self, store: Access) -> None:
        self._store = store

    @cached_property
    def _merge_rows(self) -> list[sa.Row[Any]]:
        with self._store.reading() as connection:
            return list(connection.execute(sa.select(schema.actor_merges)))

    @cached_property
    def merges(self) -> dict[str, str]:
        """From the id of every spelling that was merged to the merged id."""
        return {row.actor: row.merged for row in self._merge_rows}

    @cached_property
    def merged(self) -> dict[str, Actor]:
        """All actors by merged id."""
        with self._store.reading() as connection:
            actors = raw(connection)
        return _joined(actors, self.merges, {row.merged: row.name for row in self._merge_rows})

    @cached_property
    def mentions(self) -> Counter[str]:
        """How often each merged actor is mentioned."""
        counted: Counter[str] = Counter()
        select = sa.select(schema.mentions.c.actor, sa.func.count().label("n")).group_by(schema.mentions.c.actor)
        with self._store.reading() as connection:
            for row in connection.execute(select):
                counted[self.id(row.actor)] += row.n
        return counted

    @cached_property
    def _names(self) -> list[tuple[str, tuple[str, ...]]]:
        """Every name anybody goes by, as keys, with the merged id."""
        return [(a.id, keys(name)) for a in self.merged.values() for name in dict.fromkeys((a.name, *a.aliases))]

    @cached_property
    def _spelled(self) -> dict[str, set[str]]:
        """The words of all names by their key."""
        with self._store.reading() as connection:
            names = connection.scalars(sa.select(schema.actors.c.name).distinct()).all()
        found: dict[str, set[str]] = defaultdict(set)
        for name in names:
            for w in words(name):
                found[key(name[w.start : w.end])].add(name[w.start : w.end])
        return found

    def spelled(self, word: str) -> list[str]:
        """The ways the corpus writes a word of a name; none where it is no word of a name."""
        return sorted(self._spelled.get(key(word), ()))

    def id(self, actor: str) -> str:
        """The merged id of an actor id."""
        return self.merges.get(actor, actor)

    def ranked(self, ids: Iterable[str]) -> list[Actor]:
        """The actors of these merged ids, most mentioned first."""
        return sorted((self.merged[i] for i in dict.fromkeys(ids)), key=lambda a: (-self.mentions[a.id], a.name, a.id))

    def actors_of(self, article: str) -> list[Actor]:
        """The merged actors one article speaks of, in its order."""
        seen = schema.article_actors.c
        with self._store.reading() as connection:
            ids = connection.scalars(sa.select(seen.actor).where(seen.article == article).order_by(seen.number))
            merged = list(dict.fromkeys(map(self.id, ids)))
        return [self.merged[i] for i in merged]

    def find(self, name: str) -> list[Actor]:
        """See :meth:`lagebild.store.view.View.find_actor`."""
        if self.id(name) in self.merged:
            return [self.merged[self.id(name)]]
        wanted = keys(name)
        if not wanted:
            return []
        same = {i for i, has in self._names if has == wanted}
        part = {i for i, has in self._names if set(wanted) <= set(has)} - same
        return [*self.ranked(sorted(same)), *self.ranked(sorted(part))]

    def spellings(self, who: str) -> list[str]:
        """All actor ids that stand for the actors an id or a name may mean."""
        found = {a.id for a in self.find(who)}
        return sorted(found | {actor for actor, merged in self.merges.items() if merged in found})

    def resolve(self, record: Any) -> Any:
        """The record with merged actor ids."""
        if not self.merges:
            return record
        if isinstance(record, Mention | Position):
            return _replaced(record, actor=self._known(record.actor))
        if isinstance(record, Statement):
            candidates = tuple(dict.fromkeys(map(self.id, record.candidates)))
            return _replaced(record, speaker=self._known(record.speaker), candidates=candidates)
        if isinstance(record, Event):
            parts = tuple(dataclasses.replace(p, actor=self._known(p.actor)) for p in record.participants)
            return _replaced(record, participants=parts, attributed_to=self._known(record.attributed_to))
        if isinstance(record, Story):
            return _replaced(record, actors=tuple(dict.fromkeys(map(self.id, record.actors))))
        return record

    def _known(self, actor: str | None) -> str | None:
        return None if actor is None else self.id(actor)


def raw(connection: sa.Connection, ids: Sequence[str] | None = None) -> list[Actor]:
    """All actors (or these) as the articles have them, by id: aliases and roles of all articles together."""

    def some(column: sa.Column[Any]) -> sa.ColumnElement[bool]:
        return sa.true() if ids is None else column.in_(ids)

    seen, roles_of = schema.article_actors.c, schema.roles.c
    aliases: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(sa.select(seen.actor, seen.aliases).where(some(seen.actor))):
        aliases[row.actor].update(row.aliases)
    roles: dict[str, list[Role]] = defaultdict(list)
    order = (roles_of.actor, roles_of.seen_in, roles_of.number)
    for role in connection.execute(sa.select(schema.roles).where(some(roles_of.actor)).order_by(*order)).mappings():
        roles[role["actor"]].append(decode(Role, role))
    rows = connection.execute(sa.select(schema.actors).where(some(schema.actors.c.id)).order_by(schema.actors.c.id))
    return [Actor(id=r.id, name=r.name, kind=r.kind, aliases=tuple(sorted(aliases[r.id])), roles=tuple(roles[r.id])) for r in rows]


def merged_of(connection: sa.Connection, ids: Sequence[str]) -> list[Actor]:
    """The merged actors of these merged ids."""
    merge = schema.actor_merges.c
    rows = connection.execute(sa.select(schema.actor_merges).where(merge.merged.in_(ids))).all()
    members = sorted({*ids, *(r.actor for r in rows)})
    return list(_joined(raw(connection, members), {r.actor: r.merged for r in rows}, {r.merged: r.name for r in rows}).values())


def keys(name: str) -> tuple[str, ...]:
    """The words of a name without regard to spelling."""
    return tuple(k for w in words(name) if (k := key(name[w.start : w.end])))


def _joined(actors: list[Actor], merges: Mapping[str, str], names: Mapping[str, str]) -> dict[str, Actor]:
    groups: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        groups[merges.get(actor.id, actor.id)].append(actor)
    return {head: _one(head, names.get(head, members[0].name), members) for head, members in groups.items()}


def _one(head: str, name: str, members: list[Actor]) -> Actor:
    first = next((m for m in members if m.id == head), members[0])
    if len(members) == 1:
        return first
    aliases = tuple(sorted({alias for m in members for alias in (*m.aliases, m.name)}))
    return Actor(id=head, name=name, kind=first.kind, aliases=aliases, roles=tuple(dict.fromkeys(r for m in members for r in m.roles)))


def _replaced(record: Any, **values: Any) -> Any:
    """The same object where nothing changes."""
    return record if all(getattr(record, k) == v for k, v in values.items()) else dataclasses.replace(record, **values)
