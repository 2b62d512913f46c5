"""Attribution: whose word an event is, from the statements that hold its trigger."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.status import rules
from lagebild.records.statement import Statement


def attribute(context: Context, draft: Draft) -> None:
    """Sets `attributed_to` from the smallest statement around the trigger; a contested deed then stays alleged unless it is confirmed."""
    start, end = context.words.tokens[draft.first].start, context.words.tokens[draft.last].end
    statement = innermost(context.statements, start, end)
    if statement is None or draft.type == "statement_act":
        return
    draft.attributed_to = statement.speaker
    if statement.stance == "does_not_confirm" and draft.status in ("held", "planned", "agreed"):
        draft.status, draft.certainty = "alleged", "unknown"
    elif statement.stance == "denies" and draft.status not in ("planned", "proposed"):
        draft.status, draft.negated = "denied", True
    elif draft.negated and draft.status == "held":
        draft.status = "denied"
    elif draft.type in rules().contested and draft.status == "held" and statement.stance != "confirms" and statement.kind != "reported":
        draft.status = "alleged"
        draft.why.append("alleged: told by one side")


def innermost(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The statement with the shortest content that covers ``[start:end]``."""
    holding = [s for s in statements if any(span.start <= start and end <= span.end for span in s.spans)]
    return min(holding, key=lambda s: (sum(span.end - span.start for span in s.spans), s.id), default=None)
