"""Days, weeks, months and years counted from the day of telling or the day told of."""

from __future__ import annotations

from datetime import date, timedelta

from lagebild.language.times import calendar
from lagebild.language.times import direction as compass
from lagebild.language.times.grammar import Match
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.meaning import Context, Interval, Meaning
from lagebild.language.times.meanings.context_words import context_words
from lagebild.language.times.meanings.registry import builder

NEAR = 120  # characters from a year to "in diesem Jahr"
FOLLOWING = ("folgend", "darauffolgend", "nachfolgend", "darauf folgend")
FAR = 3000
LATELY = 700  # characters a story of one day is taken to go on
STEP = {"last": -1, "next": 1, "this": 0, "current": 0, "present_ref_adjective": 0, "day_adjective": 0}


@builder
def day_noun(match: Match, context: Context) -> Meaning | None:
    """Vortag, Folgetag: from the day told of; "Vortag" of no story is yesterday."""
    step = match.groups["day"].value
    return _counted(context, context.near(1500), "P1D", step) if step < 0 else from_story(context, "P1D", step, 1500)


OPEN = {"P1D": "XXXX-XX-XX", "P1NI": "XXXX-XX-XXTNI", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}


def from_story(context: Context, unit: str, steps: float, distance: int) -> Meaning | None:
    """Counted from the day told of; of an open value where the text has told of none."""
    base = context.story(unit, distance)
    if base is None and unit in OPEN:
        return Meaning("TIME" if unit == "P1NI" else "DATE", OPEN[unit])
    return _counted(context, base, unit, steps)


def _counted(context: Context, base: date | None, unit: str, steps: float) -> Meaning | None:
    found = calendar.shift(base, unit, steps) if base else None
    if found is None or base is None:
        return None
    day = found if unit == "P1D" and steps >= 0 else None
    return Meaning("DATE", calendar.unit_value(found, unit), day=day, anchor=base.isoformat())


@builder
def course_of(match: Match, context: Context) -> Meaning | None:
    """Im Laufe des Jahres, im Verlauf der Woche: the unit publication lies in."""
    unit = match.groups["unit"]
    behind = context.follow()
    if plural(unit) and not unit.value.startswith("PT"):
        return Meaning("DURATION", calendar.scale(unit.value, "X"), skip=1 + 1, bare=False)
    if plural(unit) or unit.value not in ("P1D", "P1W", "P1M", "P1Y") or (behind and behind.kind == "year"):
        return None
    found = _counted(context, context.anchor, unit.value, 0)
    return Meaning("DATE", found.value, skip=1 + 1, anchor=found.anchor, bare=False) if found else None


@builder
def this_unit(match: Match, context: Context) -> Meaning | None:
    """An diesem Tag, in dieser Woche, in diesem Jahr, in jenem Jahr: what was told of, or the unit of publication."""
    unit, kind = match.groups["unit"], match.groups["relative"].kind
    if plural(unit):
        return Meaning("DURATION", calendar.scale(unit.value, "X"), interval=_around(context, unit.value))
    if kind == "that" and context.year and unit.value == "P1Y":
        return Meaning("DATE", f"{context.year}")
    if unit.value == "P1Y" and (year := _told_of(context)) is not None:
        return Meaning("DATE", f"{year}")
    if (kind == "that" or unit.value == "P1D") and unit.value in OPEN and context.told is None:
        return Meaning("DATE", OPEN[unit.value])
    if unit.value == "P1D" and context.month_at > context.told_at and 0 < context.here() - context.month_at < LATELY:
        return Meaning("DATE", OPEN["P1D"])  # "Anfang November. An diesem Tag": some day of that month
    if kind == "that" and unit.value == "P1M":
        return from_story(context, "P1M", 0, 700)
    if unit.value == "P1D" and kind == "that" and (context.adrift() or not context.told_near(FAR)):
        return Meaning("DATE", OPEN["P1D"])
    base = context.near(FAR if kind == "that" else LATELY) if kind == "that" or unit.value == "P1D" else context.anchor
    if unit.value in ("PT1H", "PT1M", "PT1S"):
        return Meaning("DATE", "PRESENT_REF")
    if unit.value == "P1CE" and base:
        return Meaning("DATE", f"{(base.year - 1) // 100}")
    return _counted(context, base, unit.value, 0)


