"""Years, decades, centuries, and parts of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from lagebild.language.times import calendar
from lagebild.language.times import direction as compass
from lagebild.language.times.grammar import Match
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.meaning import Context, Interval, Meaning
from lagebild.language.times.meanings.context_words import context_ends, context_words
from lagebild.language.times.meanings.registry import builder
from lagebild.language.times.meanings.units import STEP, plural

ROUND = 100
PREPOSITIONS = frozenset({"seit", "until", "nach", "vor", "from", "open", "clock_lead", "edge", "month", "season"})


@builder
def bare_year(match: Match, context: Context) -> Meaning | None:
    """A number of four digits, where nothing says that it counts or names something else."""
    lexeme = context.lexemes[match.first]
    before, behind = context.lead(), context.follow()
    if lexeme.text[0] in "'’" or _touches(context, lexeme.start, lexeme.end) or _of_no_day(context):
        return None
    if behind and (
        behind.kind in ("unit", "compound_unit", "money", "uhr")
        or behind.text.lower() in context_words("counted") | context_words("currencies")
    ):
        return None
    if before and (
        before.kind in ("mark", "money", "number", "junk")
        or before.text.lower() in context_words("not_a_year_after")
        or (before.kind == "noun" and before.text.lower().endswith(context_ends("streets")))
        or _abbreviated(context)
        or _numbered(context)
    ):
        return None
    if _counts(context, behind):
        return None
    if before and before.text.lower() in context_words("counting") and (_doubtful(lexeme.value) or (behind and behind.kind == "noun")):
        return None
    if _doubtful(lexeme.value) and before and before.kind == "noun" and before.text.isupper():
        return None  # "IC 2083", "RE 1850"
    if _doubtful(lexeme.value) and not _said_as_year(context):
        return None
    return _year(lexeme.value)


def _counts(context: Context, behind: Lexeme | None) -> bool:
    """ "2000 zahlende Zuschauer", "2000 bis 3000 Grad" count; "das 1904 uraufgeführte Stück" has its year."""
    if behind is None:
        return False
    after = context.follow(1)
    if behind.kind in ("until", "dash", "and", "slash") and after and after.kind in ("number", "year", "thousands"):
        noun = context.follow(2)
        return noun is not None and (noun.kind == "money" or noun.text.lower() in context_words("counted") | context_words("currencies"))
    if behind.kind != "adjective" or after is None:
        return False
    if (context.lead_is("det", "one", "this", "noun") or _genitive(context)) and compass.attributive_participle(behind.text):
        return False
    return after.text.lower() in context_words("counted") or after.kind == "unit"


def _genitive(context: Context) -> bool:
    """ "Yeats' 1904 uraufgeführtes Stück"."""
    before = context.lead()
    return before is not None and before.text in ("'", "’")


def _of_no_day(context: Context) -> bool:
    """ "Am 30. Februar 2024": the day is none, and so is the rest of it."""
    ordinal = context.lead(2)
    return context.lead_is("month") and ordinal is not None and ordinal.kind == "ordinal"


def _numbered(context: Context) -> bool:
    """ "Telefon 1999 2000", "Flug LH 2010": the word two places before names what has such a number."""
    before, word = context.lead(), context.lead(2)
    between = before is not None and (before.kind == "year" or (before.kind == "noun" and before.text.isupper() and len(before.text) < 4))
    return between and word is not None and word.text.lower() in context_words("not_a_year_after")


def _abbreviated(context: Context) -> bool:
    """ "Nr. 1975", "S. 1998"."""
    stop, word = context.lead(), context.lead(2)
    return (
        stop is not None
        and stop.text == "."
        and word is not None
        and word.end == stop.start
        and word.text.lower() in context_words("not_a_year_after") | {"s", "art", "bd", "z"}
    )


def _doubtful(year: int) -> bool:
    return not 1900 <= year <= 2049 or year % ROUND == 0


def _said_as_year(context: Context) -> bool:
    """A rare or round number counts as a year after a preposition, in brackets, or where no noun follows that it could count."""
    behind, before = context.follow(), context.lead()
    noun = behind is not None and behind.kind in ("noun", "unit")
    led = before is not None and before.kind in PREPOSITIONS
    if context.lexemes[context.match.first].value == 1000 and not led:
        return False
    if before and led:
        return not noun or context.lexemes[context.match.first].value <= 2100
    if before and before.kind == "um":
        return not noun
    if before and before.kind == "comma":
        listed = context.lead(2)
        return not noun and (listed is None or listed.kind in ("other", "noun", "adjective", "close", "and")) and _said_behind(behind)
    if before and before.kind in ("colon", "slash"):
        return False
    return not (noun and behind and behind.text.endswith(("en", "er", "e", "s", "n")))


def _said_behind(behind: Lexeme | None) -> bool:
    """ "…, 1626 gehörten die Dörfer": a verb or preposition behind the number."""
    return behind is not None and behind.kind in ("other", "adjective", "from", "in", "im", "am", "zu", "nach", "det", "one", "open")


def _touches(context: Context, start: int, end: int) -> bool:
    """Whether signs without a space tie the number to others, as in a telephone number or a file number."""
    before, behind = context.lead(), context.follow()
    glued_left = before is not None and before.end == start and before.kind in ("slash", "dash", "mark", "stop", "colon", "money")
    glued_right = behind is not None and behind.start == end and behind.kind in ("slash", "dash", "mark", "colon")
    left, right = context.lead(2), context.follow(1)
    tied_left = (
        glued_left and left is not None and before is not None and left.end == before.start and left.kind not in ("year", "close", "month")
    )
    tied_right = (
        glued_right
        and right is not None
        and behind is not None
        and right.start == behind.end
        and right.kind not in ("year", "open", "month")
    )
    return tied_left or tied_right or bool(glued_left and before and before.kind in ("mark", "money"))


def _year(year: int) -> Meaning:
    return Meaning("DATE", f"{year:04d}", bare=True)


@builder
def named_year(match: Match, context: Context) -> Meaning | None:
    """Jahr 2012, Geschäftsjahr 2012."""
    unit = match.groups["unit"]
    if unit.value != "P1Y":
        return None
    following = context.follow()
    if unit.text.endswith("n") and following and following.kind in ("until", "and", "dash", "comma"):
        return Meaning("DATE", f"{match.groups['year'].value:04d}")
    return Meaning("DATE", f"{match.groups['year'].value:04d}")


@builder
def year_span(match: Match, context: Context) -> Meaning | None:
    """Saison 2014/15, 1993/94: no value of TIMEX3 holds two halves of years, so XXXX-XX-XX; the interval says which."""
    span, before = match.groups["span"], context.lead()
    if before and before.text.lower() in context_words("not_a_year_after"):
        return None  # "Fax 2014-15"
    last = span.value // 100 * 100 + int(span.text[-2:])
    last += 100 if last < span.value else 0
    if match.rule.id == "date.year_span" and last == span.value + 1:
        return Meaning("DATE", "XXXX-XX-XX", interval=(f"{span.value}-07-01", f"{last}-06-30"))
    return Meaning("DATE", "XXXX-XX-XX", interval=(f"{span.value}-01-01", f"{last}-12-31"))


@builder
def decade(match: Match, context: Context) -> Meaning | None:
    """Fünfziger Jahre, 1990er-Jahre."""
    unit = match.groups.get("unit")
    return Meaning("DATE", f"{match.groups['decade'].value}") if unit is None or unit.value == "P1Y" else None


def _of_age(context: Context) -> bool:
    """ "In meinen Zwanzigern", "eine Frau in den Vierzigern": how old someone is."""
    before, lead, noun = context.lead(), context.lead(2), context.lead(3)
    if before is not None and before.text.lower() in context_words("possessive"):
        return True
    person = noun is not None and noun.text.lower() in context_words("aged") | context_words("person")
    return person and lead is not None and lead.kind == "in"


@builder
def bare_decade(match: Match, context: Context) -> Meaning | None:
    """In den Neunzigern, in den 90ern: only after a determiner; "ein neunziger Schnitt" is none."""
    word, behind = context.lexemes[match.first].text, context.follow()
    ahead = [lexeme.kind for lexeme in context.lexemes[match.last + 1 : match.last + 4] if lexeme.kind not in ("in", "zu", "det", "from")]
    joined = behind is not None and behind.kind in ("and", "until", "slash", "comma") and ahead[:1] == ["decade_word"]
    noun = joined or word[0].isdigit() or (word[0].isupper() and not (behind and behind.kind == "noun"))
    if word.endswith("n") and _of_age(context):
        return None
    led = context.lead_is("det", "edge_adjective") or (context.lead_is("and", "adjective") and word.endswith("n"))
    return Meaning("DATE", f"{match.groups['decade'].value}") if word.endswith(("jahre", "jahren")) or (led and noun) else None


@builder
def century(match: Match, context: Context) -> Meaning | None:
    """19. Jahrhundert is 18 in TIMEX3; "der ersten Woche" counts inside a story, "im ersten Jahr" is a duration."""
    number, unit = match.groups["number"].value, match.groups["unit"].value
    if unit == "P1CE":
        return Meaning("DATE", f"{number - 1:02d}") if 1 <= number <= 30 else None
    if unit == "P1DE":
        return None
    if match.groups["number"].kind == "ordinal":
        return None
    return ordinal_unit(match, context)


def ordinal_unit(match: Match, context: Context) -> Meaning | None:
    """ "Den ersten Tag": how long; "der dritten Woche" of what a dated text tells: which."""
    number, unit = match.groups["number"].value, match.groups["unit"]
    if unit.value not in ("P1D", "P1W", "P1M", "P1Y"):
        return None
    start = context.told
    if unit.value == "P1W" and start and (day := calendar.shift(start, "P1W", number - 1)):
        return Meaning("DATE", calendar.week(day), anchor=start.isoformat())
    return Meaning("DURATION", calendar.scale(unit.value, "X") if plural(unit) else unit.value)


@builder
def relative_year(match: Match, context: Context) -> Meaning | None:
    """Vergangenes Schuljahr, kommende Saison: named by the year it begins in, as far as publication tells."""
    year = match.groups["year"]
    if context.anchor is None or (year.kind == "compound_unit" and year.value != "P1Y"):
        return None
    step = STEP[match.groups["relative"].kind]
    interval = _season(context.anchor, step) if year.kind == "season_noun" else None
    return Meaning("DATE", f"{context.anchor.year + step}", interval=interval, anchor=context.anchor.isoformat())


def _season(day: date, step: int) -> Interval:
    """Where a season or school year that spans two calendar years must lie: bounds that hold whichever month it begins in."""
    low = day.isoformat() if step > 0 else f"{day.year - 1 + step}-01-01"
    return low, day.isoformat() if step < 0 else f"{day.year + 1 + step}-12-31"


@builder
def edge_unit(match: Match, context: Context) -> Meaning | None:
    """Jahresende, Monatsbeginn, Wochenmitte (2014)."""
    mod, letter = match.groups["edge"].value.split()
    if "year" in match.groups:
        return Meaning("DATE", f"{match.groups['year'].value}", mod=mod)
    found = _edge(context, "P1" + letter, mod)
    if found and found.value and match.groups["edge"].text.startswith("Jahresw"):
        year = int(found.value[:4]) if found.value[:4].isdecimal() else None
        turn: Interval | None = (f"{year}-12-01", f"{year + 1}-01-31") if year else None
        return replace(found, interval=turn)
    return found


@builder
def edge_of_unit(match: Match, context: Context) -> Meaning | None:
    """Anfang der Woche, Ende des Jahres (2013)."""
    mod = match.groups["edge"].value
    if "year" in match.groups:
        return Meaning("DATE", f"{match.groups['year'].value}", mod=mod)
    return _edge(context, match.groups["unit"].value, mod)


def _edge(context: Context, unit: str, mod: str) -> Meaning | None:
    if context.anchor is None and unit == "P1Y":
        return Meaning("DATE", "XXXX", mod=mod)
    if context.anchor is None or unit not in ("P1W", "P1M", "P1Q", "P1Y", "P1DE", "P1CE", "P1D"):
        return None
    day = context.anchor
    if mod == "END" and context.direction() < 0 and unit in ("P1M", "P1Y") and (day - timedelta(days=90)).year < day.year:
        day = calendar.shift(day, unit, -1) or day
    return Meaning("DATE", calendar.unit_value(day, unit), mod=mod, anchor=context.anchor.isoformat())
