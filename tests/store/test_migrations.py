"""The migrations build exactly the tables that the code expects."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from lagebild import store
from lagebild.records.codec import type_by_record
from lagebild.store import migrate, schema
from lagebild.store.rows import slots


def differences(connection: sa.Connection) -> list[object]:
    def ours(name: str | None, kind: str, _: object) -> bool:
        return not (kind == "table" and name is not None and (name.startswith("search_units_fts") or name == "alembic_version"))

    context = MigrationContext.configure(connection, opts={"include_name": ours, "compare_type": True})
    return list(compare_metadata(context, schema.metadata))


def test_migrations_and_tables_agree(tmp_path: Path) -> None:
    with store.open(tmp_path / "lage.db", create=True) as opened, opened.reading() as connection:
        found = differences(connection)
    assert found == [], "the tables changed: append a revision to lagebild.store.migrate and write its file in migrations/versions"


def test_every_revision_has_its_file() -> None:
    folder = Path(migrate.__file__).parent / "migrations" / "versions"
    assert sorted(p.name[1:5] for p in folder.glob("v*.py")) == sorted(migrate.REVISIONS)


@pytest.mark.parametrize("kind", sorted(type_by_record))
def test_every_field_of_a_record_has_its_place(kind: str) -> None:
    cls = type_by_record[kind]
    if kind in ("actor",):
        return  # spread over actors, article_actors and roles
    tables = {"judgement": schema.judgements} | {k: t for k, (_, t) in {**schema.LAYERS, **schema.WHOLES}.items()}
    elsewhere = {("claim", "members"), ("story", "articles")}
    for slot in slots(cls):
        if slot.shape == "children":
            assert (cls, slot.field) in schema.CHILDREN
        elif (kind, slot.field) not in elsewhere:
            assert set(slot.columns) <= set(tables[kind].c.keys())


def test_opening_again_does_not_need_the_migration_tool(tmp_path: Path) -> None:
    import subprocess
    import sys

    path = tmp_path / "lage.db"
    store.open(path, create=True).close()
    code = f"import sys; from lagebild import store; store.open({str(path)!r}); assert 'alembic' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
