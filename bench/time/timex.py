"""Our tagger, or another program's files, against a folder of TimeML gold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from bench.time import tml
from bench.time.score import Counts
from lagebild.language import times
from lagebild.records.time import TimeExpression
from lagebild.views.export import timeml


def run(data: Path, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Figures over all files and per sub-folder; with `predictions`, our ``.tml`` files in the same layout."""
    total, parts = Counts(), dict[str, Counts]()
    system = Path(options["system"]) if "system" in options else None
    for path in files(data, options.get("split")):
        gold = tml.read(path)
        place = path.relative_to(data) if data.is_dir() else Path(path.name)
        found = tml.read(system / place).timexes if system else predict(gold, predictions and predictions / place)
        part = parts.setdefault(place.parent.as_posix(), Counts())
        for counts in (total, part):
            counts.add(gold.timexes, found)
    return {**total.figures(), "parts": {name: counts.figures() for name, counts in sorted(parts.items())}}


def files(data: Path, split: str | None) -> Iterator[Path]:
    """All ``.tml`` files below `data` in path order; `split` is a value of `half` or None for all."""
    every = sorted(data.rglob("*.tml")) if data.is_dir() else [data]
    return (path for path in every if split in (None, half(path.name)))


def half(name: str) -> str:
    """``tune``, ``opened``, ``late`` or ``held``, by bits of the SHA-256 of the file's name.

    ``tune`` was developed on first; ``opened`` was read in a second round, ``late`` in a fourth; ``held`` stays unread.
    """
    digest = hashlib.sha256(name.encode()).digest()
    if digest[-1] % 2 == 0:
        return "tune"
    if digest[3] % 2:
        return "opened"
    return "held" if digest[5] % 2 else "late"


def tag(document: tml.Document) -> list[TimeExpression]:
    """Our expressions for one document; nothing but its text and its creation time goes in."""
    return times.find(document.name, document.text, (), (), document.created)


def predict(document: tml.Document, out: Path | None) -> tuple[tml.Timex, ...]:
    """Tag one document, write the file if asked, and give what a reader of that file would see."""
    found = tag(document)
    if out:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(timeml.inline(document.text, found, published=document.created, docid=document.name), encoding="utf-8")
    return tuple(tml.Timex(t.start, t.end, t.type, t.value) for t in found if t.value)
