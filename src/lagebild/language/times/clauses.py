"""Sentences and clauses of a list of lexemes: what lies between the signs that divide them."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.tense import opens_clause

SENTENCE_END = frozenset({"stop", "gap"})
CLAUSE_END = frozenset({"comma", "open", "close", "dash", "colon"})
INSERTION = 14  # lexemes


def sentence(lexemes: Sequence[Lexeme], first: int, last: int) -> tuple[int, int]:
    """The lexemes of the sentence around ``[first:last]``."""
    return _bounds(lexemes, first, last, SENTENCE_END)


def clause(lexemes: Sequence[Lexeme], first: int, last: int) -> tuple[int, int]:
    """The lexemes of the clause around ``[first:last]``: between signs that divide clauses, or an "und" with a finite verb behind it."""
    left, right = _bounds(lexemes, first, last, SENTENCE_END | CLAUSE_END)
    for index in range(left, right):
        if lexemes[index].kind == "and" and opens_clause(lexemes, index + 1):
            if index < first:
                left = index + 1
            elif index >= last:
                return left, index
    return left, right


def _bounds(lexemes: Sequence[Lexeme], first: int, last: int, ends: frozenset[str]) -> tuple[int, int]:
    left, right = first, last
    while left > 0 and first - left < 80:
        if lexemes[left - 1].kind in ends and not _of_moment(lexemes, left - 1):
            opened = _bracket(lexemes, left - 1, -1)
            if opened is None:
                break
            left = opened + 1
        left -= 1
    while right < len(lexemes) and right - last < 80:
        if lexemes[right].kind in ends and not _of_moment(lexemes, right):
            closed = _bracket(lexemes, right, 1)
            if closed is None:
                break
            right = closed
        right += 1
    return left, right


def _of_moment(lexemes: Sequence[Lexeme], comma: int) -> bool:
    """ "Von Mittwoch, 2 Uhr, bis Freitag, 18 Uhr, …": the commas around a clock time that a day stands before divide nothing."""
    if lexemes[comma].kind != "comma":
        return False
    return _clock_behind(lexemes, comma) or any(
        comma - back >= 0 and _clock_behind(lexemes, comma - back) and lexemes[comma - 1].kind == "uhr" for back in (2, 3)
    )


def _clock_behind(lexemes: Sequence[Lexeme], comma: int) -> bool:
    kinds = [one.kind for one in lexemes[max(comma - 1, 0) : comma + 4]]
    return (
        len(kinds) == 5
        and kinds[0] in ("weekday", "month")
        and kinds[1] == "comma"
        and kinds[2] in ("number", "clock")
        and kinds[3] == "uhr"
    )


def _bracket(lexemes: Sequence[Lexeme], index: int, step: int) -> int | None:
    """The other end of a short insertion in brackets that begins at `index`, read towards `step`; a clause goes on behind it."""
    begins, ends = ("open", "close") if step > 0 else ("close", "open")
    if lexemes[index].kind != begins:
        return None
    for other in range(index + step, index + step * INSERTION, step):
        if not 0 <= other < len(lexemes) or lexemes[other].kind in SENTENCE_END:
            return None
        if lexemes[other].kind == ends:
            return other
    return None
