"""Story: the articles of one running story."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.records.ids import make_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`start` and `end` are the first and last known publish day, exported as ``from`` and ``to``."""

    id: str
    title: str
    articles: tuple[str, ...]
    start: str | None = None
    end: str | None = None
    actors: tuple[str, ...] = ()

    @staticmethod
    def identify(articles: tuple[str, ...]) -> str:
        """Id from the articles."""
        return make_id("sy", sorted(articles))
