"""Circumstances of a position: until when, and on what condition."""

from __future__ import annotations

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.grammar import grammar
from lagebild.reading.events.context import Context
from lagebild.reading.positions.table import frames
from lagebild.records.time import TimeExpression


def deadline_of(context: Context, clause: Clause) -> str | None:
    """The value of a date behind "bis" (or a span behind "binnen", "innerhalb") in the clause or in what hangs on it."""
    for other in _around(context, clause):
        for index in other.tokens:
            entry = context.times.get(index)
            if entry and isinstance(entry[1], TimeExpression) and _bounded(context, index, other) and entry[1].value:
                return entry[1].value
    return None


def _bounded(context: Context, index: int, clause: Clause) -> bool:
    """ "bis Freitag", "bis zum 8. August", "innerhalb von 50 Tagen": the word up to three tokens in front, or inside the expression."""
    words = frames().deadline_words
    near = [context.words.lower[i] for i in range(max(index - 3, clause.tokens[0]), index + 1)]
    return any(word in words for word in near)


def _around(context: Context, clause: Clause) -> list[Clause]:
    same = [c for c in context.clauses if c.sentence is clause.sentence]
    return [clause, *[c for c in same if c is not clause and (c.parent is clause or is_conditional(context, c) or c.parent in same)]]


def condition_of(context: Context, clause: Clause) -> str | None:
    """The text of the conditional clause of its sentence: "wenn auch die Ukraine …", "sollte Putin nicht …"; None where there is none."""
    for other in context.clauses:
        if other.sentence is clause.sentence and other is not clause and is_conditional(context, other):
            tokens = context.words.tokens
            return context.annotated.article.text[tokens[other.tokens[0]].start : tokens[other.tokens[-1]].end]
    return None


def is_conditional(context: Context, clause: Clause) -> bool:
    """True of a clause with "wenn", "falls" or of one that begins with "sollte"."""
    first = context.words.lower[clause.tokens[0]]
    if first in ("sollte", "sollten") and clause.finite == clause.tokens[0]:
        return not context.question(clause)
    opener = clause.opener if clause.kind == "sub" else ""
    return opener in grammar().conditional
