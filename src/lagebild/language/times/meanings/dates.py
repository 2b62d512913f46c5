"""Dates with a number: days, months, years, decades, quarters, seasons, feasts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from lagebild.language.times import calendar
from lagebild.language.times import direction as compass
from lagebild.language.times.grammar import Match
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.meaning import Context, Meaning
from lagebild.language.times.meanings import years
from lagebild.language.times.meanings.context_words import context_ends, context_words
from lagebild.language.times.meanings.registry import builder

YEARLESS = "XXXX"
APPOSED = 30  # characters from a day to its other name
YEARLY = 25  # characters from "jährlich", "jedes Jahr" to the day it repeats


@builder
def full_date(match: Match, context: Context) -> Meaning | None:
    """3.5.2024, 2024-05-03; "§ 3.4.2014" is none."""
    if context.lead_is("mark"):
        return None
    return _exact(*match.groups["full"].value)


@builder
def day_month(match: Match, context: Context) -> Meaning | None:
    """3. Mai (2024), with or without a weekday before."""
    return _day(match, context, match.groups["month"].value, match.groups["day"].value)


@builder
def short_date(match: Match, context: Context) -> Meaning | None:
    """3.5. after a preposition, a weekday or another date; a bare "3.5." is a number."""
    day, month = match.groups["short"].value
    if (year := _year_of_range(match, context)) is not None and "year" not in match.groups:
        return _exact(year, month, day)
    if "weekday" not in match.groups and not context.lead_is(
        "am", "from", "until", "det", "comma", "and", "dash", "open", "seit", "nach", "vor", "clock_lead", "colon"
    ):
        return None
    return _day(match, context, month, day)


def _year_of_range(match: Match, context: Context) -> int | None:
    """ "Vom 4.3. bis 3.4.1995": the year of the range's end, or the one before it."""
    ahead = [lexeme for lexeme in context.lexemes[match.last : match.last + 5] if lexeme.kind not in ("zu", "det")]
    if len(ahead) < 2 or ahead[0].kind not in ("until", "dash", "and", "slash") or ahead[1].kind != "full_date":
        return None
    year, month, day = ahead[1].value
    one = match.groups["short"].value
    return int(year) - ((one[1], one[0]) > (month, day))


def _day(match: Match, context: Context, month: int, day: int) -> Meaning | None:
    year = years.explicit(match, context)
    if year is not None:
        return _exact(year, month, day)
    if not 1 <= month <= 12 or not 1 <= day <= (29 if month == 2 else calendar.last_of(2023, month)):
        return None
    if context.anchor is None or _of_no_year(context):
        return Meaning("DATE", f"{YEARLESS}-{month:02d}-{day:02d}")
    if (context.recurs() and context.here() - context.recurs_at < YEARLY) or _always(context):
        return Meaning("SET", f"{YEARLESS}-{month:02d}-{day:02d}", freq="1X", bare=True)
    told = context.told if context.here() - context.told_at < APPOSED else None
    if told and (told.month, told.day) == (month, day):
        return Meaning("DATE", told.isoformat(), day=told, anchor=told.isoformat())  # "gestern, am 12. Juli"
    found = years.choose(context, lambda year: _date(year, month, day))
    weekday = match.groups.get("weekday")
    number = weekday.value[0] if weekday and isinstance(weekday.value, tuple) else weekday.value if weekday else None
    if number and found and found.isoweekday() != number:
        found = _agreeing(context, month, day, number) or found
    return Meaning("DATE", found.isoformat(), day=found, anchor=context.anchor.isoformat()) if found else None


def _always(context: Context) -> bool:
    """ "Immer am 19. Januar", "jeweils am 6. Dezember"."""
    always = context.lead(2)
    return context.lead_is("am", "clock_lead") and always is not None and always.text.lower() in ("immer", "jeweils", "stets")


def _agreeing(context: Context, month: int, day: int, weekday: int) -> date | None:
    """The year next to publication in which day and weekday fit."""
    year = context.anchor.year if context.anchor else 0
    options = [d for d in (_date(y, month, day) for y in range(year - 6, year + 7)) if d and d.isoweekday() == weekday]
    return context.nearest(options)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _exact(year: int, month: int, day: int) -> Meaning | None:
    found = _date(year, month, day) if 1000 <= year <= 2199 else None
    return Meaning("DATE", found.isoformat(), day=found) if found else None


