"""A build of unchanged files opens none of them; a changed one is always noticed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lagebild import Lagebild, intake
from lagebild.run import sources
from tests.flow.newsroom import fill


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, Path]:
    folder = fill(tmp_path / "in", 3)
    for file in folder.iterdir():
        os.utime(file, ns=(10**18, 10**18))
    with Lagebild(tmp_path / "lage.db") as corpus:
        assert corpus.build([folder]).new == 3
    return folder, tmp_path / "lage.db"


def test_unchanged_files_are_not_opened(built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    folder, database = built
    monkeypatch.setattr(sources, "_digest", lambda name: pytest.fail(name))
    with Lagebild(database) as corpus:
        report = corpus.build([folder, folder])
        assert (report.new, report.known, len(report.duplicates)) == (0, 3, 3)


def test_touched_files_are_known_by_their_content(built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    folder, database = built
    for file in folder.iterdir():
        os.utime(file, ns=(11 * 10**17, 11 * 10**17))
    monkeypatch.setattr(intake, "load", lambda *_, **__: pytest.fail("read again"))
    with Lagebild(database) as corpus:
        assert corpus.build([folder]).known == 3


def test_a_change_of_the_same_size_is_noticed(built: tuple[Path, Path]) -> None:
    folder, database = built
    file = sorted(folder.iterdir())[0]
    file.write_text(file.read_text(encoding="utf-8").replace("Herbst", "Sommer"), encoding="utf-8")
    with Lagebild(database) as corpus:
        assert corpus.build([folder]).new == 1


def test_a_file_changed_just_now_is_not_trusted_by_its_time(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", 1)
    file = next(folder.iterdir())
    with Lagebild(tmp_path / "lage.db") as corpus:
        corpus.build([folder])
        found = file.stat()
        file.write_text(file.read_text(encoding="utf-8").replace("Herbst", "Sommer"), encoding="utf-8")
        os.utime(file, ns=(found.st_mtime_ns, found.st_mtime_ns))
        assert corpus.build([folder]).new == 1


def test_other_hints_read_anew(built: tuple[Path, Path]) -> None:
    folder, database = built
    with Lagebild(database) as corpus:
        assert corpus.build([folder], hints=intake.Hints(outlet="Küstenblatt")).new == 3
