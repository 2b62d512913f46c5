"""Bring a database to this version's schema. Alembic is imported only where something has to be done."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from lagebild.errors import StoreError
from lagebild.store.engines import Engine

#: All revisions, oldest first. A new one is appended here and gets its file in ``migrations/versions``.
REVISIONS = ("0001", "0002", "0003", "0004", "0005")
HEAD = REVISIONS[-1]


def bring_up(engine: Engine, connection: sa.Connection, *, create: bool, readonly: bool) -> None:
    """Create or upgrade the schema; StoreError where the file is newer than this program, is another program's, or may not be written."""
    found = revision(connection)
    if found == HEAD:
        return
    if found is None:
        if sa.inspect(connection).get_table_names():
            raise StoreError(f"{engine.place} is a database of another program", code="not-lagebild", path=engine.place)
        if not create or readonly:
            raise StoreError(f"{engine.place} is empty", code="empty-database", path=engine.place)
    elif found not in REVISIONS:
        raise StoreError(
            f"{engine.place} was written by a newer Lagebild (schema {found}, this one knows {HEAD}); "
            "upgrade with: pip install --upgrade lagebild",
            code="newer-schema",
            path=engine.place,
            found=found,
            known=HEAD,
            install="pip install --upgrade lagebild",
        )
    elif readonly:
        raise StoreError(
            f"{engine.place} has the older schema {found}; open it once for writing to bring it to {HEAD}",
            code="older-schema",
            path=engine.place,
            found=found,
            known=HEAD,
        )
    upgrade(connection)
    engine.create_search(connection)


def revision(connection: sa.Connection) -> str | None:
    """The schema revision of a database, None where it has none."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return found


def upgrade(connection: sa.Connection) -> None:
    """Run the missing migrations on an open connection."""
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    command.upgrade(config, "head")
