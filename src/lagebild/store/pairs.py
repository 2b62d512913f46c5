"""What linking asks of the store: who has not been linked yet, and who shares a wording key with whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from lagebild.records.article import Article
from lagebild.records.judgement import Judgement
from lagebild.store import schema, writer
from lagebild.store.access import Access
from lagebild.store.fetch import chunks
from lagebild.store.rows import decode

#: What is derived from the corpus as a whole.
CORPUS = "corpus"
#: Claim keys taken together.
KEYS_AT_ONCE = 300
#: A key that more records share is a phrase of the language, not one utterance.
MOST_HOLDERS = 500
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

    def __init__(self, store: Access) -> None:
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
            writer.done(connection, [article], "described", recipe)
            _derived(connection, CORPUS, None)

    def text(self, article: str) -> Article:
        """An article with its text and label, without blocks, cuts and source map."""
        select = sa.select(schema.articles).where(schema.articles.c.id == article)
        with self._store.reading() as connection:
            found: Article = decode(Article, connection.execute(select).mappings().one())
        return found

    def derived(self, name: str, recipe: str) -> bool:
        """True where what `name` stands for was derived from the corpus as it is, under this recipe."""
        table = schema.derivations.c
        with self._store.reading() as connection:
            return connection.scalar(sa.select(table.recipe).where(table.name == name)) == recipe

    def set_derived(self, name: str, recipe: str | None) -> None:
        """Note that `name` was derived, or (None) that it has to be derived anew."""
        with self._store.writing() as connection:
            _derived(connection, name, recipe)

    def claim_keys(self, kind: str, *, within: bool = False) -> Iterator[list[tuple[int, str]]]:
        """Keys that records of a kind share across articles (`within`: or inside one), with their records, in order; a batch holds whole
        keys.
        """
        table = schema.claim_keys
        last = -1
        while True:
            several = sa.select(table.c.key).where(table.c.kind == kind, table.c.key > last).group_by(table.c.key)
            shared = sa.func.count() > 1 if within else sa.func.min(table.c.article) != sa.func.max(table.c.article)
            several = several.having(shared, sa.func.count() <= MOST_HOLDERS).order_by(table.c.key).limit(KEYS_AT_ONCE)
            with self._store.reading() as connection:
                found = list(connection.scalars(several))
                select = sa.select(table.c.key, table.c.record).where(table.c.kind == kind, table.c.key.in_(found))
                rows = [(r.key, r.record) for r in connection.execute(select.order_by(table.c.key, table.c.record))]
            if not rows:
                return
            last = found[-1]
            yield rows

    def voices(self, records: Sequence[str]) -> dict[str, tuple[frozenset[int], int]]:
        """Of these statements that an institution made, or somebody who speaks for one: the keys of its organs and of its state."""
        c = schema.claim_keys.c
        found: dict[str, tuple[set[int], int]] = {}
        with self._store.reading() as connection:
            for some in chunks(records):
                select = sa.select(c.key, c.record, c.kind).where(c.record.in_(some), c.kind.in_(("organ", "state")))
                for key, record, kind in connection.execute(select.order_by(c.record, c.key)):
                    organs, state = found.get(record, (set(), 0))
                    found[record] = (organs | {key}, state) if kind == "organ" else (organs, key)
        return {record: (frozenset(organs), state) for record, (organs, state) in found.items()}

    def cards(self, ids: Sequence[str]) -> dict[str, Card]:
        """What stands on the labels of these articles."""
        c = schema.articles.c
        opening = sa.func.substr(c.text, 1, OPENING).label("opening")
        select = sa.select(c.id, c.source, c.outlet, c.title, c.published, c.credits, opening)
        with self._store.reading() as connection:
            rows = (r for some in chunks(ids) for r in connection.execute(select.where(c.id.in_(some))))
            return {r.id: Card(r.id, r.source, r.outlet, r.title, r.published, tuple(r.credits), r.opening) for r in rows}

    def labels(self) -> Iterator[Card]:
        """The labels of all articles, without their openings."""
        c = schema.articles.c
        with self._store.reading() as connection:
            for r in connection.execute(sa.select(c.id, c.source, c.outlet, c.title, c.published, c.credits).order_by(c.id)):
                yield Card(r.id, r.source, r.outlet, r.title, r.published, tuple(r.credits), "")

    def judgements_of_figures(self) -> list[Judgement]:
        """The last judgement of every id that is about two figures, by id."""
        table = schema.judgements
        select = sa.select(table).where(table.c.left.like("ar%#char=%")).order_by(table.c.number)
        with self._store.reading() as connection:
            made = [decode(Judgement, row) for row in connection.execute(select).mappings()]
        return sorted({j.id: j for j in made}.values(), key=lambda j: j.id)

    def published(self) -> dict[str, str | None]:
        """When each article appeared."""
        c = schema.articles.c
        with self._store.reading() as connection:
            return {row.id: row.published for row in connection.execute(sa.select(c.id, c.published))}

    def addresses(self) -> list[tuple[str, str, str | None, str | None, str | None]]:
        """(article, source, address, title, publish day or moment) of every article, by id."""
        c = schema.articles.c
        select = sa.select(c.id, c.source, c.url, c.title, c.published).order_by(c.id)
        with self._store.reading() as connection:
            return [(r.id, r.source, r.url, r.title, r.published) for r in connection.execute(select)]

    def shared(self, articles: Sequence[str]) -> list[tuple[str, int, int, str, int, int]]:
        """Passages between any two of these articles, as (article, start, end) of both sides, by id."""
        c = schema.passages.c
        inside = set(articles)
        found: dict[str, tuple[str, int, int, str, int, int]] = {}
        select = sa.select(c.id, c.a_article, c.a_start, c.a_end, c.b_article, c.b_start, c.b_end)
        with self._store.reading() as connection:
            for some in chunks(sorted(inside)):
                for id_, a, a_start, a_end, b, b_start, b_end in connection.execute(select.where(c.a_article.in_(some))):
                    if b in inside:
                        found[id_] = (a, a_start, a_end, b, b_start, b_end)
        return [found[i] for i in sorted(found)]

    def clear_claims(self) -> None:
        """Claims are derived from records that stay; they are set anew."""
        self._clear(schema.claim_variants, schema.claim_history, schema.origins, schema.claim_members, schema.claims)

    def clear_stories(self) -> None:
        """As `clear_claims`."""
        self._clear(schema.story_articles, schema.stories)

    def _clear(self, *tables: sa.Table) -> None:
        with self._store.writing() as connection:
            for table in tables:
                connection.execute(table.delete())


def _derived(connection: sa.Connection, name: str, recipe: str | None) -> None:
    table = schema.derivations
    connection.execute(table.delete().where(table.c.name == name))
    if recipe is not None:
        connection.execute(table.insert(), {"name": name, "recipe": recipe})
