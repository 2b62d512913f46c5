"""Sentences that go on telling without a cue: subjunctive (indirect free indirect) and reportive "soll" (free indirect)."""

from __future__ import annotations

from lagebild.reading.statements import words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.segments import Segment


def mood(clauses: Clauses) -> int:
    """How surely the unit's first main clause stands in the subjunctive: 0, 1 or 2."""
    main = next((p for p in clauses.pieces if p.kind in ("v1", "v2") and p.finite), None)
    return max((clauses.view.subjunctive(f) for f in main.finite), default=0) if main else 0


def free(clauses: Clauses) -> bool:
    """True where the first main clause reports by "soll" or "sollen" with an infinitive."""
    main = next((p for p in clauses.pieces if p.kind in ("v1", "v2") and p.finite), None)
    return main is not None and any(clauses.view.lower[f] in words.REPORTIVE_MODALS for f in main.finite)


def hearsay(clauses: Clauses) -> bool:
    """ "soll … haben", "soll … worden sein": the perfect infinitive makes "sollen" report even where no voice is near."""
    words_at = clauses.view.lower
    return any(words_at[p.last - 1] in ("haben", "sein") for p in clauses.pieces)


def whole(clauses: Clauses, kind: str, source: Draft | None, why: str) -> Draft:
    """The whole unit as content, told by the speaker of `source`."""
    first = clauses.unit.first
    found = Draft(kind, [(first, clauses.unit.last)], source.speaker if source else None, unit=clauses.unit.number)  # type: ignore[arg-type]
    if source:
        found.medium, found.impersonal = source.medium, source.impersonal
    found.why = [why]
    return found


def joins(previous: Draft | None, unit: int, block_same: bool) -> bool:
    """True where a run-on unit continues the run-on draft right before it: both become one statement."""
    return (
        previous is not None and block_same and previous.kind in ("indirect_free_indirect", "free_indirect") and previous.unit == unit - 1
    )


def dependent(piece: Segment) -> bool:
    """True for a segment that cannot carry the mood of its unit."""
    return piece.kind in ("sub", "rel", "inf", "none", "wie", "quote")