@builder
def weekday_ordinal(match: Match, context: Context) -> Meaning | None:
    """Freitag, dem 9.: the month in which that day is that weekday, closest to publication."""
    if context.anchor is None:
        return None
    months = [calendar.add_months(context.anchor.replace(day=1), n) for n in range(-6, 7)]
    days = [_date(m.year, m.month, match.groups["day"].value) for m in months]
    found = context.nearest([d for d in days if d and d.isoweekday() == match.groups["weekday"].value])
    return Meaning("DATE", found.isoformat(), day=found, anchor=context.anchor.isoformat()) if found else None


@builder
def month(match: Match, context: Context) -> Meaning | None:
    """Mai (2024), kommenden Mai, Mai vergangenen Jahres."""
    number = match.groups["month"].value
    if match.rule.id in ("date.month", "date.month_year") and context.lead_is("ordinal"):
        return None  # "am 30. Februar (2024)" is no day and no month
    if match.rule.id == "date.month" and _is_name(context):
        return None
    if match.rule.id == "date.month" and context.recurs() and context.here() - context.recurs_at < YEARLY:
        return Meaning("SET", f"{YEARLESS}-{number:02d}", freq="1X", bare=True)
    year = years.explicit(match, context)
    relative = match.groups.get("relative")
    if year is None and match.rule.id == "date.month" and context.lead_is("one"):
        return Meaning("DATE", f"{YEARLESS}-{number:02d}")  # "in einem Januar": any
    if year is None and relative and "unit" not in match.groups:
        year = years.of_relative(context, relative.kind, number)
    if year is None and match.rule.id == "date.month" and (_of_no_year(context) or _of_every_year(context)):
        return Meaning("DATE", f"{YEARLESS}-{number:02d}")
    if year is None and context.anchor:
        found = years.choose(context, lambda y: date(y, number, 1), months=True)
        year = found.year if found else None
    anchor = context.anchor.isoformat() if context.anchor and "year" not in match.groups else None
    return Meaning("DATE", f"{YEARLESS if year is None else year}-{number:02d}", anchor=anchor)


def _of_no_year(context: Context) -> bool:
    """ "Am 1. Mai 20233": the year is none."""
    behind = context.follow()
    return behind is not None and behind.kind == "junk" and behind.text.isdecimal() and len(behind.text) < 7


def _of_every_year(context: Context) -> bool:
    """ "Im Januar beträgt die Durchschnittstemperatur null Grad", "in der Regenzeit (November bis April)": in any year."""
    left, right = compass.sentence(context.lexemes, *context.span())
    nature = context_ends("every_year")
    return any(lexeme.kind == "noun" and lexeme.text.lower().endswith(nature) for lexeme in context.lexemes[left:right]) and (
        context.direction() in (compass.PRESENT, compass.OPEN)
    )


BEFORE_MONTH = frozenset(
    {"im", "until", "from", "seit", "in", "edge", "vor", "nach", "clock_lead", "det", "slash", "dash", "ordinal", "zu", "onto"}
)


def _is_name(context: Context) -> bool:
    """ "August" and "Mai" are names of people too: a noun stands before or behind, and no preposition. Short forms need a day before."""
    word = context.lexemes[context.match.first].text
    before, behind = context.lead(), context.follow()
    if named_person(context):
        return True
    if any(one and one.kind == "comma" and two and two.text == word for one, two in _neighbours(context)):
        return True  # "April, April!"
    if word.endswith(("is", "ls", "rs", "ts")) and not (
        before and before.kind in ("det", "adjective", "edge_adjective", "last", "next", "this")
    ):
        return True  # "Junis"
    if word in context_words("short"):
        return not (before and before.kind in ("ordinal", "edge"))
    if before and before.text.lower() == "von" and behind and behind.kind == "noun" and word in context_words("people"):
        return True  # "ein Gedicht von August Meier"
    after = context.follow(1)
    if behind and behind.kind in ("until", "dash", "slash", "and") and after and after.kind == "month":
        return False  # "zwischen April und Oktober", "Zeitraum April bis Oktober"
    if word not in context_words("people") or (before and before.kind in BEFORE_MONTH):
        return False
    if before and before.kind in ("and", "comma"):
        other = context.lead(2)
        return bool(behind and behind.kind == "noun" and not (other and other.kind in ("month", "ordinal", "year")))
    return bool((before and before.kind == "noun") or (behind and behind.kind == "noun"))


