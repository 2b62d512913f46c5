"""Durations: counted, vague, as adjectives and nouns. Their interval says where on the calendar they lie, if a preposition tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from lagebild.language.times import calendar
from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning
from lagebild.language.times.meanings.context_words import context_ends, context_words
from lagebild.language.times.meanings.placed import SLACK, VAGUE, placed, somewhere
from lagebild.language.times.meanings.registry import builder
from lagebild.language.times.meanings.units import plain_weekend, plural, stretch

HALVES = {
    "P1Y": ("P1M", 6.0),
    "PT1H": ("PT1M", 30.0),
    "P1D": ("PT1H", 12.0),
    "P1DE": ("P1Y", 5.0),
    "P1CE": ("P1Y", 50.0),
    "P1ML": ("P1Y", 500.0),
}
ATTRIBUTES = ("nde", "nden", "nder", "ndes", "ndem", "lange", "langen", "langer", "langes", "langem")  # "der drei Jahre währende Krieg"


@builder
def duration(match: Match, context: Context) -> Meaning | None:
    """Fünf Jahre, rund 360 ehrenamtliche Stunden, wenige Tage, ein Wochenende."""
    count, unit = match.groups["count"], match.groups["unit"]
    if _is_age(context, unit.value) or (count.kind == "few" and not plural(unit)):
        return None
    if count.text.lower() == "eines" and unit.text in ("Tages", "Tags"):
        return Meaning("DATE", "FUTURE_REF" if context.direction() > 0 else "PAST_REF", bare=True)
    if unit.kind == "any_unit" and (count.kind == "one" or not plural(unit)):
        return None
    if count.kind == "one" and plural(unit):
        return None
    if count.value == 0.5:
        return _long(replace(_half(context, unit.value), bare=False), context)  # "den halben Tag lang"
    number = count.value if count.kind != "few" else "X"
    if (count.kind == "year" and unit.value == "P1Y" and count.value % 500) or number == 0:
        return None
    value = calendar.scale(unit.value, number)
    behind = context.follow()
    attribute = behind is not None and behind.text.lower().endswith(ATTRIBUTES)
    found = Meaning("DURATION", value, interval=placed(context, unit.value, number), bare=attribute or count.kind == "one")
    return _long(found, context)


def _long(found: Meaning, context: Context) -> Meaning:
    """ "Sechs Jahre lang"."""
    behind = context.follow()
    return replace(found, cut=-1) if behind is not None and behind.text == "lang" else found


def _is_age(context: Context, unit: str) -> bool:
    """ "40 Jahre alt", "16 Jahre jüngere", "im Alter von 45 Jahren" tell an age."""
    behind, before, noun, lexemes = context.follow(), context.lead(), context.lead(2), context.lexemes
    if behind and not unit.startswith("PT") and behind.text.lower() in ("alt", "alte", "alten", "alter", "altes", "altem"):
        return True
    if unit != "P1Y":
        return False
    led = any(
        lexeme.text.lower() in ("vor", "seit", "nach", "binnen")
        for lexeme in context.lexemes[max(0, context.match.first - 3) : context.match.first]
    )
    if behind and (behind.text.lower() in context_words("age_behind") or (behind.text in ("noch", "vollendet") and not led)):
        return True
    if _in_brackets(context):
        return True
    word, other = (before.text.lower() if before else ""), (noun.text.lower() if noun else "")
    index = context.match.first - 1
    while (
        index > 0 and lexemes[index].kind in ("number", "comma", "and", "from", "until", "other", "dash") and lexemes[index].text != "Alter"
    ):
        index -= 1
    if lexemes[index].text == "Alter" or any(
        lexeme.text == "Alter" for lexeme in lexemes[max(0, context.match.first - 5) : context.match.first]
    ):
        return True
    dative = context.match.groups["unit"].text == "Jahren"
    return dative and (
        word in ("ab", "unter", "mit")
        or _aged(context)
        or (word == "über" and other not in ("seit", "nach", "vor"))
        or (word == "von" and other == "alter")
    )


def _in_brackets(context: Context) -> bool:
    """ "Ihre Tochter (2 Jahre)": an age, where what stands before lasts no years."""
    index, lexemes, behind = context.match.first - 1, context.lexemes, context.follow()
    while index > 0 and lexemes[index].kind in ("number", "comma", "and"):
        index -= 1
    if index < 1 or lexemes[index].kind != "open" or lexemes[index - 1].kind != "noun" or behind is None or behind.kind != "close":
        return False
    noun = lexemes[index - 1]
    return not noun.text.lower().endswith(context_ends("lasting_years"))


def _aged(context: Context) -> bool:
    """ "Kinder von 6 bis 10 Jahren", "Jugendliche zwischen 14 und 18 Jahren": ages, not how long."""
    lexemes, first = context.lexemes, context.match.first
    if first < 4 or lexemes[first - 1].kind not in ("until", "and", "dash") or lexemes[first - 3].kind != "from":
        return False
    return lexemes[first - 4].text.lower() in context_words("aged")


@builder
def half_duration(match: Match, context: Context) -> Meaning | None:
    """Ein halbes Jahr is six months, eine halbe Stunde thirty minutes."""
    return _long(_half(context, match.groups["unit"].value), context) if match.groups["half"].value == 0.5 else None


def _half(context: Context, unit: str) -> Meaning:
    part, count = HALVES.get(unit, (unit, 0.5))
    return Meaning("DURATION", calendar.scale(part, count), interval=placed(context, part, count), bare=True)


@builder
def two_durations(match: Match, context: Context) -> Meaning | None:
    """Drei Jahre und vier Monate: P3Y4M; only from the greater unit to the smaller."""
    one, two = match.groups["unit"].value, match.groups["unit2"].value
    order = ["P1Y", "P1M", "P1W", "P1D", "PT1H", "PT1M", "PT1S"]
    if one not in order or two not in order or order.index(one) >= order.index(two):
        return None
    first = calendar.scale(one, match.groups["count"].value)
    second = calendar.scale(two, match.groups["count2"].value)
    joined = first + (second[2:] if first.startswith("PT") else second[1:])
    return Meaning("DURATION", joined, bare=True)


@builder
def counted_relative(match: Match, context: Context) -> Meaning | None:
    """Den vergangenen zwei Jahrzehnten."""
    count, unit, kind = match.groups["count"], match.groups["unit"].value, match.groups["relative"].kind
    number = "X" if count.kind == "few" else count.value
    reach = VAGUE[1] if isinstance(number, str) else number
    return Meaning("DURATION", calendar.scale(unit, number), interval=stretch(context, unit, reach, -1 if kind == "last" else 1))


@builder
def counted_later(match: Match, context: Context) -> Meaning | None:
    """Ein Jahr früher, zwei Tage später: a duration whose interval is the day it leads to, counted from the day told of."""
    count, unit = match.groups["count"], match.groups["unit"].value
    number = "X" if count.kind == "few" else count.value
    way = 1 if match.groups["later"].kind == "later" else -1
    base = context.told_near(700)
    day = calendar.shift(base, unit, number * way) if base and not isinstance(number, str) and not unit.startswith("PT") else None
    slack = timedelta(days=SLACK.get(unit, 0))
    interval = ((day - slack).isoformat(), (day + slack).isoformat()) if day else None
    exact = day if unit in ("P1D", "P1W") else None
    return Meaning(
        "DURATION",
        calendar.scale(unit, number),
        interval=interval,
        bare=True,
        day=exact,
        anchor=base.isoformat() if base else None,
    )


@builder
def vague_duration(match: Match, context: Context) -> Meaning | None:
    """All diese Jahre, ein paar Tage."""
    unit = match.groups["unit"]
    if not plural(unit):
        return None
    return Meaning("DURATION", calendar.scale(unit.value, "X"), interval=placed(context, unit.value, "X"), bare=True)


@builder
def bare_duration(match: Match, context: Context) -> Meaning | None:
    """Seit Jahren, vor Jahrzehnten."""
    unit = match.groups["unit"]
    if not plural(unit) or match.groups["before"].text.lower() == "in":
        return None
    past = match.groups["before"].text.lower() in ("seit", "vor")
    return Meaning("DURATION", calendar.scale(unit.value, "X"), interval=somewhere(context, -1) if past else None, skip=1, bare=True)


FREE = frozenset({"noch", "schon", "bereits", "erst", "nur", "selbst", "sogar", "und", "oder", "doch", "jeweils"})


@builder
def before_event(match: Match, context: Context) -> Meaning | None:
    """Wochen vor der Wahl, Tage nachdem er kam: a bare plural that nothing counts."""
    unit, before, behind = match.groups["unit"], context.lead(), context.follow()
    if not plural(unit) or unit.value in ("PT1S", "P1WE", "P1NI"):
        return None
    bare = before is None or before.kind in ("stop", "gap", "colon", "comma", "sign", "dash") or before.text.lower() in FREE
    event = match.groups["side"].kind == "conjunction" or (
        behind is not None and behind.kind in ("det", "one", "noun", "this", "adjective", "other")
    )
    if not (bare and event):
        return None
    return Meaning("DURATION", calendar.scale(unit.value, "X"), cut=1, bare=True)


@builder
def joined_unit(match: Match, context: Context) -> Meaning | None:
    """In den nächsten Wochen und Monaten: the second of two plurals one word governs."""
    unit, before, governing = match.groups["unit"], context.lead(), context.lead(2)
    pair = before is not None and before.kind == "unit" and plural(before) and plural(unit) and before.value != unit.value
    if not pair or governing is None or governing.kind not in ("last", "next", "this", "few", "that"):
        return None
    way = {"last": -1, "next": 1}.get(governing.kind)
    interval = stretch(context, unit.value, 6, way) if way else None
    return Meaning("DURATION", calendar.scale(unit.value, "X"), interval=interval, skip=1, bare=True)


@builder
def years_span(match: Match, context: Context) -> Meaning | None:
    """ "Die Jahre von 1980 bis 2011" last 31 years; the years themselves are found on their own."""
    first, last = match.groups["year"].value, match.groups["year2"].value
    if match.groups["unit"].value != "P1Y" or last <= first:
        return None
    cut = match.last - match.first - 1
    return Meaning("DURATION", f"P{last - first}Y", interval=(f"{first}-01-01", f"{last}-12-31"), cut=cut)


@builder
def ordinal_compound(match: Match, context: Context) -> Meaning | None:
    """Im ersten Arbeitsjahr."""
    return Meaning("DURATION", match.groups["unit"].value, skip=1, bare=True)


@builder
def compound_year(match: Match, context: Context) -> Meaning | None:
    """Im Kirchenjahr, des Geschäftsjahres: years with a name of their own."""
    unit = match.groups["unit"]
    if unit.value != "P1Y" or plural(unit) or not context.lead_is("det", "im", "this"):
        return None
    return Meaning("DURATION", "P1Y", bare=True)


@builder
def lasting(match: Match, context: Context) -> Meaning | None:
    """30-tägige, dreistündig, 35-Stunden-Woche. Of years only where a noun follows that can last; else it is an age."""
    lexeme = match.groups["lasting"]
    count, unit = lexeme.value
    behind = context.follow()
    if unit == "P1Y" and lexeme.kind == "lasting" and not _lasts(behind.text if behind else "", count):
        return None
    if lexeme.kind == "lasting" and lexeme.text[0].isupper() and context.match.first and not context.lead_is("stop", "gap", "colon"):
        return None  # "Der Dreißigjährige Krieg"
    if count == 0.5 and unit == "PT1H":
        return Meaning("DURATION", "PT30M", bare=True)
    return Meaning("DURATION", calendar.scale(unit, "X" if count is None else count), bare=True)


def _lasts(noun: str, count: float | None) -> bool:
    lower = noun.lower()
    return count is None or any(lower.endswith(word) for word in context_words("lasting_years"))


@builder
def fixed_duration(match: Match, context: Context) -> Meaning | None:
    """Jahrelang, langjährig."""
    return Meaning("DURATION", match.groups["value"].value, bare=True)


@builder
def day_ago(match: Match, context: Context) -> Meaning | None:
    """Heute vor drei Jahren, heute in einer Woche."""
    count, unit = match.groups["count"].value, match.groups["unit"].value
    told = calendar.shift(context.anchor, "P1D", match.groups["day"].value) if context.anchor else None
    if context.anchor is None or told is None or unit.startswith("PT"):
        return None
    day = calendar.shift(told, unit, -count if match.groups["side"].kind == "vor" else count)
    return Meaning("DATE", day.isoformat(), day=day, bare=True, anchor=context.anchor.isoformat()) if day else None


@builder
def whole_unit(match: Match, context: Context) -> Meaning | None:
    """Das ganze Jahr, den ganzen Tag."""
    unit = match.groups["unit"]
    return None if plural(unit) else _long(Meaning("DURATION", unit.value), context)


@builder
def whole_counted(match: Match, context: Context) -> Meaning | None:
    """Die ganzen zehn Jahre."""
    unit = match.groups["unit"]
    return Meaning("DURATION", calendar.scale(unit.value, match.groups["count"].value), bare=True) if plural(unit) else None


@builder
def whole_part(match: Match, context: Context) -> Meaning | None:
    """Die ganze Nacht, den ganzen Abend."""
    return Meaning("DURATION", f"PT1{match.groups['part'].value[1:]}")


@builder
def the_plural(match: Match, context: Context) -> Meaning | None:
    """ "Die Jahre des Krieges": a stretch named by what filled it."""
    unit, behind = match.groups["unit"], context.follow()
    if unit.value not in ("P1Y", "P1M", "P1W", "P1D", "P1DE", "P1CE", "PT1H", "PT1M") or not plural(unit):
        return None
    lead = context.lead_word()
    if lead in ("über", "mit") and unit.value == "P1Y":
        return Meaning("DURATION", "PXY", skip=1)  # "über die Jahre hinweg", "mit den Jahren"
    if unit.value.startswith("PT") and lead not in ("in", "nach", "vor"):
        return None  # "die Minuten der Sitzung"
    if behind is None or behind.text.lower() not in ("der", "des", "nach", "vor", "danach", "zuvor", "davor", "seit"):
        return None
    return Meaning("DURATION", calendar.scale(unit.value, "X"), skip=1)


@builder
def weekend(match: Match, context: Context) -> Meaning | None:
    """Am Wochenende; the preposition stays outside."""
    unit = match.groups["unit"]
    found = plain_weekend(context, match.groups["lead"].kind) if unit.value == "P1WE" and not unit.text.endswith("n") else None
    behind, noun = context.follow(), context.follow(1)
    if found and behind and (behind.text == "des" or (behind.kind in ("vor", "nach") and noun and noun.kind == "det")):
        return Meaning("DATE", "XXXX-WXX-WE", skip=1, bare=True)  # "am Wochenende vor der Wahl": some other one
    return Meaning("DATE", found.value, skip=1, bare=True, anchor=found.anchor) if found else None
