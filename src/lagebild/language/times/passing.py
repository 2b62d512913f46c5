"""Whether a year is told in passing: as the attribute of a noun, in brackets, as the beginning of what lasts. No story goes on from it.

"Die 1990 gegründete Firma ist pleite. Im März wurde sie verkauft" tells of a March of now; "1978 kam er nach Wien. Im März …" does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.times.clauses import clause
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.tense import attributive_participle, listed

YEARS = frozenset({"bare_year", "named_year"})
LEADS = frozenset({"seit", "until", "from", "vor", "nach", "clock_lead", "open", "slash", "dash"})
PREPOSITIONS = frozenset({"nach", "seit", "vor", "in", "im", "am", "zu", "from", "until", "over", "for", "um", "onto"})


def in_passing(lexemes: Sequence[Lexeme], first: int, last: int, build: str) -> bool:
    """Of a year ``lexemes[first:last]`` that rule function `build` read."""
    if build not in YEARS:
        return _dated_attribute(lexemes, first, last)
    before = lexemes[first - 1] if first else None
    if before is None:
        return _founded(lexemes, first, last)
    if before.kind == "and" and first > 1 and lexemes[first - 2].kind == "year":
        return in_passing(lexemes, first - 2, first - 1, build)
    if before.kind in LEADS or _attribute(lexemes, first, last) or (before.kind == "noun" and _of_phrase(lexemes, first - 1)):
        return True
    return _founded(lexemes, first, last)


def _attribute(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """ "Die 1990 gegründete Firma", "der 1953 in Graz geborene Maler"."""
    if lexemes[first - 1].kind not in ("det", "one", "this", "adjective"):
        return False
    return any(attributive_participle(lexeme.text.lower()) for lexeme in lexemes[last : last + 5] if lexeme.kind == "adjective")


def _dated_attribute(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """ "Der am 24. April 1922 geborene Maler", "das im Mai 1990 eröffnete Haus"."""
    if first < 2 or lexemes[first - 1].kind not in ("am", "im", "in") or lexemes[first - 2].kind not in ("det", "one", "this"):
        return False
    return any(attributive_participle(lexeme.text.lower()) for lexeme in lexemes[last : last + 5] if lexeme.kind == "adjective")


def _of_phrase(lexemes: Sequence[Lexeme], noun: int) -> bool:
    """ "Bei der Wahl 2009", "nach dem Mauerfall 1989": the year belongs to a noun behind a preposition."""
    index = noun - 1
    while index >= 0 and lexemes[index].kind in ("adjective", "det", "ordinal", "ordinal_word") and noun - index < 4:
        index -= 1
    return index >= 0 and (lexemes[index].kind in PREPOSITIONS or lexemes[index].text.lower() in listed("prepositions"))


def _founded(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """ "Er wurde 1953 geboren", "schon 1990 hatte der Rat das beschlossen": how things began, and what had been before."""
    left, right = clause(lexemes, first, last)
    words = {lexeme.text.lower() for lexeme in lexemes[left:right]}
    return bool(words & listed("beginnings"))
