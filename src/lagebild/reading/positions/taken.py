"""Taken: a position before it is a record."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.reading.clauses.clause import Clause
from lagebild.records.actor import Actor
from lagebild.records.position import PositionKind


@dataclass(frozen=True, slots=True)
class Taken:
    """One position before it is a record: its kind, its side, its content and the wording that carries it."""

    kind: PositionKind
    clause: Clause
    at: int
    actor: Actor | None
    stretch: tuple[int, int]
    towards: Actor | None
    why: str
