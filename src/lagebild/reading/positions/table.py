"""Position frames compiled from ``positions.yml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lagebild.reading.clauses.verbforms import lemma_of
from lagebild.resources import table

ENDINGS = ("", "en", "n", "s", "e", "es")


@dataclass(frozen=True, slots=True)
class Frames:
    """Entries by verb lemma, by noun form (lower case) and by adjective."""

    verbs: dict[str, tuple[dict[str, Any], ...]]
    nouns: dict[str, dict[str, Any]]
    adjectives: dict[str, dict[str, Any]]
    goals: frozenset[str]
    limits: frozenset[str]
    runs: frozenset[str]


@cache
def frames() -> Frames:
    """The compiled table."""
    raw = table("positions")
    verbs: dict[str, tuple[dict[str, Any], ...]] = {}
    for item in raw["verbs"]:
        lemma = lemma_of(item["verb"])
        verbs[lemma] = (*verbs.get(lemma, ()), item)
    nouns = {(item["noun"] + ending).lower(): item for item in raw["nouns"] for ending in ENDINGS}
    return Frames(verbs, nouns, raw["adjectives"], frozenset(raw["goals"]), frozenset(raw["limits"]), frozenset(raw["runs"]))


@lru_cache(maxsize=50_000)
def noun_entry(word: str) -> dict[str, Any] | None:
    """The entry of a noun or of the head of a compound ("Schlüsselbedingung", "US-Forderung")."""
    nouns, last = frames().nouns, word.rsplit("-", 1)[-1].lower()
    if last in nouns:
        return nouns[last]
    return next((nouns[head] for head in ("bedingung", "voraussetzung") if last.endswith(head)), None)
