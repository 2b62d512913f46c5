"""The table resources/quantities.yml, compiled once for look-up by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from lagebild.language.numerals import digits, spelled
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
    no_adjectives: frozenset[str]
    starts: frozenset[str]
    bound_ends: frozenset[str]
    rate_starts: frozenset[str]


WORD = re.compile(
    r"(?<![\d.,] )[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,4}(?![\d.:/-]|,\d| \d)|\d{1,3}(?:['’]\d{3})+(?![\d'’])|\d+(?:[.,\u00a0\u202f]\d+)*"
    r"|(?:Mio|Mrd|Tsd|Std|Min|ca)\.|[^\W\d_]+(?:[-/][^\W\d_]+)*[²³]?|[%‰$€£§°][CF]?"
)


def phrase(text: str) -> Phrase:
    """`text` cut into words the way the scanner cuts a text."""
    return tuple(m.group() for m in WORD.finditer(text))


@cache
def lexicon() -> Lexicon:
    """The compiled table."""
    raw = table("quantities")
    bounds: dict[Phrase, Bound] = {phrase(word): bound for bound, entry in raw["bounds"].items() for word in entry["words"]}
    rates_after = {phrase(word): per for per, entry in raw["rates"].items() for word in entry["after"]}
    return Lexicon(
        bounds=bounds,
        magnitudes={word: float(value) for word, value in raw["magnitudes"].items()},
        vague={word: (float(low), float(high)) for word, (low, high) in raw["vague"].items()},
        fractions={word + end: float(value) for word, value in raw["fractions"].items() for end in ("", "n")},
        units={phrase(name) or (name,): unit for unit, entry in raw["units"].items() for name in entry["names"]},
        adjectives={entry["adjective"]: unit for unit, entry in raw["units"].items() if "adjective" in entry},
        rates_before={phrase(word): per for per, entry in raw["rates"].items() for word in entry["before"]},
        rates_after=rates_after,
        not_amounts=frozenset(word.rstrip(".") for word in raw["not_amounts"]["words"]),
        street_suffixes=tuple(raw["not_amounts"]["suffixes"]),
        ordinal_before=frozenset(raw["ordinal_before"]),
        whole_before=frozenset(raw["whole_before"]),
        no_adjectives=frozenset(raw["no_adjectives"]),
        starts=frozenset(word[:3].lower() for word in raw["vague"]),
        bound_ends=frozenset(words[-1].lower() for words in bounds),
        rate_starts=frozenset(words[0] for words in rates_after),
    )


@lru_cache(maxsize=1 << 12)
def compound(word: str) -> tuple[float, str, str] | None:
    """Value, unit and counted noun of a compound such as ``30-tägige``, ``zwölfköpfigen`` or ``35-Stunden-Woche``; None if it is none."""
    lex = lexicon()
    stem = ENDING.sub("", word)
    suffix = next((suffix for suffix in lex.adjectives if stem.endswith((suffix, suffix.capitalize()))), None) or TIMES.get(stem[-3:])
    if suffix:
        value = _number(stem[: -len(suffix)].rstrip("-"))
        if value is None or (suffix in TIMES and value <= 1):
            return None
        return value, lex.adjectives.get(suffix, "times"), ""
    return _hyphened(word.split("-"), lex)


#: "dreimal", "das Vierfache": once is no number ("noch einmal", "einfach").
TIMES = {"mal": "mal", "ach": "fach", "fach": "fach"}
ENDING = re.compile(r"(?:e[mnrs]?)?$")


def _hyphened(parts: list[str], lex: Lexicon) -> tuple[float, str, str] | None:
    """``35-Stunden-Woche``, ``100-Millionen-Euro-Paket``, ``28-Punkte-Plan``: number, multiplier, unit, and the noun they make."""
    value = _number(parts[0]) if len(parts) > 2 else None
    if value is None:
        return None
    factor = lex.magnitudes.get(parts[1])
    rest = parts[1:] if factor is None else parts[2:]
    unit = lex.units.get((rest[0],)) if len(rest) > 1 else None
    if unit is None and not (len(rest) > 1 and len(rest[0]) > 3 and rest[0][0].isupper() and parts[0].isdigit()):
        return None
    return value * (factor or 1.0), unit or "1", rest[-1] if unit else rest[0]


def _number(text: str) -> float | None:
    return (digits(text) if text[:1].isdigit() else 1.0 if text.lower() == "ein" else spelled(text)) if text else None
