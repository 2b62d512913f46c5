"""The tables. Their columns are the fields of the records, under the same names; see ``docs/store.md`` for a picture.

`number` is the place of a row inside its article or parent, so that everything comes back in text order.
"""

from __future__ import annotations

import json
import typing
from typing import Any

import sqlalchemy as sa

from lagebild.records.actor import Mention, Role
from lagebild.records.article import Article, Block, Cut, SourceSegment
from lagebild.records.claim import Claim, Origin, Stage, Variant
from lagebild.records.event import Count, Event, Participant
from lagebild.records.judgement import Judgement
from lagebild.records.passage import Passage
from lagebild.records.position import Position
from lagebild.records.quantity import Check, Quantity
from lagebild.records.reading import Refusal
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from lagebild.records.story import Story
from lagebild.records.time import TimeExpression
from lagebild.store.rows import Slot, slots

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
SCALARS: dict[Any, Any] = {str: sa.Text(), int: sa.Integer(), float: sa.Float(), bool: sa.Boolean()}


class Value(sa.TypeDecorator[Any]):
    """A number or a text, as JSON in a text column: in a JSON column SQLite would turn 19.0 into 19."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> str | None:
        """To the column."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:
        """From the column."""
        return None if value is None else json.loads(value)


def _json() -> sa.JSON:
    return sa.JSON(none_as_null=True)


def _slot_columns(slot: Slot, references: dict[str, str]) -> list[sa.Column[Any]]:
    if slot.shape == "list":
        return [sa.Column(slot.columns[0], _json(), nullable=False)]
    if slot.shape == "pair":
        return [sa.Column(name, SCALARS[slot.python]) for name in slot.columns]
    if slot.shape == "part" and slot.part is not None:
        hints = typing.get_type_hints(slot.part)
        return [_column(c, SCALARS[hints[f]], slot.nullable, references) for c, f in zip(slot.columns, hints, strict=True)]
    if slot.shape == "scalar":
        return [_column(slot.field, SCALARS.get(slot.python) or Value(), slot.nullable, references)]
    return []


def _column(name: str, kind: Any, nullable: bool, references: dict[str, str]) -> sa.Column[Any]:
    """References are checked when the transaction ends: a statement may name one that stands later in the text."""
    if name == "id":
        return sa.Column(name, kind, primary_key=True)
    if name in references:
        target = sa.ForeignKey(f"{references[name]}.id", deferrable=True, initially="DEFERRED")
        return sa.Column(name, kind, target, nullable=nullable, index=True)
    return sa.Column(name, kind, nullable=nullable)


def _columns(cls: type[Any], **references: str) -> list[sa.Column[Any]]:
    return [column for slot in slots(cls) for column in _slot_columns(slot, references)]


def _number(primary_key: bool = False) -> sa.Column[int]:
    return sa.Column("number", sa.Integer(), primary_key=primary_key, nullable=False, autoincrement=False)


def _child(name: str, parent: str, cls: type[Any], parent_table: str, **references: str) -> sa.Table:
    """A list of parts: the parent's id and the place in the list are the key."""
    owner = sa.Column(parent, sa.Text(), sa.ForeignKey(f"{parent_table}.id"), primary_key=True)
    return sa.Table(name, metadata, owner, _number(primary_key=True), *_columns(cls, **references))


def _layer(name: str, cls: type[Any], **references: str) -> sa.Table:
    """Records of one article that have no id of their own."""
    table = sa.Table(name, metadata, *_columns(cls, article="articles", **references), _number())
    table.append_constraint(sa.PrimaryKeyConstraint("article", "number"))
    return table


articles = sa.Table("articles", metadata, *_columns(Article, previous="articles"))
sa.Index(None, articles.c.published)
sa.Index(None, articles.c.sha256)
sa.Index(None, articles.c.source)
sa.Index(None, articles.c.url)
blocks = _child("blocks", "article", Block, "articles")
cuts = _child("cuts", "article", Cut, "articles")
source_segments = _child("source_segments", "article", SourceSegment, "articles")

