"""Statements to annotations of the quote corpus: character spans back to token numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

from bench.statements.documents import annotation
from lagebild.records.layers import Token
from lagebild.records.span import Span
from lagebild.records.statement import Statement

TYPES = {
    "direct": "Direct",
    "indirect": "Indirect",
    "free_indirect": "FreeIndirect",
    "indirect_free_indirect": "IndirectFreeIndirect",
    "reported": "Reported",
}
MEDIA = {"speech": "Speech", "writing": "Writing", "thought": "ST", "unclear": "SW"}


def annotations(statements: Iterable[Statement], tokens: Sequence[Token]) -> list[dict[str, Any]]:
    """One annotation per statement, in the order given."""
    starts = [token.start for token in tokens]
    return [_annotation(statement, tokens, starts) for statement in statements]


def _annotation(statement: Statement, tokens: Sequence[Token], starts: list[int]) -> dict[str, Any]:
    spans = {
        "quote": statement.spans,
        "speaker": _one(statement.speaker_span),
        "cue": statement.cue_spans or _one(statement.cue_span),
        "frame": statement.frame_spans or _one(statement.frame_span),
        "addressee": _one(statement.addressee_span),
    }
    if statement.kind not in ("direct", "indirect"):
        spans["cue"] = spans["frame"] = ()  # the corpus marks none there
    parts = {part: _numbers(found, tokens, starts) for part, found in spans.items()}
    return annotation(TYPES[statement.kind], MEDIA[statement.medium], parts)


def _one(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _numbers(spans: Iterable[Span], tokens: Sequence[Token], starts: list[int]) -> list[int]:
    """Numbers of the tokens that begin inside one of the spans."""
    found: set[int] = set()
    for span in spans:
        found.update(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
    return sorted(found)
