"""The table resources/quantities.yml, compiled once for look-up by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lagebild.language.quantities.numerals import digits, spelled
from lagebild.records.quantity import Bound
from lagebild.resources import table

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases are tuples of words as the scanner cuts them; `longest` first where a list is tried in order."""

    bounds: dict[Phrase, Bound]
    magnitudes: dict[str, float]
    vague: dict[str, tuple[float, float]]
    fractions: dict[str, float]
    units: dict[Phrase, str]
    adjectives: dict[str, str]
    rates_before: dict[Phrase, str]
    rates_after: dict[Phrase, str]
    not_amounts: frozenset[str]
    street_suffixes: tuple[str, ...]
    ordinal_before: frozenset[str]
    whole_before: frozenset[str]


WORD = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*|[^\W\d_]+(?:[-/][^\W\d_]+)*|[%‰$€£§°][CF]?")


def phrase(text: str) -> Phrase:
    """`text` cut into words the way the scanner cuts a text."""
    return tuple(m.group() for m in WORD.finditer(text))


@cache
def lexicon() -> Lexicon:
    """The compiled table."""
    raw = table("quantities")
    return Lexicon(
        bounds={phrase(word): bound for bound, entry in raw["bounds"].items() for word in entry["words"]},
        magnitudes={word.rstrip("."): float(value) for word, value in raw["magnitudes"].items()},
        vague={word: (float(low), float(high)) for word, (low, high) in raw["vague"].items()},
        fractions={word: float(value) for word, value in raw["fractions"].items()},
        units={phrase(name) or (name,): unit for unit, entry in raw["units"].items() for name in entry["names"]},
        adjectives={entry["adjective"]: unit for unit, entry in raw["units"].items() if "adjective" in entry},
        rates_before={phrase(word): per for per, entry in raw["rates"].items() for word in entry["before"]},
        rates_after={phrase(word): per for per, entry in raw["rates"].items() for word in entry["after"]},
        not_amounts=frozenset(word.rstrip(".") for word in raw["not_amounts"]["words"]),
        street_suffixes=tuple(raw["not_amounts"]["suffixes"]),
        ordinal_before=frozenset(raw["ordinal_before"]),
        whole_before=frozenset(raw["whole_before"]),
    )


@cache
def compound(word: str) -> tuple[float, str, str] | None:
    """Value, unit and counted noun of a compound such as ``30-tägige``, ``zwölfköpfigen`` or ``35-Stunden-Woche``; None if it is none."""
    lex = lexicon()
    stem = re.sub(r"(?:e[mnrs]?)?$", "", word)
    for suffix, unit in lex.adjectives.items():
        if stem.endswith(suffix):
            value = _number(stem.removesuffix(suffix).rstrip("-"))
            return None if value is None else (value, unit, "")
    parts = word.split("-")
    if len(parts) == 3 and (parts[1],) in lex.units:
        value = _number(parts[0])
        return None if value is None else (value, lex.units[(parts[1],)], parts[2])
    return None


def _number(text: str) -> float | None:
    return (digits(text) if text[:1].isdigit() else 1.0 if text.lower() == "ein" else spelled(text)) if text else None
