"""Wordings of one utterance side by side. A migration is never edited once it was released; what changes is a new one."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

text = sa.Text()
json = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "claim_variants",
        sa.Column("claim", text, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("left", text, nullable=False),
        sa.Column("right", text, nullable=False),
        sa.Column("likeness", text, nullable=False),
        sa.Column("similarity", sa.Float(), nullable=False),
        sa.Column("only_left", json, nullable=False),
        sa.Column("only_right", json, nullable=False),
        sa.Column("why", text, nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_claim_variants_claim"),
        sa.PrimaryKeyConstraint("claim", "number", name="pk_claim_variants"),
    )
