"""Bad input: a sentence with the name and the reason, the rest goes on, and the exit code says so."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Run

ARTICLE = "Die Ministerin sprach am Montag in Berlin mit den Ländern über den Haushalt. Sie sagte, man werde sich bis Freitag einigen."


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "gut.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leer.txt", b""),
        ("binaer.txt", bytes(range(256)) * 20),
        ("bild.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 200),
        ("papier.pdf", b"%PDF-1.7\n" + b"\xc7\xec" * 100),
        (
            "english.txt",
            b"The minister said on Monday that the talks with the states would go on and that they were making progress on it. " * 5,
        ),
        ("ohne.html", b"<!doctype html><html lang=de><body><nav><a href=/>Start</a></nav></body></html>"),
        ("kaputt.jsonl", b'{"text": "abc"\n'),
    ],
)
def test_one_bad_file_is_named_and_the_rest_goes_on(lagebild: Run, tmp_path: Path, good: Path, name: str, content: bytes) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    done = lagebild("build", bad, good, "-o", tmp_path / "l.db")
    assert done.returncode == 3, done.stderr
    assert name in done.stderr
    assert "1 neu" in done.stdout


def test_nothing_readable_is_a_failure(lagebild: Run, tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_bytes(b"")
    assert lagebild("build", tmp_path / "leer.txt", "-o", tmp_path / "l.db").returncode == 4


def test_a_missing_source_is_named(lagebild: Run, tmp_path: Path, good: Path) -> None:
    done = lagebild("build", tmp_path / "fehlt.txt", good, "-o", tmp_path / "l.db")
    assert done.returncode == 3
    assert "fehlt.txt" in done.stderr


def test_the_same_article_twice_is_reported_once_and_a_second_build_changes_nothing(lagebild: Run, tmp_path: Path, good: Path) -> None:
    (tmp_path / "nochmal.txt").write_text(ARTICLE, encoding="utf-8")
    first = lagebild("build", good, tmp_path / "nochmal.txt", "-o", tmp_path / "l.db")
    assert "1 neu" in first.stdout and "1 doppelt" in first.stdout
    before = lagebild("export", tmp_path / "l.db").stdout
    assert "0 neu" in lagebild("build", good, "-o", tmp_path / "l.db").stdout
    assert lagebild("export", tmp_path / "l.db").stdout == before


@pytest.mark.parametrize("verb", ["show", "timeline", "said", "verify", "export", "serve"])
def test_a_missing_database_says_how_to_make_one(lagebild: Run, tmp_path: Path, verb: str) -> None:
    done = lagebild(verb, tmp_path / "keine.db")
    assert done.returncode == 4
    assert "lagebild build" in done.stderr
    assert not (tmp_path / "keine.db").exists()


def test_a_file_that_is_no_database_is_refused_in_words(lagebild: Run, tmp_path: Path, good: Path) -> None:
    done = lagebild("show", good)
    assert done.returncode == 4
    assert "gut.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_of_a_newer_schema_is_left_alone(lagebild: Run, tmp_path: Path, good: Path) -> None:
    path = tmp_path / "l.db"
    lagebild("build", good, "-o", path)
    with sqlite3.connect(path) as connection:
        connection.execute("update alembic_version set version_num = '9999'")
    done = lagebild("show", path)
    assert done.returncode == 4
    assert "Traceback" not in done.stderr


def test_unknown_names_and_words_are_said_so(lagebild: Run, database: Path) -> None:
    assert lagebild("who", "Niemandsky", database).returncode == 1
    assert lagebild("search", "Xylophonquartett", "-d", database).returncode == 1


@pytest.mark.parametrize(
    ("args", "word"),
    [(["buld"], "build"), (["read"], "DATEI"), (["said", "--foo"], "--foo"), (["read", "x", "--published", "gestern"], "gestern")],
)
def test_wrong_usage_is_answered_in_german(lagebild: Run, args: list[str], word: str) -> None:
    done = lagebild(*args)
    assert done.returncode == 2
    assert word in done.stderr
    assert "Hilfe: lagebild" in done.stderr


def test_a_reader_that_has_seen_enough_is_no_error(database: Path) -> None:
    command = f"set -o pipefail; {sys.executable} -m lagebild export {database} | head -n 1 >/dev/null"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("verb", ["show", "export"])
def test_output_that_finds_no_room_is_said(database: Path, verb: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lagebild", verb, str(database)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 4
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