def _told_of(context: Context) -> int | None:
    """ "1297 … in diesem Jahr kam er": a year far from publication's, told of just before, where the tense agrees with it."""
    year, anchor = context.year, context.anchor
    if year is None or anchor is None or abs(year - anchor.year) < 2 or not 0 <= context.here() - context.year_at < NEAR:
        return None
    left, _ = compass.sentence(context.lexemes, *context.span())
    if context.match.first > left + 1 or context.year_at >= context.lexemes[left].start:
        return None
    way = context.direction()
    return year if (year < anchor.year and way == compass.PAST) or (year > anchor.year and way == compass.FUTURE) else None


def _around(context: Context, unit: str) -> Interval | None:
    anchor = context.anchor
    if anchor is None:
        return None
    return _iso(calendar.shift(anchor, unit, -3)), _iso(calendar.shift(anchor, unit, 3))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def plural(unit: Lexeme) -> bool:
    """Whether a unit noun stands in the plural, by its form; "am nächsten Tage" is an old dative."""
    lower = unit.text.lower()
    if unit.dative or (unit.value and lower in context_words("singular")):
        return False
    return not lower.endswith(("jahr", "tag", "woche", "monat", "stunde", "jahres", "tages", "monats"))


@builder
def relative_unit(match: Match, context: Context) -> Meaning | None:
    """Nächste Woche, vergangenes Jahr; in the plural a stretch before or after ("den vergangenen Wochen")."""
    unit, kind = match.groups["unit"], match.groups["relative"].kind
    word = match.groups["relative"].text.lower()
    if match.groups["relative"].text[0].isupper() and context.lead_is("det") and not _headline(context):
        return None  # "die Heiligen der Letzten Tage"
    if plural(unit):
        return Meaning("DURATION", calendar.scale(unit.value, "X"), interval=_stretch(context, unit.value, kind))
    if unit.value in ("PT1M", "PT1S"):
        return None  # "in letzter Minute" is an idiom, "in der letzten Minute" a match
    if unit.value == "PT1H":
        return Meaning("DURATION", unit.value, interval=_stretch(context, "P1D", kind))
    behind = context.follow()
    if (
        kind == "last"
        and word.startswith("letzt")
        and unit.value in ("P1D", "P1W", "P1M", "P1Y")
        and behind
        and behind.text.lower() in ("des", "der", "vor")
    ):
        return Meaning("DURATION", unit.value)
    if kind == "next" and _narrated(context, word, unit.value):
        story = context.story(unit.value, FAR) if unit.value in ("P1M", "P1Y") else context.sentence_told() or context.told
        return _counted(context, story, unit.value, 1) if story else from_story(context, unit.value, 1, 0)
    if (
        kind == "last"
        and word.startswith("letzt")
        and unit.value in ("P1D", "P1W")
        and context.lead_is("det", "am")
        and context.told
        and context.told < (context.anchor or date.max)
    ):
        end = calendar.shift(context.told, unit.value, 0)
        return _counted(context, end, unit.value, 0) if unit.value == "P1D" else _counted(context, context.anchor, unit.value, -1)
    if unit.value == "P1NI":
        return _counted(context, context.anchor, "P1NI", -1 if kind == "last" else 0)
    if unit.value == "P1WE":
        return _weekend(context, kind)
    if unit.value == "P1CE" and context.anchor:
        return Meaning("DATE", f"{(context.anchor.year - 1) // 100 + STEP[kind]}")
    return _counted(context, context.anchor, unit.value, STEP[kind])


def _headline(context: Context) -> bool:
    """Whether the words around are in capitals too: "IN DEN LETZTEN TAGEN"."""
    return context.match.groups["unit"].text.isupper()


def _narrated(context: Context, word: str, unit: str) -> bool:
    """ "Am nächsten Tag", "im folgenden Jahr" in a story of the past count from the day told of."""
    if word.startswith(FOLLOWING):
        return True
    return unit == "P1D" and context.direction() == compass.PAST


def _weekend(context: Context, kind: str) -> Meaning | None:
    anchor = context.anchor
    if anchor is None:
        return Meaning("DATE", "XXXX-WXX-WE")
    monday = anchor - timedelta(days=anchor.isoweekday() - 1)
    if kind == "last":
        monday -= timedelta(weeks=1)
    elif kind == "next" and anchor.isoweekday() >= 6:
        monday += timedelta(weeks=1)
    return Meaning("DATE", calendar.week(monday) + "-WE", anchor=anchor.isoformat())


