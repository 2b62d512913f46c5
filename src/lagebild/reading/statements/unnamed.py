"""Roles for a quote that no table entry announces: the clause before or behind it attributes it all the same."""

from __future__ import annotations

from lagebild.reading.statements import segments, subjects
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.segments import Segment
from lagebild.reading.statements.view import View

RUN_ON = frozenset(("indirect_free_indirect", "free_indirect"))
NEAR = 3


def fill(view: View, draft: Draft, drafts: list[Draft]) -> None:
    """Speaker, cue and frame of `draft` where they are still open."""
    if draft.kind in RUN_ON:
        _voice(draft, drafts)
        return
    unit = view.units[draft.unit]
    clauses = Clauses(view, unit, segments.cut(view, unit))
    number = next((i for i, piece in enumerate(clauses.pieces) if piece.first <= draft.first < piece.last), None)
    if number is None:
        return
    if draft.kind == "reported":
        _subject(view, draft, clauses.pieces[number])
    elif number and clauses.pieces[number - 1].right in (",", ":") and clauses.pieces[number].first == draft.first:
        _before(clauses, draft, number)
    else:
        _behind(clauses, draft)


def _before(clauses: Clauses, draft: Draft, number: int) -> None:
    """ "X freute sich, dass …": the clause before the content is its frame."""
    announcing = next((p for p in reversed(clauses.pieces[:number]) if p.kind in ("v1", "v2", "sub", "wie") and p.finite), None)
    if announcing is None:
        return
    _subject(clauses.view, draft, announcing)
    draft.frame = draft.frame or [(clauses.frame_start(clauses.pieces.index(announcing)), draft.first)]
    draft.cue = draft.cue or [announcing.finite[0]]


def _behind(clauses: Clauses, draft: Draft) -> None:
    """ "…, freute sich X": a verb-first clause behind the content is its frame."""
    piece = next((p for p in clauses.pieces if p.kind == "v1" and 0 <= p.first - draft.last <= 1), None)
    if piece is None:
        return
    _subject(clauses.view, draft, piece)
    draft.frame = draft.frame or [(draft.last, piece.last)]
    draft.cue = draft.cue or [piece.finite[0]]


def _subject(view: View, draft: Draft, piece: Segment) -> None:
    if draft.speaker is None and piece.finite:
        final = piece.kind in ("sub", "wie", "rel")
        start = piece.head + 1 if final else piece.head
        draft.speaker = subjects.subject(view, start, piece.finite[0], piece.last, final=final)


def _voice(draft: Draft, drafts: list[Draft]) -> None:
    """Who was telling right before goes on."""
    earlier = [d for d in drafts if d.first < draft.first and d.speaker and d.carrier is None and 0 <= draft.unit - d.unit <= NEAR]
    if draft.speaker is None and earlier:
        draft.speaker = max(earlier, key=lambda d: d.first).speaker
