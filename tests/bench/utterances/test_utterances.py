"""The gold of utterances is sound, and what was reached is kept."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
import yaml

from bench.utterances import GOLD, PARTS, run

ITEMS: list[dict[str, Any]] = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
#: Precision and recall that no change may fall below without a sentence in the changelog.
FLOORS = {"tune": (100.0, 93.8), "kept": (100.0, 100.0), "later": (100.0, 81.8), "last": (100.0, 100.0)}


@pytest.mark.parametrize("item", ITEMS, ids=lambda i: i["id"])
def test_every_pair_names_words_of_its_articles(item: dict[str, Any]) -> None:
    assert item["part"] in PARTS
    assert item["verdict"] in ("same", "disputed", "different")
    for side in ("left", "right"):
        letter, words = item[side]
        assert item[letter]["text"].count(words) >= 1


def test_ids_are_unique_and_halves_alike() -> None:
    assert max(Counter(i["id"] for i in ITEMS).values()) == 1
    verdicts = {part: Counter(i["verdict"] for i in ITEMS if i["part"] == part) for part in ("tune", "kept")}
    assert verdicts["tune"] == verdicts["kept"]


def test_floors() -> None:
    parts: Any = run(None, None, {})["parts"]
    for part, (precision, recall) in FLOORS.items():
        found = parts[part]["one utterance"]
        assert found["precision"] >= precision, (part, found)
        assert found["recall"] >= recall, (part, found)
        assert parts[part]["disputed quotation"]["precision"] == 100.0
