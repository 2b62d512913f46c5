"""Database engines: one file each, all behind one contract (`Engine`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import sqlalchemy as sa

from lagebild.store.query import Term

#: One slash is enough: a path object has swallowed the other.
POSTGRES = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://?")
#: Execution option of a connection that is going to write.
WRITES = "lagebild_writes"


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of the full-text index that matches: ``[start:end]`` of `article`; the lower `rank`, the better."""

    article: str
    start: int
    end: int
    rank: float


class Engine(Protocol):
    """What a database has to offer beyond plain SQL."""

    place: str

    def connect(self, *, create: bool, readonly: bool) -> sa.Engine:
        """A pool of connections; StoreError where `place` cannot be opened."""
        ...

    def create_search(self, connection: sa.Connection) -> None:
        """Create what full-text search needs beyond the common tables."""
        ...

    def index(self, connection: sa.Connection, rows: Sequence[dict[str, Any]]) -> None:
        """Add search units (`article`, `start`, `end`, `terms`) to the full-text index."""
        ...

    def search(self, connection: sa.Connection, terms: Sequence[Term], *, every: bool, limit: int) -> list[Unit]:
        """The best units that hold every term (or any of them)."""
        ...

    def code_of(self, error: BaseException) -> str:
        """The stable code of a driver's error: disk-full, io-error, read-only, locked, corrupt, not-a-database, …"""
        ...

    def damage(self, connection: sa.Connection) -> list[str]:
        """What the database finds wrong with its own pages, one English sentence each."""
        ...

    def settle(self, connection: sa.Connection) -> None:
        """Leave everything in its final place after a build."""
        ...


def engine_of(place: str) -> Engine:
    """The engine a path or URL speaks of: ``postgresql://…`` or else a SQLite file (``:memory:`` for none)."""
    if found := POSTGRES.match(place):
        from lagebild.store.engines.postgres import Postgres

        return Postgres(f"postgresql://{place[found.end() :]}")
    from lagebild.store.engines.sqlite import Sqlite

    return Sqlite(place)
