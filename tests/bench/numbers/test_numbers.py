"""The bench of number checks: planted errors are found, right figures left alone. The floor is pinned beside its sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.fingerprint import data_hash
from bench.numbers import planting, run

PLANTED = Path(planting.__file__).with_name("planted.yml")


def test_planted_errors_are_found_and_right_figures_left_alone() -> None:
    figures = run(None, None, {})
    assert figures["planted"] == 138, "sentences were added: measure again and pin the new floor"
    assert figures["share"] >= 0.97, data_hash(PLANTED)
    assert figures["right_flagged"] == 0


@pytest.mark.parametrize(
    ("name", "floor"),
    [("tuned", 0.93), ("untouched", 0.93), ("third", 0.95), ("fourth", 0.93), ("fifth", 0.97), ("sixth", 0.88), ("seventh", 0.79)],
)
def test_every_further_set_stays_above_its_floor_without_a_flagged_right_figure(name: str, floor: float) -> None:
    figures = run(None, None, {"set": name})
    assert figures["share"] >= floor
    assert figures["right_flagged"] == 0


def test_a_set_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match="no set 'hundredth'"):
        run(None, None, {"set": "hundredth"})


def test_alarms_are_written_with_their_surroundings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Es gab 40 Tote, darunter 52 Kinder. Das sagte die Ministerin am Montag in der Hauptstadt.", encoding="utf-8"
    )
    out = tmp_path / "alarms.jsonl"
    figures = run(tmp_path, out, {})
    assert (figures["articles"], figures["alarms"]) == (1, 1)
    assert json.loads(out.read_text(encoding="utf-8"))["numbers"] == ["40", "52"]
