"""Event: something that happened, is planned, was denied, … according to one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id
from lagebild.records.span import Span

EventStatus = Literal["proposed", "planned", "agreed", "held", "ongoing", "cancelled", "failed", "denied", "alleged", "threatened"]
EVENT_TYPES = (
    "meeting", "call", "visit", "negotiation", "agreement", "ceasefire", "prisoner_exchange", "attack", "casualties",
    "territorial_change", "sanction", "aid", "deployment", "appointment", "election", "protest", "strike", "court",
    "vote", "statement_act", "disaster",
)  # fmt: skip

#: Reasons (`Event.why`) of a plan that was put off or forward: that it was, and from which day (TIMEX3) where the sentence names it.
MOVED, MOVED_FROM = "moved to another day", "moved from "


@dataclass(frozen=True, slots=True)
class Participant:
    """`actor` is an actor id (None where unresolved), `role` one of agent, patient, counterpart, host, source, target, place."""

    actor: str | None
    name: str
    role: str = "agent"


@dataclass(frozen=True, slots=True)
class Count:
    """A figure that belongs to the event: `value` and what it counts."""

    value: float
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """``text[start:end]`` is the clause or sentence that proves it; `trigger_span` the words that name it.

    `when` is TIMEX3, `interval` [earliest, latest]; `attributed_to` an actor id, None for the article's own voice.
    `certainty` is one of certain, probable, possible, unknown: the text's own hedging, not our confidence.
    `plover` is the PLOVER code of `type` and `status` from the reviewed table.
    """

    id: str
    article: str
    type: str
    start: int
    end: int
    text: str
    trigger_span: Span
    participants: tuple[Participant, ...] = ()
    status: EventStatus = "held"
    negated: bool = False
    hypothetical: bool = False
    when: str | None = None
    interval: tuple[str | None, str | None] | None = None
    where: str | None = None
    counts: tuple[Count, ...] = ()
    attributed_to: str | None = None
    plover: str | None = None
    certainty: str = "certain"
    why: tuple[str, ...] = ()

    @staticmethod
    def identify(article: str, type: str, trigger: Span) -> str:
        """Id from article, type and trigger stretch."""
        return make_id("ev", article, type, trigger.start, trigger.end)