actors = sa.Table(
    "actors",
    metadata,
    sa.Column("id", sa.Text(), primary_key=True),
    sa.Column("name", sa.Text(), nullable=False, index=True),
    sa.Column("kind", sa.Text(), nullable=False, index=True),
)
#: The forms in which one article writes an actor.
article_actors = sa.Table(
    "article_actors",
    metadata,
    sa.Column("article", sa.Text(), sa.ForeignKey("articles.id"), primary_key=True),
    sa.Column("actor", sa.Text(), sa.ForeignKey("actors.id"), primary_key=True, index=True),
    _number(),
    sa.Column("aliases", _json(), nullable=False),
)
roles = sa.Table(
    "roles",
    metadata,
    sa.Column("seen_in", sa.Text(), sa.ForeignKey("articles.id"), primary_key=True),
    sa.Column("actor", sa.Text(), sa.ForeignKey("actors.id"), primary_key=True, index=True),
    _number(primary_key=True),
    *_columns(Role),
)
#: Derived from the judgements in force: every actor that has another spelling, with the merged id and name. Rebuilt, never edited.
actor_merges = sa.Table(
    "actor_merges",
    metadata,
    sa.Column("actor", sa.Text(), sa.ForeignKey("actors.id"), primary_key=True),
    sa.Column("merged", sa.Text(), sa.ForeignKey("actors.id"), nullable=False, index=True),
    sa.Column("name", sa.Text(), nullable=False),
)

mentions = _layer("mentions", Mention, actor="actors")
times = _layer("times", TimeExpression)
quantities = _layer("quantities", Quantity)
refusals = _layer("refusals", Refusal)

statements = sa.Table("statements", metadata, *_columns(Statement, article="articles", speaker="actors", nested_in="statements"), _number())
#: `role` is content, cue or frame.
statement_spans = sa.Table(
    "statement_spans",
    metadata,
    sa.Column("statement", sa.Text(), sa.ForeignKey("statements.id"), primary_key=True),
    sa.Column("role", sa.Text(), primary_key=True),
    _number(primary_key=True),
    *_columns(Span),
)
events = sa.Table("events", metadata, *_columns(Event, article="articles", attributed_to="actors"), _number())
sa.Index(None, events.c.type, events.c.status)
sa.Index(None, events.c.interval_earliest)
participants = _child("participants", "event", Participant, "events", actor="actors")
event_counts = _child("event_counts", "event", Count, "events")
positions = sa.Table("positions", metadata, *_columns(Position, article="articles", actor="actors", statement="statements"), _number())
checks = sa.Table("checks", metadata, *_columns(Check, article="articles"), _number())
check_spans = _child("check_spans", "check_id", Span, "checks")

passages = sa.Table("passages", metadata, *_columns(Passage, a_article="articles", b_article="articles"))
claims = sa.Table("claims", metadata, *(c for c in _columns(Claim) if c.name != "members"))
claim_members = sa.Table(
    "claim_members",
    metadata,
    sa.Column("claim", sa.Text(), sa.ForeignKey("claims.id"), primary_key=True),
    _number(primary_key=True),
    sa.Column("member", sa.Text(), nullable=False, index=True),
)
origins = _child("origins", "claim", Origin, "claims")
claim_history = _child("claim_history", "claim", Stage, "claims", article="articles")
claim_variants = _child("claim_variants", "claim", Variant, "claims")
stories = sa.Table("stories", metadata, *(c for c in _columns(Story) if c.name != "articles"))
story_articles = sa.Table(
    "story_articles",
    metadata,
    sa.Column("story", sa.Text(), sa.ForeignKey("stories.id"), primary_key=True),
    _number(primary_key=True),
    sa.Column("article", sa.Text(), sa.ForeignKey("articles.id"), nullable=False, index=True),
)
#: Append-only: the row with the highest `number` of an id is the one in force.
judgements = sa.Table(
    "judgements",
    metadata,
    sa.Column("number", sa.Integer(), primary_key=True),
    *(sa.Column("id", sa.Text(), nullable=False, index=True) if c.name == "id" else c for c in _columns(Judgement)),
)
sa.Index(None, judgements.c.left)
sa.Index(None, judgements.c.right)

