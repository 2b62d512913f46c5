"""What `store.open` says of files it cannot use."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from lagebild import store
from lagebild.errors import StoreError
from lagebild.store import migrate
from tests.store.sample import TEXT, article, reading


def refused(path: Path, *, create: bool = False, readonly: bool = False) -> StoreError:
    with pytest.raises(StoreError) as caught:
        store.open(path, create=create, readonly=readonly).close()
    assert str(path) in str(caught.value)
    assert caught.value.facts["path"] == str(path)
    return caught.value


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "lage.db"
    with store.open(path, create=True) as opened:
        opened.write(reading())
        opened.settle()
    return path


def test_nothing_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.db").code == "no-such-file"
    assert refused(tmp_path / "none" / "x.db", create=True).code == "no-such-folder"


def test_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "is-directory"


def test_another_file(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Sehr geehrte Damen und Herren, " * 50, encoding="utf-8")
    assert refused(path).code == "not-a-database"
    assert refused(path, create=True).code == "not-a-database"
    assert path.read_text(encoding="utf-8").startswith("Sehr geehrte")


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "leer.db"
    path.touch()
    assert refused(path).code == "empty-database"
    store.open(path, create=True).close()


def test_the_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "fremd.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE kunden (name TEXT)")
    assert refused(path, create=True).code == "not-lagebild"


def test_a_newer_schema(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    error = refused(filled)
    assert error.code == "newer-schema"
    assert error.facts["found"] == "9999"
    assert "pip install --upgrade lagebild" in str(error)


def test_an_older_schema_is_brought_up_or_named(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "REVISIONS", (migrate.HEAD, "next"))
    monkeypatch.setattr(migrate, "HEAD", "next")
    assert refused(filled, readonly=True).code == "older-schema"
    ran: list[str] = []
    monkeypatch.setattr(migrate, "upgrade", lambda connection: ran.append("upgraded"))
    store.open(filled).close()
    assert ran == ["upgraded"]


def test_a_damaged_file(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    content[5000:] = os.urandom(len(content) - 5000)
    filled.write_bytes(content)
    with pytest.raises(StoreError) as caught, store.open(filled) as opened:
        opened.verify()
    assert caught.value.code == "corrupt"


def test_a_cut_off_file(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes()[: 8 * 4096])
    with pytest.raises(StoreError) as caught, store.open(filled) as opened:
        list(opened.view.records("statement"))
        opened.verify()
    assert caught.value.code == "corrupt"


def test_what_is_opened_for_reading_is_not_written(filled: Path) -> None:
    with store.open(filled, readonly=True) as opened:
        assert opened.view.counts()["article"] == 1
        with pytest.raises(StoreError) as caught:
            opened.write(reading(article(TEXT + " Mehr.")))
        assert caught.value.code == "read-only"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_one_may_not_write(filled: Path) -> None:
    filled.chmod(0o444)
    assert refused(filled).code == "read-only"
    filled.parent.chmod(0o555)
    try:
        with store.open(filled, readonly=True) as opened:
            assert opened.view.counts()["article"] == 1
    finally:
        filled.parent.chmod(0o755)


def test_a_full_disk_loses_nothing_that_was_written(filled: Path) -> None:
    with store.open(filled) as opened:
        before = opened.view.counts()

        @sa.event.listens_for(opened._pool, "checkout")
        def small(connection: sqlite3.Connection, *_: object) -> None:
            connection.execute("PRAGMA max_page_count = 1")

        opened._pool.dispose()
        with pytest.raises(StoreError) as caught:
            opened.write(reading(article(TEXT + " Mehr davon." * 4000)))
        assert caught.value.code == "disk-full"
        assert opened.view.counts() == before
    with store.open(filled) as opened:
        assert opened.verify().faults == ()


def test_a_file_someone_else_is_writing_to(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lagebild.store.engines import sqlite

    monkeypatch.setattr(sqlite, "BUSY_MS", 50)
    other = sqlite3.connect(filled)
    with store.open(filled) as opened:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught:
            opened.write(reading(article(TEXT + " Mehr.")))
        assert caught.value.code == "locked"
        assert opened.view.counts()["article"] == 1
        other.rollback()
        assert opened.write(reading(article(TEXT + " Mehr.")))
    other.close()


def test_audit_finds_what_another_program_changed(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE articles SET text = replace(text, 'Brücke', 'Brucke')")
        connection.execute("UPDATE mentions SET actor = 'ac_weg' WHERE number = 0")
    with store.open(filled) as opened:
        faults = "\n".join(opened.verify().faults)
    assert "hash" in faults
    assert "not verbatim" in faults
    assert "mentions name a actor that is not there" in faults
