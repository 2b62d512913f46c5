"""What a relative clause behind an event tells of it: "den Angriff auf Goma, der am Montag stattfand"."""

from __future__ import annotations

from lagebild.reading.events import anchors
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.frames import match_noun
from lagebild.reading.events.tense import by_tense
from lagebild.resources import table

OPENERS = frozenset({"der", "die", "das", "welcher", "welche", "welches"})
OPEN = frozenset({"planned", "agreed", "proposed", "alleged"})


def told(context: Context, draft: Draft) -> None:
    """The clause says that it took place, or that it will: that counts more than who wanted, approved or announced it."""
    lower = context.words.lower
    for clause in context.beside(draft.clause):
        behind = clause.parent is draft.clause and clause.kind == "rel" and clause.tokens[0] > draft.last
        if not behind or lower[clause.tokens[0]] not in OPENERS or not _own(context, draft, clause.tokens[0]):
            continue
        if any(head.lemma in table("event_status")["taking_place"] for head in clause.predicate.heads) and clause.predicate.negator is None:
            if draft.status in OPEN:
                draft.status, draft.negated = by_tense(context, draft, clause.predicate), False
                draft.why.append("status: told in the relative clause")
            draft.clause, main = clause, draft.clause
            if draft.when is None:
                anchors.date(context, draft)
            anchors.where(context, draft)
            draft.clause = main
            return


def _own(context: Context, draft: Draft, opener: int) -> bool:
    """No other event is named between this one and the comma: of what is no event nobody says that it took place."""
    between = range(draft.last + 1, opener)
    return not any(context.words.capital[i] and match_noun(context.words.text(i)) for i in between)