def plain_weekend(context: Context, lead: str) -> Meaning | None:
    """ "Am Wochenende": by tense the one behind or the one ahead; "seit dem Wochenende" the one behind."""
    anchor, last = context.anchor, context.match.last
    way = compass.direction(context.lexemes, last - 1, last)
    past = lead == "seit" or way == compass.PAST or (way == compass.OPEN and lead not in ("until", "over", "for"))
    return _weekend(context, "last" if past and anchor and anchor.isoweekday() < 6 else "this")


def _stretch(context: Context, unit: str, kind: str) -> Interval | None:
    """ "In den kommenden Tagen": from publication to what a reader would still call that; two to six units."""
    return stretch(context, unit, 6, -1 if kind == "last" else 1)


def stretch(context: Context, unit: str, count: float, way: int) -> Interval | None:
    """From publication `count` units back (`way` < 0) or ahead."""
    anchor = context.anchor
    far = calendar.shift(anchor, unit, count * way) if anchor else None
    if anchor is None or far is None:
        return None
    first, last = sorted((anchor, far))
    return first.isoformat(), last.isoformat()


@builder
def prior_unit(match: Match, context: Context) -> Meaning | None:
    """Im vorangegangenen Jahr: one before the time told of."""
    unit = match.groups["unit"]
    if plural(unit):
        return Meaning("DURATION", calendar.scale(unit.value, "X"))
    if unit.value == "P1Y" and context.year:
        return Meaning("DATE", f"{context.year - 1}")
    return _counted(context, context.story(unit.value, LATELY) or context.anchor, unit.value, -1)


@builder
def unit_later(match: Match, context: Context) -> Meaning | None:
    """Tag zuvor, Woche darauf; bare plurals ("Jahre später") are durations."""
    unit, later = match.groups["unit"], match.groups["later"]
    way = 1 if later.kind == "later" else -1
    if plural(unit):
        if later.text.lower() == "darauf":
            return None  # "Wochen darauf hinarbeiten": the pronoun of a verb
        return Meaning("DURATION", calendar.scale(unit.value, "X"))
    if unit.value not in ("P1D", "P1W", "P1M", "P1Y", "P1NI"):
        return Meaning("DURATION", unit.value)
    if unit.value == "P1W" and context.told_value and "-W" in context.told_value and context.told:
        return _counted(context, context.told, "P1W", way)
    return from_story(context, unit.value, way, 700)


@builder
def year_word(match: Match, context: Context) -> Meaning | None:
    """Heuer, Vorjahr, diesjährig."""
    lexeme = match.groups["year"]
    if lexeme.text == "Vorjahren":
        return Meaning("DURATION", "PXY")
    if context.anchor is None:
        return Meaning("DATE", "XXXX", bare=True)
    base = context.anchor.year
    lately = FAR if lexeme.value > 0 else 250
    if lexeme.kind == "year_noun" and context.year and context.here() - context.year_at < lately and context.year < base:
        base = context.year
    anchor = context.anchor.isoformat()
    return Meaning("DATE", f"{base + lexeme.value}", anchor=anchor, bare=lexeme.kind != "year_noun")


@builder
def year_with_noun(match: Match, context: Context) -> Meaning | None:
    """Im heurigen Jahr, im diesjährigen Schuljahr; "diesjährige Tage" is only the adjective."""
    unit = match.groups["unit"]
    if unit.kind != "season_noun" and unit.value != "P1Y":
        return None
    found = year_word(match, context)
    return Meaning("DATE", found.value, anchor=found.anchor) if found else None


@builder
def month_noun(match: Match, context: Context) -> Meaning | None:
    """Vormonat."""
    return _counted(context, context.anchor, "P1M", match.groups["month"].value)


@builder
def week_noun(match: Match, context: Context) -> Meaning | None:
    """Vorwoche."""
    return _counted(context, context.anchor, "P1W", match.groups["week"].value)


@builder
def quarter_noun(match: Match, context: Context) -> Meaning | None:
    """Vorquartal."""
    return _counted(context, context.anchor, "P1Q", match.groups["quarter"].value)


@builder
def relative_quarter(match: Match, context: Context) -> Meaning | None:
    """Laufendes Quartal, vergangenes Halbjahr."""
    unit = "P1Q" if match.groups["quarter"].kind == "quarter" else "P6M"
    return _counted(context, context.anchor, unit, STEP[match.groups["relative"].kind])
