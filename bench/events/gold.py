"""Gold for events: our own sentences, or stand-off annotation of documents."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SENTENCES = Path(__file__).parents[2] / "tests" / "reading" / "events" / "gold_sentences.json"


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """`types`, `statuses` and `when` list what counts as right (the first is preferred); `spans` are character stretches of evidence."""

    types: tuple[str, ...]
    statuses: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    participants: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    where: str | None = None
    counts: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldText:
    """One text with its gold; `split` is tune or kept."""

    name: str
    text: str
    published: str | None
    split: str
    events: tuple[GoldEvent, ...] = field(default=())


def sentences(path: Path = SENTENCES) -> Iterator[GoldText]:
    """Our own sentences, each a text of its own."""
    for number, item in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        yield GoldText(
            str(number), item["text"], item["published"], item["split"], tuple(_of_sentence(item["text"], e) for e in item["events"])
        )


def _of_sentence(text: str, item: dict[str, Any]) -> GoldEvent:
    count = () if item.get("count") is None else (float(item["count"]),)
    return GoldEvent(
        tuple(item["type"]),
        tuple(item["status"]),
        ((0, len(text)),),
        tuple(item["participants"]),
        tuple(item["when"]),
        item["where"],
        count,
    )


def standoff(folder: Path, documents: Path | None) -> Iterator[GoldText]:
    """Annotation as JSON files of one entry or a list of entries (`doc`, `events`), documents beside it or at `documents`."""
    texts = dict(_documents(documents or folder))
    for file in sorted(folder.glob("*.json")) if folder.is_dir() else [folder]:
        body = json.loads(file.read_text(encoding="utf-8"))
        for entry in body if isinstance(body, list) else [body]:
            if isinstance(entry, dict) and "doc" in entry and entry["doc"] in texts:
                yield _document(entry, texts[entry["doc"]])


def _documents(path: Path) -> Iterator[tuple[str, str]]:
    """(name, text) of every document: text files by stem, JSON Lines by `documentName` and `originalText`."""
    if path.is_file():
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in raw.decode("utf-8").splitlines():
            body = json.loads(line)
            yield body["documentName"], body["originalText"]
        return
    for file in sorted(path.glob("*.txt")):
        yield file.stem, file.read_text(encoding="utf-8")
    for file in sorted([*path.glob("*.jsonl"), *path.glob("*.jsonl.gz")]):
        yield from _documents(file)


def _document(entry: dict[str, Any], text: str) -> GoldText:
    events = tuple(found for item in entry.get("events", ()) if (found := _of_document(text, item)) is not None)
    return GoldText(entry["doc"], text, entry.get("published") or _dated(entry["doc"]), entry.get("split", "kept"), events)


def _dated(name: str) -> str | None:
    """The day that stands in brackets at the end of a Wikinews document name."""
    tail = name[-12:]
    return tail[1:11] if tail.startswith("(") and tail.endswith(")") and tail[1:5].isdigit() else None


def _of_document(text: str, item: dict[str, Any]) -> GoldEvent | None:
    spans = tuple(span for evidence in item.get("evidence", ()) if (span := _span(text, evidence)) is not None)
    if not spans:
        return None
    counts = tuple(float(c["value"]) for c in item.get("counts") or () if c.get("value") is not None)
    when = (item["when"],) if item.get("when") else ()
    return GoldEvent((item["type"],), (item["status"],), spans, tuple(item.get("participants") or ()), when, item.get("where"), counts)


def _span(text: str, evidence: Any) -> tuple[int, int] | None:
    if isinstance(evidence, dict) and "start" in evidence:
        return int(evidence["start"]), int(evidence["end"])
    wanted = evidence["text"] if isinstance(evidence, dict) else str(evidence)
    start = text.find(wanted)
    return (start, start + len(wanted)) if start >= 0 else None
