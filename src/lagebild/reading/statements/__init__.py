"""Who said what, to whom, through whom, on whose authority."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.records.actor import Actor, Mention
from lagebild.records.layers import Annotated
from lagebild.records.reading import Refusal
from lagebild.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Found:
    """Statements in text order, and the actors and mentions that only statements bring (anonymous sources, media)."""

    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def find(annotated: Annotated) -> Found:
    """All statements of one article."""
    return Found()
