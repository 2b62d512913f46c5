"""Whether "heute" is the day of telling or the age: "heute tagt der Rat" against "heute gilt das als sicher".

Read off the clause's tense and verb, a contrast with the past, and whether the text is told day by day at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from lagebild.language.times import direction as compass
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.meaning import Context
from lagebild.language.times.meanings.context_words import context_words
from lagebild.resources import table

ESSAY = 1500  # characters without a weekday, a clock time or a "gestern": no report of a day
NEWS = frozenset({"weekday", "weekday_part", "tomorrow", "uhr", "clock"})
LIMITS = frozenset({"bis", "ab", "seit", "erst"})
STATIONS = frozenset({"damals", "einst", "früher", "ehemals", "vormals", "später", "zunächst"})
ABLE = frozenset({"kann", "können", "wird", "werden"})


def essay(text: str, kinds: set[str], days: set[int]) -> bool:
    """Whether a text is long and names no day of the week it is told in; `days`: the values of its "gestern", "heute"."""
    return len(text) > ESSAY and not kinds & NEWS and days <= {0}


def generic(context: Context, offset: int) -> bool:
    """Whether "heute", "morgen" or "gestern" of the current match names an age and no day."""
    before, behind = context.lead(), context.follow()
    lead = before.text.lower() if before else ""
    if lead == "von" and not (behind and behind.text.lower() in ("an", "auf", "bis")):
        return True
    if offset != 0 or lead in LIMITS:
        return False
    clause, words = _words(context)
    if _set_apart(before, behind) or _lasts(context, words):
        return True
    if context.daily:
        return False
    if _in_career(context, before, behind) or _in_apposition(context, before, behind):
        return True
    if words & context_words("general") or _contrasted(context):
        return True
    if _named_day(context, behind) or "uhr" in words:
        return False
    return _by_tense(context, lead, behind, clause, words)


def _words(context: Context) -> tuple[Sequence[Lexeme], set[str]]:
    first, last = compass.clause(context.lexemes, context.match.first, context.match.last)
    clause = context.lexemes[first:last]
    return clause, {lexeme.text.lower() for lexeme in clause}


def _lasts(context: Context, words: set[str]) -> bool:
    """ "Heute gehört das Haus der Stadt", "die heute in Südamerika lebende Schlange": what is told holds for long."""
    if words & _one_day() or "uhr" in words or context.sentence_told():
        return False
    if words & context_words("lasting_states") and not words & ABLE:
        return context.direction() in (compass.OPEN, compass.PRESENT)
    if not context.lead_is("det", "one", "noun"):
        return False
    ahead = context.lexemes[context.match.last : context.match.last + 7]
    for one, noun in pairwise(ahead):
        if one.kind in ("comma", "stop", "open", "gap"):
            return False
        if noun.kind == "noun" and one.text.lower() in context_words("lasting_attributes"):
            return True
    return False


def _set_apart(before: Lexeme | None, behind: Lexeme | None) -> bool:
    """ "Gschatsk (heute Gagarin)", "der Staat, oder heute: das System"."""
    if before is None or behind is None:
        return False
    return (before.kind == "open" and behind.kind in ("noun", "det", "one", "adjective", "other")) or (
        behind.text == ":" and before.kind not in ("gap", "stop", "colon")
    )


def _in_career(context: Context, before: Lexeme | None, behind: Lexeme | None) -> bool:
    """ "Damals Minister, später Premier und heute eine umstrittene Figur": stations of a life."""
    if before is None or behind is None or before.kind not in ("and", "comma") or behind.kind not in ("one", "det", "noun", "adjective"):
        return False
    left, _ = compass.sentence(context.lexemes, context.match.first, context.match.last)
    earlier = context.lexemes[max(left, context.match.first - 12) : context.match.first]
    return any(lexeme.text.lower() in STATIONS for lexeme in earlier)


def _in_apposition(context: Context, before: Lexeme | None, behind: Lexeme | None) -> bool:
    """ "Er zog nach Oberwinter, heute Stadtteil von Remagen": no verb between the commas."""
    if before is None or behind is None or before.kind != "comma" or behind.kind not in ("noun", "one", "det", "adjective"):
        return False
    last = compass.clause(context.lexemes, context.match.first, context.match.last)[1]
    inside = context.lexemes[context.match.last : last]
    if any(lexeme.kind in NEWS for lexeme in inside) or not any(lexeme.kind == "noun" for lexeme in inside):
        return False
    return not any(lexeme.kind == "other" and lexeme.text.endswith(("t", "en", "e", "war", "ing", "am")) for lexeme in inside)


def _contrasted(context: Context) -> bool:
    """A contrast with the past in the same sentence: "damals", "anders als vor zwanzig Jahren"."""
    first, last = compass.sentence(context.lexemes, context.match.first, context.match.last)
    lexemes = context.lexemes[first:last]
    if context.direction() == compass.PAST:
        return False
    if any(lexeme.text.lower() in context_words("contrasting") for lexeme in lexemes):
        return True
    return any(
        one.kind == "vor" and any(unit.kind == "unit" and unit.value in ("P1Y", "P1DE", "P1CE") for unit in lexemes[index + 1 : index + 5])
        for index, one in enumerate(lexemes)
        if one.end < context.here() or one.start > context.here() + 12
    )


def _named_day(context: Context, behind: Lexeme | None) -> bool:
    """ "Heute, Donnerstag", "das heute vorgelegte Gutachten", "heute um", "heute Abend"."""
    after = context.follow(1)
    if behind is None:
        return False
    if behind.kind == "comma" and after and after.kind in ("weekday", "ordinal", "det", "am", "clock", "number"):
        return True
    if compass.attributive_participle(behind.text) and after is not None and after.kind == "noun":
        return behind.text.lower().rstrip("enrsm") not in ("genannt", "bekannt")
    if behind.text in ("ist", "war") and after and (after.kind in ("weekday", "holiday") or _day_noun(context)):
        return True
    if behind.kind in ("and", "until") and after and after.kind in ("tomorrow", "day", "weekday"):
        return True
    return behind.kind in ("um", "vor", "clock_lead", "part", "part_adverb")


def _day_noun(context: Context) -> bool:
    """ "Heute ist der Tag der Entscheidung", "heute ist Wahltag"."""
    first = context.match.last + 1
    return any(lexeme.text.lower().endswith("tag") for lexeme in context.lexemes[first : first + 3])


def _by_tense(context: Context, lead: str, behind: Lexeme | None, clause: Sequence[Lexeme], words: set[str]) -> bool:
    way = context.direction()
    still = lead in ("noch", "auch") or (behind is not None and behind.text == "noch")
    skip = int(behind is not None and behind.text == "noch")
    adjective, noun = context.follow(skip), context.follow(skip + 1)
    if still and adjective and adjective.kind == "adjective" and noun and noun.kind == "noun":
        return True  # "die noch heute gültigen Regeln", "die heute noch bestehenden Häuser"
    if behind is not None and behind.text == "noch" and words & {"wird", "werden"} and compass.passive(clause):
        return True  # "so wird es heute noch erzählt"
    if context.essay and way == compass.FUTURE and words & ABLE and not words & {"soll", "sollen", "will", "wollen", "muss", "müssen"}:
        return "werden" not in words or compass.passive(clause[:-1]) or compass.passive(clause)
    if way != compass.PRESENT:
        return False
    if lead == "noch" and not context.essay:
        return not words & _one_day() and bool(words & context_words("enduring"))
    return not words & _one_day()


@cache
def _one_day() -> frozenset[str]:
    return frozenset(table("times_direction")["one_day"]["words"])
