"""The corridor's first schema."""

from alembic import op

from lagebild.store.schema import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """All tables."""
    metadata.create_all(op.get_bind())
