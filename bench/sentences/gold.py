"""Texts with known sentence ends. An end is the offset behind the last character of a sentence."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import NamedTuple

import yaml

from bench.statements.documents import read

HERE = Path(__file__).parent
_TITLE = re.compile(r"(\d+) - (.*) \(\d{4}-\d\d-\d\d\)$")


class Piece(NamedTuple):
    """A text and its ends; an end in `optional` is neither asked for nor wrong."""

    name: str
    text: str
    ends: frozenset[int]
    optional: frozenset[int] = frozenset()


def own(part: str) -> list[Piece]:
    """The own texts of one part: the first, third, … of each kind are open, the others untouched."""
    rows = yaml.safe_load((HERE / "own.yml").read_text(encoding="utf-8"))
    chosen = [(row["kind"], text) for row in rows for at, text in enumerate(row["texts"]) if (at % 2 == 0) == (part == "open")]
    return [marked(kind, text) for kind, text in chosen]


def marked(name: str, text: str) -> Piece:
    """A text whose ends are marked with a broken bar."""
    parts = text.split("¦")
    ends = [sum(map(len, parts[: k + 1])) for k in range(len(parts) - 1)]
    return Piece(name, "".join(parts), frozenset(ends))


def press(data: Path, part: str) -> list[Piece]:
    """The annotated articles of one part, title before text; raises ValueError where a text is missing or not the annotated one."""
    rows = json.loads((HERE / "wikinews.json").read_text(encoding="utf-8"))
    wanted = {row["document"]: row for row in rows if row["part"] == part}
    found: dict[str, Piece] = {}
    for document in read(data):
        match = _TITLE.match(document["documentName"])
        row = wanted.get(match[1]) if match else None
        if match and row:
            text = f"{match[2]}\n\n{document['originalText']}"
            if hashlib.sha256(text.encode()).hexdigest()[:16] != row["sha256"]:
                raise ValueError(f"{match[1]}: not the text that was annotated")
            found[match[1]] = Piece(match[1], text, frozenset(row["ends"]), frozenset(row.get("optional", ())))
    if missing := sorted(set(wanted) - set(found)):
        raise ValueError(f"articles are missing: {', '.join(missing)}")
    return [found[row["document"]] for row in rows if row["document"] in wanted]


def glued(piece: Piece) -> Piece:
    """The same text in one line, as copied pages are; an end that only its line told, behind a colon, is optional."""
    place, parts, size = {0: 0}, [], 0
    for match in re.finditer(r"\S+", piece.text):
        parts.append(match.group())
        place |= {match.start() + k: size + k for k in range(1, len(match.group()) + 1)}
        size += len(match.group()) + 1
    text = " ".join(parts)
    colons = {end for end in piece.ends if piece.text[end - 1] == ":" and place[end] < len(text)}
    return Piece(piece.name, text, frozenset(place[e] for e in piece.ends - colons), frozenset(place[e] for e in piece.optional | colons))


def treebank(path: Path, size: int = 10) -> list[Piece]:
    """The sentences of a CoNLL-U file (their ``# text``), `size` joined to a paragraph by blanks."""
    lines = path.read_text(encoding="utf-8").split("\n")
    texts = [line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = ")]
    return [
        marked(f"{path.stem} {at}", " ".join(text.replace("¦", " ") + "¦" for text in texts[at : at + size]))
        for at in range(0, len(texts), size)
    ]
