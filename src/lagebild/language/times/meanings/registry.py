"""Builders by name."""

from __future__ import annotations

from collections.abc import Callable

from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning

Builder = Callable[[Match, Context], Meaning | None]
BUILDERS: dict[str, Builder] = {}


def builder(function: Builder) -> Builder:
    """Register `function` under its own name, the ``build`` of the rule table."""
    BUILDERS[function.__name__] = function
    return function
