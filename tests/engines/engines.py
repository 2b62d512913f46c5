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
    place = {"sqlite": str(folder / "lage.db"), "memory": ":memory:", "postgres": own_database(POSTGRES or "")}[name]
    if name == "postgres":
        empty(place)
    with store.open(place, create=True) as fresh:
        yield fresh


def own_database(place: str) -> str:
    """A database of this test process alone, made beside the named one: processes that test at once must not empty each other's."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if not place or not worker:
        return place
    url = sa.make_url(place).set(drivername="postgresql+psycopg")
    own = f"{url.database}_{worker}"
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        if not connection.execute(sa.text("SELECT 1 FROM pg_database WHERE datname = :own"), {"own": own}).scalar():
            connection.exec_driver_sql(f'CREATE DATABASE "{own}"')
    engine.dispose()
    return url.set(drivername="postgresql", database=own).render_as_string(hide_password=False)


def empty(place: str) -> None:
    """Drop everything in a PostgreSQL database."""
    engine = sa.create_engine(sa.make_url(place).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
