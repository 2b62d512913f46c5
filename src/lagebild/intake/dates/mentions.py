"""Years and dates a text names, with what their sentence says about them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from lagebild.intake.dates.parse import MONTH, month_number

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?![.,/-]\d|\d)")
_BEFORE = re.compile(
    rf"(?:(?:(?<!\d)(?P<day>\d{{1,2}})\.\s?)?\b(?P<month>{MONTH})\.?\s|(?<![\d.])(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?)$"
)
_REACH = 20  # characters before a year in which its day and month stand
_COUNTED = re.compile(r"\s?(?:[$€%°]|[A-ZÄÖÜ]\w+(?:en|er|n|e|s)\b|km\b|m\b|Euro|Dollar|Mal\b|mal\b|Jahre)")
_WEEKDAY = re.compile(r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)\w{0,12},?\s(?:\(|de[mnr]\s)?$")
_AHEAD = re.compile(
    r"\b(?:wird|werden|soll|sollen|will|wollen|geplant|plan\w*|voraussichtlich|frühestens|spätestens|künftig|anstehend\w*|kommend\w*|"
    r"nächst\w*|möchte|würde|dürfte|beginnt|findet|startet)\b"
)
_PAST = re.compile(
    r"\b(?:wurden?|waren?|hatten?|ist|sind|hat|haben|kam|kamen|gab|gaben|worden|sagten?|teilten?|erklärten?|starb(?:en)?|ging(?:en)?|fand(?:en)?|"
    r"[a-zäöüß]{3,}te[nt]?)\b"
)
_BACKGROUND = re.compile(r"\b(?:hatten?|geboren|damals|bereits|schon|zuletzt|erstmals|gegründet|gestorben)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b[Ss]eit(?:\s\w+){0,2}\s$")
_UNTIL = re.compile(r"\b(?:bis|zum|für|ab|spätestens|frühestens)(?:\s\w+){0,2}\s$")
_PLACED = re.compile(r"(?:\b[Ii]m\sJahre?|\b[Ss]eit|\b[Ii]n|Anfang|Mitte|Ende|Herbst|Sommer|Frühjahr|Frühling|Winter)\s$")
_NOUN = re.compile(r"\b(?!Jahre?s?\b)[A-ZÄÖÜ]\w+\s$")
_END = re.compile(r"[a-zäöüß“”\")]{2}[.!?]+[“”\"]?\s+|\n")
MOST = 1000
EARLIEST, LATEST = 1980, 2040  # years outside of this are history or numbers, and bound nothing useful


@dataclass(frozen=True, slots=True)
class Mention:
    """A year, a month or a day the text names.

    `ahead` where its sentence speaks of the future, `past` where it tells, `background` where it looks back; `since`: "seit" stands
    before it; `named`: it belongs to a name ("Filmfest 2011"); `placed`: a preposition puts something into that year.
    """

    at: int
    year: int
    month: int | None
    day: int | None
    weekday: bool
    ahead: bool
    past: bool
    background: bool
    since: bool
    named: bool
    placed: bool

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def grain(self) -> str:
        """day, month or year."""
        return "day" if self.day else "month" if self.month else "year"


def mentions(text: str) -> list[Mention]:
    """The first thousand of them, in text order."""
    ends = [m.end() for m in _END.finditer(text)]
    return list(islice(_mentions(text, ends), MOST))


def _mentions(text: str, ends: list[int]) -> Iterator[Mention]:
    moods: dict[int, tuple[bool, bool, bool]] = {}
    for match in _YEAR.finditer(text):
        year = int(match.group())
        dated = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
        alone = dated is None and (text[match.start() - 1 : match.start()] in tuple(".,/-") or _COUNTED.match(text, match.end()))
        if alone or not EARLIEST <= year <= LATEST:
            continue
        start = match.start() - len(dated.group()) if dated else match.start()
        index = bisect_right(ends, start)
        if index not in moods:
            moods[index] = _mood(text[ends[index - 1] if index else 0 : ends[index] if index < len(ends) else len(text)][:1000])
        ahead, past, background = moods[index]
        before = text[max(0, start - 24) : start]
        month, day = _parts(dated, year) if dated else (None, None)
        yield Mention(
            at=start,
            year=year,
            month=month,
            day=day,
            weekday=bool(_WEEKDAY.search(before)),
            ahead=ahead or bool(_UNTIL.search(before)),
            past=past,
            background=background,
            since=bool(_SINCE.search(before)),
            placed=bool(_PLACED.search(before)),
            named=month is None and bool(_NOUN.search(before)),
        )


def _mood(sentence: str) -> tuple[bool, bool, bool]:
    """(speaks of the future, tells, looks back)."""
    return bool(_AHEAD.search(sentence)), bool(_PAST.search(sentence)), bool(_BACKGROUND.search(sentence))


def _parts(match: re.Match[str], year: int) -> tuple[int | None, int | None]:
    """(month, day) where both exist in the calendar; a day that does not exist leaves the month."""
    month = month_number(match["month"]) if match["month"] else int(match["m"] or 0)
    day = int(match["day"] or match["d"] or 0)
    if not month or month > 12:
        return None, None
    try:
        date(year, month, day)
    except ValueError:
        return month, None
    return month, day
