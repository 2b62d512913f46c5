"""The table resources/figures.yml, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from lagebild.resources import table
from lagebild.text.folding import fold


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted: `name` in German and English, `course` how it may move, `of` the nouns it is said of (none: of people)."""

    key: str
    course: str
    name: tuple[str, str]
    nouns: frozenset[str]
    cues: re.Pattern[str]
    of: frozenset[str]
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled words; happenings are known by the end of their nouns."""

    measures: dict[str, Measure]
    people: frozenset[str]
    plain: frozenset[str]
    ends: tuple[tuple[str, frozenset[str]], ...]
    wide: frozenset[str]
    no_places: frozenset[str]
    events: dict[str, frozenset[str]]
    part_before: re.Pattern[str]
    not_sure: re.Pattern[str]
    goes_on: re.Pattern[str]
    earlier: re.Pattern[str]
    corrected: re.Pattern[str]


@cache
def lexicon() -> Lexicon:
    """The compiled table."""
    raw = table("figures")
    ends = [(noun.lower(), frozenset(h["classes"])) for h in raw["happenings"] for noun in h["nouns"]]
    return Lexicon(
        measures={key: _measure(key, entry) for key, entry in raw["measures"].items()},
        people=frozenset(fold(w) for w in raw["people"]),
        plain=frozenset(fold(w) for w in raw["plain"]),
        ends=tuple(sorted(ends, key=lambda e: (-len(e[0]), e[0]))),
        wide=frozenset(c for h in raw["happenings"] if h.get("wide") for c in h["classes"]),
        no_places=frozenset(raw["no_places"]),
        events={kind: frozenset(classes) for kind, classes in raw["events"].items()},
        part_before=re.compile(_any(raw["not_whole"]["before"]) + r"[^.;,]{0,25}$", re.IGNORECASE),
        not_sure=re.compile(_any(raw["not_whole"]["clause"])),
        goes_on=re.compile(_any(raw["goes_on"])),
        earlier=re.compile(_any(raw["earlier"]), re.IGNORECASE),
        corrected=re.compile(_any(raw["corrected"]), re.IGNORECASE),
    )


@lru_cache(maxsize=1 << 14)
def happening(noun: str) -> frozenset[str] | None:
    """The classes of a happening's noun, known by its end; None for any other noun."""
    low = noun.lower()
    return next((classes for end, classes in lexicon().ends if low.endswith(end)), None)


@cache
def countries() -> frozenset[str]:
    """Folded names of states."""
    return frozenset(fold(name) for entry in table("countries") for name in (entry["name"], *entry.get("forms", ())))


def _measure(key: str, entry: dict[str, object]) -> Measure:
    name = entry["name"]
    assert isinstance(name, dict)
    return Measure(
        key=key,
        course=str(entry["course"]),
        name=(name["de"], name["en"]),
        nouns=_folded(entry["nouns"]),
        cues=re.compile(_any([*_words(entry["cues"]), *_words(entry["nouns"])])),
        of=_folded(entry.get("of", ())),
        units=frozenset(_words(entry.get("units", ()))),
    )


def _words(value: object) -> list[str]:
    assert isinstance(value, (list, tuple))
    return [str(word) for word in value]


def _folded(value: object) -> frozenset[str]:
    return frozenset(fold(word) for word in _words(value))


def _any(words: Iterable[str]) -> str:
    return r"(?<![\w-])(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + r")(?![\w-])"
