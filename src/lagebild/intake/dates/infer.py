"""When was it published, if nothing says so? Bounds from the text alone, each with its reason; a refusal to guess is a result.

Three witnesses: offices people hold and things that have begun, dates the text tells of, and the latest year it names.
A single day is given only where the text itself ties a full date to its own day ("am heutigen 8. Mai 2008").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from lagebild.intake.dates.mentions import Mention, mentions
from lagebild.intake.dates.tenures import Beginning, Term, latest_beginning, terms
from lagebild.intake.dates.weekdays import agreed
from lagebild.resources import table

YEAR = timedelta(365)
_EARLY = 350  # characters from the start in which a date is likely the news itself
_LEAD = 120
_RECENT = 2000  # archives of digital text begin about then
_SLACK = timedelta(31)  # an office is still given to somebody some weeks after he left it
_TODAY = re.compile(
    r"\b(?:(?P<today>heutige[nr]?(?:\s\w+,?(?:\sde[mnr])?)?|heute,?\s(?:am|de[mnr]))"
    r"|(?P<yesterday>gestrige[nr]?(?:\s\w+,?(?:\sde[mnr])?)?|gestern,?\s(?:am|de[mnr]))),?\s\(?$",
    re.IGNORECASE,
)
_NEWS = 700  # characters: a text names its own day near its start


@dataclass(frozen=True, slots=True)
class Inferred:
    """Earliest and latest day (either may be unknown), a single day where the text ties one to itself, and why in English."""

    earliest: date | None
    latest: date | None
    day: date | None
    why: str


def infer(text: str) -> Inferred | None:
    """What `text` alone says about its publish date; None where it says nothing. Pure; linear in the text."""
    found = mentions(text)
    for mention in found:
        day = _own_day(text, mention)
        if day is not None:
            return Inferred(day, day, day, f"the text ties {mention.first.isoformat()} to its own day")
    earliest, latest, why = _bounds(found, terms(text), latest_beginning(text))
    window = _by_weekday(text, found) or _window(found)
    if window is not None and _agree(window, earliest, latest):
        low, high = max(window[0], earliest or window[0]), min(window[1], latest or window[1])
        return Inferred(low, high, None, "; ".join([window[2], *why]))
    return Inferred(earliest, latest, None, "; ".join(why)) if why else None


def _own_day(text: str, mention: Mention) -> date | None:
    if mention.grain != "day" or mention.at > _NEWS:
        return None
    match = _TODAY.search(text[max(0, mention.at - 40) : mention.at])
    if match is None:
        return None
    return mention.first + timedelta(1 if match["yesterday"] else 0)


def _bounds(found: list[Mention], held: list[Term], begun: Beginning | None) -> tuple[date | None, date | None, list[str]]:
    """The latest beginning of an office or past date, the earliest end of an office; an end that contradicts is a look back."""
    earliest: date | None = None
    why: list[str] = []
    past = [m for m in found if m.past and not m.ahead and (m.month is not None or m.placed)]
    if past:
        last = max(past, key=lambda m: m.first)
        earliest = _cautious(last)
        why.append(f"it tells of {_words(last)} as past")
    if begun is not None and (earliest is None or begun.start > earliest):
        earliest, why = begun.start, [f"it names '{begun.words}', which began {begun.start.isoformat()}"]
    for term in held:
        if earliest is None or term.start > earliest:
            earliest = term.start
            why.append(f"'{term.words}' holds office since {term.start.isoformat()}")
    ends = [(t.end + _SLACK, t) for t in held if t.end is not None]
    last_end = min(ends, default=None, key=lambda e: e[0])
    if last_end is None or (earliest is not None and last_end[0] < earliest):
        return earliest, None, why
    return earliest, last_end[0], [*why, f"'{last_end[1].words}' held office until {(last_end[0] - _SLACK).isoformat()}"]


def _cautious(mention: Mention) -> date:
    """A past tense may still announce ("war für Mai 2011 geplant"), so a bound keeps a distance that grows with the grain."""
    margin = {"day": 90, "month": 180, "year": 730}[mention.grain]
    return mention.first - timedelta(margin)


def _words(mention: Mention) -> str:
    return mention.first.isoformat()[: {"day": 10, "month": 7, "year": 4}[mention.grain]]


def _agree(window: tuple[date, date, str], earliest: date | None, latest: date | None) -> bool:
    return (earliest is None or earliest <= window[1]) and (latest is None or latest >= window[0])


def _by_weekday(text: str, found: list[Mention]) -> tuple[date, date, str] | None:
    """Days with weekday but without year, read in the latest year named or the next: news, so published within months of them."""
    year = max((m.year for m in found), default=0)
    days = agreed(text, year) if year >= _RECENT else None
    if not days:
        return None
    return days[0] - timedelta(45), days[-1] + timedelta(120), f"weekday and day agree in {days[-1].year}: {days[-1].isoformat()}"


@cache
def _table() -> Any:
    return table("publish_window")


def _window(found: list[Mention]) -> tuple[date, date, str] | None:
    """A year around the latest date named, if the signs are good enough that it is this text's own time."""
    if not found:
        return None
    last = max(found, key=lambda m: (m.year, m.month is not None, m.first))
    weights = {row["feature"]: row["weight"] for row in _table()["weights"]}
    score = sum(weights[name] for name in features(found, last))
    if score < _table()["least"]:
        return None
    low = last.first + timedelta(_table()["windows"][_kind(last)])
    return low, low + YEAR, f"the latest date in the text is {_words(last)}"


def _kind(mention: Mention) -> str:
    return mention.grain + ("-ahead" if mention.ahead else "")


def features(found: list[Mention], last: Mention) -> list[str]:
    """Names of ``resources/publish_window.yml`` that hold for the latest mention among all."""
    signs = {
        "base": True,
        _kind(last): True,
        "weekday": last.weekday,
        "early": last.at < _EARLY,
        "again": sum(m.year == last.year for m in found) > 1,
        "since": last.since,
        "lead": last.at < _LEAD,
        "told": last.past,
        "exact": any(m.day is not None for m in found if m.year == last.year and m is not last),
        "recent": last.year >= _RECENT,
        "background": last.background,
        "named": last.named,
        "many": len({m.year for m in found}) > 2,
    }
    return [name for name, holds in signs.items() if holds]
