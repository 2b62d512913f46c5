"""Clock times that hold for more than one day: "am 25. und 26. August von 10 bis 18 Uhr", "von Dienstag bis Sonntag ab 10 Uhr"."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.times import direction as compass
from lagebild.language.times.lexer import Lexeme

REACH = 14  # lexemes between a group of days and its clock time
DAYS = frozenset({"ordinal", "month", "weekday", "weekday_short", "day", "tomorrow", "day_month", "full_date"})
LINKS = frozenset({"and", "until", "dash", "slash"})
SKIPPED = frozenset({"am", "det", "zu", "from"})
CLOCKS = frozenset({"number", "clock", "uhr"})


def several_days(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether the last days named in the sentence before lexeme `first` are two or more joined ones."""
    left, _ = compass.sentence(lexemes, first, first)
    index = next((i for i in range(first - 1, max(left, first - REACH) - 1, -1) if lexemes[i].kind in DAYS), None)
    if index is None:
        return False
    index = _before_day(lexemes, index, left)
    while index > left and lexemes[index].kind in SKIPPED:
        index -= 1
    if index <= left:
        return False
    joined, other = lexemes[index].kind, lexemes[index - 1].kind
    return other in DAYS if joined in LINKS else joined == "comma" and other == "ordinal"


def _before_day(lexemes: Sequence[Lexeme], index: int, left: int) -> int:
    """The lexeme left of one day: "Freitag, 16. Mai", "Freitag, dem 16.", "heute"."""
    if lexemes[index].kind == "month" and index > left:
        index -= 1
    dated = lexemes[index].kind in ("ordinal", "day_month", "full_date")
    index -= 1
    behind = index
    while dated and behind > left and lexemes[behind].kind in ("det", "comma", "stop"):
        behind -= 1
    return behind - 1 if dated and lexemes[behind].kind in ("weekday", "weekday_short") else index


def in_range(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether the clock time ``[first:last]`` is one end of a range ("von 10 bis 15 Uhr")."""
    if first > 1 and lexemes[first - 1].kind in LINKS and lexemes[first - 2].kind in CLOCKS:
        return True
    return last + 1 < len(lexemes) and lexemes[last].kind in ("until", "dash") and lexemes[last + 1].kind in CLOCKS
