"""Clock times and parts of the day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from lagebild.language.times import calendar, grouped
from lagebild.language.times import direction as compass
from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning
from lagebild.language.times.meanings.context_words import context_words
from lagebild.language.times.meanings.registry import builder

STORY = 1500  # characters a story told as past stays on its day
LATELY = 250  # characters
AFTERNOON = frozenset({"TAF", "TEV"})


OFFSETS = {"MEZ": "+01:00", "MESZ": "+02:00", "UTC": "Z"}


@builder
def clock(match: Match, context: Context) -> Meaning | None:
    """19.30 Uhr MESZ, 8 Uhr 15, 9 Uhr abends. A zone of fixed offset goes into the value; "Ortszeit" and "ET" have none."""
    lexeme, minute = match.groups["clock"], match.groups.get("minute")
    if context.lead_is("mark"):
        return None  # "UTC+1h"
    hour, minutes = lexeme.value if lexeme.kind == "clock" else (lexeme.value, 0)
    if minute is not None:
        minutes = minute.value
    found = at(context, _by_part(match, hour), minutes)
    zone = OFFSETS.get(match.groups["zone"].value) if "zone" in match.groups else None
    return replace(found, value=f"{found.value}{zone}") if found and zone else found


def at(context: Context, hour: float, minute: int) -> Meaning | None:
    """That time on the day told of in this sentence, else on the last day told of, else on the day of publication."""
    if not isinstance(hour, int) or not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    stamp = f"T{hour:02d}:{minute:02d}"
    if any(lexeme is not None and lexeme.text.lower() in context_words("repeating") for lexeme in (context.lead(), context.lead(2))):
        return Meaning("TIME", stamp, bare=True)
    if context.recurs() or _of_any_day(context):
        return Meaning("TIME", stamp, bare=True)
    day = context.sentence_told() or context.near(STORY if context.direction() == compass.PAST else 250)
    if day is None or (context.direction() == compass.PAST and context.adrift()):
        return Meaning("TIME", f"XXXX-XX-XX{stamp}", bare=True)
    return Meaning("TIME", f"{day.isoformat()}{stamp}", bare=True, anchor=day.isoformat())


def _of_any_day(context: Context) -> bool:
    """ "Am 25. und 26. August von 10 bis 18 Uhr" on each of them; "offen von 10 bis 15 Uhr", where no day is told, on any."""
    first, last = context.match.first, context.match.last
    first += context.lexemes[first].kind in grouped.LINKS
    if context.sentence_told():
        return grouped.several_days(context.lexemes, first)
    untold = context.told is None or context.here() - context.told_at > 250
    return untold and grouped.in_range(context.lexemes, first, last) and context.direction() == compass.PRESENT


@builder
def clock_bare(match: Match, context: Context) -> Meaning | None:
    """Um 12.15: without "Uhr" only two digits of minutes after "um", "ab" or "gegen", and no unit behind."""
    behind = context.follow()
    if behind and (
        behind.kind in ("uhr", "onto", "money", "unit", "decimal", "number")
        or behind.text.lower() in ("prozent", "euro", "millionen", "milliarden", "meter", "punkte", "prozentpunkte")
    ):
        return None
    noun = context.lead()
    if noun is not None and noun.text.lower() in context_words("results"):
        return None
    hour, minutes = match.groups["clock"].value
    if match.groups["clock"].text.count(":") == 2 and match.groups["lead"].kind != "um":
        return None  # "mit einer Zeit von 2:31:37"
    lead = context.lexemes[match.first].text.lower()
    if lead in ("gegen", "von", "vom", "zwischen") and (":" in match.groups["clock"].text) == (lead == "gegen"):
        return None
    found = at(context, hour, minutes)
    return _skip_one(found) if found else None


@builder
def clock_second(match: Match, context: Context) -> Meaning | None:
    """Zwischen 03:00 und 07:00, von 16:10 bis 20:00: the second of two with a colon."""
    clock, before, lead = match.groups["clock"], context.lead(), context.lead(2)
    behind = context.follow()
    pair = before is not None and before.kind == "clock" and lead is not None and lead.kind == "from"
    if not pair or (behind is not None and behind.kind in ("money", "unit", "uhr")) or ":" not in clock.text:
        return None
    found = at(context, *clock.value)
    return _skip_one(found) if found else None


@builder
def clock_stamp(match: Match, context: Context) -> Meaning | None:
    """ "12.03.2016, 21:05", "heute, 11:01": a time with a colon just behind a date is no score."""
    lexeme = match.groups["clock"]
    if ":" not in lexeme.text or context.told is None or not 0 < lexeme.start - context.told_at < 30:
        return None
    between = context.lexemes[max(0, match.first - 3) : match.first]
    dated = any(one.kind in ("full_date", "day", "year", "month", "clock") for one in between)
    return (
        at(context, *lexeme.value)
        if dated and context.lead_is("full_date", "day", "year", "month", "comma", "slash", "dash", "sign", "and")
        else None
    )


def _skip_one(meaning: Meaning) -> Meaning:
    return Meaning(meaning.type, meaning.value, skip=1, bare=True, anchor=meaning.anchor)


@builder
def iso_stamp(match: Match, context: Context) -> Meaning | None:
    """2025-08-15T10:00Z, 2025-08-15T10:00:30+0200 (ISO 8601, RFC 3339); seconds are not kept."""
    stamp = match.groups["stamp"].text
    day, hour, minute = calendar.parse_day(stamp), int(stamp[11:13]), int(stamp[14:16])
    if day is None or hour > 23 or minute > 59:
        return None
    zone = re.search(r"Z$|([+-]\d\d):?(\d\d)$", stamp[16:])
    offset = "" if zone is None else f"{zone[1]}:{zone[2]}" if zone[1] else "Z"
    return Meaning("TIME", stamp[:16] + offset, day=day, bare=True)


@builder
def clock_half(match: Match, context: Context) -> Meaning | None:
    """Halb neun is 8:30, halb neun abends 20:30."""
    hour = match.groups["hour"].value
    if not isinstance(hour, int) or not 1 <= hour <= 12 or not (_clock_lead(context) or "part" in match.groups):
        return None
    return at(context, _by_part(match, hour - 1), 30)


def _by_part(match: Match, hour: int) -> int:
    """The hour on the clock of 24, where "abends" or "nachmittags" says it is past noon."""
    part = match.groups.get("part")
    return hour + 12 if part and part.value in AFTERNOON and hour < 12 else hour


@builder
def minutes_to(match: Match, context: Context) -> Meaning | None:
    """Um zehn vor drei, um fünf nach halb acht. "Fünf vor zwölf" alone is an idiom."""
    minute, hour, side = match.groups["minute"].value, match.groups["hour"].value, match.groups["side"].kind
    if minute not in (5, 10, 20) or not isinstance(hour, int) or not 1 <= hour <= 24:
        return None
    base = _by_part(match, hour) * 60 - ("half" in match.groups) * 30
    whole = base + (minute if side == "nach" else -minute)
    found = at(context, whole // 60 % 24, whole % 60)
    return _skip_one(found) if found else None


@builder
def clock_sharp(match: Match, context: Context) -> Meaning | None:
    """Um Punkt zwölf (Uhr)."""
    hour = match.groups["hour"].value
    found = at(context, hour, 0) if isinstance(hour, int) and 1 <= hour <= 24 else None
    return replace(_skip_one(found), skip=2) if found else None


DAYTIMES = frozenset({"part", "part_lower", "part_adverb", "early", "weekday", "weekday_part", "day", "tomorrow"})


@builder
def hour_word(match: Match, context: Context) -> Meaning | None:
    """Morgens um sieben, am Sonntag gegen elf, um sieben abends: an hour in words needs a time of day or a day beside it."""
    hour, behind, before = match.groups["hour"], context.follow(), context.lead()
    if not hour.text.isalpha() or not isinstance(hour.value, int) or not 1 <= hour.value <= 24:
        return None
    part = match.groups.get("part") or before
    told = "part" in match.groups or (before is not None and before.kind in DAYTIMES)
    if not told or (
        behind is not None and behind.kind in ("noun", "unit", "adjective", "any_unit", "compound_unit", "and", "until", "uhr")
    ):
        return None
    late = part is not None and part.kind == "part_adverb" and part.value in AFTERNOON and hour.value < 12
    found = at(context, hour.value + 12 if late else hour.value, 0)
    return _skip_one(found) if found else None


def _clock_lead(context: Context) -> bool:
    return context.lead_is("um", "clock_lead", "until", "nach", "vor", "from", "other", "seit") and context.lead() is not None


@builder
def clock_quarter(match: Match, context: Context) -> Meaning | None:
    """Viertel nach acht, Viertel vor acht."""
    hour, side = match.groups["hour"].value, match.groups["side"].kind
    if not isinstance(hour, int) or not 1 <= hour <= 24:
        return None
    return at(context, hour, 15) if side == "nach" else at(context, hour - 1, 45)


@builder
def midnight(match: Match, context: Context) -> Meaning | None:
    """Mitternacht is the end of the day told of."""
    return at(context, 24, 0)


@builder
def part(match: Match, context: Context) -> Meaning | None:
    """Am Nachmittag, am frühen Abend: of the day told of just before, else of publication's."""
    code = match.groups["part"].value
    edge = match.groups.get("edge")
    if context.lexemes[match.first].text == "Morgen" and (match.first == 0 or context.lead_is("stop", "gap", "colon", "sign")):
        return _tomorrow(context)
    if (
        edge is None
        and not (context.lead_is("im") and match.groups["part"].text == "Morgengrauen")
        and not context.lead_is("am", "zu", "det", "this", "clock_lead", "adjective", "until", "seit", "noun", "other", "and")
    ):
        return None
    if edge is None and context.lead_is("noun", "other", "and") and not context.lead_is("and"):
        return None
    relative = context.lead()
    if relative and relative.kind in ("adjective", "and") and not _fits(context):
        return None
    if _in_a_title(context):
        return None
    if match.groups["part"].text == "Vorabend":
        return _eve(context, code)
    return _on(context, code, edge.value if edge else None)


