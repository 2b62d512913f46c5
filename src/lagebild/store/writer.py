"""Records into rows."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from lagebild.records.actor import Actor
from lagebild.records.article import Article, Block
from lagebild.records.claim import Claim
from lagebild.records.judgement import Judgement
from lagebild.records.passage import Passage
from lagebild.records.reading import Reading
from lagebild.records.story import Story
from lagebild.store import schema
from lagebild.store.engines import Engine
from lagebild.store.fetch import chunks
from lagebild.store.rows import child_slots, decode, encode
from lagebild.text.folding import words

#: The recipe written to the ledger; a later one may ask for articles to be read again.
READ_RECIPE = "1"


def article_order() -> tuple[sa.ColumnElement[Any], ...]:
    """By publish date, undated last, then by id: a function of the content, not of the order of building."""
    column = schema.articles.c.published
    return (column.is_(None), column, schema.articles.c.id)


def write(connection: sa.Connection, engine: Engine, reading: Reading) -> None:
    """One article with all its layers."""
    article = numbered(connection, reading.article)
    _insert_records(connection, schema.articles, [article])
    _insert_actors(connection, article.id, reading.actors)
    for name, (_, table) in schema.LAYERS.items():
        _insert_layer(connection, table, getattr(reading, f"{name}s" if name != "quantity" else "quantities"))
    _insert_layer(connection, schema.refusals, reading.refusals)
    engine.index(connection, search_rows(article))
    connection.execute(schema.ledger.insert(), {"article": article.id, "step": "read", "recipe": READ_RECIPE})


def append(connection: sa.Connection, record: Any) -> int:
    """One judgement, passage, claim or story; 1 where it was new."""
    if isinstance(record, Judgement):
        return _append_judgement(connection, record)
    table = {Passage: schema.passages, Claim: schema.claims, Story: schema.stories}[type(record)]
    if connection.scalar(sa.select(sa.literal(1)).where(table.c.id == record.id)) is not None:
        return 0
    row = encode(record)
    lists: list[tuple[sa.Table, list[dict[str, Any]]]] = []
    if isinstance(record, Claim):
        lists = [(schema.claim_members, _listed("claim", record.id, "member", row.pop("members")))]
    if isinstance(record, Story):
        lists = [(schema.story_articles, _listed("story", record.id, "article", row.pop("articles")))]
    connection.execute(table.insert(), row)
    _insert_children(connection, [record])
    for child, rows in lists:
        _insert(connection, child, rows)
    return 1


def append_passages(connection: sa.Connection, passages: Sequence[Passage]) -> None:
    """Passages, those that are there already left as they are."""
    unique = {p.id: p for p in passages}
    table = schema.passages
    known = {i for some in chunks(list(unique)) for i in connection.scalars(sa.select(table.c.id).where(table.c.id.in_(some)))}
    _insert(connection, table, [encode(p) for p in unique.values() if p.id not in known])


def done(connection: sa.Connection, articles: Iterable[str], step: str, recipe: str) -> None:
    """Note that `step` was done for these articles."""
    ledger = schema.ledger
    for some in chunks(list(articles)):
        connection.execute(ledger.delete().where(ledger.c.step == step, ledger.c.article.in_(some)))
        connection.execute(ledger.insert(), [{"article": a, "step": step, "recipe": recipe} for a in some])


def numbered(connection: sa.Connection, article: Article) -> Article:
    """The article with its version: one more than the newest of the same URL, or of the same source where it has no URL."""
    known = schema.articles.c
    same = known.url == article.url if article.url else sa.and_(known.url.is_(None), known.source == article.source)
    newest = connection.execute(sa.select(known.id, known.version).where(same).order_by(known.version.desc(), known.id).limit(1)).first()
    if newest is None or (not article.url and UNNAMED.search(article.source)):
        return article
    return dataclasses.replace(article, version=newest.version + 1, previous=newest.id)


#: Sources that name no lasting place: a text given as such, standard input, a line of a file that may hold another article tomorrow.
UNNAMED = re.compile(r"^<.*>$|^-$|:\d+$")


def search_rows(article: Article) -> list[dict[str, Any]]:
    """One search unit a block; an article without blocks is one."""
    blocks = article.blocks or (Block("paragraph", 0, len(article.text)),)
    rows = [(b.start, b.end, " ".join(w.term for w in words(article.text[b.start : b.end]))) for b in blocks]
    return [{"article": article.id, "start": s, "end": e, "terms": terms} for s, e, terms in rows if terms]


def _insert_actors(connection: sa.Connection, article: str, actors: Sequence[Actor]) -> None:
    unique = list({a.id: a for a in actors}.values())
    ids = [a.id for a in unique]
    known = set(connection.scalars(sa.select(schema.actors.c.id).where(schema.actors.c.id.in_(ids))))
    _insert(connection, schema.actors, [{"id": a.id, "name": a.name, "kind": a.kind} for a in unique if a.id not in known])
    seen = [{"article": article, "actor": a.id, "number": i, "aliases": list(a.aliases)} for i, a in enumerate(unique)]
    _insert(connection, schema.article_actors, seen)
    roles = [{"seen_in": article, "actor": a.id, "number": i} | encode(role) for a in unique for i, role in enumerate(a.roles)]
    _insert(connection, schema.roles, roles)


def _insert_layer(connection: sa.Connection, table: sa.Table, records: Iterable[Any]) -> None:
    """Records in text order; of two with one id the first stays."""
    unique = {getattr(r, "id", i): r for i, r in reversed(list(enumerate(records)))}
    kept = list(reversed(unique.values()))
    _insert_records(connection, table, kept)


def _insert_records(connection: sa.Connection, table: sa.Table, records: Sequence[Any]) -> None:
    order = "number" in table.c
    rows = [encode(r) | ({"number": i} if order else {}) for i, r in enumerate(records)]
    _insert(connection, table, rows)
    _insert_children(connection, records)


def _insert_children(connection: sa.Connection, records: Sequence[Any]) -> None:
    for slot in child_slots(type(records[0])) if records else ():
        table, parent, fixed = schema.CHILDREN[type(records[0]), slot.field]
        rows = [{parent: r.id, "number": i} | fixed | encode(part) for r in records for i, part in enumerate(getattr(r, slot.field))]
        _insert(connection, table, rows)


def _listed(parent: str, id: str, column: str, values: Sequence[str]) -> list[dict[str, Any]]:
    return [{parent: id, "number": i, column: value} for i, value in enumerate(values)]


def _insert(connection: sa.Connection, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(table.insert(), list(rows))


def _append_judgement(connection: sa.Connection, judgement: Judgement) -> int:
    table = schema.judgements
    row = encode(judgement)
    last = (
        connection.execute(sa.select(table).where(table.c.id == judgement.id).order_by(table.c.number.desc()).limit(1)).mappings().first()
    )
    if last is not None and decode(Judgement, last) == judgement:
        return 0
    number = (connection.scalar(sa.select(sa.func.max(table.c.number))) or 0) + 1
    connection.execute(table.insert(), row | {"number": number})
    return 1
