"""The only SQL of the house: one file (SQLite) or one database (PostgreSQL) that holds articles, records and judgements."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lagebild.store.corpus import Store


def open(path: str | Path, *, create: bool = False, readonly: bool = False) -> Store:  # noqa: A001 - read as store.open
    """Open the database at `path` (a file, ``:memory:`` or ``postgresql://…``), bringing it to this version's schema.

    `create` makes a new one where there is none. Raises StoreError with a code: no-such-file, no-such-folder, is-directory,
    not-a-database, not-lagebild, empty-database, corrupt, read-only, locked, disk-full, newer-schema, older-schema, unavailable.
    """
    from lagebild.store.corpus import Store
    from lagebild.store.engines import engine_of

    return Store(engine_of(str(path)), create=create, readonly=readonly)
