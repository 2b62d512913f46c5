""" "X. Das erklärte Y.": a pronoun that points back at the sentence before, whose teller is named only now."""

from __future__ import annotations

from lagebild.reading.statements import words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.cues import Cue
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.view import Unit

POINTERS = frozenset(("das", "dies", "dieses"))
VERBS = words.word_set(
    "sagen erklären mit/teilen berichten melden vermelden bestätigen bekannt/geben bekannt/machen schreiben meinen "
    "betonen hervor/gehen an/kündigen"
    "verkünden äußern ein/räumen zu/geben ergeben fest/stellen verlautbaren zeigen beschließen entscheiden"
)


def read(clauses: Clauses, number: int, cue: Cue, before: Unit | None) -> Draft | None:
    """The sentence before, together with the pronoun, as content; `before` is its unit where it belongs to nobody yet."""
    piece, view = clauses.pieces[number], clauses.view
    if number or before is None or before.block != clauses.unit.block or cue.entry.lemma not in VERBS:
        return None
    if piece.kind != "v2" or view.lower[piece.head] not in POINTERS or piece.finite[0] != piece.head + 1:
        return None
    frame = [(piece.finite[0], clauses.end)]
    quoted = view.quotation_at(before.first)
    if quoted and quoted.first == before.first:
        return clauses.draft("direct", [(quoted.first, quoted.last)], cue, frame, number, "points-back")
    return clauses.draft("indirect", [(before.first, piece.head + 1)], cue, frame, number, "points-back")
