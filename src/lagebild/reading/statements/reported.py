"""Reported speech acts without content clause: "forderte Verhandlungen", "drohte mit Zöllen", "bezeichnete den Plan als falsch"."""

from __future__ import annotations

from lagebild.reading.statements import calling, phrases, segments, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.cues import NEGATIONS, Cue
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.segments import Segment


def read(clauses: Clauses, number: int, cue: Cue) -> Draft | None:
    """The statement that the clause itself is, None where the verb has no object that makes it a speech act."""
    piece = clauses.pieces[number]
    if (
        piece.kind == "wie"
        or (cue.entry.by and cue.negated and not NEGATIONS & set(cue.entry.words))
        or not _speech_act(clauses, piece, cue)
    ):
        return None
    first, last = _extent(clauses, number, cue)
    found = clauses.draft("reported", [(first, last)], cue, [], number, "speech-act")
    if found.speaker and clauses.view.lower[found.speaker[0]] in ("man", "niemand", "keiner") and found.speaker[1] - found.speaker[0] == 1:
        return None
    if found.speaker is None and not cue.entry.impersonal and not (cue.negated and cue.entry.stance == "confirms"):
        return None
    calling.weigh(clauses, piece, cue, found)
    return found


def _speech_act(clauses: Clauses, piece: Segment, cue: Cue) -> bool:
    view, takes = clauses.view, cue.entry.takes
    if cue.entry.form == "als" and "object" in takes:
        end = calling.predicate_end(clauses, piece)
        return any(view.lower[i] == "als" and view.lower[i + 1 : i + 2] != ["auch"] for i in range(piece.first, end))
    if "prepositional" in takes and any(
        view.lower[i] in words.fused(cue.entry.prepositions) and i not in cue.tokens for i in range(piece.first, piece.last)
    ):
        return True
    if cue.entry.form == "quoted":
        return calling.called(clauses, piece, cue)
    if "object" not in takes:
        return False
    if cue.entry.lemma in ALONE:
        return True
    return cue.entry.lemma not in PLAIN_TELLING and (cue.passive or _object(clauses, piece, cue))


ALONE = frozenset(("widersprechen", "ab/winken"))
"""Acts that need no object."""
PLAIN_TELLING = words.word_set("sagen erklären schreiben meinen")
ANSWERING = frozenset(("confirms", "denies", "refuses", "criticises", "regrets", "praises", "doubts"))


def _object(clauses: Clauses, piece: Segment, cue: Cue) -> bool:
    """A noun phrase besides the subject in the cue's clause."""
    view = clauses.view
    number = clauses.pieces.index(piece)
    speaker = clauses.speaker(cue, number) or (0, 0)
    if cue.entry.words or (cue.entry.stance in ANSWERING and piece.kind == "v1" and number and calling.fronted(clauses, number)):
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


def _others(clauses: Clauses, number: int) -> set[int]:
    """Finite verbs of the segment that tell something."""
    return {c.finite for c in clauses.cues(number)}


def _within(clauses: Clauses, piece: Segment, cue: Cue, others: set[int]) -> tuple[int | None, int | None]:
    """ "warf ihm Versagen vor und forderte Neuwahlen": where the words of this verb begin and end beside those of another."""
    view = clauses.view
    joints = {f: next((i for i in range(f - 1, piece.head, -1) if view.lower[i] in words.COORDINATORS), None) for f in piece.finite}
    begin = joints.get(cue.finite) if any(f < cue.finite for f in others) else None
    end = next((joints[f] for f in piece.finite if f > cue.finite and f in others and joints[f]), None)
    return begin, end


def _extent(clauses: Clauses, number: int, cue: Cue) -> Range:
    """From the clause's first token to the end of its unit, or to the next main clause; the final mark belongs to a whole sentence."""
    first, piece = clauses.frame_start(number), clauses.pieces[number]
    begin, end = _within(clauses, piece, cue, _others(clauses, number))
    before = clauses.pieces[number - 1] if number else None
    if piece.kind == "v1" and before is not None and piece.left == "," and not _others(clauses, number - 1).isdisjoint(before.finite):
        first = piece.first  # "begrüßte den Brief, verlangte aber Taten"
    first = piece.head if piece.coordinated and first == piece.first else first
    first = begin + 1 if begin is not None and piece.kind in ("v1", "v2") else first
    if end is not None and piece.kind in ("v1", "v2"):
        return first, end
    if piece.kind in ("rel", "sub"):
        return piece.first, piece.last
    for at, other in enumerate(clauses.pieces[number + 1 :], number + 1):
        if other.kind == "v1" and other.left == "," and not other.coordinated and other.finite[0] in _others(clauses, at):
            return first, segments.edge(clauses.view, other)
        if (other.kind in ("v1", "v2") and (other.coordinated or other.left in (";", "–"))) or other.left == ";":
            return first, segments.edge(clauses.view, other)
    return first, clauses.unit.last
