"""Circumstances of a position: until when, and on what condition."""

from __future__ import annotations

from datetime import date, timedelta

from lagebild.language.times.deadlines import deadlines
from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.grammar import grammar
from lagebild.reading.events.context import Context
from lagebild.reading.positions.table import frames
from lagebild.records.time import TimeExpression
from lagebild.resources import table


def deadline_of(context: Context, clause: Clause) -> str | None:
    """The last day (ISO), else the TIMEX3 value, of the first deadline in the clause or in what hangs on it.

    A bare weekday looks ahead: whoever sets one does not mean the Friday gone by.
    """
    article, tokens = context.annotated.article, context.words.tokens
    published = (article.published or "")[:10] or None
    for other in _around(context, clause):
        start, end = tokens[other.tokens[0]].start, tokens[other.tokens[-1]].end
        times = [t for i in other.tokens if (entry := context.times.get(i)) and isinstance(t := entry[1], TimeExpression)]
        for found in deadlines(article.text, times, start, end, published):
            value = found.day or found.time.value
            if value:
                return _ahead(value, found.time.text, published)
        if (plain := next((t for t in times if t.value and _behind_until(context, t)), None)) is not None:
            return _ahead(plain.value or "", plain.text, published)
    return _told_next(context, clause, published)


def _told_next(context: Context, clause: Clause, published: str | None) -> str | None:
    """ "Trump hat Iran ein Ultimatum gestellt. Es läuft am Freitag ab.": the limit in the sentence behind."""
    tokens, article = context.words.tokens, context.annotated.article
    if not any(context.words.text(index) in frames().limits for index in clause.tokens):
        return None
    start = clause.sentence.end
    following = next((s for s in context.annotated.sentences if s.start >= start), None)
    if following is None or tokens[following.first].text not in ("Es", "Sie", "Dieses", "Diese", "Das", "Die"):
        return None
    times = [t for t in context.annotated.times if following.start <= t.start < following.end]
    found = deadlines(article.text, times, following.start, following.end, published)
    expiring = next((d for d in found if d.rule == "expires" and (d.day or d.time.value)), None)
    return _ahead(expiring.day or expiring.time.value or "", expiring.time.text, published) if expiring else None


def _behind_until(context: Context, time: TimeExpression) -> bool:
    """ "bis Freitag", "bis zum 8. August": the word stands right in front, or opens the expression."""
    first = context.token_at(time.start)
    return "bis" in context.words.lower[max(first - 2, 0) : first + 1] and time.type == "DATE"


def _ahead(value: str, text: str, published: str | None) -> str:
    bare = text.lower().removesuffix("s") in table("positions")["weekdays"]
    if not (bare and published and len(value) == 10 and value < published):
        return value
    return (date.fromisoformat(value) + timedelta(days=7)).isoformat()


def _around(context: Context, clause: Clause) -> list[Clause]:
    """The clause, then those of its sentence that hang on it or set a condition."""
    others = [c for c in context.beside(clause) if c is not clause and (c.parent is not None or is_conditional(context, c))]
    return [clause, *others]


def condition_of(context: Context, clause: Clause) -> str | None:
    """The text of the conditional clause of its sentence: "wenn auch die Ukraine …", "sollte Putin nicht …"; None where there is none."""
    for other in context.beside(clause):
        if other is not clause and is_conditional(context, other):
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
