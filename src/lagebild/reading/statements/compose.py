"""Drafts to records: spans, resolved speakers, chain, stance, date."""

from __future__ import annotations

from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.view import View
from lagebild.records.actor import Actor, Mention
from lagebild.records.reading import Refusal
from lagebild.records.span import Span
from lagebild.records.statement import Statement


def records(view: View, drafts: list[Draft]) -> tuple[tuple[Statement, ...], tuple[Actor, ...], tuple[Mention, ...], tuple[Refusal, ...]]:
    """Statements in text order with whatever they bring along."""
    found: dict[str, Statement] = {}
    for draft in drafts:
        statement = _statement(view, draft)
        found.setdefault(statement.id, statement)
    return tuple(found.values()), (), (), ()


def span(view: View, part: Range) -> Span:
    """Characters of the tokens ``[first:last]``."""
    return Span.of(view.text, view.tokens[part[0]].start, view.tokens[part[1] - 1].end)


def runs(numbers: list[int]) -> list[Range]:
    """Consecutive token numbers as ranges."""
    found: list[Range] = []
    for number in sorted(set(numbers)):
        if found and found[-1][1] == number:
            found[-1] = (found[-1][0], number + 1)
        else:
            found.append((number, number + 1))
    return found


def _statement(view: View, draft: Draft) -> Statement:
    article = view.annotated.article.id
    spans = tuple(span(view, part) for part in draft.content)
    cue = tuple(span(view, part) for part in runs(draft.cue))
    frame = tuple(span(view, part) for part in draft.frame if part[0] < part[1])
    return Statement(
        id=Statement.identify(article, draft.kind, spans),
        article=article,
        kind=draft.kind,
        spans=spans,
        text=" ".join(s.text for s in spans),
        speaker_span=span(view, draft.speaker) if draft.speaker else None,
        cue_span=cue[0] if cue else None,
        cue_spans=cue,
        frame_span=frame[0] if frame else None,
        frame_spans=frame,
        addressee_span=span(view, draft.addressee) if draft.addressee else None,
        medium=draft.medium,  # type: ignore[arg-type]
        stance=draft.stance,
        verbatim=draft.kind == "direct",
        why=tuple(draft.why),
    )
