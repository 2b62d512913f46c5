"""What becomes of a report: "Berichte, wonach es ein Treffen gegeben habe, wies ein Sprecher zurück"."""

from __future__ import annotations

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.resources import table


def answered(context: Context, draft: Draft) -> bool:
    """Sets the status of what a report tells, where the clause that holds the report denies it or does not confirm it."""
    above = draft.clause.parent
    if above is None or not _reported(context, draft.clause, above):
        return False
    rules, predicate = table("event_status")["reports"], above.predicate
    if predicate.head(*rules["confirming"]) is not None and predicate.negator is not None:
        draft.status, draft.certainty = "alleged", "unknown"
    elif predicate.negator is None and (predicate.head(*rules["denying"]) is not None or _called_false(context, above, rules["untrue"])):
        draft.status, draft.negated = "denied", True
    else:
        return False
    draft.why.append(f"status: {draft.status}, as the report of it is")
    return True


def _reported(context: Context, clause: Clause, above: Clause) -> bool:
    """ "Berichte, wonach …", "Gerüchte, nach denen …", "Angaben, denen zufolge …", "die Meldung, dass …"."""
    lower, opens = context.words.lower, clause.tokens[0]
    second = lower[clause.tokens[1]] if len(clause.tokens) > 1 else ""
    tied = clause.opener in ("dass", "daß", "wonach", "demzufolge") or lower[opens] in ("nach", "laut") or second == "zufolge"
    if clause.kind not in ("sub", "rel") or not tied:
        return False
    heads = table("event_status")["reports"]["nouns"]
    nouns = [context.words.lower[i] for i in above.tokens if i < opens and context.words.capital[i]]
    return any(noun.endswith(head) for noun in nouns for head in heads)


def _called_false(context: Context, above: Clause, words: list[str]) -> bool:
    """ "Nannte sie falsch", "bezeichnete sie als frei erfunden", "sind unwahr"."""
    said = above.predicate.head("nennen", "bezeichnen", "sein", "erklären", "zurückweisen", "stellen") is not None
    return said and any(context.words.lower[i] in words for i in above.tokens)
