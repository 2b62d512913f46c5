"""Which year a day, month, season or feast without one belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from lagebild.language.times import direction as compass
from lagebild.language.times.grammar import Match
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.meaning import Context

RECENT = 21  # days
RECENTLY, NEXT_YEAR = range(1, 31), 330  # days: nobody announces what is so far ahead without its year
FIRST = 500  # stories of earlier years have no months
SOON = 2  # months
YEAR = 366  # days; a list of months goes no further ahead
RUN = 120  # characters from one entry of a calendar to the next
SHIFT = {"last": -1, "next": 1, "this": 0, "current": 0, "year_adjective": 0}


def explicit(match: Match, context: Context) -> int | None:
    """The year the match names ("Mai 2024", "Mai vergangenen Jahres"), or a coordinated partner ("im Mai und Juni 2024")."""
    if "year" in match.groups:
        return int(match.groups["year"].value)
    if "year_noun" in match.groups and context.anchor:
        step = int(match.groups["year_noun"].value)
        return (context.year if step > 0 and context.year else context.anchor.year) + step
    unit = match.groups.get("unit")
    if unit and unit.value == "P1Y" and "relative" in match.groups and context.anchor:
        return _of_unit(match.groups["relative"], context, context.anchor.year)
    return _shared(match, context)


def _of_unit(relative: Lexeme, context: Context, year: int) -> int:
    """ "Desselben Jahres", "des folgenden Jahres" count from the year told of, "vergangenen Jahres" from publication."""
    told = context.year if context.year is not None else year
    if relative.kind == "that" or relative.text.lower().startswith(("folgend", "darauf", "nachfolgend")):
        return told + (relative.kind != "that")
    return year + (int(relative.value) if relative.kind == "year_adjective" else SHIFT[relative.kind])


def _shared(match: Match, context: Context) -> int | None:
    kinds = [lexeme.kind for lexeme in context.lexemes[match.last : match.last + 6]]
    head = match.groups.get("month") or match.groups.get("season")
    if not kinds or head is None or kinds[0] not in ("and", "until", "slash", "dash", "comma"):
        return None
    for index, kind in enumerate(kinds[1:], 1):
        if kind == "year" and kinds[index - 1] == head.kind:
            year, partner = int(context.lexemes[match.last + index].value), context.lexemes[match.last + index - 1]
            return year - (_rank(head) > _rank(partner))  # "von Oktober bis März 2010" begins in 2009
        if kind not in ("ordinal", "det", "zu", "month", "season", "until", "and", "edge", "dash"):
            return None
    return None


def _rank(lexeme: Lexeme) -> int:
    """The place of a month or season in its year."""
    return lexeme.value if isinstance(lexeme.value, int) else ("SP", "SU", "FA", "WI").index(lexeme.value)


def of_relative(context: Context, kind: str, month: int) -> int | None:
    """The year of "vergangenen Mai", "kommenden Winter": strictly before or behind the month of publication."""
    if context.anchor is None:
        return None
    year, now = context.anchor.year, context.anchor.month
    if kind == "year_adjective":
        return year + int(context.match.groups["relative"].value)
    if kind == "last":
        return year if month < now else year - 1
    if kind == "next":
        return year if month > now else year + 1
    return year


def choose(context: Context, of_year: Callable[[int], date | None], *, months: bool = False, span: int = 1) -> date | None:
    """The occurrence the tense points to; the nearest where it does not point.

    `months`: compare months, an occurrence lasting `span` of them.
    """
    anchor = context.anchor
    if anchor is None:
        return None
    story = _story_year(context)
    if story is not None and (months or not _just_now(context, of_year)):
        return of_year(story)
    options = [d for y in range(anchor.year - 5, anchor.year + 6) if (d := of_year(y))]
    if earlier := _partner(context, months):
        found = min((d for d in options if d >= earlier), default=None)
        if found is None or not months or (found - anchor).days < YEAR or context.lead_is("until", "dash"):
            return found
    if months:
        options = [d for d in options if abs(d.year - anchor.year) <= 1]
        return _by_month(context, options, span)
    return pick(context, options, None)


def _partner(context: Context, months: bool) -> date | None:
    """The day or month just before, of which this one is the partner: "von November bis März", "Ende September, Anfang Oktober"."""
    lexemes, index = context.lexemes, context.match.first - 1
    while index > 0 and lexemes[index].kind in ("det", "zu", "edge", "am", "im", "weekday", "comma") and context.match.first - index < 5:
        if lexemes[index].kind == "comma" and not months:
            return None
        index -= 1
    if index < 1 or lexemes[index].kind not in (("until", "dash", "and", "month") if months else ("until", "dash")):
        return None
    before = lexemes[index - 2 if index > 1 and lexemes[index].kind != "month" else index - 1].start
    if months:
        return context.month if context.month_at >= before else None
    return context.told if context.told_at >= before else None


def _just_now(context: Context, of_year: Callable[[int], date | None]) -> bool:
    """Whether the day lies in the days just before publication: of a story it would be so by chance only, unless it marks a jubilee."""
    anchor, told = context.anchor, context.told
    day = of_year(anchor.year) if anchor else None
    if anchor is None or day is None or not 0 <= (anchor - day).days <= RECENT:
        return False
    jubilee = told is not None and told.year < anchor.year - 1 and abs(told.timetuple().tm_yday - anchor.timetuple().tm_yday) < 30
    return not jubilee


def _story_year(context: Context) -> int | None:
    """The year a story of the past has just named, where it is not the year of publication.

    It is told as past, without a verb, or in the historic present the year itself was told in.
    """
    year, told_at = (context.year, context.year_at) if context.essay else (context.story_year, context.story_at)
    if year is None or context.anchor is None or context.here() - told_at > 1200:
        return None
    if year >= context.anchor.year - 1 or year < FIRST:
        return None
    left, _ = compass.sentence(context.lexemes, context.match.first, context.match.last)
    sentences = sum(lexeme.kind == "stop" for lexeme in context.lexemes[max(0, left - 60) : left] if lexeme.start > told_at)
    way = context.direction()
    told = way == compass.PAST or (way == compass.OPEN and sentences <= 2) or (way == compass.PRESENT and context.historic >= 0)
    return year if told and sentences <= 8 else None


def _by_month(context: Context, options: Sequence[date], span: int) -> date | None:
    anchor = context.anchor
    if anchor is None:
        return None
    here = anchor.year * 12 + anchor.month
    if _goes_on(context, here) or _meant_then(context):
        return min((d for d in options if context.month and d >= context.month), default=None)
    starts = [(d, d.year * 12 + d.month) for d in options]
    past = [d for d, index in starts if index <= here]
    ahead = [d for d, index in starts if index + span > here]
    way = context.direction()
    since, until = (here - _index(past[-1]) if past else 12), (_index(ahead[0]) - here if ahead else 12)
    if (
        way == compass.PAST
        and until <= SOON
        and since >= 12 - SOON
        and _attribute(context)
        and compass.wanted(context.lexemes, *context.span())
    ):
        return ahead[0]  # "sie haben eine Wahl im Juni gefordert", told in May
    if way == compass.PAST or not ahead or (way == compass.PRESENT and past and since * 2 < until):
        return past[-1] if past else None
    if way in (compass.FUTURE, compass.PRESENT):
        return ahead[0]
    return min(options, key=lambda d: abs(d.year * 12 + d.month + (span - 1) / 2 - here))


def _meant_then(context: Context) -> bool:
    """ "Im Oktober vertagt und sollte im November kommen": what was meant then lies behind the month just told."""
    near = context.month is not None and context.here() - context.month_at <= RUN
    return near and compass.meant(context.lexemes, *context.span())


def _goes_on(context: Context, here: int) -> bool:
    """ "Im Dezember wird gewählt, im März tritt das Gesetz in Kraft": a calendar of what is to come runs on."""
    month = context.month
    if month is None or context.here() - context.month_at > RUN or not 0 < _index(month) - here <= 12:
        return False
    return context.direction() in (compass.FUTURE, compass.PRESENT)


def _index(day: date) -> int:
    return day.year * 12 + day.month


def _effective(context: Context) -> bool:
    """ "Zum 1. Oktober": from when something holds, whenever it was decided; "bis zum" is a limit."""
    before, other = context.lead(), context.lead(2)
    return before is not None and before.text.lower() == "zum" and not (other is not None and other.kind == "until")


def _attribute(context: Context) -> bool:
    noun = context.lead(2)
    return context.lead_is("im") and noun is not None and noun.kind == "noun"


def _lately_meant(context: Context, anchor: date, nearest: date, ahead: date) -> bool:
    """ "Die Mission, die ab dem 11. Mai enden sollte", told on 27 May."""
    far = (anchor - nearest).days in RECENTLY and (ahead - anchor).days > NEXT_YEAR
    led = context.lead_word() in ("ab", "vor")
    return far and (led or compass.intended(context.lexemes, *context.span()))


def pick(context: Context, options: Sequence[date], kind: str | None) -> date | None:
    """The day among `options` a relative word or the tense chooses; the nearest otherwise."""
    anchor = context.anchor
    if anchor is None:
        return None
    past, ahead = [d for d in options if d <= anchor], [d for d in options if d >= anchor]
    way = {"last": compass.PAST, "next": compass.FUTURE}.get(kind or "", context.direction())
    nearest = context.nearest(options)
    if way == compass.PAST and kind is None and _effective(context):
        return nearest  # "beschloss eine Erhöhung zum 1. Oktober"
    if way == compass.PAST and not (
        nearest and kind is None and 0 < (nearest - anchor).days < 31 and past and (anchor - past[-1]).days > 180
    ):
        return past[-1] if past else None
    if way == compass.PAST:
        return nearest
    if way == compass.FUTURE and kind is None and nearest and ahead and _lately_meant(context, anchor, nearest, ahead[0]):
        return nearest
    if way == compass.FUTURE or (way == compass.PRESENT and nearest and (anchor - nearest).days > 45):
        return ahead[0] if ahead else None
    return nearest
