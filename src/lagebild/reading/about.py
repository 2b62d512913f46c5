"""What a statement is about: the event its content speaks of, where one was read there and no other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lagebild.records.event import Event
from lagebild.records.statement import Statement

#: A speech act that is itself an event ("Die Drohung …") is the statement, not what it is about.
ACTS = frozenset({"statement_act"})
#: What stands before a noun that only says when or where: "nach dem Treffen", "in einem langen Telefonat".
SETTING = re.compile(
    r"\b(?:(?:[Nn]ach|[Vv]or|[Bb]ei|[Ii]n|[Ww]ährend|[Ss]eit)\s+(?:de[mnrs]|eine[mr]|diese[mrs]|jene[mr]|ihre[mnrs]|seine[mnrs])|[Bb]eim|[Ii]m)"
    r"\s+(?:[a-zäöüß]+\s+)?$"
)


def tell(statements: Sequence[Statement], events: Sequence[Event]) -> tuple[Statement, ...]:
    """The statements with `about` set to an event id where their content names one event, or several words for one.

    Two words are for one event where type and participants agree. An event that only says when or where ("nach dem Treffen") gives way to
    another one. Where a content still names two events, it is about neither alone: unknown.
    """
    ordered = sorted((e for e in events if e.type not in ACTS), key=lambda e: (e.trigger_span.start, e.id))
    starts = [e.trigger_span.start for e in ordered]
    return tuple(_told(s, _inside(s, ordered, starts)) for s in statements)


def _inside(statement: Statement, ordered: Sequence[Event], starts: Sequence[int]) -> list[Event]:
    """The events whose naming words lie in the content, in text order."""
    found: list[Event] = []
    settings: list[Event] = []
    for span in statement.spans:
        for event in ordered[bisect_left(starts, span.start) : bisect_right(starts, span.end)]:
            if event.trigger_span.end <= span.end:
                before = span.text[: event.trigger_span.start - span.start]
                (settings if event.trigger_span.text[0].isupper() and SETTING.search(before) else found).append(event)
    return found or settings


def _told(statement: Statement, inside: Sequence[Event]) -> Statement:
    if not inside or any(not _one(inside[0], other) for other in inside[1:]):
        return statement
    return replace(statement, about=max(inside, key=lambda e: (len(e.participants), -e.trigger_span.start)).id)


def _one(left: Event, right: Event) -> bool:
    """True where two words can be for one event."""
    ours, theirs = ({p.actor or p.name for p in e.participants} for e in (left, right))
    return left.type == right.type and (ours <= theirs or theirs <= ours)
