"""The bench of quantities: the gold is well formed, both halves stay above their floor, and errors are written out."""

from __future__ import annotations

import json
from pathlib import Path

from bench.quantities import run
from bench.quantities.scoring import gold, score


def test_the_gold_is_large_enough_and_halved() -> None:
    rows = gold(None)
    assert sum(len(row["quantities"]) for row in rows) >= 300
    assert {row["half"] for row in rows} == {"tuned", "untouched"}
    assert sum(not row["quantities"] for row in rows) >= 40, "sentences with nothing to find"
    assert all(quantity[0] in row["text"] for row in rows for quantity in row["quantities"])


def test_both_halves_stay_above_their_floor(tmp_path: Path) -> None:
    out = tmp_path / "found.jsonl"
    figures = run(None, out, {})
    for half, floor in (("tuned", 0.98), ("untouched", 0.97)):
        assert figures[half]["value_unit"] >= floor, figures[half]  # type: ignore[index]
        assert figures[half]["spurious"] <= 4, figures[half]  # type: ignore[index]
    assert len(out.read_text(encoding="utf-8").splitlines()) == len(gold(None))


def test_a_wrong_value_a_miss_and_a_spurious_quantity_are_told_apart() -> None:
    text = "Es kamen 30 Gäste."
    wrong = score([{"text": text, "quantities": [["30", 31, "1", "exact", None]]}])
    assert (wrong.value_unit, wrong.bound, wrong.spurious) == (0, 1, 0)
    assert score([{"text": text, "quantities": []}]).spurious == 1
    assert json.dumps(score([{"text": "Niemand kam.", "quantities": [["Niemand", 0, "1", "exact", None]]}]).errors[0]).startswith('"missed')
