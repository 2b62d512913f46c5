"""Our own gold: news, encyclopedia and parliament, annotated by hand before the tagger was run on it.

Stand-off (``own.json``): where the text stands in the public corpora, the SHA-256 of it, and [start, end, type, value] of each expression.
The texts are read from the folder that holds the corpora; the conventions are those of KRAUTS (value-less words such as "bisher",
ages and counts of a match are no expressions; "drei bis vier Tage" are two).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from bench.time.score import Counts
from bench.time.tml import Timex
from lagebild.language import times

GOLD = Path(__file__).with_name("own.json")
FILES = {"klexikon-wiki": "text/klexikon-wiki.txt.xz", "bundestag": "text/bundestag-wp19-wp20.txt.xz"}


@dataclass(frozen=True)
class Passage:
    """A text of the corpora, the day it is told on, and what was annotated in it."""

    source: str
    name: str
    text: str
    created: str
    timexes: tuple[Timex, ...]


def run(data: Path, options: dict[str, str]) -> dict[str, object]:
    """Figures over all passages and per source; ``part=open|untouched`` keeps one half of them by a hash of their names."""
    total, parts = Counts(), dict[str, Counts]()
    for passage in load(data, options.get("part")):
        found = times.find(passage.name, passage.text, (), (), passage.created)
        ours = [Timex(t.start, t.end, t.type, t.value) for t in found if t.value]
        for counts in (total, parts.setdefault(passage.source, Counts())):
            counts.add(passage.timexes, ours)
    return {**total.figures(), "parts": {name: counts.figures() for name, counts in sorted(parts.items())}}


def load(data: Path, part: str | None = None) -> Iterator[Passage]:
    """The annotated passages; SystemExit where a text is not the one that was annotated."""
    entries: list[dict[str, Any]] = json.loads(GOLD.read_text(encoding="utf-8"))
    texts = _texts(data, entries)
    for entry in entries:
        if part not in (None, half(entry["document"])):
            continue
        text = texts[entry["source"], entry["document"]]
        if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
            raise SystemExit(f"bench time: {entry['source']} {entry['document']} is not the text that was annotated")
        timexes = tuple(Timex(*time) for time in entry["times"])
        yield Passage(entry["source"], entry["document"], text, entry["created"], timexes)


def half(name: str) -> str:
    """``open`` was read when the tagger was mended, ``untouched`` was not; by a bit of the SHA-256 of the name."""
    return "untouched" if hashlib.sha256(name.encode()).digest()[7] % 2 else "open"


def _texts(data: Path, entries: list[dict[str, Any]]) -> dict[tuple[str, str], str]:
    found = {("wikinews", name): text for name, text in _wikinews(data / "quotes" / "train.jsonl.gz")}
    for source, file in FILES.items():
        names = [entry["document"] for entry in entries if entry["source"] == source]
        found.update({(source, name): text for name, text in _passages(data / file, names)})
    return found


def _wikinews(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            yield document["documentName"].split(" - ")[0], document["originalText"]


def _passages(path: Path, names: list[str]) -> Iterator[tuple[str, str]]:
    """Runs of lines, named "first-last" (from nought, the last one not in it)."""
    bounds = sorted(tuple(map(int, name.split("-"))) for name in names)
    done = 0
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for first, last in bounds:
            run = list(islice(lines, first - done, last - done))
            done = last
            yield f"{first}-{last}", "".join(run).rstrip("\n")
