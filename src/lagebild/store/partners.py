"""Which articles are compared with one another. A function of the corpus alone: the order in which articles came does not matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from lagebild.records.passage import Passage
from lagebild.store import schema, writer
from lagebild.store.access import Access
from lagebild.store.fetch import chunks

#: A wording key of more articles than this is a phrase of the language or a text that many carry: it ties an article only to the one
#: of the smallest id that has it.
COMMON = 48
#: An article asks for comparison with so many others: those with most keys in common that are not common, then with most common ones,
#: then the smallest id.
MOST_PARTNERS = 24
#: From so many new articles on, everybody's partners are chosen anew.
MANY = 200

#: The keys of an article, with how many articles hold each (counted no further than is needed) and the smallest id of them.
STATES = sa.text(
    'SELECT k."key", (SELECT count(*) FROM (SELECT 1 FROM article_keys t WHERE t."key" = k."key" LIMIT :enough) AS counted) AS holders, '
    '(SELECT min(t.article) FROM article_keys t WHERE t."key" = k."key") AS first FROM article_keys k WHERE k.article = :article'
)


class Partners:
    """The choice of partners, and the passages that come of it."""

    def __init__(self, store: Access) -> None:
        self._store = store

    def start(self, recipe: str) -> None:
        """Forget everything that was compared under another recipe."""
        table = schema.derivations
        with self._store.writing() as connection:
            if connection.scalar(sa.select(table.c.recipe).where(table.c.name == "passages")) == recipe:
                return
            for old in (schema.passages, schema.partners):
                connection.execute(old.delete())
            connection.execute(table.delete().where(table.c.name == "passages"))
            connection.execute(table.insert(), {"name": "passages", "recipe": recipe})

    def affected(self, waiting: Sequence[str]) -> list[str]:
        """The new articles and all whose partners may be others because of them."""
        everybody = self._store.article_ids()
        if len(waiting) > MANY or 2 * len(waiting) > len(everybody):
            return everybody
        new, found, seen = set(waiting), set(waiting), set[int]()
        with self._store.reading() as connection:
            for article in waiting:
                for key, count, first in connection.execute(STATES, {"article": article, "enough": COMMON + len(new) + 1}).all():
                    if key not in seen and (count <= COMMON + len(new) or first in new):
                        held = schema.article_keys.c
                        found.update(connection.scalars(sa.select(held.article).where(held.key == key)))
                    seen.add(key)
        return [a for a in everybody if a in found]

    def choose(self, article: str) -> list[str]:
        """Those whom `article` asks to be compared with, best first."""
        with self._store.reading() as connection:
            states = connection.execute(STATES, {"article": article, "enough": COMMON + 1}).all()
            rare = [key for key, count, _ in states if 1 < count <= COMMON]
            held = schema.article_keys.c
            holders = Counter[str]()
            for some in chunks(rare):
                holders.update(connection.scalars(sa.select(held.article).where(held.key.in_(some))))
        common = Counter(first for _, count, first in states if count > COMMON)
        ranked = sorted((holders.keys() | common.keys()) - {article}, key=lambda a: (-holders[a], -common[a], a))
        return ranked[:MOST_PARTNERS]

    def changes(self, article: str, chosen: Sequence[str]) -> tuple[list[str], list[str]]:
        """With whom `article` is newly to be compared, and with whom no longer; a pair stands as long as one of both asks for it."""
        c = schema.partners.c
        with self._store.reading() as connection:
            before = list(connection.scalars(sa.select(c.partner).where(c.article == article).order_by(c.partner)))
            new, lost = [p for p in chosen if p not in before], [p for p in before if p not in chosen]
            asking = sa.select(c.article).where(c.partner == article, c.article.in_([*new, *lost]))
            still = set(connection.scalars(asking)) if new or lost else set()
        return [p for p in new if p not in still], [p for p in lost if p not in still]

    def settle(self, article: str, chosen: Sequence[str], lost: Sequence[str], found: Sequence[Passage]) -> None:
        """Write what came of comparing, in one transaction."""
        table, sides = schema.partners, schema.passages.c
        with self._store.writing() as connection:
            connection.execute(table.delete().where(table.c.article == article))
            if chosen:
                connection.execute(table.insert(), [{"article": article, "partner": p} for p in chosen])
            for other in lost:
                a, b = sorted((article, other))
                connection.execute(schema.passages.delete().where(sides.a_article == a, sides.b_article == b))
            writer.append_passages(connection, found)

    def done(self, articles: Iterable[str], recipe: str) -> None:
        """All of these were compared with their partners."""
        with self._store.writing() as connection:
            writer.done(connection, articles, "passages", recipe)
