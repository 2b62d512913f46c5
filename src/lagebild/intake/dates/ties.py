"""Words that tie a date to the day of writing: "gestern, am 3. Mai 2008", "vor drei Jahren, im Juni 2005", "im vergangenen Jahr (2007)"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from lagebild.intake.dates.mentions import Mention
from lagebild.intake.dates.weekdays import NAMES
from lagebild.resources import table

_BEFORE, _AFTER = 70, 70  # characters around a date in which such words stand
_GAP = r"(?:\s?\(|(?:,|\s?[–-])?\s(?:(?:also|nämlich|das\sist)\s)?(?:(?:am|im|in|de[mnr])\s)?(?:Jahre?\s)?)$"
_PART = r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?"
_TODAY = re.compile(
    rf"\b(?:(?P<word>[Hh]eute|(?:[Vv]or)?[Gg]estern|[Üü]bermorgen|morgen|(?<!\w\s)Morgen)(?:\s?\(|,?\s(?:(?:dem|den|der|am)\s)?)(?:(?:{NAMES}),?\s(?:de[mn]\s)?)?"
    rf"|(?P<adjective>heutig|gestrig|vorgestrig|morgig)e[nrms]?\s(?:(?:{NAMES}){_PART})?,?\s?(?:(?:dem|den|der)\s|\()?)$"
)
_DAYS = {"heut": 0, "gest": 1, "vorg": 2, "morg": -1, "über": -2}
_NEXT = re.compile(rf"\b(?P<turn>vergangene|letzte|vorige|kommende|nächste)[nmrs]?\s(?:{NAMES}){_PART},?\s?(?:(?:dem|den)\s|\()?$")
_YEAR = re.compile(
    r"\b(?:(?P<turn>vergangene|letzte|vorige|kommende|nächste|diese|laufende)[nmrs]?\sJahre?s?|(?P<last>[Vv]orjahre?s?))" + _GAP
)
_YEAR_AFTER = re.compile(
    r",\s(?:also\s)?(?:im\s(?P<turn>vergangene|letzte|vorige|kommende|nächste|laufende)n\sJahr\b|(?P<last>im\sVorjahr\b))"
)
_TURNS = {"vergangene": 1, "letzte": 1, "vorige": 1, "kommende": -1, "nächste": -1, "diese": 0, "laufende": 0}
_WEEK = 9  # days: "am letzten Freitag, dem 17. März" is still written on the Saturday after the next one
_UNITS = {"J": (365.25, 183), "M": (30.4, 31), "W": (7.0, 7), "T": (1.0, 2)}  # days, and how far a round count may be off


class Tie(NamedTuple):
    """Earliest and latest day of writing, and the words that say so."""

    earliest: date
    latest: date
    words: str


def tie(text: str, mention: Mention) -> Tie | None:
    """What the words around one mention say about the day of writing; None where nothing ties it."""
    before = text[max(0, mention.at - _BEFORE) : mention.at]
    after = text[mention.end : mention.end + _AFTER]
    found = _today(before, mention.first) or _weekday(before, mention.first) if mention.day else None
    return found or _ago(before, after, mention) or _year(before, after, mention)


def today(before: str) -> tuple[int, str] | None:
    """(days since, words) where `before` ends in a word for the day of writing: ``(1, "gestern, am")``."""
    match = _TODAY.search(before)
    if match is None:
        return None
    return _DAYS[(match["word"] or match["adjective"]).lower()[:4]], match.group().strip(" ,(")


def _today(before: str, day: date) -> Tie | None:
    found = today(before)
    if found is None:
        return None
    own = day + timedelta(found[0])
    return Tie(own, own, found[1])


def _weekday(before: str, day: date) -> Tie | None:
    match = _NEXT.search(before)
    if match is None:
        return None
    ends = sorted((day, day + timedelta(_WEEK * _TURNS[match["turn"]])))
    return Tie(ends[0], ends[1], match.group().strip(" ,("))


@cache
def _numbers() -> dict[str, float]:
    return {word: row["value"] for row in table("publish_ties")["numbers"] for word in row["words"]}


@cache
def _ago_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rounded = "|".join(word.replace(" ", r"\s") for row in table("publish_ties")["round"] for word in row["words"])
    counts = "|".join(sorted(_numbers(), key=len, reverse=True))
    ago = rf"\b[Vv]or\s(?P<round>(?:(?:{rounded})\s){{0,2}})(?P<count>\d{{1,2}}|{counts})\s(?P<unit>Jahr|Monat|Woche|Tag)(?:e?n)?"
    return re.compile(ago + _GAP), re.compile(r"(?:,\salso|,|\s[–-])?\s" + ago + r"\b")


def _ago(before: str, after: str, mention: Mention) -> Tie | None:
    ahead, behind = _ago_patterns()
    match = ahead.search(before) or behind.match(after)
    if match is None:
        return None
    count, (unit, slack) = _numbers().get(match["count"]) or float(match["count"]), _UNITS[match["unit"][0]]
    low, high = _rounding(match["round"])
    if mention.grain == "year":
        year = mention.year + int(count)
        whole = match["unit"] == "Jahr" and count == int(count) and low == -1.0 and high == 1.0
        return Tie(date(year, 1, 1), date(year, 12, 31), match.group().strip(" ,(")) if whole else None
    center = mention.first + timedelta(round(count * unit))
    month = 31 if mention.grain == "month" else 0
    return Tie(center + timedelta(round(low * slack)), center + timedelta(round(high * slack) + month), match.group().strip(" ,("))


def _rounding(words: str) -> tuple[float, float]:
    """How far the true count may lie below and above the one named, in halves of its unit: "knapp zwei Jahre" are not three."""
    for row in table("publish_ties")["round"]:
        if any(word in words for word in row["words"]):
            return float(row["low"]), float(row["high"])
    return -1.0, 1.0


def _year(before: str, after: str, mention: Mention) -> Tie | None:
    match = (_YEAR.search(before) or _YEAR_AFTER.match(after)) if mention.grain == "year" and not mention.season else None
    if match is None:
        return None
    year = mention.year + _TURNS.get(match["turn"] or "letzte", 1)
    return Tie(date(year, 1, 1), date(year, 12, 31), match.group().strip(" ,("))
