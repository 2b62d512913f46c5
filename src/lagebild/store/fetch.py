"""Rows back into records, in batches, so that memory does not grow with the corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from lagebild.store import schema
from lagebild.store.rows import child_slots, decode

BATCH = 400


def records(connection: sa.Connection, cls: type[Any], table: sa.Table, select: sa.Select[Any]) -> Iterator[Any]:
    """The records of the selected rows of `table`, in the order of `select`, with their lists."""
    rows = connection.execution_options(stream_results=True).execute(select).mappings()
    for batch in rows.partitions(BATCH):
        ids = [row["id"] for row in batch] if "id" in table.c else []
        lists = {slot.field: _children(connection, cls, slot.field, slot.part, ids) for slot in child_slots(cls)}
        for row in batch:
            yield decode(cls, row, {field: by_parent.get(row["id"], ()) for field, by_parent in lists.items()} if lists else None)


def _children(connection: sa.Connection, cls: type[Any], field: str, part: Any, ids: Sequence[str]) -> dict[str, list[Any]]:
    table, parent, fixed = schema.CHILDREN[cls, field]
    found: dict[str, list[Any]] = defaultdict(list)
    same = [table.c[column] == value for column, value in fixed.items()]
    select = sa.select(table).where(table.c[parent].in_(ids), *same).order_by(table.c[parent], table.c.number)
    for row in connection.execute(select).mappings():
        found[row[parent]].append(decode(part, row))
    return found


def chunks(ids: Sequence[str], size: int = BATCH) -> Iterator[list[str]]:
    """`ids` in pieces small enough for one statement."""
    yield from (list(ids[i : i + size]) for i in range(0, len(ids), size))
