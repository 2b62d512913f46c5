"""View: the corpus as a reader of records sees it, other spellings of an actor already joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

import sqlalchemy as sa

from lagebild.records.actor import Actor
from lagebild.records.article import Article
from lagebild.records.claim import Claim
from lagebild.records.codec import type_by_record
from lagebild.records.event import Event
from lagebild.records.judgement import Judgement
from lagebild.records.passage import Passage
from lagebild.records.statement import Statement
from lagebild.records.story import Story
from lagebild.store import fetch, linked, schema
from lagebild.store.access import Access
from lagebild.store.cast import Cast
from lagebild.store.query import parse
from lagebild.store.search import Hit, find
from lagebild.store.writer import article_order

#: Articles whose records are fetched together.
ARTICLES_AT_ONCE = 50


class View:
    """What is in a corpus. Cheap to make; it keeps who is who, so take a new one (``store.view``) after a build.

    ==========================  =====================================================================================
    ``articles()``              newest version of every article, by publish date, undated last; ``all_versions=True``
    ``article(id)``             one article, None where there is none
    ``versions(id)``            all versions of the same URL or source, oldest first
    ``records(kind)``           stream of all records of a public kind ("statement", "event", …), all versions, text order
    ``record(id)``              any record that has an id (statement, event, position, check, actor, article, passage, claim, story)
    ``records_of(kind, ids)``   many at once
    ``statements()``            by an actor (id or name), about a word, of one article
    ``events()``                of a type, of one article, with an actor (id or name)
    ``actors()``                merged actors, most mentioned first
    ``actor(id)``               the merged actor of any actor id
    ``merged_id(id)``           the id under which that actor appears in all records of this view
    ``find_actor(name)``        actors that a name may mean, best first; spelling does not matter
    ``mention_counts()``        how often each merged actor is mentioned
    ``search(words)``           passages of text that hold the words in any inflection, as `Hit` with verbatim spans
    ``stories()``               stories with their articles, largest first
    ``story(id)``               one story
    ``passages()``              shared wording, of one article if asked
    ``claims()``                what several articles assert, with origins; of a kind, or of one record id
    ``judgements()``            judgements in force (``history=True``: all that were ever made)
    ``counts()``                number of records of every public kind
    ==========================  =====================================================================================

    Records come back with merged actor ids. `statements` and `events` leave superseded versions of an article out.
    """

    def __init__(self, store: Access) -> None:
        self._store = store

    @cached_property
    def _cast(self) -> Cast:
        return Cast(self._store)

    # articles

    def articles(self, *, all_versions: bool = False) -> list[Article]:
        """All articles; superseded versions only if asked for."""
        table = schema.articles
        select = sa.select(table).order_by(*article_order())
        if not all_versions:
            select = select.where(table.c.id.in_(_current()))
        with self._store.reading() as connection:
            return list(fetch.records(connection, Article, table, select))

    def article(self, id: str) -> Article | None:
        """The article of this id."""
        with self._store.reading() as connection:
            return next(
                fetch.records(connection, Article, schema.articles, sa.select(schema.articles).where(schema.articles.c.id == id)), None
            )

    def _articles(self, article: str | None) -> Iterator[Article]:
        """All versions, some at a time."""
        for some in fetch.chunks(self._store.article_ids() if article is None else [article], ARTICLES_AT_ONCE):
            select = sa.select(schema.articles).where(schema.articles.c.id.in_(some)).order_by(*article_order())
            yield from self._fetched(Article, schema.articles, select)

    def versions(self, id: str) -> list[Article]:
        """All versions of the article that `id` is one of, oldest first."""
        with self._store.reading() as connection:
            links = connection.execute(sa.select(schema.articles.c.id, schema.articles.c.previous)).all()
        older = {row.id: row.previous for row in links if row.previous}
        newer = {previous: next_one for next_one, previous in older.items()}
        first = id
        while first in older:
            first = older[first]
        chain = [first]
        while chain[-1] in newer:
            chain.append(newer[chain[-1]])
        return [found for found in map(self.article, chain) if found]

    # records

    def records(self, kind: str, *, article: str | None = None) -> Iterator[Any]:
        """All records of a public kind in a fixed order: that of the articles, then of the text."""
        if kind == "actor":
            yield from self._cast.actors_of(article) if article else sorted(self._cast.merged.values(), key=lambda a: a.id)
        elif kind == "article":
            yield from self._articles(article)
        elif kind in schema.LAYERS:
            yield from self._layer(kind, article)
        elif kind == "judgement":
            yield from self.judgements(left=article)
        else:
            readers: dict[str, Callable[[], list[Any]]] = {"passage": self.passages, "claim": self.claims, "story": self.stories}
            yield from sorted((r for r in readers[kind]() if article is None or linked.concerns(r, article)), key=lambda r: r.id)

    def _layer(self, kind: str, article: str | None, *where: sa.ColumnElement[bool]) -> Iterator[Any]:
        """In pieces, so that neither memory nor a read transaction grows with the corpus; what is asked for narrowly comes at once."""
        cls, table = schema.LAYERS[kind]
        select = sa.select(table).join(schema.articles, schema.articles.c.id == table.c.article)
        select = select.where(*where).order_by(*article_order(), table.c.number)
        if article is not None:
            select = select.where(table.c.article == article)
        elif not where:
            for some in fetch.chunks(self._store.article_ids(), ARTICLES_AT_ONCE):
                yield from self._fetched(cls, table, select.where(table.c.article.in_(some)))
            return
        yield from self._fetched(cls, table, select)

    def _fetched(self, cls: type[Any], table: sa.Table, select: sa.Select[Any]) -> list[Any]:
        cast = self._cast
        with self._store.reading() as connection:
            return [cast.resolve(record) for record in fetch.records(connection, cls, table, select)]

    def record(self, id: str) -> Any | None:
        """The record of this id, whatever kind it is of."""
        if id.startswith("ac_"):
            return self.actor(id)
        if id.startswith(("cl_", "sy_")):
            return next((r for r in (self.claims() if id.startswith("cl_") else self.stories()) if r.id == id), None)
        for kind, (cls, table) in {**schema.LAYERS, **schema.WHOLES}.items():
            if "id" in table.c and id.startswith(schema.PREFIXES[kind]):
                return next(iter(self._fetched(cls, table, sa.select(table).where(table.c.id == id))), None)
        return None

    def records_of(self, kind: str, ids: Sequence[str]) -> list[Any]:
        """The records of one kind of one article each with these ids, by id."""
        cls, table = schema.LAYERS[kind]
        found = [r for some in fetch.chunks(ids) for r in self._fetched(cls, table, sa.select(table).where(table.c.id.in_(some)))]
        return sorted(found, key=lambda r: r.id)

    def statements(self, by: str | None = None, about: str | None = None, article: str | None = None) -> list[Statement]:
        """Statements by an actor, of one article, about an event or claim id or a word (inflected or as the beginning of a compound)."""
        table = schema.statements
        where: list[sa.ColumnElement[bool]] = [table.c.article.in_(_current())] if article is None else []
        if by is not None:
            where.append(table.c.speaker.in_(self._cast.spellings(by)))
        found: list[Statement] = list(self._layer("statement", article, *where))
        return [s for s in found if about is None or about == s.about or linked.speaks_of(s.text, parse(about))]

    def events(self, type: str | None = None, article: str | None = None, actor: str | None = None) -> list[Event]:
        """Events of a type, of one article, with an actor among the participants."""
        table = schema.events
        where: list[sa.ColumnElement[bool]] = [table.c.article.in_(_current())] if article is None else []
        if type is not None:
            where.append(table.c.type == type)
        if actor is not None:
            part = schema.participants.c
            where.append(table.c.id.in_(sa.select(part.event).where(part.actor.in_(self._cast.spellings(actor)))))
        return list(self._layer("event", article, *where))

    # actors

    def actors(self) -> list[Actor]:
        """Merged actors, most mentioned first."""
        return self._cast.ranked(self._cast.merged)

    def actor(self, id: str) -> Actor | None:
        """The merged actor that `id` (any spelling's) stands for."""
        return self._cast.merged.get(self._cast.id(id))

    def merged_id(self, id: str) -> str:
        """The id of the merged actor that `id` stands for; `id` itself where it was not merged."""
        return self._cast.id(id)

    def find_actor(self, name: str) -> list[Actor]:
        """Actors that `name` may mean: same name in any spelling first, then those whose name holds its words; most mentioned first."""
        return self._cast.find(name)

    def mention_counts(self) -> dict[str, int]:
        """Mentions of every merged actor by its id."""
        return dict(self._cast.mentions)

    # across articles

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Places that hold all the words, or any of them where none holds all. Any text is a valid query.

        A name finds its other spellings in this corpus as well.
        """
        spellings = self._cast.spelled
        with self._store.reading() as connection:
            return find(connection, self._store.engine, words, limit, spellings)

    def stories(self) -> list[Story]:
        """Stories, the one with most articles first."""
        cast = self._cast
        with self._store.reading() as connection:
            found = [cast.resolve(s) for s in linked.stories(connection)]
        return sorted(found, key=lambda s: (-len(s.articles), s.start or "9999", s.id))

    def story(self, id: str) -> Story | None:
        """The story of this id."""
        return next((s for s in self.stories() if s.id == id), None)

    def passages(self, article: str | None = None) -> list[Passage]:
        """Shared wording, in the order of the ids; of one article in its text order."""
        with self._store.reading() as connection:
            return linked.passages(connection, article)

    def claims(self, kind: str | None = None, member: str | None = None) -> list[Claim]:
        """Claims of a kind, or those that a record id is a member of; most origins first."""
        with self._store.reading() as connection:
            found = linked.claims(connection, kind, member)
        return sorted(found, key=lambda c: (-len(c.origins), -len(c.members), c.id))

    def judgements(self, *, history: bool = False, left: str | None = None) -> list[Judgement]:
        """Judgements in force by id, or every one that was made in the order of making; those about an undated article by its id."""
        with self._store.reading() as connection:
            return linked.judgements(connection, history=history, left=left)

    def counts(self) -> dict[str, int]:
        """Number of records of every public kind, all versions."""
        tables = {kind: table for kind, (_, table) in {**schema.LAYERS, **schema.WHOLES}.items()}
        with self._store.reading() as connection:
            count = {k: connection.scalar(sa.select(sa.func.count()).select_from(t)) or 0 for k, t in tables.items()}
        count |= {"actor": len(self._cast.merged), "judgement": len(self.judgements())}
        return {kind: count[kind] for kind in type_by_record}


def _current() -> sa.Select[Any]:
    """Ids of the articles no newer version stands for."""
    older = schema.articles.alias("newer")
    return sa.select(schema.articles.c.id).where(~sa.exists().where(older.c.previous == schema.articles.c.id))
