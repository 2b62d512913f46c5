"""Articles and actors. A migration is never edited once it was released; what changes is a new one."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

text = sa.Text()
integer = sa.Integer()
boolean = sa.Boolean()
json = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "articles",
        sa.Column("id", text, nullable=False),
        sa.Column("source", text, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("sha256", text, nullable=False),
        sa.Column("outlet", text),
        sa.Column("title", text),
        sa.Column("url", text),
        sa.Column("authors", json, nullable=False),
        sa.Column("published", text),
        sa.Column("published_basis", text, nullable=False),
        sa.Column("published_earliest", text),
        sa.Column("published_latest", text),
        sa.Column("published_why", text, nullable=False),
        sa.Column("modified", text),
        sa.Column("language", text),
        sa.Column("genre", text, nullable=False),
        sa.Column("credits", json, nullable=False),
        sa.Column("source_sha256", text),
        sa.Column("encoding", text),
        sa.Column("version", integer, nullable=False),
        sa.Column("previous", text),
        sa.ForeignKeyConstraint(["previous"], ["articles.id"], name="fk_articles_previous", deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
    )
    op.create_index("ix_articles_previous", "articles", ["previous"])
    op.create_index("ix_articles_published", "articles", ["published"])
    op.create_index("ix_articles_sha256", "articles", ["sha256"])
    op.create_index("ix_articles_source", "articles", ["source"])
    op.create_index("ix_articles_url", "articles", ["url"])
    op.create_table(
        "blocks",
        sa.Column("article", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("kind", text, nullable=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("at", text),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_blocks_article"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_blocks"),
    )
    op.create_table(
        "cuts",
        sa.Column("article", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("text", text, nullable=False),
        sa.Column("reason", text, nullable=False),
        sa.Column("source_start", integer),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_cuts_article"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_cuts"),
    )
    op.create_table(
        "source_segments",
        sa.Column("article", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("source_start", integer, nullable=False),
        sa.Column("source_end", integer, nullable=False),
        sa.Column("exact", boolean, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_source_segments_article"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_source_segments"),
    )
    op.create_table(
        "actors",
        sa.Column("id", text, nullable=False),
        sa.Column("name", text, nullable=False),
        sa.Column("kind", text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_actors"),
    )
    op.create_index("ix_actors_kind", "actors", ["kind"])
    op.create_index("ix_actors_name", "actors", ["name"])
    op.create_table(
        "article_actors",
        sa.Column("article", text, nullable=False),
        sa.Column("actor", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("aliases", json, nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name="fk_article_actors_actor"),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_article_actors_article"),
        sa.PrimaryKeyConstraint("article", "actor", name="pk_article_actors"),
    )
    op.create_index("ix_article_actors_actor", "article_actors", ["actor"])
    op.create_table(
        "roles",
        sa.Column("seen_in", text, nullable=False),
        sa.Column("actor", text, nullable=False),
        sa.Column("number", integer, nullable=False, autoincrement=False),
        sa.Column("title", text, nullable=False),
        sa.Column("of", text),
        sa.Column("start", text),
        sa.Column("end", text),
        sa.Column("evidence_start", integer),
        sa.Column("evidence_end", integer),
        sa.Column("evidence_text", text),
        sa.Column("article", text),
        sa.Column("basis", text, nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name="fk_roles_actor"),
        sa.ForeignKeyConstraint(["seen_in"], ["articles.id"], name="fk_roles_seen_in"),
        sa.PrimaryKeyConstraint("seen_in", "actor", "number", name="pk_roles"),
    )
    op.create_index("ix_roles_actor", "roles", ["actor"])
    op.create_table(
        "actor_merges",
        sa.Column("actor", text, nullable=False),
        sa.Column("merged", text, nullable=False),
        sa.Column("name", text, nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name="fk_actor_merges_actor"),
        sa.ForeignKeyConstraint(["merged"], ["actors.id"], name="fk_actor_merges_merged"),
        sa.PrimaryKeyConstraint("actor", name="pk_actor_merges"),
    )
    op.create_index("ix_actor_merges_merged", "actor_merges", ["merged"])
    op.create_table(
        "search_units",
        sa.Column("id", integer, nullable=False),
        sa.Column("article", text, nullable=False),
        sa.Column("start", integer, nullable=False),
        sa.Column("end", integer, nullable=False),
        sa.Column("terms", text, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_search_units_article"),
        sa.PrimaryKeyConstraint("id", name="pk_search_units"),
    )
    op.create_index("ix_search_units_article", "search_units", ["article"])
    op.create_table(
        "ledger",
        sa.Column("article", text, nullable=False),
        sa.Column("step", text, nullable=False),
        sa.Column("recipe", text, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_ledger_article"),
        sa.PrimaryKeyConstraint("article", "step", name="pk_ledger"),
    )