def _neighbours(context: Context) -> tuple[tuple[Lexeme | None, Lexeme | None], ...]:
    """The two lexemes before the match and the two behind it, from the nearer to the farther."""
    return (context.lead(), context.lead(2)), (context.follow(), context.follow(1))


def named_person(context: Context) -> bool:
    """ "Herr Freitag", "Frau Mai"."""
    before = context.lead()
    if before is not None and before.text == ".":
        before = context.lead(2)
    return before is not None and before.text.lower() in context_words("persons_before")


@builder
def season(match: Match, context: Context) -> Meaning | None:
    """Sommer (2005), Winter 2014/15, vergangenen Winter. A winter has the year in which it begins."""
    code = match.groups["season"].value
    if match.rule.id == "date.season" and "year" not in match.groups and _every_year(match.groups["season"].text, context):
        plural = not match.groups["season"].text.endswith(("monate", "monaten"))
        return Meaning("SET", f"{YEARLESS}-{code}", bare=plural)
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = years.explicit(match, context)
    relative = match.groups.get("relative")
    if year is None and relative and "unit" not in match.groups:
        year = years.of_relative(context, relative.kind, first)
    if year is None and (not _seasonal(context) or named_person(context)):
        return None
    if year is None and context.anchor:
        found = years.choose(context, lambda y: date(y, first, 1), months=True, span=3)
        year = found.year if found else None
    return Meaning("DATE", f"{YEARLESS if year is None else year}-{code}", anchor=context.anchor.isoformat() if context.anchor else None)


def _every_year(word: str, context: Context) -> bool:
    """ "In milden Wintern", "die Sommer sind heiß": seasons in the plural are those of any year."""
    lead = context.lead()
    if word.endswith(("monate", "monaten")) and context.direction() == compass.PRESENT:
        return True  # "in den Sommermonaten ist die Insel überlaufen"
    return word in ("Sommern", "Wintern", "Frühlingen") or (
        lead is not None and lead.text.lower() == "die" and word in ("Sommer", "Winter", "Herbste", "Frühlinge")
    )


def _seasonal(context: Context) -> bool:
    """Season words are parts of names and general talk too ("der Sommer ist schön"): a time stands after a preposition or determiner."""
    return context.lead_is(
        "im", "from", "until", "seit", "nach", "vor", "edge", "det", "adjective", "and", "zu", "clock_lead", "slash", "dash", "whole"
    )


@builder
def winter_span(match: Match, context: Context) -> Meaning | None:
    """Winter 2014/15."""
    return Meaning("DATE", f"{match.groups['span'].value}-{match.groups['season'].value}")


@builder
def month_ago(match: Match, context: Context) -> Meaning | None:
    """Im Mai vor zwei Jahren."""
    count, anchor = match.groups["count"].value, context.anchor
    if anchor is None or match.groups["unit"].value != "P1Y" or not isinstance(count, int) or not 0 < count < 100:
        return None
    return Meaning("DATE", f"{anchor.year - count:04d}-{match.groups['month'].value:02d}", anchor=anchor.isoformat())


@builder
def nth_weekday(match: Match, context: Context) -> Meaning | None:
    """Ersten Sonntag im Mai, letzten Samstag im Juni 2014."""
    number, weekday = match.groups["number"], match.groups["weekday"].value
    of_month = month(match, context)
    if of_month is None or of_month.value is None or of_month.value.startswith(YEARLESS):
        return None
    year, month_number = int(of_month.value[:4]), match.groups["month"].value
    if number.kind == "last":
        found = calendar.feast({"month": month_number, "weekday": weekday, "nth": 5}, year)
        if found is None or found.month != month_number:
            found = calendar.feast({"month": month_number, "weekday": weekday, "nth": 4}, year)
    else:
        found = calendar.feast({"month": month_number, "weekday": weekday, "nth": number.value}, year)
    if found is None or found.month != month_number:
        return None
    return Meaning("DATE", found.isoformat(), day=found, anchor=of_month.anchor)


