""" "X. Das erklärte Y.": a pronoun that points back at the sentence before, whose teller is named only now."""

from __future__ import annotations

from lagebild.reading.statements import segments, sources, sourcewords, subjects, words
from lagebild.reading.statements.circumstances import TELLER_AGAIN
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.cues import Cue
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.segments import ENDS
from lagebild.reading.statements.view import Unit, View

POINTERS = frozenset(("das", "dies", "dieses"))
PRONOUNS = frozenset(("er", "sie"))
VERBS = words.word_set(
    "sagen erklären mit/teilen berichten melden vermelden bestätigen bekannt/geben bekannt/machen schreiben meinen "
    "betonen hervor/gehen an/kündigen "
    "verkünden äußern ein/räumen zu/geben ergeben fest/stellen verlautbaren zeigen "
    "urteilen behaupten versichern beteuern verlauten schätzen vermuten begründen beschließen entscheiden"
)


def read(clauses: Clauses, number: int, cue: Cue, before: Unit | None) -> Draft | None:
    """The sentence before as content, the pronoun with its clause as frame; `before` is its unit where it belongs to nobody yet."""
    view = clauses.view
    if number and _pointing(clauses, number, cue) and clauses.pieces[number].left in (",", "–", ";"):
        start = clauses.pieces[number].first
        return clauses.draft("indirect", [(clauses.unit.first, start - 1)], cue, [(start - 1, clauses.end)], number, "points-back")
    if number or before is None or before.block != clauses.unit.block or not _points(clauses, cue):
        return None
    frame = [(clauses.pieces[0].head, clauses.end)]
    quoted = view.quotation_at(before.first)
    if quoted and quoted.first == before.first:
        return clauses.draft("direct", [(quoted.first, quoted.last)], cue, frame, number, "points-back")
    last = before.last
    while last > before.first + 1 and view.tokens[last - 1].text in ENDS:
        last -= 1
    found = clauses.draft("indirect", [(before.first, last)], cue, frame, number, "points-back")
    if found.speaker and view.lower[found.speaker[0]] in PRONOUNS:
        found.antecedent = _subject(view, before)
    return found


def antecedents(view: View, drafts: list[Draft]) -> None:
    """Whom "er" or "sie" most likely means where the layers do not know: the subject of the sentence before, in the same paragraph."""
    meant: dict[Range, Range | None] = {}
    for draft in drafts:
        part = draft.speaker
        if part is None or part[1] - part[0] != 1 or view.lower[part[0]] not in PRONOUNS | {"es"}:
            continue
        if part not in meant:
            meant[part] = draft.antecedent or _back(view, draft.unit)
        draft.antecedent = meant[part]


def _back(view: View, number: int) -> Range | None:
    """The subject of the sentence before, or of the one before that where it is a pronoun itself; nobody where two are joined."""
    for at in range(number - 1, max(-1, number - 4), -1):
        if view.units[at].block != view.units[number].block:
            return None
        part = _subject(view, view.units[at])
        if part is None or any(view.lower[i] in ("und", "sowie") for i in range(*part)):
            return None
        if part[1] - part[0] > 1 or view.lower[part[0]] not in words.SUBJECT_PRONOUNS or view.mentioned[part[0]]:
            return part
    return None


def _points(clauses: Clauses, cue: Cue) -> bool:
    return _pointing(clauses, 0, cue)


def _pointing(clauses: Clauses, number: int, cue: Cue) -> bool:
    piece = clauses.pieces[number]
    pointing = piece.kind == "v2" and clauses.view.lower[piece.head] in POINTERS and piece.finite[0] == piece.head + 1
    return pointing and cue.entry.lemma in VERBS


def _subject(view: View, unit: Unit) -> Range | None:
    """The subject of the unit's first main clause."""
    main = next((p for p in segments.cut(view, unit) if p.kind == "v2" and p.finite), None)
    return subjects.subject(view, main.head, main.finite[0], main.last) if main else None


def again(clauses: Clauses, told: Draft | None) -> bool:
    """ "X sagte, … Das sagte er am Freitag im Radio.": day, place and addressee go to what the same voice said right before."""
    if told is None or told.kind == "reported" or not clauses.pieces or told.unit != clauses.unit.number - 1:
        return False
    cue = next((c for c in clauses.cues(0) if _points(clauses, c)), None)
    if cue is None or cue.negated:
        return False
    speaker = clauses.speaker(cue, 0)
    if speaker is not None and told.teller is not None and _that_medium(clauses.view, speaker):
        told.frame.append((clauses.pieces[0].head, clauses.end))
        told.why.append(TELLER_AGAIN)
        return True
    if speaker is None or not (told.speaker is None or _same(clauses.view, speaker, told.speaker)):
        return False
    told.speaker = told.speaker or speaker
    told.frame.append((clauses.pieces[0].head, clauses.end))
    told.addressee = told.addressee or clauses.addressee(cue, 0, speaker)
    told.why.append("points-back")
    return True


def _that_medium(view: View, part: Range) -> bool:
    """ "die Zeitung", "der Sender": the paper named before."""
    named = part[1] - part[0] == 2 and view.lower[part[0]] in ("die", "der", "das")
    return named and sourcewords.kind_of(view.tokens[part[1] - 1].text) == "medium"


def cites(clauses: Clauses, told: Draft | None) -> bool:
    """ "X berichtete, … Er berief sich auf Ermittler.": the sentence after names whom the telling before goes back to."""
    if told is None or told.unit != clauses.unit.number - 1 or not clauses.pieces or not clauses.pieces[0].finite:
        return False
    piece, view = clauses.pieces[0], clauses.view
    lower = view.lower[piece.finite[0]]
    said = lower in ("beruft", "berufen", "berief", "beriefen") and "sich" in view.lower[piece.finite[0] : piece.finite[0] + 3]
    speaker = subjects.subject(view, piece.head, piece.finite[0], piece.last) if said else None
    if speaker is None or not (told.speaker and _same(view, speaker, told.speaker)):
        return False
    told.frame.append((piece.head, clauses.end))
    return True


def _same(view: View, left: Range, right: Range) -> bool:
    """A pronoun, the same last word, or "die Zeitung" for a paper."""
    if _that_medium(view, left) and sources.by_medium(view, right):
        return True
    return view.lower[left[0]] in PRONOUNS or view.lower[left[1] - 1] == view.lower[right[1] - 1]


def with_that(view: View, clauses: Clauses, drafts: list[Draft], told: Draft | None) -> None:
    """ "…, sagte Holm. Damit dementierte er …": whoever acts "with that" is who said it."""
    if told is None or told.speaker is None or told.unit != clauses.unit.number - 1 or not clauses.pieces:
        return
    if view.lower[clauses.pieces[0].head] not in ("damit", "hiermit"):
        return
    for draft in drafts:
        part = draft.speaker
        if part and part[1] - part[0] == 1 and view.lower[part[0]] in PRONOUNS and draft.antecedent is None:
            draft.antecedent = told.speaker
            draft.why.append(WITH_THAT)


WITH_THAT = "with-that"
