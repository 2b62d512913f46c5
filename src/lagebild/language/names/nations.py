"""Adjectives and demonyms of states: "russisch" and "Russe" to Russland, and the short forms of compounds ("US-", "Kreml-")."""

from __future__ import annotations

from functools import cache, lru_cache

from lagebild.resources import table

_ENDINGS = ("", "e", "en", "er", "es", "em")
#: First parts of compounds that name whose office it is.
_PREFIXES = {
    "us": "USA", "eu": "EU", "kreml": "Russland", "bundes": "Deutschland",
    "nato": "NATO", "un": "Vereinte Nationen", "uno": "Vereinte Nationen",
    "vatikan": "Vatikan", "pentagon": "USA", "palästinenser": "Palästina",
}  # fmt: skip


@cache
def adjectives() -> dict[str, str]:
    """Every inflected form of a state's adjective to the state."""
    found = {}
    for row in table("countries"):
        for stem in (row["adjective"], *_more(row["name"])):
            for ending in _ENDINGS:
                found[stem + ending] = row["name"]
    return found


@cache
def demonyms() -> dict[str, tuple[str, str]]:
    """Singular demonym in any case to (state, gender): "Ukrainers" -> (Ukraine, m), "Russin" -> (Russland, f)."""
    found: dict[str, tuple[str, str]] = {}
    for row in table("countries"):
        base, state = row["demonym"], row["name"]
        endings = ("", "n") if base.endswith("e") else ("", "s") if base.endswith("er") else ("", "en", "s")
        found.update({base + ending: (state, "m") for ending in endings})
        found[base.removesuffix("e") + "in"] = (state, "f")
    found.update({"Deutscher": ("Deutschland", "m"), "Deutschen": ("Deutschland", "m")})
    return found


@lru_cache(maxsize=20_000)
def state_of(word: str) -> str:
    """The state an adjective or the first part of a compound names, "" where none: "ukrainischen", "US-Präsident", "Kremlchef"."""
    state = adjectives().get(word.lower())
    if state or "-" not in word:
        return state or _glued(word)
    first = word.split("-", 1)[0].lower()
    return _PREFIXES.get(first) or adjectives().get(first) or _by_name().get(first, "")


def _glued(word: str) -> str:
    lower = word.lower()
    for prefix in ("kreml", "bundes", "pentagon", "palästinenser"):
        if lower.startswith(prefix) and len(lower) > len(prefix) + 2 and word[:1].isupper():
            return _PREFIXES[prefix]
    return ""


def _more(state: str) -> tuple[str, ...]:
    return {"USA": ("us-amerikanisch",), "Saudi-Arabien": ("saudisch", "saudiarabisch"), "Belarus": ("belarusisch", "weißrussisch")}.get(
        state, ()
    )


@cache
def _by_name() -> dict[str, str]:
    return {row["name"].lower(): row["name"] for row in table("countries")}
