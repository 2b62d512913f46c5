"""The scorer against pairs counted by hand, and the file format there and back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bench.time import direction, timex, tml
from bench.time.score import Counts, match
from bench.time.tml import Timex

FILE = """<?xml version="1.0"?>
<TimeML><DOCID>a</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-15">15.5.2024</TIMEX3></DCT>
<TEXT>Der Rat &amp; die Stadt tagten <TIMEX3 tid="t1" type="DATE" value="2024-05-14">gestern</TIMEX3>.<TIMEX3 tid="t2" type="DATE"
 value="1"/> Am <TIMEX3 tid="t3" type="DATE" value="2024-05-17">Freitag</TIMEX3> tagen sie wieder.</TEXT></TimeML>"""
SHARED = Path(os.environ.get("LAGEBILD_SHARED", Path(__file__).parents[3] / ".." / "shared"))


def mark(start: int, end: int, value: str = "v") -> Timex:
    return Timex(start, end, "DATE", value)


def test_exact_pairs_come_first() -> None:
    gold = [mark(0, 5), mark(6, 9)]
    system = [mark(4, 8), mark(6, 9)]
    assert match(gold, system) == [(gold[1], system[1]), (gold[0], system[0])]


def test_one_to_one() -> None:
    assert len(match([mark(0, 9)], [mark(0, 3), mark(4, 9)])) == 1


def test_figures() -> None:
    counts = Counts()
    counts.add([mark(0, 5, "a"), mark(6, 9, "b"), mark(20, 22)], [mark(0, 5, "a"), mark(5, 9, "c"), mark(30, 31)])
    figures = counts.figures()
    assert (figures["strict"], figures["relaxed"], figures["value"]) == (33.3, 66.7, 33.3)
    assert (figures["precision"], figures["recall"]) == (66.7, 66.7)


def test_nothing_at_all() -> None:
    assert Counts().figures()["strict"] == 0.0


def test_read(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(FILE, encoding="utf-8")
    document = tml.read(tmp_path / "a.tml")
    assert document.created == "2024-05-15"
    assert [document.text[t.start : t.end] for t in document.timexes] == ["gestern", "Freitag"]
    assert document.text.startswith("Der Rat & die Stadt")


def test_run_writes_what_it_scores(tmp_path: Path) -> None:
    data, out = tmp_path / "data" / "part", tmp_path / "out"
    data.mkdir(parents=True)
    (data / "a.tml").write_text(FILE, encoding="utf-8")
    figures = timex.run(tmp_path / "data", out, {})
    again = timex.run(tmp_path / "data", None, {"system": str(out)})
    assert figures == again
    assert figures["strict"] == figures["value"] == 100.0
    assert tml.read(out / "part" / "a.tml").text == tml.read(data / "a.tml").text


def test_halves_are_fixed() -> None:
    assert [timex.half(f"{n}.tml") for n in range(8)] == [timex.half(f"{n}.tml") for n in range(8)]
    assert {timex.half(f"{n}.tml") for n in range(40)} == {"tune", "opened", "late", "held"}


def test_direction_gold_is_sound() -> None:
    cases = direction.load("open") + direction.load("untouched")
    assert len(cases) >= 200
    assert len({(case["text"], case["published"]) for case in cases}) == len(cases)
    assert all(case["text"].count(case["expression"]) == 1 for case in cases)


def test_direction_floor() -> None:
    assert direction.run({"part": "open"})["open"]["accuracy"] >= 90  # type: ignore[index]


@pytest.mark.skipif(not (SHARED / "data" / "timex" / "krauts").is_dir(), reason="KRAUTS (CC BY-NC) is not part of the repository")
def test_krauts_floors() -> None:
    figures = timex.run(SHARED / "data" / "timex" / "krauts", None, {})
    assert (figures["strict"], figures["relaxed"], figures["value"]) >= (78, 86, 76)