def _in_a_title(context: Context) -> bool:
    """ "Königin der Nacht": a genitive, where no day has been told that it could belong to."""
    det, noun = context.lead(), context.lead(2)
    genitive = det is not None and det.text.lower() in ("der", "des") and noun is not None and noun.kind == "noun"
    return genitive and not context.told_near(900)


def _eve(context: Context, code: str) -> Meaning:
    """Am Vorabend: of the day told of; "am Vorabend der Wahl" of a day this reading does not know."""
    behind, day = context.follow(), _evening(context)
    before = calendar.shift(day, "P1D", -1) if day and not (behind and behind.kind in ("det", "one")) else None
    if before is None:
        return Meaning("TIME", f"XXXX-XX-XX{code}")
    return Meaning("TIME", before.isoformat() + code, day=before, anchor=day.isoformat() if day else None)


def _tomorrow(context: Context) -> Meaning | None:
    """ "Morgen beginnt die Messe": at a sentence's start, where the noun would have its determiner."""
    day = calendar.shift(context.anchor, "P1D", 1) if context.anchor else None
    return Meaning("DATE", day.isoformat(), day=day, bare=True) if day else None


def _fits(context: Context) -> bool:
    before = context.lead(2)
    return before is not None and before.kind in ("am", "det", "part", "in", "im")


