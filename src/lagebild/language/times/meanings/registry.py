"""Builders by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning

Builder = Callable[[Match, Context], Meaning | None]
GROUPS = (
    "clock",
    "counts",
    "dates",
    "days",
    "durations",
    "far",
    "parts_of_dates",
    "ranges",
    "references",
    "sets",
    "spans_of_years",
    "units",
    "weeks",
)  # the modules of this package that hold builders
_known: dict[str, Builder] = {}


def builder(function: Builder) -> Builder:
    """Register `function` under its own name, the ``build`` of the rule table."""
    _known[function.__name__] = function
    return function


@cache
def builders() -> dict[str, Builder]:
    """All builders of all groups by name."""
    for group in GROUPS:
        import_module(f"{__package__}.{group}")
    return _known
