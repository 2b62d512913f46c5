"""The lists of ``times_context.yml``."""

from __future__ import annotations

from functools import cache

from lagebild.resources import table


@cache
def context_words(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(table("times_context")[name]["words"])
