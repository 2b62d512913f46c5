"""Does the database keep its word: every span verbatim, every hash right, every reference alive?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from lagebild.records.article import Article
from lagebild.records.ids import text_hash
from lagebild.records.proof import faults as span_faults
from lagebild.store import schema
from lagebild.store.access import Access
from lagebild.store.view import View


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked and what does not hold: one English sentence a fault, none where all is well."""

    articles: int
    records: int
    faults: tuple[str, ...]


def audit(store: Access, view: View) -> Verification:
    """Check everything."""
    counts = view.counts()
    return Verification(counts["article"], sum(counts.values()) - counts["article"], tuple(faults(store, view)))


def faults(store: Access, view: View) -> Iterator[str]:
    """One English sentence a fault; articles are taken one at a time."""
    with store.reading() as connection:
        yield from store.engine.damage(connection)
    for article_id in store.article_ids():
        article = view.article(article_id)
        assert article is not None
        yield from _article_faults(article)
        for kind in schema.LAYERS:
            for record in view.records(kind, article=article_id):
                yield from span_faults(article, record)
        yield from _passage_faults(view, article)
    yield from _dangling(store)


def _article_faults(article: Article) -> Iterator[str]:
    if text_hash(article.text) != article.sha256:
        yield f"the text of {article.id} does not have the hash it claims"
    stated = article.published if article.published_basis != "inferred" else None  # a better inference must not change the id
    if Article.identify(article.text, url=article.url, outlet=article.outlet, published=stated)[0] != article.id:
        yield f"the id of {article.id} does not follow from its content"
    for block in article.blocks:
        if not 0 <= block.start < block.end <= len(article.text):
            yield f"block [{block.start}:{block.end}] lies outside of {article.id}"


def _passage_faults(view: View, article: Article) -> Iterator[str]:
    for passage in view.passages(article.id):
        for side in (passage.a, passage.b):
            if side.article == article.id and article.text[side.start : side.end] != side.text:
                yield f"passage {passage.id} [{side.start}:{side.end}] is not verbatim in {article.id}"


def _dangling(store: Access) -> Iterator[str]:
    """References to rows that are not there. Foreign keys forbid them; a file edited by another program may hold them all the same."""
    with store.reading() as connection:
        for table in schema.metadata.sorted_tables:
            for key in sorted(table.foreign_keys, key=lambda k: k.parent.name):
                column, target = key.parent, key.column
                missing = sa.select(sa.func.count()).where(column.is_not(None), ~sa.exists().where(target.table.alias("t").c.id == column))
                if count := connection.scalar(missing):
                    yield f"{count} rows of {table.name} name a {column.name} that is not there"
