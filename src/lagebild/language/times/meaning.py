"""What a rule made of a match, and what the text has told so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from lagebild.language.times import direction as compass
from lagebild.language.times import passing
from lagebild.language.times.grammar import Match
from lagebild.language.times.lexer import Lexeme
from lagebild.records.time import TimexType

Interval = tuple[str | None, str | None]
CHOSEN = frozenset(
    {
        "day_month",
        "short_date",
        "spaced_short",
        "weekday_ordinal",
        "month",
        "month_of_the_year",
        "named_month",
        "season",
        "quarter",
        "half",
        "holiday",
        "nth_weekday",
        "part_of_date",
        "night_onto_date",
        "night_between_dates",
    }
)  # builders that choose a year themselves where the text says none
STORY = 800  # characters a story of one day goes on
SAID = frozenset({"year", "full", "year_noun", "unit", "relative"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """Type and TIMEX3 value; `skip` lexemes at the match's left are outside of the span; `bare` forbids a determiner there.

    `day` is what it tells the text's clock ("damals", "am nächsten Tag" count from it); `anchor` what the value was counted from.
    """

    type: TimexType
    value: str | None
    mod: str | None = None
    freq: str | None = None
    quant: str | None = None
    interval: Interval | None = None
    skip: int = 0
    cut: int = 0
    bare: bool = False
    day: date | None = None
    anchor: str | None = None


@dataclass(slots=True)
class Context:
    """The state of one text's reading.

    `anchor` is the day of publication; `told` the last day the text named, `told_at` its offset, `limit` whether it was a limit
    ("bis Freitag"), from which a story does not go on; `daily`: the text speaks of yesterday, so its weekdays are other days than today;
    `essay`: it is long and told of no day at all.
    `story_year`: the last one told as a time of its own and not in passing ("die 1990 gegründete Firma"), `story_at` its offset.
    `year` and `month` (its first day) are the last ones the text named, `year_at`, `month_at` their offsets; `historic` where it last
    told of a year long past in the present tense ("1915 erklärt Italien den Krieg").
    """

    lexemes: Sequence[Lexeme]
    anchor: date | None
    told: date | None = None
    told_at: int = -1
    told_value: str | None = None
    year: int | None = None
    year_at: int = -1
    month: date | None = None
    month_at: int = -1
    story_year: int | None = None
    story_at: int = -1
    historic: int = -1
    recurs_at: int = -1
    daily: bool = False
    essay: bool = False
    limit: bool = False
    match: Match = field(init=False)
    _way: tuple[int, int, int] | None = None

    def direction(self) -> int:
        """Which way the clause around the current match points."""
        place = (self.match.first, self.match.last)
        if self._way is None or self._way[:2] != place:
            self._way = (*place, compass.direction(self.lexemes, *place))
        return self._way[2]

    def recurs(self) -> bool:
        """Whether the last time told of in this sentence was a set ("jeden Montag um 20 Uhr")."""
        left, _ = compass.sentence(self.lexemes, self.match.first, self.match.last)
        return self.recurs_at > self.told_at and self.recurs_at >= self.lexemes[left].start

    def span(self) -> tuple[int, int]:
        """The lexemes ``[first:last]`` of the current match."""
        return self.match.first, self.match.last

    def lead(self, back: int = 1) -> Lexeme | None:
        """The lexeme `back` places before the match."""
        index = self.match.first - back
        return self.lexemes[index] if index >= 0 else None

    def follow(self, ahead: int = 0) -> Lexeme | None:
        """The lexeme `ahead` places behind the match."""
        index = self.match.last + ahead
        return self.lexemes[index] if index < len(self.lexemes) else None

    def lead_is(self, *kinds: str) -> bool:
        """Whether the lexeme before the match is of one of `kinds`."""
        found = self.lead()
        return found is not None and found.kind in kinds

    def lead_word(self) -> str:
        """The word before the match and its determiner, in lower case ("am", "seit", "vor"), "" at the start."""
        index = self.match.first - 1
        while index >= 0 and self.lexemes[index].kind in ("det", "few", "adjective") and index > self.match.first - 3:
            index -= 1
        return self.lexemes[index].text.lower() if index >= 0 else ""

    def here(self) -> int:
        """Offset of the match in the text."""
        return self.lexemes[self.match.first].start

    def near(self, distance: int = 400) -> date | None:
        """The day last told of, if it was told within `distance` characters; the day of publication otherwise."""
        if self.told and self.here() - self.told_at <= distance and (not self.limit or self.sentence_told()):
            return self.anchor if self._ahead_of_its_tense() else self.told
        return self.anchor

    def _ahead_of_its_tense(self) -> bool:
        """Whether the day last told of lies ahead while this sentence tells something past: what was announced has not happened yet."""
        if self.anchor is None or self.told is None or self.told <= self.anchor or self.sentence_told():
            return False
        return self.direction() == compass.PAST

    def adrift(self) -> bool:
        """Whether the text has told of another year, long past, since it last told of a day: no day is that of its evenings."""
        year = self.story_year
        if year is None or self.anchor is None or year >= self.anchor.year - 1 or self.story_at <= self.told_at:
            return False
        moved = self.told is None or self.told.year != year
        return moved and self.here() - self.story_at < STORY and self.direction() != compass.FUTURE

    def told_near(self, distance: int = 400) -> date | None:
        """The day last told of, if it was told within `distance` characters; publication does not stand in for it."""
        return self.near(distance) if self.told and self.here() - self.told_at <= distance else None

    def story(self, unit: str, distance: int) -> date | None:
        """What "im Jahr darauf", "im Monat zuvor", "am Tag danach" count from: the year, month or day told of within `distance`."""
        day, here = self.told_near(distance), self.here()
        if unit == "P1Y" and self.year is not None and here - self.year_at <= distance and (day is None or self.year_at >= self.told_at):
            return date(self.year, 1, 1) if self.year else None
        if unit == "P1M" and self.month is not None and here - self.month_at <= distance and self.month_at >= self.told_at:
            return self.month
        return day

    def sentence_told(self) -> date | None:
        """The day told of earlier in this sentence."""
        left, _ = compass.sentence(self.lexemes, self.match.first, self.match.last)
        return self.told if self.told and self.told_at >= self.lexemes[left].start else None

    def nearest(self, options: Sequence[date]) -> date | None:
        """The option closest to the day of publication."""
        anchor = self.anchor
        return min(options, key=lambda day: abs((day - anchor).days)) if anchor and options else None

    def tell(self, meaning: Meaning) -> None:
        """Remember the day and the year a meaning names, and where a set stood."""
        if meaning.type == "SET":
            self.recurs_at = self.here()
        if meaning.day and not self._long_past_attribute(meaning.day):
            self.limit = self.lead_is("until")
            self.told, self.told_at, self.told_value = meaning.day, self.here(), meaning.value
        if meaning.type == "DATE" and meaning.value and len(meaning.value) >= 4 and meaning.value[:4].isdecimal():
            self._tell_year(meaning.value)

    def _long_past_attribute(self, day: date) -> bool:
        """ "Der am 24. April 1922 geborene Maler": no story goes on from there."""
        past = self.anchor is not None and day.year < self.anchor.year - 1
        return past and passing.in_passing(self.lexemes, *self.span(), self.match.rule.build)

    def _tell_year(self, value: str) -> None:
        """A year the grammar chose is none the text told: "am 20. November" in a story of 1978 leaves the story where it is."""
        year, here = int(value[:4]), self.here()
        if self.match.rule.build == "year_word":
            return  # the next "Vorjahr" is the same one
        if self._aside(here):
            return
        if self.anchor and year == self.anchor.year and not self.essay:
            self.story_year = None  # the text is back in its own time
        if self.match.rule.build not in CHOSEN or SAID & self.match.groups.keys():
            self.year, self.year_at = year, here
            if not passing.in_passing(self.lexemes, *self.span(), self.match.rule.build):
                self.story_year, self.story_at = year, here
            if self.anchor and year < self.anchor.year - 1 and not self.lead_is("seit", "until", "from", "vor", "nach", "clock_lead"):
                self.historic = here if self.direction() == compass.PRESENT else -1
        elif year == self.year:
            self.year_at = here
            self.story_at = here if year == self.story_year else self.story_at
        if value[4:5] == "-" and value[5:7].isdecimal():
            self.month, self.month_at = date(year, int(value[5:7]), 1) if year else None, here

    def _aside(self, here: int) -> bool:
        """A year told in passing leaves a story of another one where it is: "die seit 1956 dort stehenden Truppen"."""
        if self.match.rule.build not in ("bare_year", "named_year") or self.year is None or here - self.year_at > STORY:
            return False
        return self.told is not None and self.told.year == self.year and self.lead_is("seit", "until")


def weekday_from(anchor: date, weekday: int, way: int) -> date:
    """The nearest `weekday` at or before (`way` < 0) or at or after `anchor`."""
    if way < 0:
        return anchor - timedelta(days=(anchor.isoweekday() - weekday) % 7)
    return anchor + timedelta(days=(weekday - anchor.isoweekday()) % 7)
