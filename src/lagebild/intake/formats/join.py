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
        if self.parts:
            self.parts.append("\n")
            self.length += 1
        if kind is not None:
            self.marks.append(Mark(self.length, cast(BlockKind, kind), at))
        if isinstance(piece, Projection):
            self.runs.extend(piece.runs(start, end, self.source, at=self.length))
        self.parts.append(text[start:end])
        self.length += end - start
