"""Claim: records of several articles that assert the same thing, and how many independent origins stand behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id
from lagebild.records.span import Span

ClaimKind = Literal["event", "statement", "position", "quantity"]
ClaimState = Literal["single_origin", "corroborated", "disputed", "denied", "superseded"]


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin: who it is, why the members count as one, and which records lead back to it."""

    name: str
    why: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a claim's history. `date` is the publish date of `article` (None: unknown)."""

    date: str | None
    status: str
    article: str
    evidence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`members` are record ids, sorted; `history` runs by date, undated last."""

    id: str
    kind: ClaimKind
    members: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    state: ClaimState = "single_origin"
    history: tuple[Stage, ...] = ()

    @staticmethod
    def identify(kind: str, members: tuple[str, ...]) -> str:
        """Id from kind and members."""
        return make_id("cl", kind, sorted(members))