def _on(context: Context, code: str, mod: str | None) -> Meaning | None:
    day = None if _habit(context) or _of_event(context) else _evening(context)
    if day is None:
        return Meaning("TIME", f"XXXX-XX-XX{code}", mod=mod)
    if code == "TNI" and day == context.anchor and context.direction() in (compass.PAST, compass.OPEN):
        day = calendar.shift(day, "P1D", -1) or day
    return Meaning("TIME", day.isoformat() + code, mod=mod, day=day, anchor=day.isoformat())


def _of_event(context: Context) -> bool:
    """ "Am Morgen nach der Wahl", "am Abend vor der Abreise": of a day that only the event knows."""
    behind, det = context.follow(), context.follow(1)
    return behind is not None and behind.kind in ("vor", "nach") and det is not None and det.kind in ("det", "one", "this")


def _habit(context: Context) -> bool:
    """ "Meist sitzen sie am Abend vor dem Haus": of no one day."""
    if context.sentence_told() or context.direction() != compass.PRESENT:
        return False
    if context.essay and (context.told is None or context.here() - context.told_at > LATELY):
        return True  # a portrait in the present tense tells what is so every evening
    left, right = compass.sentence(context.lexemes, context.match.first, context.match.last)
    return any(lexeme.text.lower() in context_words("habitual") for lexeme in context.lexemes[left:right])


