"""The lists of ``times_context.yml``."""

from __future__ import annotations

from functools import cache

from lagebild.resources import table


@cache
def context_words(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(table("times_context")[name]["words"])


@cache
def context_ends(name: str) -> tuple[str, ...]:
    """The words of one list as ends to look for."""
    return tuple(sorted(context_words(name)))
