"""Joined: a raw text put together from stretches of projections, with its runs and marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from lagebild.intake.raw import Mark
from lagebild.records.article import BlockKind
from lagebild.text.lines import strip
from lagebild.text.projection import Projection, Run


@dataclass(slots=True)
class Joined:
    """`source` is the decoded source all projections count in."""

    source: str
    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def add(self, piece: Projection | str, *, kind: str | None = None, at: str | None = None) -> None:
        """Append a paragraph or more on a line of its own; a bare string has no way back. White space at its ends goes."""
        text = piece if isinstance(piece, str) else piece.text
        start, end = strip(text, 0, len(text))
        if start == end:
            return
        self._open(kind, at, 1)
        if isinstance(piece, Projection):
            self.runs.extend(piece.runs(start, end, self.source, at=self.length))
        self.parts.append(text[start:end])
        self.length += end - start

    def copy(self, start: int, end: int, *, kind: str | None = None, gap: int = 1) -> None:
        """Append ``source[start:end]`` as it is, `gap` line breaks after what stands before it."""
        self._open(kind, None, gap)
        self.runs.append(Run(self.length, self.length + end - start, start, end, True))
        self.parts.append(self.source[start:end])
        self.length += end - start

    def _open(self, kind: str | None, at: str | None, gap: int) -> None:
        if self.parts:
            self.parts.append("\n" * gap)
            self.length += gap
        if kind is not None:
            self.marks.append(Mark(self.length, cast(BlockKind, kind), at))
