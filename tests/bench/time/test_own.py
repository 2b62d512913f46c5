"""Our own gold: sound in itself, and read from the corpora where they are."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bench.time import own

SHARED = Path(os.environ.get("LAGEBILD_SHARED", Path(__file__).parents[3] / ".." / "shared"))
ENTRIES = json.loads(own.GOLD.read_text(encoding="utf-8"))


def test_spans_are_in_order_and_apart() -> None:
    for entry in ENTRIES:
        ends = [0] + [time[1] for time in entry["times"]]
        assert all(time[0] >= end and time[1] > time[0] for time, end in zip(entry["times"], ends, strict=False)), entry["document"]


def test_types_and_values_are_those_of_timex3() -> None:
    for kind, value in {(time[2], time[3]) for entry in ENTRIES for time in entry["times"]}:
        assert kind in ("DATE", "TIME", "DURATION", "SET")
        assert (kind == "DURATION") <= value.startswith("P")


def test_both_halves_hold_every_source() -> None:
    halves = {(own.half(entry["document"]), entry["source"]) for entry in ENTRIES}
    assert halves == {(half, source) for half in ("open", "untouched") for source in ("wikinews", "klexikon-wiki", "bundestag")}


@pytest.mark.skipif(not (SHARED / "data" / "text").is_dir(), reason="the corpora are not part of the repository")
def test_the_texts_are_those_annotated_and_the_floor_holds() -> None:
    figures = own.run(SHARED / "data", {"part": "open"})
    assert figures["gold"] == sum(len(entry["times"]) for entry in ENTRIES if own.half(entry["document"]) == "open")
    assert (figures["strict"], figures["relaxed"], figures["value"]) >= (92, 96, 92)
