"""Piece: a block to be, cut without copying; every removal is kept with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lagebild.records.article import BlockKind
from lagebild.text.lines import Stretch, strip


@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch of the raw text that is no part of the article."""

    stretch: Stretch
    reason: str


@dataclass(slots=True)
class Piece:
    """Stretches of the raw text in order (several where residue was cut out of the middle); `text` is their joint wording.

    `known` is True where markup named the kind, so that no guess may change it.
    """

    stretches: list[Stretch]
    text: str
    kind: BlockKind = "paragraph"
    at: str | None = None
    known: bool = False


@dataclass(slots=True)
class Work:
    """A text being cleaned: its pieces so far, what went, and what the residue said about the article."""

    raw: str
    pieces: list[Piece] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    published: tuple[str, str] | None = None
    modified: str | None = None
    credits: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def drop(self, piece: Piece, reason: str) -> None:
        """The whole piece goes; the caller takes it out of its list."""
        self.removed.extend(Removed(s, reason) for s in piece.stretches)

    def cut(self, piece: Piece, start: int, end: int, reason: str) -> None:
        """``piece.text[start:end]`` goes. One blank stays between what stood on both sides, nothing else is touched."""
        low, high = _with_blanks(piece.text, start, end)
        inner = strip(piece.text, low, high)
        self.removed.extend(Removed(s, reason) for s in clipped(piece.stretches, inner.start, inner.end))
        piece.stretches = [*clipped(piece.stretches, 0, low), *clipped(piece.stretches, high, len(piece.text))]
        piece.text = "".join(self.raw[s.start : s.end] for s in piece.stretches)


def _with_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """The cut widened over the white space it would leave at an end or double in the middle."""
    left = len(text[:start].rstrip())
    right = end + len(text[end:]) - len(text[end:].lstrip())
    if left == 0:
        return 0, right
    if right == len(text):
        return left, right
    if left < start:  # the blank before the cut stays, the one after it goes
        return start, right
    if right > end:
        return start, end
    return start + (1 if text[start].isspace() else 0), end


def clipped(stretches: list[Stretch], start: int, end: int) -> Iterator[Stretch]:
    """The part ``[start, end)`` of the stretches laid end to end."""
    at = 0
    for low, high in stretches:
        first, last = max(start, at), min(end, at + high - low)
        if first < last:
            yield Stretch(low + first - at, low + last - at)
        at += high - low
