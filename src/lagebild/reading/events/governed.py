"""What the clause above decides: "drohte, … anzugreifen", "bestreitet, dass …", "ist bereit, … zu treffen"."""

from __future__ import annotations

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.events import rumour
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.rules import rules
from lagebild.resources import table


def governed(context: Context, draft: Draft) -> bool:
    """Sets the status from the verb, noun or adjective above an infinitive, a dass-clause or indirect speech; False where none decides."""
    clause = draft.clause
    parent = _threat(context, draft) or clause.parent or clause.before
    if parent is None:
        return False
    if rumour.answered(context, draft):
        return True
    if not _hangs(clause, parent):
        return False
    item = next((item for head in parent.predicate.heads if (item := rules().governors.get(head.lemma))), None)
    if item is None or (clause.kind != "inf" and item["status"] in ("planned", "held", "ongoing", "agreed")):
        return clause.kind != "main" and _worded(context, draft, parent)
    draft.status = item["status"]
    draft.why.append(f"status: {draft.status} under „{item['verb'].replace('|', '').replace('+', '')}“")
    if clause.kind == "inf" and clause.predicate.negator is not None and draft.status not in ("denied", "alleged"):
        draft.negated = True
    if parent.predicate.negator is not None:
        draft.status = {"planned": "denied", "denied": "proposed"}.get(draft.status, draft.status)  # type: ignore[assignment]
        draft.negated = draft.status == "denied"
    return True


def _threat(context: Context, draft: Draft) -> Clause | None:
    """ "Man werde streiken, drohte Roth": the clause behind indirect speech that says with what somebody threatens."""
    clause = draft.clause
    if (
        clause.kind != "main"
        or clause.predicate.mood != "sub1"
        or clause.predicate.tense != "future"
        or clause.predicate.negator is not None
    ):
        return None
    behind = (c for c in context.beside(clause) if c.before is clause and c.finite == c.tokens[0])
    item = next(((c, rules().governors.get(head.lemma)) for c in behind for head in c.predicate.heads), None)
    return item[0] if item and item[1] and item[1]["status"] == "threatened" else None


def _hangs(clause: Clause, parent: Clause) -> bool:
    """Infinitive, dass-clause, or indirect speech in verb-second order behind or in front of its reporting clause."""
    if parent.before is clause:
        return True
    if clause.kind == "inf":
        return clause.opener not in ("um", "ohne", "statt", "anstatt")
    if clause.kind in ("sub", "rel"):
        return clause.opener in ("dass", "daß", "wonach")
    return clause.kind == "main" and clause.predicate.mood == "sub1" and clause.before is not None


def _worded(context: Context, draft: Draft, parent: Clause) -> bool:
    """A noun or adjective of the clause above: "bereit", "seine Absicht", "die Drohung"; the one nearest to the infinitive decides."""
    known: dict[str, str] = table("event_status")["infinitive_nouns"]
    status = next((found for i in reversed(parent.tokens) if (found := _entry(known, context.words.lower[i]))), None)
    if status is None:
        return False
    draft.status = status  # type: ignore[assignment]
    if draft.clause.kind == "inf" and status in ("proposed", "planned") and draft.clause.predicate.negator is not None:
        draft.negated = True  # "gewillt, weder Milei noch Lula zu treffen"
    elif status in ("proposed", "planned") and parent.predicate.negator is not None and _willing(context, parent):
        draft.status, draft.negated = "denied", True
    draft.why.append(f"status: {draft.status} under a noun or adjective")
    return True


def _willing(context: Context, parent: Clause) -> bool:
    """ "ist nicht bereit": what is denied is the will of the subject."""
    return any(context.words.lower[i] in table("event_status")["willing"] for i in parent.tokens)


def _entry(known: dict[str, str], word: str) -> str | None:
    """The entry of a word or of the head of a compound ("Schlüsselbedingung")."""
    if word in known:
        return known[word]
    return next((known[head] for head in ("bedingung", "voraussetzung", "forderung") if word.endswith(head)), None)
