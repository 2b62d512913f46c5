"""Documents of the SpkAtt-2023 / LREC 2024 quote corpus: raw documents, and what the metric needs of their annotations."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PARTS = ("quote", "speaker", "cue", "frame", "addressee")
"""The five parts of an annotation; all but the first are roles."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One annotation: its type, medium and the token numbers of each part (empty: the part is absent)."""

    type: str
    medium: str
    parts: tuple[frozenset[int], ...]

    @property
    def tokens(self) -> frozenset[int]:
        """Tokens of the content."""
        return self.parts[0]


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Raw documents of a ``.jsonl``, ``.jsonl.gz`` or ``.json`` file, or of all such files of a folder in name order."""
    if path.is_dir():
        for file in sorted(p for p in path.rglob("*") if p.name.endswith((".json", ".jsonl", ".jsonl.gz"))):
            yield from read(file)
        return
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        if path.suffix == ".json":
            yield json.load(lines)
        else:
            yield from (json.loads(line) for line in lines if line.strip())


def quotes(document: dict[str, Any]) -> list[Quote]:
    """The annotations of a document, gold or predicted."""
    return [_quote(annotation) for annotation in document.get("annotations", [])]


def _quote(annotation: dict[str, Any]) -> Quote:
    parts = tuple(frozenset((annotation.get(part) or {}).get("tokenIds") or ()) for part in PARTS)
    return Quote(annotation.get("type", ""), annotation.get("medium", ""), parts)