@builder
def named_month(match: Match, context: Context) -> Meaning | None:
    """Monat Mai (2013)."""
    return month(match, context) if context.lexemes[match.first].value == "P1M" else None


@builder
def spaced_short(match: Match, context: Context) -> Meaning | None:
    """Am 24. 12."""
    if (behind := context.follow()) and behind.kind == "year":
        return None
    found = _day(match, context, match.groups["month"].value, match.groups["day"].value)
    return Meaning("DATE", found.value, skip=1, day=found.day, anchor=found.anchor) if found else None


@builder
def spaced_date(match: Match, context: Context) -> Meaning | None:
    """3. 5. 1971."""
    return _exact(match.groups["year"].value, match.groups["month"].value, match.groups["day"].value)


@builder
def quarter(match: Match, context: Context) -> Meaning | None:
    """Drittes Quartal (2013)."""
    return _part_of_year(match, context, "Q", 4)


@builder
def half(match: Match, context: Context) -> Meaning | None:
    """Zweite Jahreshälfte (2014)."""
    return _part_of_year(match, context, "H", 2)


def _part_of_year(match: Match, context: Context, letter: str, parts: int) -> Meaning | None:
    number = match.groups["number"].value
    if not 1 <= number <= parts:
        return None
    year = years.explicit(match, context)
    if year is None and context.anchor:
        first = 1 + (number - 1) * 12 // parts
        found = years.choose(context, lambda y: date(y, first, 1), months=True, span=12 // parts)
        year = found.year if found else None
        if letter == "H" and context.direction() > 0 and year and year > context.anchor.year:
            year = context.anchor.year if number == 2 else year
    return Meaning(
        "DATE", f"{YEARLESS if year is None else year}-{letter}{number}", anchor=context.anchor.isoformat() if context.anchor else None
    )


@builder
def holiday(match: Match, context: Context) -> Meaning | None:
    """Feasts, in the year named or the one the tense points to."""
    entry, word = match.groups["holiday"].value, match.groups["holiday"].text
    if word == "Martini" and not context.lead_is("zu", "um", "until", "nach", "vor", "clock_lead", "onto"):
        return None
    if any(one and one.kind == "comma" and two and two.text == word for one, two in _neighbours(context)):
        return None  # "Advent, Advent"
    year = years.explicit(match, context)
    lasting = "day" not in entry and "month" in entry and "nth" not in entry
    if year is None and context.anchor:
        relative = match.groups.get("relative")
        options = [d for y in range(context.anchor.year - 1, context.anchor.year + 2) if (d := calendar.feast(entry, y))]
        if relative and relative.kind == "day_adjective":
            options = [context.anchor + timedelta(days=relative.value)]  # "am gestrigen Ostersonntag"
        found = years.pick(context, options, relative.kind if relative else None)
    else:
        found = calendar.feast(entry, year) if year else None
    if found is None:
        fixed = f"{YEARLESS}-{entry['month']:02d}-{entry['day']:02d}" if "day" in entry else "XXXX-XX-XX"
        return Meaning("DATE", fixed)
    value = f"{found.year}-{found.month:02d}" if lasting else _lasting(entry, found)
    anchor = context.anchor.isoformat() if context.anchor and not year else None
    if part := entry.get("part"):
        return Meaning("TIME", value + part, day=found, anchor=anchor)
    last = found + timedelta(days=entry.get("days", 1) - 1)
    interval = (found.isoformat(), last.isoformat()) if "days" in entry else None
    return Meaning("DATE", value, day=found, anchor=anchor, interval=interval)


def _lasting(entry: dict[str, Any], day: date) -> str:
    """ "Karwoche", "Osterwochenende": the week or weekend the day lies in."""
    return {"week": calendar.week(day), "weekend": calendar.week(day) + "-WE"}.get(entry.get("lasts", ""), day.isoformat())
