"""Cleaning in order: lines, residue, blocks."""

from __future__ import annotations

from dataclasses import dataclass, field

from lagebild.intake.assemble import Piece, Removed
from lagebild.intake.raw import Raw
from lagebild.text.lines import lines


@dataclass(slots=True)
class Cleaned:
    """What stays, what went, and what the residue told about the article."""

    pieces: list[Piece] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


def clean(raw: Raw) -> Cleaned:
    """The article's own words as pieces of ``raw.text``."""
    return Cleaned([Piece([line]) for line in lines(raw.text)])
