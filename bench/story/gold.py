"""The gold files of a story: ``<stem>.gold.json`` beside each article, ``story.gold.json`` for what several say together."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SUFFIXES = (".txt", ".html", ".jsonl")


@dataclass(frozen=True, slots=True)
class Gold:
    """`articles` by file stem, `sources` the article files in order of name, `story` what holds across articles."""

    articles: dict[str, dict[str, Any]]
    sources: list[Path]
    story: dict[str, Any] = field(default_factory=dict)


def load(folder: Path) -> Gold:
    """The gold of all articles in `folder` that have some."""
    articles: dict[str, dict[str, Any]] = {}
    sources: list[Path] = []
    for path in sorted(folder.glob("*.gold.json")):
        stem = path.name.removesuffix(".gold.json")
        found = [p for s in SUFFIXES if (p := folder / f"{stem}{s}").exists()]
        if found:
            articles[stem] = json.loads(path.read_text(encoding="utf-8"))
            sources += found[:1]
    beside = folder / "story.gold.json"
    return Gold(articles, sources, json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {})
