"""Reasons of publish dates, in German."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

import lagebild.intake
from lagebild.resources import table
from lagebild.views.reasons import reason


@pytest.mark.parametrize("entry", table("date_reasons"), ids=lambda e: e["example"])
def test_every_entry_words_its_example(entry: dict[str, str]) -> None:
    assert reason(entry["example"], "de") != entry["example"]
    assert "{" not in reason(entry["example"], "de")
    assert reason(entry["example"], "en") == entry["example"]


def test_the_packaged_storys_reasons_all_have_a_german_wording() -> None:
    folder = Path(str(files("lagebild.resources"))) / "demo"
    sources = [p for p in sorted(folder.iterdir()) if p.suffix in (".txt", ".html", ".jsonl")]
    for article in lagebild.intake.load(sources):
        assert not isinstance(article, Exception)
        for part in article.published_why.split("; "):
            assert reason(part, "de") != part, part
