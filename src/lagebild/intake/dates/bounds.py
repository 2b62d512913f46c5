"""The earliest and latest day a text can be of: offices, beginnings, spelling, dates told as past."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from lagebild.intake.dates.mentions import Mention
from lagebild.intake.dates.signs import kind
from lagebild.intake.dates.tenures import Term, latest_beginning, terms

_SLACK = timedelta(61)  # an office is still given to somebody some weeks after he left it
_MARGIN = {"day": 40, "month": 31, "year": 366}  # days: a past tense may still announce ("war für Mai 2011 geplant")
_KINDS = frozenset({"day", "month", "year", "in-year"})
_REFORM = date(1996, 7, 1)
_NEW_SPELLING = re.compile(r"\b(?:[Dd]ass|muss|musste|müsste|lässt|Fluss|Schluss|wusste)\b")
_LONG_VOWEL = re.compile(r"\b\w*(?:oß|aß|uß|ieß|eiß|auß|äuß|üß)\w*\b")


class Bounds(NamedTuple):
    """Either day may be unknown; `why` says where they come from."""

    earliest: date | None
    latest: date | None
    why: tuple[str, ...]


def is_told(m: Mention) -> bool:
    """The text says that this has been."""
    return m.mood.past and not m.mood.ahead and not m.mood.until


def words_of(m: Mention) -> str:
    """ISO 8601 as exact as the text names it."""
    return m.first.isoformat()[: {"day": 10, "month": 7, "year": 4}[m.grain]]


def agree(window: tuple[date, date, str], held: Bounds) -> bool:
    """They have a day in common."""
    return (held.earliest is None or held.earliest <= window[1]) and (held.latest is None or held.latest >= window[0])


def bounds(text: str, found: list[Mention]) -> Bounds:
    """The latest of all beginnings, the earliest end of an office; an end that contradicts is a look back."""
    held = terms(text)
    earliest, why = _earliest(text, found, held)
    ends = [(t.end + _SLACK, t) for t in held if t.end is not None]
    last = min(ends, default=None, key=lambda e: e[0])
    if last is None or (earliest is not None and last[0] < earliest):
        return Bounds(earliest, None, why)
    return Bounds(earliest, last[0], (*why, f"'{last[1].words}' held office until {(last[0] - _SLACK).isoformat()}"))


def _earliest(text: str, found: list[Mention], held: list[Term]) -> tuple[date | None, tuple[str, ...]]:
    """The latest beginning with its reason; of two the first named."""
    begun = [(t.start, f"'{t.words}' holds office since {t.start.isoformat()}") for t in held]
    begun += [(_cautious(m), f"it tells of {words_of(m)} as past") for m in found if _bounding(m)]
    thing = latest_beginning(text)
    if thing is not None:
        begun.append((thing.start, f"it names '{thing.words}', which began {thing.start.isoformat()}"))
    new, old = _NEW_SPELLING.search(text), _LONG_VOWEL.search(text)
    if new and old:  # Swiss papers write "dass" since long, but no "ß"
        begun.append((_REFORM, f"it is spelled after the reform of 1996: '{new.group()}' beside '{old.group()}'"))
    best = max(begun, default=None, key=lambda b: b[0])
    return (best[0], (best[1],)) if best else (None, ())


def _bounding(m: Mention) -> bool:
    if m.part or kind(m) not in _KINDS:
        return False
    return (m.mood.since and not m.mood.ahead) or (is_told(m) and (m.month is not None or m.placed))


def _cautious(m: Mention) -> date:
    return m.first if m.mood.since else m.first - timedelta(_MARGIN[m.grain])
