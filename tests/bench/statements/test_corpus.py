"""The quote corpus, where it is at hand: offsets hold, and the gold scores itself perfectly."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from bench.statements import documents, layers, run

SHARED = Path(os.environ.get("LAGEBILD_SHARED", Path(__file__).parents[3] / ".." / "shared"))
TRAIN = SHARED / "data" / "quotes" / "train.jsonl.gz"

pytestmark = pytest.mark.skipif(not TRAIN.exists(), reason="the quote corpus is not on this machine (LAGEBILD_SHARED)")


def test_gold_against_gold_is_100() -> None:
    found = run(TRAIN, None, {"limit": "5", "gold": "yes"})
    assert found["scores"]["joint"]["f1"] == 100  # type: ignore[index]


def test_sentences_cover_all_tokens_and_cross_no_block() -> None:
    for document in islice(documents.read(TRAIN), 5):
        annotated = layers.annotate(document)
        assert [t.text for t in annotated.tokens] == [t["text"] for t in document["tokens"]]
        assert [i for s in annotated.sentences for i in range(s.first, s.last)] == list(range(len(annotated.tokens)))
        for sentence in annotated.sentences:
            assert "\n" not in annotated.article.text[sentence.start : sentence.end]
