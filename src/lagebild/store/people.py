"""Actors by the names they may share, so that a new article asks for judging only of those it could concern."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa

from lagebild.records.actor import Actor, Mention
from lagebild.records.judgement import Judgement
from lagebild.records.statement import Statement
from lagebild.store import schema, writer
from lagebild.store.access import Access
from lagebild.store.cast import raw
from lagebild.store.fetch import chunks, records
from lagebild.store.rows import decode


class People:
    """Circles: all actors that hang together by a name or a judgement. A circle is judged as a whole, and none knows another."""

    def __init__(self, store: Access) -> None:
        self._store = store

    def all(self) -> list[Actor]:
        """All actors under their own ids, before any judgement."""
        with self._store.reading() as connection:
            return raw(connection)

    def some(self, ids: Sequence[str]) -> list[Actor]:
        """These actors under their own ids, by id."""
        with self._store.reading() as connection:
            return sorted((a for part in chunks(ids) for a in raw(connection, part)), key=lambda a: a.id)

    def of(self, article: str) -> list[Actor]:
        """The actors an article speaks of."""
        seen = schema.article_actors.c
        with self._store.reading() as connection:
            return raw(connection, list(connection.scalars(sa.select(seen.actor).where(seen.article == article))))

    def mentions(self, article: str) -> list[Mention]:
        """The mentions of an article with the actors' own ids, before any judgement."""
        table = schema.mentions
        with self._store.reading() as connection:
            rows = connection.execute(sa.select(table).where(table.c.article == article).order_by(table.c.number)).mappings()
            return [decode(Mention, row) for row in rows]

    def statements(self, article: str) -> list[Statement]:
        """The statements of an article with the actors' own ids, before any judgement, in text order."""
        table = schema.statements
        select = sa.select(table).where(table.c.article == article).order_by(table.c.number)
        with self._store.reading() as connection:
            return list(records(connection, Statement, table, select))

    def set_keys(self, keys: Mapping[str, Iterable[str]]) -> None:
        """Note under which names actors may be meant; names that are known stay."""
        table = schema.actor_keys
        with self._store.writing() as connection:
            known = {
                (k, a) for some in chunks(sorted(keys)) for k, a in connection.execute(sa.select(table).where(table.c.actor.in_(some)))
            }
            rows = [{"key": k, "actor": actor} for actor, names in keys.items() for k in sorted(set(names)) if (k, actor) not in known]
            if rows:
                connection.execute(table.insert(), rows)

    def touched(self, articles: Sequence[str]) -> list[str]:
        """Those whom these articles speak of and who share a name with somebody."""
        mine, theirs, seen = schema.actor_keys.alias("mine"), schema.actor_keys.alias("theirs"), schema.article_actors.c
        other = sa.exists().where(theirs.c.key == mine.c.key, theirs.c.actor != mine.c.actor)
        found: set[str] = set()
        with self._store.reading() as connection:
            for some in chunks(articles):
                inside = mine.c.actor.in_(sa.select(seen.actor).where(seen.article.in_(some)))
                found.update(connection.scalars(sa.select(mine.c.actor).where(inside, other).distinct()))
        return sorted(found)

    def circle(self, actors: Iterable[str]) -> list[str]:
        """All who hang together with these."""
        found: set[str] = set()
        edge = set(actors)
        with self._store.reading() as connection:
            while edge:
                found |= edge
                edge = {a for some in chunks(sorted(edge)) for a in _neighbours(connection, some)} - found
        return sorted(found)

    def articles_of(self, ids: Sequence[str]) -> dict[str, int]:
        """In how many articles each of these actors stands."""
        seen = schema.article_actors.c
        select = sa.select(seen.actor, sa.func.count()).group_by(seen.actor)
        with self._store.reading() as connection:
            return {a: n for some in chunks(ids) for a, n in connection.execute(select.where(seen.actor.in_(some)))}

    def judgements(self, ids: Sequence[str]) -> list[Judgement]:
        """The last judgement of every id that concerns these actors, by id."""
        table = schema.judgements
        made: dict[int, Judgement] = {}
        with self._store.reading() as connection:
            for some in chunks(ids):
                select = sa.select(table).where(sa.or_(table.c.left.in_(some), table.c.right.in_(some)))
                made |= {row["number"]: decode(Judgement, row) for row in connection.execute(select).mappings()}
        return sorted({made[n].id: made[n] for n in sorted(made)}.values(), key=lambda j: j.id)

    def settle(self, circle: Sequence[str], judgements: Iterable[Judgement], merged: Mapping[str, Actor] | None = None) -> None:
        """Append judgements about a circle, and with `merged` set whom each spelling in it stands for, in one transaction.

        Those that stand alone have no row.
        """
        with self._store.writing() as connection:
            for judgement in judgements:
                writer.append(connection, judgement)
            if merged is not None:
                _set_merges(connection, circle, merged)

    def judged(self, articles: Iterable[str], recipe: str) -> None:
        """The actors of these articles are judged."""
        with self._store.writing() as connection:
            writer.done(connection, articles, "actors", recipe)


def _neighbours(connection: sa.Connection, ids: Sequence[str]) -> Iterable[str]:
    mine, theirs, made = schema.actor_keys.alias("mine"), schema.actor_keys.alias("theirs"), schema.judgements.c
    named = sa.select(theirs.c.actor).join(mine, mine.c.key == theirs.c.key).where(mine.c.actor.in_(ids)).distinct()
    yield from connection.scalars(named)
    merging = made.verdict.in_(("same", "different", "unsure"))  # who speaks for an institution is not mixed up with it
    yield from connection.scalars(sa.select(made.right).where(made.left.in_(ids), merging))
    yield from connection.scalars(sa.select(made.left).where(made.right.in_(ids), merging))


def _set_merges(connection: sa.Connection, circle: Sequence[str], merged: Mapping[str, Actor]) -> None:
    table = schema.actor_merges
    size: dict[str, int] = {}
    for actor in merged.values():
        size[actor.id] = size.get(actor.id, 0) + 1
    rows = [{"actor": spelling, "merged": a.id, "name": a.name} for spelling, a in sorted(merged.items()) if size[a.id] > 1]
    for some in chunks(circle):
        connection.execute(table.delete().where(table.c.actor.in_(some)))
    if rows:
        connection.execute(table.insert(), rows)
