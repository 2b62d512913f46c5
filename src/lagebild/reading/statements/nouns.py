"""Statements by reporting nouns: "die Forderung der Eltern, die Schule zu sanieren", "mit der Begründung, das Geld fehle"."""

from __future__ import annotations

from lagebild.reading.statements import phrases, segments, subjects, words
from lagebild.reading.statements.clauses import PURPOSE, Clauses
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.lexicon import Entry, lexicon
from lagebild.reading.statements.segments import Segment


def read(clauses: Clauses, number: int) -> Draft | None:
    """The statement whose content clause hangs on a noun at the end of segment `number`."""
    pieces = clauses.pieces
    if number + 1 >= len(pieces) or pieces[number].right not in (",", ":"):
        return None
    at, entry = _noun(clauses, pieces[number])
    if entry is None or not _content(clauses, pieces[number + 1]):
        return None
    if pieces[number].right == ":" and not pieces[number].finite:
        return None  # a headline: "Fragen und Antworten: Was …"
    start = pieces[number + 1].first
    stop, frame_end = _stop(clauses, number)
    frame = [(clauses.frame_start(number), start), *([(stop, frame_end)] if frame_end else [])]
    phrase = _phrase(clauses, pieces[number], at)
    speaker = _speaker(clauses, pieces[number], at, phrase)
    if speaker is None and entry.lemma in OWNED:
        return None
    found = Draft("indirect", [(start, stop)], speaker, list(range(phrase[0], at + 1)), frame)
    found.stance, found.medium, found.unit = entry.stance, entry.medium, clauses.unit.number
    found.why = ["clause-of-noun", f"cue:{entry.lemma}"]
    return found


OWNED = frozenset(("Entscheidung", "Beschluss", "Frage", "Ergebnis", "Eindruck", "Angebot", "Idee", "Empfehlung", "Zweifel"))
"""Nouns that tell something only where the text says whose they are: "die Entscheidung, die Feier abzusagen" is nobody's words."""


def _noun(clauses: Clauses, piece: Segment) -> tuple[int, Entry | None]:
    """The last reporting noun of the segment that only its attributes separate from the comma."""
    view = clauses.view
    for at in reversed(segments.top_level(view, piece.first, piece.last)):
        token = view.tokens[at].text
        entry = lexicon().noun(token) if token[:1].isupper() and view.is_noun(at) and view.lower[at + 1] != "sie" else None
        if entry and "clause" in entry.takes:
            return at, entry
        if view.finite[at] or (at < piece.last - 1 and view.tokens[at].stts == "PTKVZ"):
            break
    return -1, None


def _content(clauses: Clauses, piece: Segment) -> bool:
    if piece.coordinated:
        return False
    if piece.kind == "inf":
        return clauses.view.lower[piece.head] not in PURPOSE
    if piece.kind == "sub":
        return piece.opener in ("dass", "daß", "ob", "wie", "warum", "wann", "wer", "was")
    return piece.kind == "v2" and any(clauses.view.subjunctive(f) for f in piece.finite)


def _stop(clauses: Clauses, number: int) -> tuple[int, int]:
    """Content until the matrix clause goes on: a verb-first segment where its verb is still missing, else a coordinated one."""
    pieces = clauses.pieces
    matrix = any(p.kind in ("v1", "v2") for p in pieces[: number + 1] if p.first >= clauses.floor)
    for piece in pieces[number + 2 :]:
        opens = piece.kind == "v1" and not piece.coordinated and not any(clauses.view.subjunctive(f) for f in piece.finite)
        if (
            (opens and not matrix)
            or piece.left == ";"
            or (piece.kind == "none" and matrix and piece.right in ("", *segments.ENDS) and _closing(clauses, piece))
        ):
            return segments.edge(clauses.view, piece), 0 if piece.left == ";" else clauses.end
        if piece.kind == "v1" and piece.coordinated:
            return segments.edge(clauses.view, piece), 0
    return clauses.end, 0


def _closing(clauses: Clauses, piece: Segment) -> bool:
    """The rest of a verbal bracket: "…, zurück", "…, abgelehnt"."""
    return piece.last - piece.first <= 3 and clauses.view.tokens[piece.last - 1].stts in ("PTKVZ", "VVPP")


def _phrase(clauses: Clauses, piece: Segment, at: int) -> Range:
    """The noun with its determiner and adjectives."""
    view, first = clauses.view, at
    while first > piece.first and (view.lower[first - 1] in words.DETERMINERS or view.tokens[first - 1].stts in ("ADJA", "ART", "PPOSAT")):
        first -= 1
        if view.lower[first] in words.DETERMINERS:
            break
    return first, at + 1


def _speaker(clauses: Clauses, piece: Segment, at: int, phrase: Range) -> Range | None:
    """A genitive or "von"/"aus" phrase behind the noun, a possessive before it, else the subject of the clause."""
    view = clauses.view
    if at + 1 < piece.last and (view.lower[at + 1] in words.GENITIVE_OPENERS or view.lower[at + 1] in ("von", "vom", "aus", "durch")):
        start = at + 1 if view.lower[at + 1] in words.GENITIVE_OPENERS else at + 2
        end = phrases.noun_phrase(view, start, clauses.end)
        if end > start:
            return start, end
    if at + 1 < piece.last and view.is_name(at + 1):
        return at + 1, phrases.noun_phrase(view, at + 1, piece.last)
    if phrase[0] > piece.first and view.is_name(phrase[0] - 1) and view.lower[phrase[0] - 1].endswith("s"):
        return phrase[0] - 1, phrase[0]
    if view.lower[phrase[0]] in ("sein", "seine", "seinen", "seiner", "seinem", "ihre", "ihren", "ihrer", "ihrem", "ihr"):
        return phrase[0], phrase[0] + 1
    if piece.finite and piece.kind in ("v1", "v2") and at > piece.finite[0]:
        found = subjects.subject(view, piece.head, piece.finite[0], piece.last)
        return None if found and found[0] <= at < found[1] else found
    return None
