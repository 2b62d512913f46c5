"""Events of one article."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.records.event import Event
from lagebild.records.layers import Annotated
from lagebild.records.reading import Refusal
from lagebild.records.statement import Statement


def find(annotated: Annotated, statements: Sequence[Statement]) -> tuple[list[Event], list[Refusal]]:
    """All events of one article, and what was not taken with its reason."""
    return [], []
