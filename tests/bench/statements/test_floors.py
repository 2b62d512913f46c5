"""Floors: what has been reached is not lost unnoticed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bench.statements import chain, run

SHARED = Path(os.environ.get("LAGEBILD_SHARED", Path(__file__).parents[3] / ".." / "shared"))
TRAIN = SHARED / "data" / "quotes" / "train.jsonl.gz"


def test_own_gold_for_chain_and_stance() -> None:
    scores = chain.run(None, {})["scores"]
    assert isinstance(scores, dict)
    for part in ("tune", "kept"):
        assert scores[part]["speaker"] >= 90
        assert scores[part]["chain and stance"] >= 86
        assert scores[part]["said_on"] >= 93


@pytest.mark.skipif(not TRAIN.exists(), reason="the quote corpus is not on this machine (LAGEBILD_SHARED)")
def test_rules_alone_on_held_out_articles() -> None:
    scores = run(TRAIN, None, {"fold": "held", "limit": "40"})["scores"]
    assert isinstance(scores, dict)
    assert scores["message"]["f1"] >= 70
    assert scores["roles"]["f1"] >= 65
    assert scores["joint"]["f1"] >= 67
