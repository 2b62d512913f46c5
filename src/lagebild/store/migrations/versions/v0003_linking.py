"""What several articles mean together. A migration is never edited once it was released; what changes is a new one."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

text = sa.Text()
integer = sa.Integer()
real = sa.Float()
boolean = sa.Boolean()
json = sa.JSON(none_as_null=True)
big = sa.BigInteger()


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "passages",
        sa.Column("id", text, nullable=False),
        sa.Column("a_article", text, nullable=False),
        sa.Column("a_start", integer, nullable=False),
        sa.Column("a_end", integer, nullable=False),
        sa.Column("a_text", text, nullable=False),
        sa.Column("b_article", text, nullable=False),
        sa.Column("b_start", integer, nullable=False),
        sa.Column("b_end", integer, nullable=False),
        sa.Column("b_text", text, nullable=False),
        sa.Column("similarity", real, nullable=False),
        sa.Column("kind", text, nullable=False),
        sa.Column("direction", text, nullable=False),
        sa.Column("why", text, nullable=False),
        sa.ForeignKeyConstraint(["a_article"], ["articles.id"], name="fk_passages_a_article", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["b_article"], ["articles.id"], name="fk_passages_b_article", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("id", name="pk_passages"),
    )
    op.create_index("ix_passages_a_article", "passages", ["a_article"])
    op.create_index("ix_passages_b_article", "passages", ["b_article"])
    op.create_table(
        "claims",
        sa.Column("id", text, nullable=False),
        sa.Column("kind", text, nullable=False),
        sa.Column("outlets", json, nullable=False),
        sa.Column("state", text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
    )
    op.create_table(
        "claim_members",
        sa.Column("claim", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("member", text, nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_claim_members_claim"),
        sa.PrimaryKeyConstraint("claim", "number", name="pk_claim_members"),
    )
    op.create_index("ix_claim_members_member", "claim_members", ["member"])
    op.create_table(
        "origins",
        sa.Column("claim", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("name", text, nullable=False),
        sa.Column("why", text, nullable=False),
        sa.Column("members", json, nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_origins_claim"),
        sa.PrimaryKeyConstraint("claim", "number", name="pk_origins"),
    )
    op.create_table(
        "claim_history",
        sa.Column("claim", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("date", text),
        sa.Column("status", text, nullable=False),
        sa.Column("article", text, nullable=False),
        sa.Column("evidence_start", integer, nullable=False),
        sa.Column("evidence_end", integer, nullable=False),
        sa.Column("evidence_text", text, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_claim_history_article", deferrable=True, initially="DEFERRED"),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_claim_history_claim"),
        sa.PrimaryKeyConstraint("claim", "number", name="pk_claim_history"),
    )
    op.create_index("ix_claim_history_article", "claim_history", ["article"])
    op.create_table(
        "stories",
        sa.Column("id", text, nullable=False),
        sa.Column("title", text, nullable=False),
        sa.Column("start", text),
        sa.Column("end", text),
        sa.Column("actors", json, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
    )
    op.create_table(
        "story_articles",
        sa.Column("story", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("article", text, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_story_articles_article"),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name="fk_story_articles_story"),
        sa.PrimaryKeyConstraint("story", "number", name="pk_story_articles"),
    )
    op.create_index("ix_story_articles_article", "story_articles", ["article"])
    op.create_table(
        "judgements",
        sa.Column("number", integer, nullable=False),
        sa.Column("id", text, nullable=False),
        sa.Column("left", text, nullable=False),
        sa.Column("right", text, nullable=False),
        sa.Column("verdict", text, nullable=False),
        sa.Column("score", real, nullable=False),
        sa.Column("reasons", json, nullable=False),
        sa.Column("by", text, nullable=False),
        sa.Column("at", text),
        sa.Column("retracted", boolean, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_judgements"),
    )
    op.create_index("ix_judgements_id", "judgements", ["id"])
    op.create_index("ix_judgements_left", "judgements", ["left"])
    op.create_index("ix_judgements_right", "judgements", ["right"])
    op.create_table(
        "article_keys",
        sa.Column("key", big, nullable=False, autoincrement=False),
        sa.Column("article", text, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_article_keys_article"),
        sa.PrimaryKeyConstraint("key", "article", name="pk_article_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_keys_article", "article_keys", ["article"])
    op.create_table(
        "claim_keys",
        sa.Column("key", big, nullable=False, autoincrement=False),
        sa.Column("record", text, nullable=False),
        sa.Column("kind", text, nullable=False),
        sa.Column("article", text, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_claim_keys_article"),
        sa.PrimaryKeyConstraint("key", "record", name="pk_claim_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_keys_article", "claim_keys", ["article"])
    op.create_table(
        "article_nouns",
        sa.Column("article", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("term", text, nullable=False),
        sa.Column("form", text, nullable=False),
        sa.Column("count", integer, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_article_nouns_article"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_article_nouns"),
    )
