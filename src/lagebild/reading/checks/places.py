"""Territories and peoples that a share may be taken of, from the reviewed table resources/areas.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lagebild.records.quantity import Reference
from lagebild.resources import table

KM2_PER_HA = 0.01
MILLION = 1e6


@dataclass(frozen=True, slots=True)
class Whole:
    """What a share is taken of: the reference value, in km2 or people; `also` are other values in use."""

    reference: Reference
    name: str
    also: tuple[float, ...] = ()


@cache
def _tables() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    """Folded names, and adjective stems, to (group, key)."""
    raw = table("areas")
    names = {name.lower(): (group, name) for group in ("states", "laender") for name in raw[group]}
    entries = [(group, name, entry) for group in ("states", "laender") for name, entry in raw[group].items()]
    adjectives = {entry["adjective"]: (group, name) for group, name, entry in entries if "adjective" in entry}
    return names, adjectives


def nation(word: str) -> str | None:
    """The state whose people `word` names: "Polen", "Franzosen"; None for any other noun."""
    known: dict[str, str] = table("areas")["inhabitants"]
    return known.get(word) or known.get(word.removesuffix("n")) or known.get(word.removesuffix("s"))


def whole(of: str, *, people: bool = False) -> Whole | None:
    """The territory (or people) that the phrase `of` names: ``der gesamten Ukraine``, ``des ukrainischen Staatsgebietes``.

    None where the phrase names a part of it, something else, or a territory the table lacks.
    """
    raw = table("areas")
    words = re.findall(r"[\w-]+", of)
    if not words:
        return None
    names, adjectives = _tables()
    last = words[-1]
    nouns = raw["people_nouns" if people else "territory_nouns"]
    own = names.get(last.lower()) or names.get(last.lower().removesuffix("s"))
    if own:
        before = [w for w in words[:-1] if w[0].isupper()]
        if people and not before and words[0] in ("der", "aller", "alle") and (state := nation(last)):
            return _reference("states", state, people=True)
        wanted = all(w in nouns for w in before) and (bool(before) or not people)
        return _reference(*own, people=people) if wanted else None
    if people and len(words) == 2 and words[0] in ("aller", "der", "alle"):
        words = words[1:]
    if people and len(words) == 1 and (state := raw["inhabitants"].get(last) or raw["inhabitants"].get(last.removesuffix("n"))):
        return _reference("states", state, people=True)
    if last not in nouns or len(words) < 2:
        return None
    if state := raw["inhabitants"].get(words[-2]):  # "der Schweizer Bevölkerung"
        return _reference("states", state, people=people)
    stem = re.sub(r"e[nmrs]?$", "", words[-2].lower())
    return _reference(*adjectives[stem], people=people) if stem in adjectives else None


def _reference(group: str, name: str, *, people: bool) -> Whole:
    raw = table("areas")
    source = raw["sources"]["laender" if group == "laender" else "people" if people else "area"]
    entry = raw[group][name]
    value, unit = (entry["people"] * MILLION, "1") if people else (float(entry["area"]), "km2")
    fact = f"{'Bevölkerung' if people else 'Fläche'}: {name}"
    also = () if people else tuple(float(area) for area in entry.get("also", ()))
    return Whole(Reference(fact, value, unit, source["name"], str(source["date"])), name, also)
