"""Positions of one article."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.reading.positions.take import collect
from lagebild.records.layers import Annotated
from lagebild.records.position import Position
from lagebild.records.reading import Refusal
from lagebild.records.statement import Statement


def find(annotated: Annotated, statements: Sequence[Statement]) -> tuple[list[Position], list[Refusal]]:
    """All positions of one article in text order, and what was not taken with its reason."""
    return collect(annotated, statements)