def _evening(context: Context) -> date | None:
    """The last day told of goes on being the day of a story for a while; None where the story has left it for another year."""
    if context.adrift():
        return None
    return context.sentence_told() or context.near(STORY if context.direction() == compass.PAST else 900)


@builder
def relative_part(match: Match, context: Context) -> Meaning | None:
    """In der vergangenen Nacht, an diesem Abend."""
    code, kind, anchor = match.groups["part"].value, match.groups["relative"].kind, context.anchor
    narrated = kind == "that" or match.groups["relative"].text.lower().startswith(("folgend", "darauf"))
    narrated = narrated or (kind == "next" and context.direction() == compass.PAST)
    if narrated and context.told is None:
        return Meaning("TIME", f"XXXX-XX-XX{code}")
    if kind in ("this", "that") and context.adrift():
        return Meaning("TIME", f"XXXX-XX-XX{code}")
    base = context.near(900) if kind in ("this", "that") else anchor
    if kind == "next" and context.told:
        base = context.told
    if base is None:
        return None
    steps = {"last": -1, "next": 1}.get(kind, 0)
    day = base + timedelta(days=steps)
    return Meaning("TIME", day.isoformat() + code, anchor=base.isoformat())


@builder
def night_to(match: Match, context: Context) -> Meaning | None:
    """In der Nacht auf Freitag: the night that began on Thursday."""
    onto, anchor = match.groups["weekday"], context.anchor
    if match.groups["part"].value != "TNI" or anchor is None:
        return None
    if onto.kind == "weekday":
        way = context.direction()
        morning = anchor - timedelta(days=(anchor.isoweekday() - onto.value) % 7)
        if way in (compass.FUTURE, compass.PRESENT) and morning != anchor:
            morning += timedelta(days=7)
    else:
        morning = anchor + timedelta(days=onto.value)
    day = morning - timedelta(days=1)
    cut = match.last - match.first - 1  # the weekday is an expression of its own
    return Meaning("TIME", day.isoformat() + "TNI", cut=cut, anchor=anchor.isoformat())


def _of_that_part(context: Context, code: str) -> Meaning | None:
    """ "Die Tore des Abends": of the day told of; of no day, a name ("die Gäste des Abends")."""
    day = None if context.adrift() else context.sentence_told() or context.told_near(900)
    genitive = context.lexemes[context.match.first - 1].text.lower() == "des"
    return Meaning("TIME", day.isoformat() + code, day=day, anchor=day.isoformat()) if day and genitive else None


@builder
def part_adverb(match: Match, context: Context) -> Meaning | None:
    """ "Nachts" is a habit; one evening where a story has just named its day and nothing recurs."""
    code = match.groups["part"].value
    if context.lead_is("det"):
        return _of_that_part(context, code)
    told = context.told if context.told and context.here() - context.told_at < 600 else None
    if told and context.direction() in (compass.PAST, compass.PRESENT):
        return Meaning("TIME", told.isoformat() + code, bare=True, anchor=told.isoformat())
    return Meaning("SET", f"XXXX-XX-XX{code}", freq="1X", bare=True)
