"""Statement: somebody is said to have said something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id
from lagebild.records.span import Span

StatementKind = Literal["direct", "indirect", "free_indirect", "indirect_free_indirect", "reported"]
StatementMedium = Literal["speech", "writing", "thought", "unclear"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Content, roles, chain and stance of one statement.

    `spans` hold the content (several where attribution interrupts it), `text` joins them by one space.
    `speaker` is an actor id, None where two fit or none is named (`candidates` then holds the ids that fit).
    `via` runs from the nearest teller outward; `verbatim` is true only for what stands in quotation marks.
    `stance` is towards what is told: asserts, confirms, denies, does_not_confirm, does_not_answer, demands, announces, warns,
    threatens, promises, regrets, asks, offers, refuses, accuses, criticises, praises …
    `platform` is where it was said (X, Truth Social, a press conference); `hedge` a hedging word of the teller ("offenbar").
    `why` names the rules or the model that took it.
    `cue_spans` and `frame_spans` hold the whole cue ("teilte … mit") and frame where they are in several pieces too;
    `cue_span` is the piece that carries the meaning, `frame_span` the first.
    """

    id: str
    article: str
    kind: StatementKind
    spans: tuple[Span, ...]
    text: str
    speaker: str | None = None
    speaker_name: str | None = None
    speaker_span: Span | None = None
    cue_span: Span | None = None
    frame_span: Span | None = None
    addressee: str | None = None
    addressee_span: Span | None = None
    via: tuple[str, ...] = ()
    medium: StatementMedium = "unclear"
    platform: str | None = None
    stance: str = "asserts"
    hedge: str | None = None
    negated_cue: bool = False
    said_on: str | None = None
    said_on_span: Span | None = None
    about: str | None = None
    verbatim: bool = False
    nested_in: str | None = None
    candidates: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    cue_spans: tuple[Span, ...] = ()
    frame_spans: tuple[Span, ...] = ()

    @staticmethod
    def identify(article: str, kind: str, spans: tuple[Span, ...]) -> str:
        """Id from article, kind and content spans: what later knowledge cannot change."""
        return make_id("st", article, kind, [(s.start, s.end) for s in spans])
