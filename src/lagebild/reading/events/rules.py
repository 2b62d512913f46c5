"""``event_status.yml`` and ``hedges.yml``, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from lagebild.reading.clauses.verbforms import lemma_of
from lagebild.reading.events.frames import ENDINGS
from lagebild.resources import table


@dataclass(frozen=True, slots=True)
class Rules:
    """``event_status.yml`` and ``hedges.yml`` by lemma, noun form, word, and first word of a set phrase."""

    predicates: dict[str, tuple[dict[str, Any], ...]]
    governors: dict[str, dict[str, Any]]
    adjectives: dict[str, dict[str, Any]]
    nouns: dict[str, dict[str, Any]]
    predicatives: dict[str, dict[str, Any]]
    phrases: dict[str, tuple[dict[str, Any], ...]]
    modals: dict[str, dict[str, Any]]
    joint: frozenset[str]
    contested: frozenset[str]
    durative: frozenset[str]
    hedges: dict[str, dict[str, Any]]


@cache
def rules() -> Rules:
    """The compiled tables."""
    raw = table("event_status")
    predicates: dict[str, tuple[dict[str, Any], ...]] = {}
    for item in raw["predicates"]:
        lemma = lemma_of(item["verb"])
        predicates[lemma] = (*predicates.get(lemma, ()), item)
    phrases: dict[str, tuple[dict[str, Any], ...]] = {}
    for item in raw["phrases"]:
        phrases[item["words"][0]] = (*phrases.get(item["words"][0], ()), item)
    nouns = {(noun + ending).lower(): item for noun, item in raw["nouns"].items() for ending in ENDINGS}
    return Rules(
        predicates,
        {lemma_of(item["verb"]): item for item in raw["governors"]},
        raw["adjectives"],
        nouns,
        raw["predicatives"],
        phrases,
        raw["modals"],
        frozenset(raw["joint"]),
        frozenset(raw["contested"]),
        frozenset(raw["durative"]),
        table("hedges"),
    )
