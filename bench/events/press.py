"""Our own gold: events in news articles, annotated by hand before the annotator had seen what the program finds in them.

Stand-off (``press.json``): the article's number in the public corpus, its day, the SHA-256 of its text, and one entry a mention:
`type` and `status` (what counts as right, the preferred first), `sentence` and `trigger` as [start, end], `negated`, `participants` as
[start, end, role, kind, other name], `day` (ISO 8601, to the precision that is told), `place` (nominative, any of them). Of the kinds,
``name`` is a name in the sentence, ``before`` one that stands before it and is meant, ``noun`` a common noun. What is `optional` (a bare
reference, a habit, a case of doubt about the type) is neither missed nor invented. The texts are read from the folder of the corpus.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GOLD = Path(__file__).with_name("press.json")
TYPES = (
    "meeting", "call", "visit", "negotiation", "agreement", "ceasefire", "attack", "strike", "appointment", "sanction", "vote",
    "prisoner_exchange",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """A participant: any of `names`, in any of `roles`; `kind` is name, before or noun."""

    names: tuple[str, ...]
    roles: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One event as one sentence tells it; `sentence` and `trigger` are [start, end) in the corpus's text."""

    types: tuple[str, ...]
    statuses: tuple[str, ...]
    sentence: tuple[int, int]
    trigger: tuple[int, int]
    negated: bool = False
    optional: bool = False
    sides: tuple[Side, ...] = ()
    day: str | None = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One article: its number, text, day, half of the gold and mentions."""

    name: str
    text: str
    published: str
    half: str
    mentions: tuple[Mention, ...]


def load(data: Path, split: str = "all", gold: Path = GOLD) -> Iterator[Story]:
    """The annotated articles of `data`, a folder with ``train.jsonl.gz``; SystemExit where a text is not the one that was annotated."""
    if split not in ("all", "open", "kept") or not (data / "train.jsonl.gz").is_file():
        raise SystemExit("bench events: the gold of news needs --data FOLDER with train.jsonl.gz, and split=open or split=kept")
    entries: list[dict[str, Any]] = json.loads(gold.read_text(encoding="utf-8"))
    texts = dict(_texts(data / "train.jsonl.gz"))
    for entry in entries:
        name = entry["document"]
        if split not in ("all", half(name)):
            continue
        text = texts.get(name, "")
        if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
            raise SystemExit(f"bench events: {name} is not the text that was annotated")
        yield Story(name, text, entry["published"], half(name), tuple(_mention(text, e) for e in entry["events"]))


def half(name: str) -> str:
    """``open`` may be read when rules are mended, ``kept`` may not; by a bit of the SHA-256 of the name."""
    return "kept" if hashlib.sha256(name.encode()).digest()[7] % 2 else "open"


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            yield document["documentName"].split(" - ")[0], document["originalText"]


def _mention(text: str, entry: dict[str, Any]) -> Mention:
    return Mention(
        types=tuple(entry["type"].split(",")),
        statuses=tuple(entry["status"].split(",")),
        sentence=(entry["sentence"][0], entry["sentence"][1]),
        trigger=(entry["trigger"][0], entry["trigger"][1]),
        negated=entry.get("negated", False),
        optional=entry.get("optional", False),
        sides=tuple(_side(text, *side) for side in entry.get("participants", ())),
        day=entry.get("day"),
        places=tuple(entry.get("place", ())),
    )


def _side(text: str, start: int, end: int, roles: str, kind: str, *others: str) -> Side:
    return Side((text[start:end], *others), tuple(roles.split("|")), kind)
