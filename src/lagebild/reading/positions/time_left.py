""" "Iran hat bis Freitag Zeit, die Inspektoren einzulassen, sagte Macron": whoever says so gives the time, whoever has it is addressed."""

from __future__ import annotations

from typing import Any

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.events.attribution import innermost
from lagebild.reading.events.context import Context
from lagebild.reading.positions import content
from lagebild.reading.positions.circumstance import deadline_of
from lagebild.reading.positions.taken import Taken

OWN = frozenset({"wir", "ich", "uns", "unser", "unsere"})


def by_time_left(context: Context, clause: Clause, index: int, item: dict[str, Any]) -> Taken | None:
    """The position of the speaker whose words the clause is; None without a speaker, a deadline, or another side that has the time."""
    words, predicate = context.words, clause.predicate
    if clause.finite is None or predicate.heads or predicate.negator is not None or context.question(clause):
        return None
    if not any(r.lemma == "haben" for r in words.readings[clause.finite]) or any(words.lower[i] in OWN for i in clause.tokens):
        return None
    token = words.tokens[index]
    statement = innermost(context.statements, token.start, token.end)
    actor = context.cast.actors.get(statement.speaker or "") if statement else None
    subject = context.subject(clause)
    if actor is None or not subject or subject[0].actor is actor or deadline_of(context, clause) is None:
        return None
    stretch = content.below(context, clause, purpose=True) or (clause.tokens[0], clause.tokens[-1])
    return Taken(item["kind"], clause, index, actor, stretch, subject[0].actor, f"noun: {item['noun']}")
