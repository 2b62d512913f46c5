"""Claim: records of several articles that assert the same thing, and how many independent origins stand behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id
from lagebild.records.span import Span

ClaimKind = Literal["event", "statement", "position", "quantity"]
#: How two wordings of one utterance lie to each other; `disputed`: both stood in quotation marks, and words differ.
Likeness = Literal["same_words", "shortened", "reworded", "disputed"]
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


@dataclass(frozen=True, slots=True)
class Variant:
    """Two wordings of one utterance: `left` and `right` are members of the claim, `similarity` (0 to 1) how much of what they say is alike,
    `only_left` and `only_right` the words of content that one of them alone has, as they stand in the text; `why` what makes them one.
    """

    left: str
    right: str
    likeness: Likeness
    similarity: float
    only_left: tuple[str, ...] = ()
    only_right: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`members` are record ids, sorted; `history` runs by date, undated last. `variants`, of statements alone: every member beside
    the fullest wording, and every pair of quotations whose words differ.
    """

    id: str
    kind: ClaimKind
    members: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    state: ClaimState = "single_origin"
    history: tuple[Stage, ...] = ()
    variants: tuple[Variant, ...] = ()

    @staticmethod
    def identify(kind: str, members: tuple[str, ...]) -> str:
        """Id from kind and members."""
        return make_id("cl", kind, sorted(members))
