"""SQLite: one file, write-ahead log, FTS5."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool, StaticPool

from lagebild.errors import StoreError
from lagebild.store.engines import WRITES, Unit
from lagebild.store.query import Term
from lagebild.store.schema import search_units

BUSY_MS = 10_000
#: "LAGE" as a big-endian integer: tells our files from other SQLite files.
APPLICATION_ID = 0x4C414745
#: By the beginning of SQLite's own names of its result codes (https://www.sqlite.org/rescode.html).
CODES = (
    ("SQLITE_FULL", "disk-full"),
    ("SQLITE_IOERR", "io-error"),
    ("SQLITE_READONLY", "read-only"),
    ("SQLITE_BUSY", "locked"),
    ("SQLITE_LOCKED", "locked"),
    ("SQLITE_CORRUPT", "corrupt"),
    ("SQLITE_NOTADB", "not-a-database"),
    ("SQLITE_CANTOPEN", "unavailable"),
)


class Sqlite:
    """A database file at `place`; ``:memory:`` lives as long as the store object."""

    def __init__(self, place: str) -> None:
        self.place = place

    def connect(self, *, create: bool, readonly: bool) -> sa.Engine:
        """See :class:`lagebild.store.engines.Engine`."""
        if self.place == ":memory:":
            return self._engine("file::memory:?", pool=True)
        self._look_first(create, readonly)
        mode = "ro" if readonly else "rwc" if create else "rw"
        return self._engine(f"file:{quote(str(Path(self.place).absolute()))}?mode={mode}{self._immutable(readonly)}")

    def _immutable(self, readonly: bool) -> str:
        """A file in a folder we may not write to has no room for the log's index; where no log is left over, it can be read as it is."""
        path = Path(self.place)
        closed = not path.with_name(path.name + "-wal").exists()
        return "&immutable=1" if readonly and closed and not os.access(path.absolute().parent, os.W_OK) else ""

    def _look_first(self, create: bool, readonly: bool) -> None:
        """Say what is wrong in plain words before the driver says it in its own."""
        path = Path(self.place)
        if path.is_dir():
            raise StoreError(f"{path} is a folder, not a database file", code="is-directory", path=str(path))
        if not path.exists():
            if not create:
                raise StoreError(f"there is no database {path}", code="no-such-file", path=str(path))
            if not path.absolute().parent.is_dir():
                raise StoreError(f"cannot create {path}: there is no folder {path.parent}", code="no-such-folder", path=str(path))
        elif path.stat().st_size and path.open("rb").read(16) != b"SQLite format 3\0":
            raise StoreError(f"{path} is not a database", code="not-a-database", path=str(path))
        elif not readonly and not os.access(path, os.W_OK):
            raise StoreError(f"{path} cannot be written to", code="read-only", path=str(path))

    def _engine(self, uri: str, *, pool: bool = False) -> sa.Engine:
        def opened() -> sqlite3.Connection:
            connection = sqlite3.connect(uri, uri=True, timeout=BUSY_MS / 1000, check_same_thread=False)
            connection.isolation_level = None  # transactions are begun explicitly, below
            for pragma in self._pragmas(uri):
                connection.execute(f"PRAGMA {pragma}")
            return connection

        options: dict[str, Any] = {"poolclass": StaticPool if pool else QueuePool}  # the bare URL would else mean one connection a thread
        engine = sa.create_engine("sqlite://", creator=opened, json_serializer=_json_text, **options)
        sa.event.listen(engine, "begin", _begin)
        return engine

    def _pragmas(self, uri: str) -> tuple[str, ...]:
        always = (f"busy_timeout={BUSY_MS}", "foreign_keys=ON", "temp_store=MEMORY", "cache_size=-16000")
        return always if "mode=ro" in uri else (*always, "journal_mode=WAL", "synchronous=NORMAL", "journal_size_limit=4194304")

    def create_search(self, connection: sa.Connection) -> None:
        """See :class:`lagebild.store.engines.Engine`."""
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS search_units_fts USING fts5"
            "(terms, content='search_units', content_rowid='id', tokenize='unicode61 remove_diacritics 0')"
        )

    def index(self, connection: sa.Connection, rows: Sequence[dict[str, Any]]) -> None:
        """See :class:`lagebild.store.engines.Engine`."""
        first = (connection.scalar(sa.select(sa.func.max(search_units.c.id))) or 0) + 1
        numbered = [row | {"id": first + i} for i, row in enumerate(rows)]
        if numbered:
            connection.execute(search_units.insert(), numbered)
            connection.execute(sa.text("INSERT INTO search_units_fts(rowid, terms) VALUES (:id, :terms)"), numbered)

    def search(self, connection: sa.Connection, terms: Sequence[Term], *, every: bool, limit: int) -> list[Unit]:
        """See :class:`lagebild.store.engines.Engine`. The folded words hold letters and digits only, so they cannot break the syntax."""
        match = (" AND " if every else " OR ").join(_match(t) for t in terms)
        rows = connection.execute(
            sa.text(
                'SELECT u.article, u.start, u."end", bm25(search_units_fts) AS rank FROM search_units_fts '
                "JOIN search_units u ON u.id = search_units_fts.rowid WHERE search_units_fts MATCH :match "
                "ORDER BY rank, u.article, u.start LIMIT :limit"
            ),
            {"match": match, "limit": limit},
        )
        return [Unit(*row) for row in rows]

    def code_of(self, error: BaseException) -> str:
        """See :class:`lagebild.store.engines.Engine`."""
        name = str(getattr(error, "sqlite_errorname", ""))
        return next((code for beginning, code in CODES if name.startswith(beginning)), "database")

    def damage(self, connection: sa.Connection) -> list[str]:
        """See :class:`lagebild.store.engines.Engine`."""
        return [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]

    def settle(self, connection: sa.Connection) -> None:
        """Move the log into the file, so that the file alone is the whole database."""
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _match(term: Term) -> str:
    return "(" + " OR ".join(f'"{" ".join(row)}"{"*" if prefix else ""}' for row, prefix in term.alternatives()) + ")"


def _begin(connection: sa.Connection) -> None:
    """A writer takes the lock at once and waits for it: one that reads first could no longer wait, only fail.

    A database in memory has one connection; who reads while another reads shares its transaction.
    """
    if getattr(connection.connection.dbapi_connection, "in_transaction", False):
        return
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _json_text(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
