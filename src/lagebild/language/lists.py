"""Closed lists of words from the reviewed table."""

from __future__ import annotations

from functools import cache

from lagebild.resources import table


@cache
def listed(name: str) -> frozenset[str]:
    """The words of the list of that name; raises KeyError where there is none."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {row["list"]: frozenset(row["words"].split()) for row in table("word_lists")}