#: Wording keys of an article; articles that share some are compared. Keys are 63-bit hashes.
article_keys = sa.Table(
    "article_keys",
    metadata,
    sa.Column("key", sa.BigInteger(), primary_key=True, autoincrement=False),
    sa.Column("article", sa.Text(), sa.ForeignKey("articles.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
#: Whom an article is compared with; see `lagebild.store.partners`. Derived from the wording keys, kept up to date.
partners = sa.Table(
    "partners",
    metadata,
    sa.Column("article", sa.Text(), sa.ForeignKey("articles.id"), primary_key=True),
    sa.Column("partner", sa.Text(), sa.ForeignKey("articles.id"), primary_key=True, index=True),
)
#: Names under which an actor may be meant; actors that share one are judged together.
actor_keys = sa.Table(
    "actor_keys",
    metadata,
    sa.Column("key", sa.Text(), primary_key=True),
    sa.Column("actor", sa.Text(), sa.ForeignKey("actors.id"), primary_key=True, index=True),
)
#: Keys of single records; records of several articles that share one may make one claim.
claim_keys = sa.Table(
    "claim_keys",
    metadata,
    sa.Column("key", sa.BigInteger(), primary_key=True, autoincrement=False),
    sa.Column("record", sa.Text(), primary_key=True),
    sa.Column("kind", sa.Text(), nullable=False),
    sa.Column("article", sa.Text(), sa.ForeignKey("articles.id"), nullable=False, index=True),
    sqlite_with_rowid=False,
)
#: The nouns an article speaks of, most frequent first, and the spelling it uses: what decides which story it tells.
article_nouns = sa.Table(
    "article_nouns",
    metadata,
    sa.Column("article", sa.Text(), sa.ForeignKey("articles.id"), primary_key=True),
    _number(primary_key=True),
    sa.Column("term", sa.Text(), nullable=False),
    sa.Column("form", sa.Text(), nullable=False),
    sa.Column("count", sa.Integer(), nullable=False),
)
#: Which step was done for which article under which recipe, so that a broken-off build goes on where it was.
ledger = sa.Table(
    "ledger",
    metadata,
    sa.Column("article", sa.Text(), sa.ForeignKey("articles.id"), primary_key=True),
    sa.Column("step", sa.Text(), primary_key=True),
    sa.Column("recipe", sa.Text(), nullable=False),
)
#: What was derived from the whole corpus, and under which recipe; no row while it has to be done anew.
derivations = sa.Table(
    "derivations",
    metadata,
    sa.Column("name", sa.Text(), primary_key=True),
    sa.Column("recipe", sa.Text(), nullable=False),
)
#: Files that became articles: when one has not changed since, it need not be read again. `modified` is in nanoseconds, 0 where not to be
#: relied on; `how` says under what hints and by which version it was read.
source_files = sa.Table(
    "source_files",
    metadata,
    sa.Column("path", sa.Text(), primary_key=True),
    sa.Column("how", sa.Text(), nullable=False),
    sa.Column("modified", sa.BigInteger(), nullable=False),
    sa.Column("size", sa.BigInteger(), nullable=False),
    sa.Column("sha256", sa.Text(), nullable=False),
    sa.Column("articles", _json(), nullable=False),
)
#: One row a block for the full-text index; `terms` is the folded text, see `folding`.
search_units = sa.Table(
    "search_units",
    metadata,
    sa.Column("id", sa.Integer(), primary_key=True),
    sa.Column("article", sa.Text(), sa.ForeignKey("articles.id"), nullable=False, index=True),
    sa.Column("start", sa.Integer(), nullable=False),
    sa.Column("end", sa.Integer(), nullable=False),
    sa.Column("terms", sa.Text(), nullable=False),
)

#: Child table, the column that names the parent, and what sets these rows apart from others of the table, for every list of parts.
CHILDREN: dict[tuple[type[Any], str], tuple[sa.Table, str, dict[str, str]]] = {
    (Article, "blocks"): (blocks, "article", {}),
    (Article, "cut"): (cuts, "article", {}),
    (Article, "source_map"): (source_segments, "article", {}),
    (Statement, "spans"): (statement_spans, "statement", {"role": "content"}),
    (Statement, "cue_spans"): (statement_spans, "statement", {"role": "cue"}),
    (Statement, "frame_spans"): (statement_spans, "statement", {"role": "frame"}),
    (Event, "participants"): (participants, "event", {}),
    (Event, "counts"): (event_counts, "event", {}),
    (Check, "spans"): (check_spans, "check_id", {}),
    (Claim, "origins"): (origins, "claim", {}),
    (Claim, "history"): (claim_history, "claim", {}),
    (Claim, "variants"): (claim_variants, "claim", {}),
}
#: The table of every record kind of one article, by the name of the public record.
LAYERS: dict[str, tuple[type[Any], sa.Table]] = {
    "mention": (Mention, mentions),
    "time": (TimeExpression, times),
    "quantity": (Quantity, quantities),
    "statement": (Statement, statements),
    "event": (Event, events),
    "position": (Position, positions),
    "check": (Check, checks),
}
#: The table of every record kind that is whole by itself; their lists of ids are tables too, see `linked`.
WHOLES: dict[str, tuple[type[Any], sa.Table]] = {
    "article": (Article, articles),
    "passage": (Passage, passages),
    "claim": (Claim, claims),
    "story": (Story, stories),
}
#: How the ids of a kind begin.
PREFIXES = {
    "article": "ar_", "statement": "st_", "event": "ev_", "position": "po_", "check": "ch_",
    "passage": "pa_", "claim": "cl_", "story": "sy_",
}  # fmt: skip
