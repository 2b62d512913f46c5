"""Position: what a side demands, offers, refuses, threatens, promises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id

PositionKind = Literal["demand", "condition", "offer", "concession", "refusal", "threat", "promise"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """``text[start:end]`` is the content; `deadline` an ISO date or TIMEX3; `towards` a name; `statement` the id it was said in."""

    id: str
    article: str
    actor: str | None
    actor_name: str | None
    kind: PositionKind
    start: int
    end: int
    text: str
    towards: str | None = None
    issue: str | None = None
    deadline: str | None = None
    conditional_on: str | None = None
    statement: str | None = None
    why: tuple[str, ...] = ()

    @staticmethod
    def identify(article: str, kind: str, start: int, end: int) -> str:
        """Id from article, kind and content stretch."""
        return make_id("po", article, kind, start, end)
