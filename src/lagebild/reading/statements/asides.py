"""Subjunctive clauses beside a speech act: "beklagte Pläne, die zu Engpässen führten …" is told, what follows in the subjunctive is said.

"Sie lehnte den Entwurf ab, weil er die Falschen treffe": no cue governs the clause, its mood gives it to whoever acts.
"""

from __future__ import annotations

from lagebild.reading.statements import segments, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.segments import Segment
from lagebild.reading.statements.view import View

CAUSES = frozenset(("weil", "da", "obwohl", "sodass", "zumal"))
FORMS = words.word_set("hätte hätten wäre wären würde würden")


def read(clauses: Clauses, act: Draft) -> list[Draft]:
    """The last such clause inside `act`, which ends before it; nothing where another main clause follows."""
    inside = [p for p in clauses.pieces if act.first < p.first < act.last]
    at = next((n for n, piece in enumerate(inside) if _told(clauses.view, piece)), None)
    if at is None or not act.speaker or any(not _hangs_on(clauses.view, piece) for piece in inside[at + 1 :]):
        return []
    first, last = inside[at].first, min(act.last, clauses.end)
    found = Draft("indirect", [(first, last)], act.speaker, [], [(act.first, first)], unit=act.unit, medium=act.medium)
    found.why, found.antecedent = ["subjunctive-beside-act", *act.why[1:]], act.antecedent
    act.content = [(act.first, segments.edge(clauses.view, inside[at]))]
    return [found]


def _told(view: View, piece: Segment) -> bool:
    """A relative or causal clause, or one that a comma alone joins, in the subjunctive of reported speech."""
    if piece.left != "," or piece.coordinated or not piece.finite:
        return False
    if any(view.lower[i] == "wenn" for i in range(piece.first, piece.last)) or not _reports(view, piece):
        return False
    return piece.kind in ("rel", "v2") or (piece.kind == "sub" and piece.opener in CAUSES)


def _reports(view: View, piece: Segment) -> bool:
    return any(view.subjunctive(f) == 2 or view.lower[f] in FORMS for f in piece.finite)


def _hangs_on(view: View, piece: Segment) -> bool:
    """Dependent on the clause before, or in the subjunctive too."""
    return piece.kind in ("rel", "sub", "inf", "none", "quote") or _reports(view, piece)
