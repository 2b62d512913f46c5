"""When was it published, if nothing says so? A day, bounds or nothing, from the text alone, with reasons; a refusal to guess is a result.

Witnesses, from the surest: words that tie a date to the day of writing ("gestern, am 3. Mai"), a weekday beside a day, the latest date the
text tells of as its own time, and for bounds offices people hold, things that have begun, the spelling, dates told as past.
A single day is given only where the text ties one to itself; everything else stays a range.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lagebild.intake.dates.bounds import Bounds, agree, bounds, is_told, words_of
from lagebild.intake.dates.likely import Likely, likely
from lagebild.intake.dates.mentions import Mention, mentions
from lagebild.intake.dates.signs import kind, page, rules, signs, way, window
from lagebild.intake.dates.ties import Tie, tie
from lagebild.intake.dates.yearless import Dated, dated

_NEWS = 700  # characters: a text names its own day near its start
_HISTORY = frozenset({date(2001, 9, 11), date(1989, 11, 9), date(1990, 10, 3)})  # days that every text names with their year
_RECENT = 2000  # a text whose latest year is older looks back on history
_YEAR = timedelta(366)
_OLDEST = 1990  # archives of digital text begin about then


@dataclass(frozen=True, slots=True)
class Inferred:
    """Earliest and latest day (either may be unknown), a single day where the text ties one to itself, and why in English.

    `likely` is an estimate inside a range of a year or less.
    """

    earliest: date | None
    latest: date | None
    day: date | None
    why: str
    likely: Likely | None = None


def infer(text: str) -> Inferred | None:
    """What `text` alone says about its publish date; None where it says nothing. Pure; linear in the text."""
    found = mentions(text)
    ties = [(m, t) for m in found if (t := tie(text, m)) is not None]
    for mention, tied in ties:
        if tied.earliest == tied.latest and mention.at <= _NEWS:
            return Inferred(
                tied.earliest, tied.earliest, tied.earliest, f"the text ties {mention.first.isoformat()} to its own day: '{tied.words}'"
            )
    held = bounds(text, found)
    narrow = _tied(ties) or _window(text, found, held)
    told = max((m.first for m in found if is_told(m)), default=date.min)
    days = dated(text, _years(found, narrow, held), narrow)
    if days is not None and days.day is not None:
        return Inferred(days.day, days.day, days.day, days.why)
    for one in (_of_days(days, told), narrow):
        if one is not None and agree(one, held):
            low, high = max(one[0], held.earliest or one[0]), min(one[1], held.latest or one[1])
            guess = likely(text, found, low, high) if high - low <= _YEAR else None
            return Inferred(low, high, None, "; ".join([one[2], *held.why]), guess)
    return Inferred(held.earliest, held.latest, None, "; ".join(held.why)) if held.why else None


def _tied(ties: list[tuple[Mention, Tie]]) -> tuple[date, date, str] | None:
    """The narrowest range that words beside a date give."""
    best = min(ties, key=lambda mt: (mt[1].latest - mt[1].earliest, mt[0].at), default=None)
    if best is None or best[1].latest < date(_OLDEST, 1, 1):
        return None
    return best[1].earliest, best[1].latest, f"the text counts from {words_of(best[0])}: '{best[1].words}'"


def _of_days(days: Dated | None, told: date) -> tuple[date, date, str] | None:
    return (days.earliest, days.latest, days.why) if days is not None and told <= days.latest else None


def _years(found: list[Mention], narrow: tuple[date, date, str] | None, held: Bounds) -> list[int]:
    """Years a day without a year may belong to: of the window, else the latest named and the next, else between two bounds."""
    if narrow is not None:
        return list(range(narrow[0].year, narrow[1].year + 1))
    latest = max((m.year for m in found if not (m.mood.ahead or m.mood.until)), default=0)
    if latest >= _RECENT:
        return [latest, latest + 1]
    if held.earliest and held.latest:
        return list(range(held.earliest.year, held.latest.year + 1))
    return []


def candidates(found: list[Mention], held: Bounds) -> Iterator[Mention]:
    """The dates that may be of the text's own time: no history, no end of a contract, none that is only alleged
    ("soll am 3. Mai geflohen sein": courts speak so of deeds long past), none whose year is over before something told."""
    told = max((m.first for m in found if is_told(m)), default=date.min)
    for mention in found:
        low, high = window(mention)
        idle = mention.first in _HISTORY or mention.mood.alleged or (mention.mood.term and mention.mood.lasting)
        if not idle and mention.year >= _OLDEST and told <= high and agree((low, high, ""), held):
            yield mention


def _window(text: str, found: list[Mention], held: Bounds) -> tuple[date, date, str] | None:
    """A year around one of the dates named, if the signs are good enough that it is of this text's own time; of equals the first."""
    of, weights = page(text), {row["sign"]: row["weight"] for row in rules()["weights"]}
    scored = [(round(sum(weights.get(name, 0.0) for name in signs(m, found, of)), 6), m) for m in candidates(found, held)]
    score, best = max(scored, default=(0.0, None), key=lambda s: s[0])
    if best is None or score < rules()["least"]:
        return None
    low, high = _year_from(best, held)
    return _week(best) or (low, high, f"the text's own time is that of {words_of(best)}: '{text[best.at : best.end]}'")


def _year_from(mention: Mention, held: Bounds) -> tuple[date, date]:
    """Its window; what is told of a later day is written after that day, so that the year begins there."""
    low, high = window(mention)
    if held.earliest is None or held.earliest <= low or way(mention) in ("ahead", "until"):
        return low, high
    return held.earliest, held.earliest + timedelta(365)


def _week(mention: Mention) -> tuple[date, date, str] | None:
    """What a text tells of a day it names with its weekday is some days old."""
    if not (mention.weekday and kind(mention) == "day" and is_told(mention)):
        return None
    days = timedelta(rules()["weekday_days"])
    return mention.first, mention.first + days, f"it tells of a weekday: {words_of(mention)}"
