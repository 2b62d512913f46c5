"""Weekdays, and the days around the day of telling."""

from __future__ import annotations

from datetime import date, timedelta

from lagebild.language.times import calendar, nowadays
from lagebild.language.times import direction as compass
from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning, weekday_from
from lagebild.language.times.meanings.context_words import context_ends, context_words
from lagebild.language.times.meanings.dates import named_person
from lagebild.language.times.meanings.registry import builder


def _date(day: date | None, part: str, context: Context) -> Meaning | None:
    if day is None:
        return None
    anchor = context.anchor.isoformat() if context.anchor else None
    return Meaning("TIME" if part else "DATE", day.isoformat() + part, day=day, anchor=anchor)


@builder
def weekday(match: Match, context: Context) -> Meaning | None:
    """Freitag, vergangenen Freitag, Freitagabend."""
    value, relative = match.groups["weekday"].value, match.groups.get("relative")
    if _newspaper(context) or named_person(context) or _of_history(context):
        return None
    number, part = value if isinstance(value, tuple) else (value, "")
    if "part" in match.groups:
        part = _part_code(match.groups["part"].kind, match.groups["part"].value)
    elif part and match.groups["weekday"].text.endswith("s") and not (relative or context.lead_is("det", "one")):
        return Meaning("SET", f"XXXX-WXX-{number}{part}", freq="1X", bare=True)
    if match.groups["weekday"].text.endswith(("e", "en")) and not part:
        if match.groups["weekday"].text == "Montage" and not context.lead_is("all", "number"):
            return None  # what is mounted
        led = context.lead_is("det", "all", "am") or context.lead_word() == "an"
        return Meaning("SET", f"XXXX-WXX-{number}", bare=True) if led and not context.lead_is("number") else None
    if not part and match.groups["weekday"].text.endswith("s") and not context.lead_is("det"):
        return Meaning("SET", f"XXXX-WXX-{number}", freq="1X", bare=True)
    if not relative and any(one is not None and one.text.lower() == "jeweils" for one in (context.lead(), context.lead(2))):
        return Meaning("SET", f"XXXX-WXX-{number}{part}", quant="EACH", bare=True)
    if not relative and _goes_with_set(context):
        return Meaning("SET", f"XXXX-WXX-{number}{part}", quant="EACH", bare=True)
    if context.anchor is None:
        return Meaning("TIME" if part else "DATE", f"XXXX-WXX-{number}{part}")
    if context.lead_is("one") and not relative:
        return _some_weekday(context, number, part)
    day = _relative_weekday(context, number, relative.kind) if relative else _plain_weekday(context, number)
    return _date(day, part, context)


def _goes_with_set(context: Context) -> bool:
    """ "Jeden Dienstag und Donnerstag"."""
    partner = context.lead(2)
    joined = partner is not None and partner.kind in ("weekday", "weekday_part") and context.lead_is("and", "comma")
    return joined and partner is not None and context.recurs() and context.recurs_at >= partner.start - len("jedem ersten ")


def _some_weekday(context: Context, number: int, part: str) -> Meaning | None:
    """ "An einem Samstag" is any; "am 3. Mai, einem Samstag" is the day just named, if the two agree."""
    told, comma = context.sentence_told(), context.lead(2)
    if told and comma and comma.kind == "comma" and told.isoweekday() == number:
        return Meaning("DATE", told.isoformat(), bare=True, anchor=told.isoformat())
    return Meaning("TIME" if part else "DATE", f"XXXX-WXX-{number}{part}", bare=True)


def _of_history(context: Context) -> bool:
    """ "Am Schwarzen Freitag"."""
    before = context.lead()
    return before is not None and before.text[0].isupper() and before.text.lower() in context_words("named_days")


def _newspaper(context: Context) -> bool:
    """ "Bild am Sonntag", "Welt am Sonntag"."""
    paper, day = context.lead(2), context.match.groups["weekday"].value
    return day == 7 and context.lead_is("am") and paper is not None and paper.text.lower() in context_words("papers")


def _relative_weekday(context: Context, number: int, kind: str) -> date | None:
    anchor = context.anchor
    if anchor is None:
        return None
    if kind == "last":
        return weekday_from(anchor - timedelta(days=1), number, -1)
    if kind == "next":
        return weekday_from(anchor + timedelta(days=1), number, 1)
    if kind == "day_adjective":
        offset = context.match.groups["relative"].value
        return anchor + timedelta(days=offset)
    way = context.direction()
    return weekday_from(anchor, number, -1 if way == compass.PAST else 1)


