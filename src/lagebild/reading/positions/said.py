"""Positions by mood: "… müsse abziehen, sagte Merz", "„Wir werden nicht nachgeben“"."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.events.attribution import innermost
from lagebild.reading.events.context import Context
from lagebild.reading.positions.taken import Taken
from lagebild.records.statement import Statement
from lagebild.resources import table

SIDES = frozenset({"person", "organisation", "country", "group"})


def by_modal(context: Context, clause: Clause) -> Iterator[Taken]:
    """Wordings of the table's `said` list, only inside a statement of a known speaker."""
    predicate = clause.predicate
    if clause.finite is None or clause.kind not in ("main", "sub") or not (predicate.modal or predicate.tense == "future"):
        return
    token = context.words.tokens[clause.finite]
    statement = innermost(context.statements, token.start, token.end)
    actor = context.cast.actors.get(statement.speaker or "") if statement else None
    if statement is None or actor is None or actor.kind not in SIDES or clause.opener not in ("", "dass", "daß"):
        return
    for item in table("positions")["said"]:
        if _fits(context, clause, item, statement):
            first = clause.tokens[1] if clause.opener and len(clause.tokens) > 1 else clause.tokens[0]
            inside = context.cast.inside(first, clause.tokens[-1])
            towards = next((context.cast.actors[m.actor] for _, _, m in inside if m.actor != actor.id), None)
            why = f"said: {item.get('modal') or item['tense']}"
            yield Taken(item["kind"], clause, clause.finite, actor, (first, clause.tokens[-1]), towards, why)
            return


def _fits(context: Context, clause: Clause, item: dict[str, object], statement: Statement) -> bool:
    predicate = clause.predicate
    if item.get("negated_only") and predicate.negator is None:
        return False
    if "tense" in item:
        return predicate.tense == item["tense"] and _own_side(context, clause, statement)
    indirect = predicate.mood in ("sub1", "sub2") and statement.kind != "direct"
    return predicate.modal == item["modal"] and indirect and not _impersonal(context, clause)


def _own_side(context: Context, clause: Clause, statement: Statement) -> bool:
    """The speaker's own side: "wir", "ich", or a people or country as subject of what is quoted."""
    if any(context.words.lower[i] in ("wir", "ich") for i in clause.tokens):
        return True
    return statement.kind == "direct" and any(a.actor.kind in ("country", "group") for a in context.subject(clause))


def _impersonal(context: Context, clause: Clause) -> bool:
    """ "Man müsse abwarten", "er müsse nachdenken": nobody else is asked for anything."""
    return any(context.words.lower[i] in ("man", "es", "er") for i in clause.tokens[:3])
