"""Passage: two articles share wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id

PassageKind = Literal["verbatim", "edited", "paraphrase"]
Direction = Literal["a_from_b", "b_from_a", "common_source", "unknown"]


@dataclass(frozen=True, slots=True)
class PassageSide:
    """One side of a shared passage: ``text[start:end]`` of `article`."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """`similarity` lies in (0, 1]; `a` is the side with the smaller (article, start)."""

    id: str
    a: PassageSide
    b: PassageSide
    similarity: float
    kind: PassageKind
    direction: Direction = "unknown"
    why: str = ""

    @staticmethod
    def identify(a: PassageSide, b: PassageSide) -> str:
        """Id from both stretches, whichever order they come in."""
        return make_id("pa", *sorted([(a.article, a.start, a.end), (b.article, b.start, b.end)]))
