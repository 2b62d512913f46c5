"""Attribution: whose word an event is, from the statements that hold its trigger."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.holding import holding_of
from lagebild.reading.events.rules import rules
from lagebild.records.statement import Statement
from lagebild.resources import table


def attribute(context: Context, draft: Draft) -> None:
    """Sets `attributed_to` from the smallest statement around the trigger; a contested deed then stays alleged unless it is confirmed."""
    start, end = context.words.tokens[draft.first].start, context.words.tokens[draft.last].end
    statement = innermost(context.statements, start, end)
    if statement is None or draft.type == "statement_act":
        return
    draft.attributed_to = statement.speaker
    if statement.stance == "does_not_confirm" and draft.status in ("held", "planned", "agreed"):
        draft.status, draft.certainty = "alleged", "unknown"
    elif statement.stance == "denies" and draft.status not in ("planned", "proposed") and (draft.status == "alleged" or not draft.beside):
        draft.status, draft.negated = "denied", True
    elif draft.negated and draft.status == "held":
        draft.status = "denied"
    elif draft.status == "held" and _one_side(draft, statement):
        draft.status = "alleged"
        draft.why.append("alleged: told by one side")


def _one_side(draft: Draft, statement: Statement) -> bool:
    """A contested deed that a side of the story tells, as the point of its sentence; authorities, courts and media are no side."""
    if draft.type not in rules().contested or draft.slot not in ("core", "verb"):
        return False
    if statement.stance == "confirms" or statement.kind == "reported":
        return False
    teller = (statement.speaker_name or (statement.speaker_span.text if statement.speaker_span else "")).lower()
    return bool(teller) and not any(stem in teller for stem in table("event_status")["neutral"])


def innermost(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The statement with the shortest content that covers ``[start:end]``."""
    return min(
        holding_of(statements).around(start, end), key=lambda s: (sum(span.end - span.start for span in s.spans), s.id), default=None
    )
