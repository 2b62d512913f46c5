"""Events of one article."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.reading.events.collect import collect
from lagebild.records.event import Event
from lagebild.records.layers import Annotated
from lagebild.records.reading import Refusal
from lagebild.records.statement import Statement


def find(annotated: Annotated, statements: Sequence[Statement]) -> tuple[list[Event], list[Refusal]]:
    """All events of one article in text order, and what was not taken with its reason.

    Each mention keeps its own record and evidence (its sentence); two mentions of one event in one sentence are one.
    """
    return collect(annotated, statements)
