"""Quotations that no comma or colon ties to their cue: inside the cue's clause, and standing alone."""

from __future__ import annotations

from lagebild.reading.statements import calling, inner, subjects, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.cues import Cue
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.lexicon import Entry
from lagebild.reading.statements.quotation import Quotation


def partial(clauses: Clauses, number: int, cue: Cue) -> Draft | None:
    """A quotation inside the clause of its cue: nannte den Plan „völlig verfehlt“."""
    if not cue.entry.takes & {"direct", "object", "prepositional"}:
        return None
    piece = clauses.pieces[number]
    quotations = _outermost(clauses, piece.first, piece.last)
    speaker = (clauses.speaker(cue, number) if quotations else None) or (0, 0)
    for quoted in quotations:
        if speaker[0] < quoted.first < speaker[1]:
            continue  # "der Verein „Licht für alle“ nannte …"
        said = cue.finite == quoted.last and inner.sentence_marked(clauses.view, quoted)
        if (said or inner.verbatim(clauses.view, quoted) or _predicated(clauses, quoted, cue)) and (
            quoted.first > clauses.unit.first or cue.finite == quoted.last
        ):
            frame = [part for part in ((clauses.frame_start(number), quoted.first), (quoted.last, piece.last)) if part[0] < part[1]]
            found = clauses.draft("direct", [(quoted.first, quoted.last)], cue, frame, number, "quotation-in-clause")
            calling.weigh(clauses, piece, cue, found)
            return found
    return None


def _predicated(clauses: Clauses, quoted: Quotation, cue: Cue) -> bool:
    """ "nannte ihn einen „Lügner“", "als „Angriff auf alle“", "riefen Parolen wie „Brot für alle“": words said, capital or not."""
    before = clauses.view.lower[quoted.first - 1] if quoted.first else ""
    if cue.entry.form in ("als", "quoted") or "von" in cue.entry.prepositions:
        return before in ("als", "ein", "eine", "einen", "einem", "einer", "von")
    return cue.entry.takes == frozenset(("direct",)) and quoted.last - quoted.first > 3 and not inner.titled(clauses.view, quoted)


TOLD = Entry("", "", "asserts", "unclear", frozenset())


def announced(clauses: Clauses, number: int) -> Draft | None:
    """A clause or name before a colon and a quotation: "Die Ministerin wurde deutlich: „…“", "Meier: „…“"."""
    pieces, view = clauses.pieces, clauses.view
    piece = pieces[number]
    if piece.right != ":" or number + 1 >= len(pieces) or not view.quotation_at(pieces[number + 1].first):
        return None
    quoted = view.quotation_at(pieces[number + 1].first)
    if quoted is None or quoted.first != pieces[number + 1].first:
        return None
    if not inner.verbatim(view, quoted) and not inner.sentence_marked(view, quoted):
        return None
    if number + 2 < len(pieces) and pieces[number + 2].kind == "v1" and clauses.verb_opens(number + 2):
        return None  # "Das tat weh: „…“, sagte X"
    first = clauses.frame_start(number)
    if first >= piece.last or (piece.last - piece.first == 1 and view.lower[piece.first] in words.COORDINATORS | words.ADVERBS):
        return None  # "Und: „…“": whoever spoke goes on
    draft = Draft("direct", [(quoted.first, quoted.last)], None, [], [(first, quoted.first)], unit=clauses.unit.number)
    draft.why = ["quotation-after-colon"]
    main = next((n for n in range(number, -1, -1) if pieces[n].finite and pieces[n].kind in ("v1", "v2")), None)
    if main is not None and pieces[main].first >= first:
        draft.speaker = clauses.speaker(Cue(TOLD, (), pieces[main].finite[0], pieces[main].finite[0]), main)
        draft.cue = [pieces[main].finite[0]]
    elif subjects.nominative(view, piece.head):
        last = piece.last
        while last - 1 > first and view.lower[last - 1] in words.ADVERBS:
            last -= 1
        draft.speaker = (first, last)
    return draft


def _outermost(clauses: Clauses, first: int, last: int) -> list[Quotation]:
    return inner.outermost(clauses.view, first, last)


def quotes(clauses: Clauses) -> bool:
    """True where the unit holds a quotation."""
    return bool(_outermost(clauses, clauses.unit.first, clauses.unit.last))


def standing(clauses: Clauses, voice: Draft | None) -> list[Draft]:
    """A unit that is one quotation: who spoke last goes on."""
    quoted = next(iter(_outermost(clauses, clauses.unit.first, clauses.unit.last)), None)
    if (
        quoted is None
        or quoted.last - quoted.first < 0.8 * (clauses.unit.last - clauses.unit.first)
        or not inner.verbatim(clauses.view, quoted)
        or not (quoted.closed or voice)
    ):
        return []
    return [_voiced(clauses, quoted, voice, "quotation-goes-on" if voice else "quotation-alone")]


def beside(clauses: Clauses, drafts: list[Draft], voice: Draft | None) -> list[Draft]:
    """Sentences in quotation marks that no draft of the unit holds: further parts of what the unit's direct speaker says."""
    spoken = next((d for d in drafts if d.kind == "direct"), drafts[0] if drafts else voice)
    found: list[Draft] = []
    for quoted in _outermost(clauses, clauses.unit.first, clauses.unit.last):
        held = any(a < quoted.last and quoted.first < b for d in drafts for a, b in d.content)
        joined = None if held else _joined_to(clauses, quoted, [*drafts, *found])
        if joined is not None:
            found.append(_voiced(clauses, quoted, joined, "quotation-beside"))
            found[-1].stance = joined.stance
            continue
        if not held and quoted.last - quoted.first >= 8 and inner.verbatim(clauses.view, quoted):
            found.append(_voiced(clauses, quoted, spoken, "quotation-beside"))
    return found


def _joined_to(clauses: Clauses, quoted: Quotation, drafts: list[Draft]) -> Draft | None:
    """ "rief „Halt!“ und „Stehen bleiben!“": the draft whose quotation this one is joined to."""
    at = quoted.first - 1
    if at < clauses.unit.first or clauses.view.lower[at] not in ("und", "oder", "sowie", ","):
        return None
    return next((d for d in drafts if d.kind == "direct" and d.last == at and d.why[0] != "quotation-beside"), None)


def _voiced(clauses: Clauses, quoted: Quotation, voice: Draft | None, why: str) -> Draft:
    draft = Draft("direct", [(quoted.first, quoted.last)], unit=clauses.unit.number, why=[why])
    if voice:
        draft.speaker, draft.cue, draft.frame, draft.addressee = voice.speaker, list(voice.cue), list(voice.frame), voice.addressee
        draft.medium, draft.impersonal = voice.medium, voice.impersonal
    return draft
