"""Own sentences with marked names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import yaml

_MARK = re.compile(r"\{(PER|ORG|LOC|MISC|in) ([^}=]+)(?:=([^}]+))?\}")


class Named(NamedTuple):
    """A sentence; its names as (start, end, type, uninflected name) and the persons inside compounds as (start, end)."""

    kind: str
    text: str
    names: frozenset[tuple[int, int, str, str]]
    inside: frozenset[tuple[int, int]]


def own(part: str) -> list[Named]:
    """The sentences of one part: the first, third, … of each kind are open, the others untouched; "" gives all."""
    rows = yaml.safe_load((Path(__file__).parent / "own.yml").read_text(encoding="utf-8"))
    numbered = [(row["kind"], at, text) for row in rows for at, text in enumerate(row["texts"])]
    return [marked(kind, text) for kind, at, text in numbered if not part or (at % 2 == 0) == (part == "open")]


def marked(kind: str, text: str) -> Named:
    """A sentence whose names stand in braces."""
    plain, names, inside, at = "", set(), set(), 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        start, at = len(plain), match.end()
        plain += match[2]
        if match[1] == "in":
            inside.add((start, len(plain)))
        else:
            names.add((start, len(plain), match[1], match[3] or match[2]))
    return Named(kind, plain + text[at:], frozenset(names), frozenset(inside))
