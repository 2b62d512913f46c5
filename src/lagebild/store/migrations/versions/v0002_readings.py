"""What one article says. A migration is never edited once it was released; what changes is a new one."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

text = sa.Text()
integer = sa.Integer()
real = sa.Float()
boolean = sa.Boolean()
json = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "mentions",
        sa.Column("article", text, nullable=False),
        sa.Column("actor", text, nullable=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("form", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name="fk_mentions_actor", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_mentions_article", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_mentions"),
    )
    op.create_index("ix_mentions_actor", "mentions", ["actor"])
    op.create_index("ix_mentions_article", "mentions", ["article"])
    op.create_table(
        "times",
        sa.Column("article", text, nullable=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("type", text, nullable=False),
        sa.Column("value", text),
        sa.Column("interval_earliest", text),
        sa.Column("interval_latest", text),
        sa.Column("anchor", text),
        sa.Column("mod", text),
        sa.Column("freq", text),
        sa.Column("quant", text),
        sa.Column("rule", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_times_article", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_times"),
    )
    op.create_index("ix_times_article", "times", ["article"])
    op.create_table(
        "quantities",
        sa.Column("article", text, nullable=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("value", real),
        sa.Column("unit", text, nullable=False),
        sa.Column("bound", text, nullable=False),
        sa.Column("range_low", real),
        sa.Column("range_high", real),
        sa.Column("of", text),
        sa.Column("per", text),
        sa.Column("number_start", integer),
        sa.Column("number_end", integer),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_quantities_article", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_quantities"),
    )
    op.create_index("ix_quantities_article", "quantities", ["article"])
    op.create_table(
        "refusals",
        sa.Column("article", text, nullable=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("what", text, nullable=False),
        sa.Column("reason", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_refusals_article", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_refusals"),
    )
    op.create_index("ix_refusals_article", "refusals", ["article"])
    op.create_table(
        "statements",
        sa.Column("id", text, nullable=False),
        sa.Column("article", text, nullable=False),
        sa.Column("kind", text, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("speaker", text),
        sa.Column("speaker_name", text),
        sa.Column("speaker_start", integer),
        sa.Column("speaker_end", integer),
        sa.Column("speaker_text", text),
        sa.Column("cue_start", integer),
        sa.Column("cue_end", integer),
        sa.Column("cue_text", text),
        sa.Column("frame_start", integer),
        sa.Column("frame_end", integer),
        sa.Column("frame_text", text),
        sa.Column("addressee", text),
        sa.Column("addressee_start", integer),
        sa.Column("addressee_end", integer),
        sa.Column("addressee_text", text),
        sa.Column("via", json, nullable=False),
        sa.Column("medium", text, nullable=False),
        sa.Column("platform", text),
        sa.Column("stance", text, nullable=False),
        sa.Column("hedge", text),
        sa.Column("negated_cue", boolean, nullable=False),
        sa.Column("said_on", text),
        sa.Column("said_on_start", integer),
        sa.Column("said_on_end", integer),
        sa.Column("said_on_text", text),
        sa.Column("about", text),
        sa.Column("verbatim", boolean, nullable=False),
        sa.Column("nested_in", text),
        sa.Column("candidates", json, nullable=False),
        sa.Column("why", json, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_statements_article", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["nested_in"], ["statements.id"], name="fk_statements_nested_in", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["speaker"], ["actors.id"], name="fk_statements_speaker", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("id", name="pk_statements"),
    )
    op.create_index("ix_statements_article", "statements", ["article"])
    op.create_index("ix_statements_nested_in", "statements", ["nested_in"])
    op.create_index("ix_statements_speaker", "statements", ["speaker"])
    op.create_table(
        "statement_spans",
        sa.Column("statement", text, nullable=False),
        sa.Column("role", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.ForeignKeyConstraint(["statement"], ["statements.id"], name="fk_statement_spans_statement"),
        sa.PrimaryKeyConstraint("statement", "role", "number", name="pk_statement_spans"),
    )
    op.create_table(
        "events",
        sa.Column("id", text, nullable=False),
        sa.Column("article", text, nullable=False),
        sa.Column("type", text, nullable=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("trigger_start", integer, nullable=False),
        sa.Column("trigger_end", integer, nullable=False),
        sa.Column("trigger_text", text, nullable=False),
        sa.Column("status", text, nullable=False),
        sa.Column("negated", boolean, nullable=False),
        sa.Column("hypothetical", boolean, nullable=False),
        sa.Column("when", text),
        sa.Column("interval_earliest", text),
        sa.Column("interval_latest", text),
        sa.Column("where", text),
        sa.Column("attributed_to", text),
        sa.Column("plover", text),
        sa.Column("certainty", text, nullable=False),
        sa.Column("why", json, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_events_article", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["attributed_to"], ["actors.id"], name="fk_events_attributed_to", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_article", "events", ["article"])
    op.create_index("ix_events_attributed_to", "events", ["attributed_to"])
    op.create_index("ix_events_interval_earliest", "events", ["interval_earliest"])
    op.create_index("ix_events_type_status", "events", ["type", "status"])
    op.create_table(
        "participants",
        sa.Column("event", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("actor", text),
        sa.Column("name", text, nullable=False),
        sa.Column("role", text, nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name="fk_participants_actor", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["event"], ["events.id"], name="fk_participants_event"),
        sa.PrimaryKeyConstraint("event", "number", name="pk_participants"),
    )
    op.create_index("ix_participants_actor", "participants", ["actor"])
    op.create_table(
        "event_counts",
        sa.Column("event", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("value", real, nullable=False),
        sa.Column("of", text),
        sa.ForeignKeyConstraint(["event"], ["events.id"], name="fk_event_counts_event"),
        sa.PrimaryKeyConstraint("event", "number", name="pk_event_counts"),
    )
    op.create_table(
        "positions",
        sa.Column("id", text, nullable=False),
        sa.Column("article", text, nullable=False),
        sa.Column("actor", text),
        sa.Column("actor_name", text),
        sa.Column("kind", text, nullable=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("towards", text),
        sa.Column("issue", text),
        sa.Column("deadline", text),
        sa.Column("conditional_on", text),
        sa.Column("statement", text),
        sa.Column("why", json, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name="fk_positions_actor", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_positions_article", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["statement"], ["statements.id"], name="fk_positions_statement", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("id", name="pk_positions"),
    )
    op.create_index("ix_positions_actor", "positions", ["actor"])
    op.create_index("ix_positions_article", "positions", ["article"])
    op.create_index("ix_positions_statement", "positions", ["statement"])
    op.create_table(
        "checks",
        sa.Column("id", text, nullable=False),
        sa.Column("article", text, nullable=False),
        sa.Column("kind", text, nullable=False),
        sa.Column("verdict", text, nullable=False),
        sa.Column("expected", text),
        sa.Column("found", text),
        sa.Column("why_de", text, nullable=False),
        sa.Column("why_en", text, nullable=False),
        sa.Column("reference_fact", text),
        sa.Column("reference_value", real),
        sa.Column("reference_unit", text),
        sa.Column("reference_source", text),
        sa.Column("reference_date", text),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_checks_article", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("id", name="pk_checks"),
    )
    op.create_index("ix_checks_article", "checks", ["article"])
    op.create_table(
        "check_spans",
        sa.Column("check_id", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.ForeignKeyConstraint(["check_id"], ["checks.id"], name="fk_check_spans_check_id"),
        sa.PrimaryKeyConstraint("check_id", "number", name="pk_check_spans"),
    )
