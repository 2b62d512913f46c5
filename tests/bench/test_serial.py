"""The bench of running numbers hides one day at a time and lets all others speak."""

from __future__ import annotations

import gzip
import json
from datetime import date, timedelta
from pathlib import Path

from bench import published

DAY = date(2011, 3, 1)


def _part(path: Path, places: range) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as out:
        for n in places:
            day = DAY + timedelta(n // 2)
            told = f"Am {day.day}. März wurde in Ort {n} ein Haus eröffnet." if day.month == 3 else f"In Ort {n} wurde ein Haus eröffnet."
            out.write(json.dumps({"documentName": f"{700 + 3 * n} - Haus ({day.isoformat()})", "originalText": told}) + "\n")


def test_the_neighbours_of_all_parts_bound_the_judged_one(tmp_path: Path) -> None:
    _part(tmp_path / "train.jsonl.gz", range(0, 60, 2))
    _part(tmp_path / "dev.jsonl.gz", range(1, 60, 2))
    found = published.run(tmp_path, tmp_path / "out.jsonl", {"part": "dev", "task": "serial"})
    assert (found["documents"], found["neighbours"]) == (30, 59)
    assert found["range_holds_truth"] == 1.0 and found["narrowed_to_a_year"] == 29  # the last one has no neighbour above
    assert found["estimated"] == 29
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 30 and all("2011" not in line["name"] for line in lines)


def test_without_neighbours_the_text_alone_speaks(tmp_path: Path) -> None:
    _part(tmp_path / "dev.jsonl.gz", range(5))
    found = published.run(tmp_path, None, {"part": "dev", "task": "serial"})
    assert found["estimated"] == 0 and found["documents"] == 5
