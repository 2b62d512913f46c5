"""The packaged story is the regression suite: what comes out may only get better; a lower floor wants a sentence in the changelog."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import bench.story
from bench.fingerprint import data_hash
from bench.story import measure, packaged
from bench.story.score import Tally

FLOORS = json.loads((Path(bench.story.__file__).parent / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tally() -> Tally:
    return measure(packaged())


def test_the_floors_belong_to_this_story() -> None:
    assert data_hash(packaged()) == FLOORS["data"], "the story or its gold changed: measure again and pin the new floors"


@pytest.mark.parametrize("measure_name", sorted(FLOORS["hits"]))
def test_no_measure_falls_below_its_floor(tally: Tally, measure_name: str) -> None:
    hit, _ = tally.counts.get(measure_name, (0, 0))
    missed = "\n".join(m for m in tally.misses if m.startswith(measure_name))
    assert hit >= FLOORS["hits"][measure_name], missed
