"""Every store engine that is available here. PostgreSQL joins where LAGEBILD_POSTGRES names a database that may be emptied."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from lagebild import store
from lagebild.store.corpus import Store

POSTGRES = os.environ.get("LAGEBILD_POSTGRES")
NAMES = ["sqlite", "memory", pytest.param("postgres", marks=pytest.mark.skipif(not POSTGRES, reason="LAGEBILD_POSTGRES is not set"))]


def opened(name: str, folder: Path) -> Iterator[Store]:
    """A new, empty store of that engine."""
    place = {"sqlite": str(folder / "lage.db"), "memory": ":memory:", "postgres": POSTGRES or ""}[name]
    if name == "postgres":
        empty(place)
    with store.open(place, create=True) as fresh:
        yield fresh


def empty(place: str) -> None:
    """Drop everything in a PostgreSQL database."""
    engine = sa.create_engine(sa.make_url(place).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
