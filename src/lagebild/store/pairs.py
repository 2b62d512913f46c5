"""What linking asks of the store: who has not been linked yet, and who shares a wording key with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from lagebild.records.actor import Actor
from lagebild.records.article import Article
from lagebild.records.claim import Claim
from lagebild.records.passage import Passage
from lagebild.records.story import Story
from lagebild.store import schema, writer
from lagebild.store.cast import raw
from lagebild.store.rows import decode

if TYPE_CHECKING:
    from lagebild.store.corpus import Store

#: An article is compared with at most so many others, those with most shared keys: a text that a hundred outlets carry
#: needs no comparison of every copy with every other to be known as one text.
MOST_PARTNERS = 60

#: Characters of a text that may serve as its headline.
OPENING = 120


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on the label of an article; `opening` are the first characters of its text."""

    id: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    credits: tuple[str, ...]
    opening: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What the steps over the corpus need of one article: its wording keys, its nouns as (folded, spelling, how often), and the keys
    of its records by (kind, record id).
    """

    wording: Sequence[int]
    nouns: Sequence[tuple[str, str, int]]
    claims: Mapping[tuple[str, str], Iterable[int]]


class Pairs:
    """The set-based half of linking."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def waiting(self, step: str, recipe: str) -> list[str]:
        """Ids of the articles for which `step` has not been done under `recipe`, in export order."""
        done = sa.select(schema.ledger.c.article).where(schema.ledger.c.step == step, schema.ledger.c.recipe == recipe)
        select = sa.select(schema.articles.c.id).where(schema.articles.c.id.not_in(done)).order_by(*writer.article_order())
        with self._store.reading() as connection:
            return list(connection.scalars(select))

    def note(self, article: str, notes: Notes, recipe: str) -> None:
        """Set what is noted of an article, in one transaction."""
        keys = [{"article": article, "key": key} for key in sorted(set(notes.wording))]
        nouns = [{"article": article, "number": i, "term": t, "form": f, "count": n} for i, (t, f, n) in enumerate(notes.nouns)]
        claims = [
            {"key": key, "record": record, "kind": kind, "article": article}
            for (kind, record), all_keys in notes.claims.items()
            for key in sorted(set(all_keys))
        ]
        with self._store.writing() as connection:
            for table, rows in ((schema.article_keys, keys), (schema.article_nouns, nouns), (schema.claim_keys, claims)):
                connection.execute(sa.delete(table).where(table.c.article == article))
                if rows:
                    connection.execute(table.insert(), rows)
            _done(connection, article, "described", recipe)

    def sharing(self, article: str, *, at_least: int = 1) -> list[str]:
        """Ids of the articles that share at least so many keys with `article`, most first."""
        mine, theirs = schema.article_keys.alias("mine"), schema.article_keys.alias("theirs")
        shared = sa.func.count().label("shared")
        select = (
            sa.select(theirs.c.article)
            .join(mine, mine.c.key == theirs.c.key)
            .where(mine.c.article == article, theirs.c.article != article)
            .group_by(theirs.c.article)
            .having(shared >= at_least)
            .order_by(shared.desc(), theirs.c.article)
            .limit(MOST_PARTNERS)
        )
        with self._store.reading() as connection:
            return list(connection.scalars(select))

    def text(self, article: str) -> Article:
        """An article with its text and label, without blocks, cuts and source map."""
        select = sa.select(schema.articles).where(schema.articles.c.id == article)
        with self._store.reading() as connection:
            found: Article = decode(Article, connection.execute(select).mappings().one())
        return found

    def finish(self, article: str, step: str, recipe: str, passages: Sequence[Passage] = ()) -> None:
        """Write what a step found for an article and that it is done, in one transaction."""
        with self._store.writing() as connection:
            writer.append_passages(connection, passages)
            _done(connection, article, step, recipe)

    def claim_candidates(self, kind: str) -> list[str]:
        """Ids of the records of a kind that share a key with a record of another article."""
        table = schema.claim_keys
        several = sa.select(table.c.key).where(table.c.kind == kind).group_by(table.c.key)
        several = several.having(sa.func.count(sa.distinct(table.c.article)) > 1)
        select = sa.select(table.c.record).where(table.c.kind == kind, table.c.key.in_(several)).distinct().order_by(table.c.record)
        with self._store.reading() as connection:
            return list(connection.scalars(select))

    def nouns(self) -> dict[str, list[tuple[str, str, int]]]:
        """What every article speaks of."""
        table = schema.article_nouns
        found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        with self._store.reading() as connection:
            for row in connection.execute(sa.select(table).order_by(table.c.article, table.c.number)):
                found[row.article].append((row.term, row.form, int(row._mapping["count"])))
        return found

    def mention_counts(self) -> dict[str, dict[str, int]]:
        """Per article how often it mentions each actor, under the actor's own id."""
        table = schema.mentions
        count = sa.func.count().label("n")
        select = sa.select(table.c.article, table.c.actor, count).group_by(table.c.article, table.c.actor)
        found: dict[str, dict[str, int]] = defaultdict(dict)
        with self._store.reading() as connection:
            for row in connection.execute(select.order_by(table.c.article, table.c.actor)):
                found[row.article][row.actor] = row.n
        return found

    def cards(self) -> list[Card]:
        """What stands on the label of every article, by id."""
        c = schema.articles.c
        opening = sa.func.substr(c.text, 1, OPENING).label("opening")
        select = sa.select(c.id, c.source, c.outlet, c.title, c.published, c.credits, opening).order_by(c.id)
        with self._store.reading() as connection:
            return [Card(r.id, r.source, r.outlet, r.title, r.published, tuple(r.credits), r.opening) for r in connection.execute(select)]

    def actors(self) -> list[Actor]:
        """All actors under their own ids, before any judgement."""
        with self._store.reading() as connection:
            return raw(connection)

    def merge(self, merged: Mapping[str, Actor]) -> None:
        """Set which actor every other spelling stands for; those that stand alone are left out."""
        size: dict[str, int] = {}
        for actor in merged.values():
            size[actor.id] = size.get(actor.id, 0) + 1
        rows = [{"actor": spelling, "merged": a.id, "name": a.name} for spelling, a in sorted(merged.items()) if size[a.id] > 1]
        self._replace(schema.actor_merges, rows)

    def replace_claims(self, claims: Iterable[Claim]) -> None:
        """Set the claims of the corpus: they are derived from records that stay."""
        self._derive((schema.claim_history, schema.origins, schema.claim_members, schema.claims), claims)

    def replace_stories(self, stories: Iterable[Story]) -> None:
        """Set the stories of the corpus."""
        self._derive((schema.story_articles, schema.stories), stories)

    def _derive(self, tables: Sequence[sa.Table], records: Iterable[Any]) -> None:
        with self._store.writing() as connection:
            for table in tables:
                connection.execute(table.delete())
            for record in records:
                writer.append(connection, record)

    def _replace(self, table: sa.Table, rows: list[dict[str, Any]]) -> None:
        with self._store.writing() as connection:
            connection.execute(table.delete())
            if rows:
                connection.execute(table.insert(), rows)


def _done(connection: sa.Connection, article: str, step: str, recipe: str) -> None:
    ledger = schema.ledger
    connection.execute(sa.delete(ledger).where(ledger.c.article == article, ledger.c.step == step))
    connection.execute(ledger.insert(), {"article": article, "step": step, "recipe": recipe})
