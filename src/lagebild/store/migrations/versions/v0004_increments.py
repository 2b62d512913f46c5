"""What lets a build do only what is new. A migration is never edited once it was released; what changes is a new one."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

text = sa.Text()
big = sa.BigInteger()
json = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "partners",
        sa.Column("article", text, nullable=False),
        sa.Column("partner", text, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_partners_article"),
        sa.ForeignKeyConstraint(["partner"], ["articles.id"], name="fk_partners_partner"),
        sa.PrimaryKeyConstraint("article", "partner", name="pk_partners"),
    )
    op.create_index("ix_partners_partner", "partners", ["partner"])
    op.create_table(
        "actor_keys",
        sa.Column("key", text, nullable=False),
        sa.Column("actor", text, nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name="fk_actor_keys_actor"),
        sa.PrimaryKeyConstraint("key", "actor", name="pk_actor_keys"),
    )
    op.create_index("ix_actor_keys_actor", "actor_keys", ["actor"])
    op.create_table(
        "derivations",
        sa.Column("name", text, nullable=False),
        sa.Column("recipe", text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_derivations"),
    )
    op.create_table(
        "source_files",
        sa.Column("path", text, nullable=False),
        sa.Column("how", text, nullable=False),
        sa.Column("modified", big, nullable=False),
        sa.Column("size", big, nullable=False),
        sa.Column("sha256", text, nullable=False),
        sa.Column("articles", json, nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_source_files"),
    )
