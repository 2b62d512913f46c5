"""What linking wrote: passages, claims, stories, judgements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from lagebild.records.claim import Claim
from lagebild.records.judgement import Judgement
from lagebild.records.passage import Passage
from lagebild.records.story import Story
from lagebild.store import fetch, schema
from lagebild.store.query import Term
from lagebild.store.rows import decode
from lagebild.text.folding import words


def passages(connection: sa.Connection, article: str | None = None) -> list[Passage]:
    """All passages by id; those of one article by their place in it."""
    table = schema.passages
    select = sa.select(table).order_by(table.c.id)
    if article is not None:
        select = select.where(sa.or_(table.c.a_article == article, table.c.b_article == article))
    found = [decode(Passage, row) for row in connection.execute(select).mappings()]
    return found if article is None else sorted(found, key=lambda p: ((p.a if p.a.article == article else p.b).start, p.id))


def claims(connection: sa.Connection, kind: str | None = None, member: str | None = None) -> list[Claim]:
    """Claims with members, origins and history."""
    table = schema.claims
    select = sa.select(table, sa.literal([], sa.JSON).label("members"))
    if kind is not None:
        select = select.where(table.c.kind == kind)
    if member is not None:
        select = select.where(table.c.id.in_(sa.select(schema.claim_members.c.claim).where(schema.claim_members.c.member == member)))
    members = _lists(connection, schema.claim_members, "claim", "member")
    return [_with(c, members=tuple(members[c.id])) for c in fetch.records(connection, Claim, table, select)]


def stories(connection: sa.Connection) -> list[Story]:
    """Stories with their articles."""
    articles = _lists(connection, schema.story_articles, "story", "article")
    select = sa.select(schema.stories, sa.literal([], sa.JSON).label("articles"))
    return [_with(s, articles=tuple(articles[s.id])) for s in fetch.records(connection, Story, schema.stories, select)]


def judgements(connection: sa.Connection, *, history: bool = False, left: str | None = None) -> list[Judgement]:
    """The last judgement of every id, by id; with `history` all of them in the order of making; of one `left` side or all."""
    table = schema.judgements
    select = sa.select(table).order_by(table.c.number)
    if left is not None:
        select = select.where(table.c.left == left)
    made = [decode(Judgement, row) for row in connection.execute(select).mappings()]
    if history:
        return made
    return sorted({j.id: j for j in made}.values(), key=lambda j: j.id)


def concerns(record: Any, article: str) -> bool:
    """True where a passage, claim or story touches an article."""
    if isinstance(record, Passage):
        return article in (record.a.article, record.b.article)
    if isinstance(record, Story):
        return article in record.articles
    return any(stage.article == article for stage in record.history)


def speaks_of(text: str, terms: Sequence[Term]) -> bool:
    """True where a text holds every term."""
    found = list(words(text))
    return bool(terms) and all(term.hits(found) for term in terms)


def _lists(connection: sa.Connection, table: sa.Table, parent: str, column: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(sa.select(table).order_by(table.c[parent], table.c.number)).mappings():
        found[row[parent]].append(row[column])
    return found


def _with(record: Any, **values: Any) -> Any:
    import dataclasses

    return dataclasses.replace(record, **values)
