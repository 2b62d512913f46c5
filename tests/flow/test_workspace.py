"""The one object and the one function that every surface uses."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import lagebild
from lagebild import Lagebild
from lagebild.errors import StoreError
from tests.flow.newsroom import fill, text


def test_read_gives_records_and_a_picture() -> None:
    reading = lagebild.read(text(3), published="2025-08-07")
    assert isinstance(reading, lagebild.Reading)
    assert reading.article.published == "2025-08-07"
    html = reading._repr_html_()
    assert "Brücke" in html
    assert html.count("<span") == html.count("</span>")


def test_nothing_in_a_text_becomes_markup() -> None:
    evil = text(1) + "\n<script>alert(1)</script> <img src=x onerror=alert(1)> sagte Karl Ahrens am Montag in Kiel."
    html = lagebild.read(evil)._repr_html_()
    assert "<script" not in html
    assert "<img" not in html


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    with Lagebild(folder / "lage.db") as corpus:
        corpus.build([fill(folder / "in", 4)])
    return folder / "lage.db"


def test_export_to_a_path_is_what_a_stream_gets(built: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    with Lagebild(built, readonly=True) as corpus:
        count = corpus.export("jsonl", out)
        assert corpus.export("jsonl", tmp_path / "out.jsonl") == count
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == out.getvalue()
    assert len(out.getvalue().splitlines()) == count


def test_csv_has_a_file_a_kind(built: Path, tmp_path: Path) -> None:
    with Lagebild(built, readonly=True) as corpus:
        count = corpus.export("csv", tmp_path / "tables")
        counts = corpus.view.counts()
    rows = {p.stem: list(csv.DictReader(p.open(encoding="utf-8-sig"))) for p in (tmp_path / "tables").glob("*.csv")}
    assert {kind: len(found) for kind, found in rows.items()} == {k: n for k, n in counts.items() if n}
    assert sum(map(len, rows.values())) == count
    assert json.loads(rows["article"][0]["blocks"])[0]["start"] == 0


def test_a_cell_is_never_a_formula(tmp_path: Path) -> None:
    from lagebild.views.export.csv import _cell

    assert _cell("=1+1") == "'=1+1"
    assert _cell("Brücke") == "Brücke"


def test_there_is_no_view_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        _ = Lagebild(tmp_path / "none.db").view
    assert caught.value.code == "no-such-file"
    assert not (tmp_path / "none.db").exists()


def test_importing_is_cheap() -> None:
    import subprocess
    import sys

    heavy = ("sqlalchemy", "alembic", "numpy", "rich", "yaml", "trafilatura")
    code = f"import sys, lagebild; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