def _plain_weekday(context: Context, number: int) -> date | None:
    """Tense decides; in a row of days each follows the one before; with no verb at all it is the closest day behind."""
    anchor = context.anchor
    if anchor is None:
        return None
    told = context.sentence_told()
    if told and (context.lead_is("until", "comma") or context.lead_word() == "bis" or _onto_next(context)):
        return weekday_from(told, number, 1)
    way = context.direction()
    base = _ahead_in_story(context)
    if base and way != compass.PAST:
        return weekday_from(base, number, -1 if context.lead_word() == "am" and _compared(context) else 1)
    if base and _compared(context):
        return weekday_from(base, number, -1)
    if way == compass.OPEN:
        way = compass.FUTURE if base else compass.PAST
    step = -1 if way == compass.PAST else 1
    other_day = context.daily and context.match.groups["weekday"].kind == "weekday" and "part" not in context.match.groups
    start = anchor + timedelta(days=step if other_day else 0)
    return weekday_from(start, number, step)


def _onto_next(context: Context) -> bool:
    """ "Von Freitag auf Samstag"."""
    before = context.lead(2)
    return context.lead_is("onto", "zu") and before is not None and before.kind == "weekday"


def _compared(context: Context) -> bool:
    """ "Wie am Freitag" looks back."""
    before = context.lead(2)
    return before is not None and before.text.lower() in ("wie", "als")


def _ahead_in_story(context: Context) -> date | None:
    """The day told of just before, where it lies ahead of publication by less than a month: a programme goes on from there."""
    anchor, told = context.anchor, context.told
    if anchor is None or told is None or context.here() - context.told_at > 1500 or _in_headline(context):
        return None
    return told if timedelta(0) < told - anchor < timedelta(days=31) else None


def _in_headline(context: Context) -> bool:
    """The day was told in a first line that no full stop closes: a headline announces, the text begins anew behind it."""
    first = next((one for one in context.lexemes if one.kind in ("gap", "stop")), None)
    return first is not None and first.kind == "gap" and context.told_at < first.start < context.here()


@builder
def day(match: Match, context: Context) -> Meaning | None:
    """Gestern, heute, morgen, gestern Abend. "Heute" that means nowadays is PRESENT_REF."""
    offset, part = match.groups["day"].value, match.groups.get("part")
    code = _part_code(part.kind, part.value) if part else ""
    if match.groups["day"].kind == "tomorrow" and _is_the_noun(context):
        return None
    if _overnight(context):
        return None
    if offset in (0, 1, -1) and not (part or "weekday" in match.groups) and nowadays.generic(context, offset):
        return Meaning("DATE", {0: "PRESENT_REF", 1: "FUTURE_REF", -1: "PAST_REF"}[offset], bare=True)
    if context.anchor is None:
        return Meaning("DATE", "PRESENT_REF" if offset == 0 else None, bare=True)
    if code == "TNI" and offset == 0 and context.direction() == compass.PAST:
        offset = -1  # "heute Nacht brannte es": the night that is over
    return _without_article(_date(calendar.shift(context.anchor, "P1D", offset), code, context))


def _overnight(context: Context) -> bool:
    """ "Von heute auf morgen": all at once."""
    first = context.match.first
    words = [lexeme.text.lower() for lexeme in context.lexemes[max(0, first - 3) : first + 4]]
    return any(words[index : index + 4] == ["von", "heute", "auf", "morgen"] for index in range(len(words)))


def _part_code(kind: str, value: object) -> str:
    return "TMO" if kind in ("tomorrow", "early") else str(value)


def _is_the_noun(context: Context) -> bool:
    """ "Am Morgen", "jeden Morgen": the part of the day, which has its own rule."""
    text = context.lexemes[context.match.first].text
    return (
        text[0].isupper()
        and text[-1].islower()
        and context.lead_is("am", "det", "every", "this", "last", "next", "edge_adjective", "clock_lead", "adjective", "one")
    )


@builder
def day_adjective(match: Match, context: Context) -> Meaning | None:
    """Heutig, gestrig, morgig; with "Tag" or "Abend" behind."""
    offset, part, unit = match.groups["day"].value, match.groups.get("part"), match.groups.get("unit")
    if unit and unit.value != "P1D":
        return None
    if context.anchor is None:
        return None
    if offset == 0 and not part and not unit and not _of_the_day(context):
        return Meaning("DATE", "PRESENT_REF", bare=True)
    found = _date(calendar.shift(context.anchor, "P1D", offset), part.value if part else "", context)
    return _without_article(found) if not part and not unit else found


def _of_the_day(context: Context) -> bool:
    """ "Die heutige Sitzung", "der heutige Geburtstag" are today's; "das heutige Polen" is that of our time."""
    noun = context.follow()
    if noun is not None and noun.kind == "adjective":
        noun = context.follow(1)
    return noun is not None and noun.kind == "noun" and noun.text.lower().endswith(context_ends("events_of_a_day"))


def _without_article(meaning: Meaning | None) -> Meaning | None:
    """An attribute of another noun: its determiner is the noun's."""
    return Meaning(meaning.type, meaning.value, bare=True, day=meaning.day, anchor=meaning.anchor) if meaning else None
