"""TimeML files: the text of ``<TEXT>``, its TIMEX3 with offsets, and the document creation time."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Timex:
    """``text[start:end]`` of a document, with TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Document:
    """One ``.tml`` file. `created` is the value of the document creation time, None where the file states none."""

    name: str
    text: str
    created: str | None
    timexes: tuple[Timex, ...]


def read(path: Path) -> Document:
    """Parse one file; TIMEX3 without text (empty anchors) are left out."""
    root = ET.parse(path).getroot()
    created = root.find("DCT//TIMEX3")
    body = root.find("TEXT")
    parts: list[str] = []
    timexes = list(_walk(body, parts, 0)) if body is not None else []
    value = created.get("value") if created is not None else None
    return Document(path.name, "".join(parts), value, tuple(sorted(timexes, key=lambda t: (t.start, t.end))))


def _walk(element: ET.Element, parts: list[str], start: int) -> Iterator[Timex]:
    position = start
    parts.append(element.text or "")
    position += len(element.text or "")
    for child in element:
        before = sum(map(len, parts))
        yield from _walk(child, parts, before)
        after = sum(map(len, parts))
        if child.tag == "TIMEX3" and after > before:
            yield Timex(before, after, child.get("type", ""), (child.get("value") or "").strip())
        parts.append(child.tail or "")
