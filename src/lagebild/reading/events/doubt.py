"""Doubt: hedging words, conditions, Konjunktiv II."""

from __future__ import annotations

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.rules import rules


def hedge(context: Context, draft: Draft) -> None:
    """Hedging words of the clause and hypothetical mood."""
    clause = draft.clause
    for index in clause.tokens:
        item = rules().hedges.get(context.words.lower[index])
        if item is None or _of_adjective(context, index):
            continue
        draft.certainty = item["certainty"]
        if "status" in item and draft.status == "held":
            draft.status = item["status"]
        draft.why.append(f"hedge: {context.words.lower[index]}")
    if _unreal(context, clause, draft):
        draft.hypothetical = True
        if draft.status in ("held", "ongoing", "planned", "denied"):
            draft.status, draft.negated = "proposed", False
        draft.certainty = "possible" if draft.certainty == "certain" else draft.certainty


def _of_adjective(context: Context, index: int) -> bool:
    """ "Einer der wohl bekanntesten Bosse": the hedge belongs to the adjective behind it."""
    behind = context.words.tokens[index + 1] if index + 1 < len(context.words.tokens) else None
    return behind is not None and behind.upos == "ADJ" and behind.text.endswith(("en", "er", "es", "em", "ste"))


def _reported(context: Context, clause: Clause) -> bool:
    """ "Sie hätten ihn empfangen": in indirect speech the plural of Konjunktiv II stands for Konjunktiv I (Duden, Die Grammatik)."""
    if clause.finite is None or context.words.lower[clause.finite] not in ("hätten", "würden", "wären"):
        return False
    at = context.words.tokens[clause.finite].start
    return any(s.kind != "direct" and any(span.start <= at < span.end for span in s.spans) for s in context.statements)


def _verb_first(context: Context, clause: Clause) -> bool:
    """ "Wird kein Haushalt verabschiedet, so …", "…, sollte Putin nicht zustimmen": verb first without a question is a condition."""
    if context.question(clause):
        return False
    if context.words.lower[clause.tokens[0]] in ("sollte", "sollten"):
        return True
    return clause.before is None and clause.kind == "main" and len(context.beside(clause)) > 1


def _unreal(context: Context, clause: Clause, draft: Draft) -> bool:
    """Conditional clause, its consequence, or Konjunktiv II without a reporting verb above."""
    predicate = clause.predicate
    if draft.beside and draft.definite and clause.opener == "ob":
        return False  # "ob er zu den Hintergründen der Entlassung gelogen habe": she was dismissed
    if clause.kind == "sub" and clause.opener in ("wenn", "falls", "sofern", "ob"):
        return clause.opener in ("falls", "sofern", "ob") or not predicate.past
    if clause.finite == clause.tokens[0] and _verb_first(context, clause):
        return True
    if draft.beside:
        return False
    if predicate.mood == "sub2" and predicate.modal not in ("sollen", "wollen", "dürfen"):
        return not _reported(context, clause)
    return clause.kind == "inf" and clause.opener == "um" and clause.parent is not None and not clause.parent.predicate.past
