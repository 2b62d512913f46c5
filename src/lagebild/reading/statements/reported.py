"""Reported speech acts without content clause: "forderte Verhandlungen", "drohte mit Zöllen", "bezeichnete den Plan als falsch"."""

from __future__ import annotations

from lagebild.reading.statements import phrases, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.cues import Cue
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.segments import Segment


def read(clauses: Clauses, number: int, cue: Cue) -> Draft | None:
    """The statement that the clause itself is, None where the verb has no object that makes it a speech act."""
    piece = clauses.pieces[number]
    if piece.kind == "wie" or not _speech_act(clauses, piece, cue):
        return None
    first, last = _extent(clauses, number)
    found = clauses.draft("reported", [(first, last)], cue, [], number, "speech-act")
    if found.speaker is None and not cue.entry.impersonal and not (cue.negated and cue.entry.stance == "confirms"):
        return None
    return found


def _speech_act(clauses: Clauses, piece: Segment, cue: Cue) -> bool:
    view, takes = clauses.view, cue.entry.takes
    if cue.entry.form == "als" and "object" in takes:
        return any(view.lower[i] == "als" for i in range(piece.first, piece.last))
    if cue.entry.form == "quoted":
        return False
    if "prepositional" in takes and any(
        view.lower[i] in _fused(cue.entry.prepositions) and i not in cue.tokens for i in range(piece.first, piece.last)
    ):
        return True
    if "object" not in takes:
        return False
    return cue.entry.lemma not in PLAIN_TELLING and (cue.passive or _object(clauses, piece, cue))


PLAIN_TELLING = words.word_set("sagen erklären schreiben meinen")
ANSWERING = frozenset(("confirms", "denies", "refuses", "criticises", "regrets", "praises", "doubts"))
FUSED = {
    "von": {"von", "vom"},
    "zu": {"zu", "zum", "zur"},
    "an": {"an", "ans"},
    "für": {"für", "fürs"},
    "über": {"über", "übers"},
    "bei": {"bei", "beim"},
}


def _fused(prepositions: frozenset[str]) -> set[str]:
    return {form for word in prepositions for form in FUSED.get(word, {word})}


def _object(clauses: Clauses, piece: Segment, cue: Cue) -> bool:
    """A noun phrase besides the subject in the cue's clause."""
    view = clauses.view
    speaker = clauses.speaker(cue, clauses.pieces.index(piece)) or (0, 0)
    if cue.entry.words:
        return True
    at = piece.head
    while at < piece.last:
        if speaker[0] <= at < speaker[1]:
            at = speaker[1]
        elif view.lower[at] in words.PREPOSITIONS and not phrases.temporal(view, at) and at != piece.head:
            at = max(phrases.noun_phrase(view, at + 1, piece.last), at + 1)
        elif at > cue.finite and view.lower[at] in ("das", "dies") and cue.entry.stance in ANSWERING:
            return True  # "wies das zurück", "bestätigte das nicht"
        elif (
            at not in cue.tokens
            and (end := phrases.noun_phrase(view, at, piece.last)) > at
            and view.lower[at] != "sich"
            and not phrases.temporal(view, end - 1)
        ):
            return True
        else:
            at += 1
    return False


def _extent(clauses: Clauses, number: int) -> Range:
    """From the clause's first token to the end of its unit, or to the next main clause; the final mark belongs to a whole sentence."""
    first, piece = clauses.frame_start(number), clauses.pieces[number]
    if piece.kind in ("rel", "sub"):
        return piece.first, piece.last
    for other in clauses.pieces[number + 1 :]:
        if (other.kind in ("v1", "v2") and (other.coordinated or other.left in (";", "–"))) or other.left == ";":
            return first, other.first - 1
    return first, clauses.unit.last
