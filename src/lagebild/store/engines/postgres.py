"""PostgreSQL: the same tables, `tsvector` over the folded words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from lagebild.errors import BackendError
from lagebild.store.engines import Unit
from lagebild.store.query import Term
from lagebild.store.schema import search_units

CODES = (
    ("disk full", "disk-full"),
    ("No space left", "disk-full"),
    ("read-only", "read-only"),
    ("permission denied", "read-only"),
    ("could not connect", "unavailable"),
    ("connection failed", "unavailable"),
    ("connection refused", "unavailable"),
    ("does not exist", "unavailable"),
)


class Postgres:
    """A database at a URL. Needs the extra ``postgres`` (psycopg)."""

    def __init__(self, place: str) -> None:
        self.place = place

    def connect(self, *, create: bool, readonly: bool) -> sa.Engine:
        """See :class:`lagebild.store.engines.Engine`. The database itself must exist; `create` makes the tables."""
        url = sa.make_url(self.place).set(drivername="postgresql+psycopg")
        options = "-c default_transaction_read_only=on" if readonly else ""
        try:
            return sa.create_engine(url, connect_args={"options": options}, json_serializer=_json_text)
        except ModuleNotFoundError as error:
            install = "pip install 'lagebild[postgres]'"
            raise BackendError(f"PostgreSQL needs psycopg: {install}", code="no-extra", extra="postgres", install=install) from error

    def create_search(self, connection: sa.Connection) -> None:
        """See :class:`lagebild.store.engines.Engine`."""
        connection.exec_driver_sql(
            "CREATE INDEX IF NOT EXISTS ix_search_units_terms ON search_units USING gin (to_tsvector('simple', terms))"
        )

    def index(self, connection: sa.Connection, rows: Sequence[dict[str, Any]]) -> None:
        """See :class:`lagebild.store.engines.Engine`; the index follows the table by itself."""
        if rows:
            connection.execute(search_units.insert(), list(rows))

    def search(self, connection: sa.Connection, terms: Sequence[Term], *, every: bool, limit: int) -> list[Unit]:
        """See :class:`lagebild.store.engines.Engine`."""
        wanted = (" & " if every else " | ").join(_match(t) for t in terms)
        rows = connection.execute(
            sa.text(
                "SELECT article, start, \"end\", -ts_rank_cd(to_tsvector('simple', terms), query) AS rank "
                "FROM search_units, to_tsquery('simple', :query) AS query WHERE to_tsvector('simple', terms) @@ query "
                "ORDER BY rank, article, start LIMIT :limit"
            ),
            {"query": wanted, "limit": limit},
        )
        return [Unit(*row) for row in rows]

    def code_of(self, error: BaseException) -> str:
        """See :class:`lagebild.store.engines.Engine`."""
        said = str(error)
        return next((code for words, code in CODES if words in said), "database")

    def damage(self, connection: sa.Connection) -> list[str]:
        """The server looks after its own pages."""
        return []

    def settle(self, connection: sa.Connection) -> None:
        """Nothing to move; fresh statistics for the planner."""
        connection.exec_driver_sql("ANALYZE")


def _match(term: Term) -> str:
    return "(" + " | ".join(f"({' <-> '.join(row)}{':*' if prefix else ''})" for row, prefix in term.alternatives()) + ")"


def _json_text(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
