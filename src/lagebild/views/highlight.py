"""Highlighting: overlapping stretches of a text become one flat stream that opens and closes properly nested elements.

Nothing here knows HTML; a surface writes each part and escapes each text, so no text of an article can become markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

#: Outer layers first: where two marks cover the same stretch, the earlier named one goes around the other.
LAYERS = ("hit", "passage", "event", "position", "statement", "check", "quantity", "time", "name")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to highlight. `id` is the record's id ("" for marks nobody links to), `form` a finer kind, `target` where it leads."""

    start: int
    end: int
    layer: str
    id: str = ""
    form: str = ""
    target: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One step of the stream. `first` and `last` are true at the first opening and the last closing of a mark that had to be split."""

    kind: Literal["open", "text", "close"]
    text: str = ""
    mark: Mark | None = None
    first: bool = False
    last: bool = False


def stream(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Part]:
    """The parts of ``text[start:end]``; joined, their texts are exactly that stretch. Linear in text and borders times nesting depth."""
    inside = sorted((m for m in (_clip(m, start, end) for m in marks) if m[0] < m[1]), key=_order)
    borders = sorted({start, end, *(m[0] for m in inside), *(m[1] for m in inside)})
    parts: list[Part] = []
    stack: list[tuple[int, int, Mark]] = []
    waiting = iter(inside)
    upcoming = next(waiting, None)
    for left, right in zip(borders, [*borders[1:], end], strict=True):
        _close(stack, parts, left)
        while upcoming is not None and upcoming[0] == left:
            stack.append(upcoming)
            parts.append(Part("open", mark=upcoming[2], first=upcoming[2].start >= start))
            upcoming = next(waiting, None)
        if left < right:
            parts.append(Part("text", text[left:right]))
    return parts


def _close(stack: list[tuple[int, int, Mark]], parts: list[Part], at: int) -> None:
    """Close what ends at `at`; what lies inside of it but goes on is closed and opened again."""
    deepest = next((n for n, (_, end, _) in enumerate(stack) if end <= at), None)
    if deepest is None:
        return
    reopened = []
    while len(stack) > deepest:
        item = stack.pop()
        over = item[1] <= at
        parts.append(Part("close", mark=item[2], last=item[2].end <= at))
        if not over:
            reopened.append(item)
    for item in reversed(reopened):
        stack.append(item)
        parts.append(Part("open", mark=item[2], first=False))


def _clip(mark: Mark, start: int, end: int) -> tuple[int, int, Mark]:
    return max(mark.start, start), min(mark.end, end), mark


def _order(item: tuple[int, int, Mark]) -> tuple[int, int, int, str]:
    start, end, mark = item
    rank = LAYERS.index(mark.layer) if mark.layer in LAYERS else len(LAYERS)
    return start, -end, rank, mark.id
