"""What linking asks of the store: who has not been linked yet, and who shares a wording key with whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from lagebild.records.actor import Actor
from lagebild.records.claim import Claim
from lagebild.records.passage import Passage
from lagebild.records.story import Story
from lagebild.store import schema, writer
from lagebild.store.cast import raw

if TYPE_CHECKING:
    from lagebild.store.corpus import Store

#: An article shares wording with at most this many others that are worth comparing, those with most shared keys.
MOST_PARTNERS = 200


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

    def put_keys(self, article: str, keys: Iterable[int], recipe: str) -> None:
        """Set the wording keys of an article."""
        rows = [{"article": article, "key": key} for key in sorted(set(keys))]
        with self._store.writing() as connection:
            connection.execute(sa.delete(schema.article_keys).where(schema.article_keys.c.article == article))
            if rows:
                connection.execute(schema.article_keys.insert(), rows)
            _done(connection, article, "keys", recipe)

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

    def finish(self, article: str, step: str, recipe: str, passages: Sequence[Passage] = ()) -> None:
        """Write what a step found for an article and that it is done, in one transaction."""
        with self._store.writing() as connection:
            for passage in passages:
                writer.append(connection, passage)
            _done(connection, article, step, recipe)

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
