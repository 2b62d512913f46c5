"""Years and dates a text names, with what their clause says about them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from lagebild.intake.dates.mood import Mood, mood
from lagebild.intake.dates.parse import MONTH, month_number
from lagebild.intake.dates.weekdays import NAMES, named_day

_PARTS = {
    "Anfang": 1,
    "Frühjahr": 4,
    "Frühling": 4,
    "Ostern": 4,
    "Pfingsten": 5,
    "Mitte": 6,
    "Sommer": 7,
    "Herbst": 10,
    "Ende": 12,
    "Weihnachten": 12,
    "Silvester": 12,
    "Jahresbeginn": 1,
    "Jahresanfang": 1,
    "Jahreswechsel": 1,
    "Frühsommer": 6,
    "Spätsommer": 8,
    "Spätherbst": 11,
    "Jahresende": 12,
}
_NTH = {"erst": 1, "zwei": 2, "drit": 3, "vier": 4}
_SPANS = {"Quartal": 3, "Halbjahr": 6, "Jahreshälfte": 6, "Vierteljahr": 3, "Jahresdrittel": 4}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:(?=[/–-](?:(?:19|20)?\d\d)(?!\d))|(?![.,/-]\d|\d))")
_BEFORE = re.compile(
    rf"(?:(?:(?<!\d)(?P<day>\d{{1,2}})\.\s?)?\b(?P<month>{MONTH})\.?\s(?:(?:des\s)?Jahres\s|de[sn]\s)?"
    rf"|(?<![\d.])(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?"
    rf"|\b(?P<nth>[1-4]\.|(?:{'|'.join(_NTH)})\w*)\s(?P<span>{'|'.join(_SPANS)})(?:e?s)?\s(?:de[sr]\s(?:Jahres\s)?)?"
    rf"|\b(?P<part>{'|'.join(_PARTS)})s?\s(?:(?:des\s)?Jahres\s)?)$"
)
_REACH = 32  # characters before a year in which its day and month stand
_COUNTED = re.compile(r"\s?(?:[$€%°]|[A-ZÄÖÜ]\w+(?:en|er|n|e|s)\b|km\b|m\b|Euro|Dollar|Mal\b|mal\b|Jahre)")
_SEASON = re.compile(r"[/–-](?:19|20)?(\d\d)(?!\d)")
_WEEKDAY = re.compile(rf"({NAMES})\w{{0,12}},?\s(?:\(|de[mnr]\s)?$")
_NOUN = re.compile(r"([A-ZÄÖÜ][\w-]+)\s(?:für\s(?:das\sJahr\s)?|des\sJahres\s|von\s)?$")
_PLACED = re.compile(r"(?:\b[Ii]m\sJahre?|\b[Ii]n|\b[Bb]ereits|\b[Ss]chon|\b[Ee]rst)\s$")
_END = re.compile(r"[a-zäöüß“”\")]{2}[.!?]+[“”\"]?\s+|\n|(?<=\d{4})\.\s+(?=[A-ZÄÖÜ„])")
MOST = 400
LONGEST = 1000  # characters of a sentence that are looked at
EARLIEST, LATEST = 1980, 2040  # years outside of this are history or numbers, and bound nothing useful


@dataclass(frozen=True, slots=True)
class Mention:
    """A year, a month or a day the text names, ``text[at:end]``.

    `season` where two years stand there ("Saison 2006/07"), `part` where the month stands for a season or a third of the year
    ("Ende 2006"), `noun` is the noun a bare year belongs to ("Filmfest 2011"), `placed` where something is put into
    that year ("im Jahr 2011"), `weekday` where one stands beside the day.
    """

    at: int
    end: int
    year: int
    month: int | None
    day: int | None
    weekday: bool
    season: bool
    part: bool
    noun: str
    placed: bool
    mood: Mood

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def grain(self) -> str:
        """day, month or year."""
        return "day" if self.day else "month" if self.month else "year"


def mentions(text: str) -> list[Mention]:
    """The first few hundred of them, in text order."""
    ends = [m.end() for m in _END.finditer(text)]
    return list(islice(_mentions(text, ends), MOST))


def _mentions(text: str, ends: list[int]) -> Iterator[Mention]:
    for match in _YEAR.finditer(text):
        year, end = int(match.group()), match.end()
        dated = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
        season = _SEASON.match(text, end)
        follows = season is not None and int(season[1]) == (year + 1) % 100
        alone = dated is None and (text[match.start() - 1 : match.start()] in tuple(".,/-") or _COUNTED.match(text, end))
        if alone or (season and not follows) or not EARLIEST <= year <= LATEST or _listed(text, match):
            continue
        start = match.start() - len(dated.group()) if dated else match.start()
        end = season.end() if season else end
        month, day = _parts(dated, year) if dated else (None, None)
        before = text[max(0, start - 40) : start]
        weekday = _WEEKDAY.search(before) if day else None
        noun = _NOUN.search(before) if month is None else None
        index = bisect_right(ends, start)
        low, high = ends[index - 1] if index else 0, ends[index] if index < len(ends) else len(text)
        yield Mention(
            at=start,
            end=end,
            year=_agreeing(weekday[1], year, month or 0, day or 0) if weekday else year,
            month=month,
            day=day,
            weekday=weekday is not None,
            season=season is not None,
            part=bool(dated and dated["part"]),
            noun=noun[1] if noun else "",
            placed=bool(_PLACED.search(before)),
            mood=mood(text, max(low, start - LONGEST), min(high, end + LONGEST), start, end),
        )


def _listed(text: str, match: re.Match[str]) -> bool:
    """A date in brackets that is all of its line belongs to a list of other articles."""
    if text[match.end() : match.end() + 1] != ")" or text[match.end() + 1 : match.end() + 2] not in ("", "\n"):
        return False
    line = text[max(0, match.start() - _REACH) : match.start()].rpartition("\n")[2]
    return line.strip().startswith("(")


def _agreeing(weekday: str, year: int, month: int, day: int) -> int:
    """A paper of January that still writes the old year: "Samstag, 7. Januar 2005" was 2006."""
    slip = month <= 2 and not named_day(weekday, year, month, day) and named_day(weekday, year + 1, month, day)
    return year + 1 if slip else year


def _parts(match: re.Match[str], year: int) -> tuple[int | None, int | None]:
    """(month, day) where both exist in the calendar; a day that does not exist leaves the month."""
    if match["part"]:
        return _PARTS[match["part"]], None
    if match["span"]:  # the last month of "im zweiten Quartal": what is told of it is told when it is over
        nth = int(match["nth"][0]) if match["nth"][0].isdigit() else _NTH[match["nth"][:4]]
        return min(12, nth * _SPANS[match["span"]]), None
    month = month_number(match["month"]) if match["month"] else int(match["m"] or 0)
    day = int(match["day"] or match["d"] or 0)
    if not month or month > 12:
        return None, None
    try:
        date(year, month, day)
    except ValueError:
        return month, None
    return month, day
