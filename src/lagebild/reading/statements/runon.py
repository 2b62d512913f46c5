"""Sentences that go on telling without a cue: subjunctive (indirect free indirect) and reportive "soll" (free indirect)."""

from __future__ import annotations

from lagebild.reading.statements import segments, sourcewords, subjects, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.view import Unit, View


def mood(clauses: Clauses) -> int:
    """How surely the unit's first main clause stands in the subjunctive: 0, 1 or 2."""
    mains = [p for p in clauses.pieces if p.kind in ("v1", "v2") and p.finite]
    if not mains:
        return 0
    first = max(clauses.view.subjunctive(f) for f in mains[0].finite)
    later = max((clauses.view.subjunctive(f) for p in mains[1:] for f in p.finite), default=0)
    return max(first, 1 + (first > 0)) if later == 2 else first  # "Die Preise stiegen, da dürfe man nicht ruhen"


def free(clauses: Clauses) -> bool:
    """True where the first main clause reports by "soll" or "sollen" with an infinitive."""
    main = next((p for p in clauses.pieces if p.kind in ("v1", "v2") and p.finite), None)
    return main is not None and any(clauses.view.lower[f] in words.REPORTIVE_MODALS for f in main.finite)


def advised(clauses: Clauses, voice: Draft | None) -> bool:
    """ "…, teilte die Feuerwehr mit. Anwohner sollten Fenster schließen.": "sollte" right behind what somebody is told to have said."""
    main = next((p for p in clauses.pieces if p.kind in ("v1", "v2") and p.finite), None)
    told = voice is not None and voice.unit == clauses.unit.number - 1 and voice.kind in ("indirect", "indirect_free_indirect")
    if not told or main is None or main.kind != "v2" or clauses.view.lower[main.finite[0]] not in ("sollte", "sollten"):
        return False
    return subjects.front_subject(clauses.view, main.head, main.finite[0]) is not None


def hearsay(clauses: Clauses) -> bool:
    """ "soll … haben", "soll … worden sein": the perfect infinitive makes "sollen" report even where no voice is near."""
    words_at = clauses.view.lower
    return any(words_at[p.last - 1] in ("haben", "sein") for p in clauses.pieces)


def whole(clauses: Clauses, kind: str, source: Draft | None, why: str) -> Draft:
    """The whole unit as content, told by the speaker of `source`."""
    first = clauses.unit.first
    found = Draft(kind, [(first, clauses.unit.last)], source.speaker if source else None, unit=clauses.unit.number)  # type: ignore[arg-type]
    if source:
        found.medium, found.impersonal, found.antecedent = source.medium, source.impersonal, source.antecedent
    found.why = [why]
    return found


CONDITIONALS = words.word_set("würde würden könnte könnten dürfte dürften müsste müssten sollte sollten wollte wollten")


def continues(clauses: Clauses, voice: Draft | None) -> bool:
    """Past subjunctive right behind what somebody is told to have said; a conditional only behind indirect speech."""
    if voice is None or voice.unit != clauses.unit.number - 1:
        return False
    main = next(p for p in clauses.pieces if p.kind in ("v1", "v2") and p.finite)
    view, finite = clauses.view, main.finite[0]
    if view.lower[finite] in ("wäre", "wären") and "gewesen" in view.lower[main.first : main.last]:
        return False  # "Nötig gewesen wären 75 Prozent": the paper reckons; who is told of would have said "seien"
    supposed = view.lower[finite] in CONDITIONALS or _regretted(view, main.first, main.last, finite)
    return not supposed or voice.kind in ("indirect", "indirect_free_indirect")


def _regretted(view: View, first: int, last: int, finite: int) -> bool:
    """ "Man hätte früher warten müssen": what did not come about."""
    return view.lower[finite] in ("hätte", "hätten") and _ends(view, first, last) in MODAL_INFINITIVES


MODAL_INFINITIVES = frozenset(("müssen", "können", "sollen", "dürfen", "brauchen"))


def _ends(view: View, first: int, last: int) -> str:
    """The last word of the clause, marks apart."""
    return next((view.lower[i] for i in range(last - 1, first, -1) if view.tokens[i].text[:1].isalnum()), "")


def turned(view: View, silent: Unit | None, voice: Draft | None) -> Draft | None:
    """Who tells after a sentence that tells nothing: its subject where that is somebody who can ("Mit Kritik hielt sich Gall zurück.
    So sei …"), else the voice before it."""
    part = told_by(view, silent) if silent else None
    if part is None or silent is None:
        return voice
    return Draft("indirect", [(silent.first, silent.last)], part, unit=silent.number)


def told_by(view: View, unit: Unit) -> Range | None:
    """The subject of the unit's first main clause where it names a person, an institution or a paper that speaks."""
    main = next((p for p in segments.cut(view, unit) if p.kind == "v2" and p.finite), None)
    part = subjects.subject(view, main.head, main.finite[0], main.last) if main else None
    if part is None:
        return None
    nouns = [i for i in range(*part) if view.is_noun(i)]
    if not nouns:
        return None
    tied = any(view.lower[i] in words.GOVERNING for i in range(nouns[0], nouns[-1]))
    named = view.voices[nouns[0]] or (view.voices[nouns[-1]] and not tied)
    return part if named or sourcewords.kind_of(view.tokens[nouns[0]].text) else None
