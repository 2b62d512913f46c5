"""From a folder of files to an export, through everything."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from lagebild import Lagebild
from lagebild.errors import ArticleError
from tests.flow.newsroom import fill, text


def exported(path: Path) -> str:
    out = io.StringIO()
    with Lagebild(path, readonly=True) as corpus:
        corpus.export("jsonl", out)
    return out.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("articles"), 12)


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("db") / "lage.db"
    with Lagebild(path) as corpus:
        report = corpus.build([folder])
        assert (report.new, report.known, report.duplicates, report.failed) == (12, 0, [], [])
        assert corpus.verify().faults == ()
    return path


def test_a_second_build_changes_nothing(folder: Path, built: Path) -> None:
    before = exported(built)
    with Lagebild(built) as corpus:
        report = corpus.build([folder])
    assert (report.new, report.known) == (0, 12)
    assert exported(built) == before


def test_another_build_gives_the_same_bytes(folder: Path, built: Path, tmp_path: Path) -> None:
    with Lagebild(tmp_path / "other.db") as corpus:
        corpus.build([folder])
    assert exported(tmp_path / "other.db") == exported(built)


def test_several_processes_give_the_same_bytes(folder: Path, built: Path, tmp_path: Path) -> None:
    with Lagebild(tmp_path / "pooled.db") as corpus:
        assert corpus.build([folder], jobs=2).new == 12
    assert exported(tmp_path / "pooled.db") == exported(built)


def test_growing_gives_what_building_at_once_gives(folder: Path, built: Path, tmp_path: Path) -> None:
    files = sorted(folder.iterdir())
    with Lagebild(tmp_path / "grown.db") as corpus:
        for some in (files[5:9], files[:5], files):
            corpus.build(some)
    assert exported(tmp_path / "grown.db") == exported(built)


def test_one_new_article_costs_one_article(folder: Path, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lagebild.reading import read as reading_room

    path = tmp_path / "copy.db"
    path.write_bytes(built.read_bytes())
    extra = fill(tmp_path / "extra", 13) / "00012_2025-01-13.txt"
    real, read = reading_room.read, []
    monkeypatch.setattr(reading_room, "read", lambda article, **more: read.append(article.source) or real(article, **more))
    with Lagebild(path) as corpus:
        report = corpus.build([folder, extra])
    assert (report.new, report.known) == (1, 12)
    assert read == [str(extra)]


def test_the_same_article_twice_is_reported(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a_2025-03-01.txt", "b_2025-03-01.txt"):
        (tmp_path / "in" / name).write_text(text(1), encoding="utf-8")
    with Lagebild(tmp_path / "lage.db") as corpus:
        report = corpus.build([tmp_path / "in"])
    assert report.new == 1
    assert [(Path(d.source).name, Path(d.first).name) for d in report.duplicates] == [("b_2025-03-01.txt", "a_2025-03-01.txt")]


def test_a_changed_file_is_a_new_version(tmp_path: Path) -> None:
    file = tmp_path / "artikel_2025-03-01.txt"
    file.write_text(text(1), encoding="utf-8")
    with Lagebild(tmp_path / "lage.db") as corpus:
        corpus.build([file])
        file.write_text(text(1).replace("Montag", "Dienstag"), encoding="utf-8")
        assert corpus.build([file]).new == 1
        (current,) = corpus.view.articles()
        assert current.version == 2
        old = corpus.view.article(current.previous or "")
        assert old is not None
        assert "Montag" in old.text


def test_what_is_no_article_does_not_stop_the_rest(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", 2)
    (folder / "leer.txt").write_bytes(b"")
    (folder / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    with Lagebild(tmp_path / "lage.db") as corpus:
        report = corpus.build([folder])
    assert report.new == 2
    assert sorted(Path(str(e.facts["source"])).name for e in report.failed) == ["bild.txt", "leer.txt"]


def test_a_fault_in_reading_one_article_is_that_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lagebild.reading import read as reading_room

    real = reading_room.read

    def breaks(article: object, **more: object) -> object:
        if "Nummer 1 " in article.text:  # type: ignore[attr-defined]
            raise ZeroDivisionError("no")
        return real(article, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(reading_room, "read", breaks)
    with Lagebild(tmp_path / "lage.db") as corpus:
        report = corpus.build([fill(tmp_path / "in", 3)])
    assert report.new == 2
    (error,) = report.failed
    assert isinstance(error, ArticleError)
    assert error.code == "reading-failed"
    assert "ZeroDivisionError" in str(error)


def test_every_reference_in_the_export_leads_somewhere(built: Path) -> None:
    records = [json.loads(line) for line in exported(built).splitlines()]
    ids = {r["id"] for r in records if "id" in r}
    actors = {r["id"] for r in records if r["record"] == "actor"}
    for r in records:
        assert r.get("article") is None or r["article"] in ids
        for field in ("actor", "speaker", "attributed_to"):
            assert r.get(field) is None or r[field] in actors, r
        for part in r.get("participants", ()):
            assert part["actor"] is None or part["actor"] in actors
        if r["record"] == "claim":
            assert set(r["members"]) <= ids
        if r["record"] == "story":
            assert set(r["articles"]) <= ids
            assert set(r["actors"]) <= actors


def test_progress_is_told(folder: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    with Lagebild(tmp_path / "lage.db") as corpus:
        corpus.build([folder], progress=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == 12


def test_half_a_character_does_not_stop_the_rest(tmp_path: Path) -> None:
    from lagebild.run import local
    from tests.store.sample import TEXT, article, reading

    with Lagebild(tmp_path / "lage.db") as corpus:
        report = local.BuildReport()
        local._keep(corpus.open(create=True), reading(article(TEXT + " \ud83d")), report)
        local._keep(corpus.open(), reading(article(TEXT)), report)
    assert report.new == 1
    assert [e.code for e in report.failed] == ["not-text"]


def test_a_record_that_names_nobody_known_is_refused_with_its_article(tmp_path: Path) -> None:
    import dataclasses

    from lagebild.run import local
    from tests.store.sample import reading

    broken = dataclasses.replace(reading(), actors=())
    with Lagebild(tmp_path / "lage.db") as corpus:
        report = local.BuildReport()
        local._keep(corpus.open(create=True), broken, report)
        assert corpus.view.counts()["article"] == 0
    assert [e.code for e in report.failed] == ["integrity"]
