"""Statements by source phrases: laut X, nach Angaben/Ansicht X, X zufolge, gemäß X, aus Sicht X, demnach."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lagebild.reading.statements import evaluations, phrases, segments, sourcewords, subjects, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.lexicon import Entry, lexicon
from lagebild.reading.statements.segments import Segment
from lagebild.reading.statements.view import View


@dataclass(frozen=True, slots=True)
class Source:
    """A source phrase: tokens of the phrase, of the speaker inside it, and its preposition."""

    phrase: Range
    speaker: Range | None
    cue: int
    entry: Entry | None
    rule: str


def find(clauses: Clauses, number: int) -> list[Source]:
    """All source phrases of a segment."""
    view, piece = clauses.view, clauses.pieces[number]
    found: list[Source] = []
    for at in segments.top_level(view, piece.first, piece.last):
        source = _at(clauses, piece, at)
        if source and not any(s.phrase[0] <= at < s.phrase[1] for s in found):
            found.append(source)
    return found


def _at(clauses: Clauses, piece: Segment, at: int) -> Source | None:
    lower = clauses.view.lower[at]
    if at == piece.head and (found := _relative(clauses, piece, at)):
        return found
    if lower in ("laut", "gemäß", "lt."):
        return _before(clauses, piece, at, any_noun=lower != "gemäß" or at == piece.head or _teller(clauses, at + 1, piece.last))
    if lower == "nach":
        if at and clauses.view.lower[at - 1] in TIMES:
            return None  # "erst nach langen Ermittlungen": a time
        return _before(clauses, piece, at, any_noun=False) or _possessed(clauses, piece, at)
    if lower == "aus" and at + 1 < piece.last and clauses.view.lower[at + 1] == "sicht":
        return _before(clauses, piece, at, any_noun=True)
    if lower == "zufolge":
        return _behind(clauses, piece, at)
    if lower == "folge" and clauses.view.lower[at - 1] == "zu" and at > piece.head + 1:
        found = _behind(clauses, piece, at - 1)
        return replace(found, phrase=(found.phrase[0], at + 1)) if found else None
    if lower == "wonach" and at == piece.head:
        return _whereby(clauses, piece, at)
    if lower == "demnach" and piece.finite and piece.kind == "v2" and piece.left in ("", ";"):
        return Source((at, at + 1), None, at, None, "demnach")
    if lower == "danach" and at == piece.head and piece.finite and piece.finite[0] == at + 1 and piece.left in ("", ";"):
        return Source((at, at + 1), None, at, None, "demnach") if clauses.view.subjunctive(piece.finite[0]) else None
    return None


TIMES = words.word_set(
    "erst kurz unmittelbar gleich direkt tag tage wochen woche jahr jahre monat monate stunden stunde minuten lange bald"
)
RELATIVE = frozenset(("denen", "dem", "der", "welchem", "welcher", "welchen"))


def _relative(clauses: Clauses, piece: Segment, at: int) -> Source | None:
    """ "Gerüchte, nach denen …", "Grundsätze, denen zufolge …": as "wonach"."""
    if at + 2 >= piece.last or piece.left != ",":
        return None
    first, second = clauses.view.lower[at : at + 2]
    if (first in ("nach", "laut") and second in RELATIVE and clauses.view.finite[piece.last - 1]) or (
        first in RELATIVE and second == "zufolge"
    ):
        found = _whereby(clauses, piece, at)
        return replace(found, phrase=(at, at + 2), cue=at if first not in RELATIVE else at + 1) if found else None
    return None


def _teller(clauses: Clauses, first: int, last: int) -> bool:
    """True where the phrase that begins here names somebody: a mention, or a noun the tables know as a voice."""
    end = phrases.noun_phrase(clauses.view, first, last, attach=False)
    nouns = [i for i in range(first, end) if clauses.view.is_noun(i)]
    return any(clauses.view.mentioned[i] or sourcewords.kind_of(clauses.view.tokens[i].text) for i in nouns)


def _before(clauses: Clauses, piece: Segment, at: int, *, any_noun: bool) -> Source | None:
    """A preposition with its noun phrase behind it; in the first field it reaches up to the finite verb."""
    view = clauses.view
    core = phrases.noun_phrase(view, at + 1, piece.last, attach=False)
    small = view.tokens[at + 1].text if at + 1 < piece.last else ""
    if core <= at + 1 and view.lower[at] == "laut" and small[:1].isalpha() and ("." in small or sourcewords.medium(small)):
        core = at + 2  # names in small letters: laut ndr.de, laut taz
    if core <= at + 1:
        return None
    bare = (
        view.is_noun(at + 1) and at + 2 < core and not view.is_name(at + 1) and view.tokens[at + 1].text == view.tokens[at + 1].text.title()
    )
    if bare and (lexicon().noun(view.tokens[at + 1].text) or sourcewords.kind_of(view.tokens[at + 1].text) == "organisation"):
        core = core if view.mentioned[at + 2] or view.is_name(at + 2) else at + 2  # "laut Ministerium | Arbeiten am Netz"
    entry = _entry(clauses, at + 1, core)
    if not any_noun and (entry is None or "source" not in entry.takes) and view.lower[core - 1] != "medien":
        return None
    end = max(core, phrases.noun_phrase(view, at + 1, piece.last, places=False))
    if entry and end < piece.last and view.lower[end] == "der":
        end = max(end, phrases.noun_phrase(view, end, piece.last, places=False))  # "nach einem Bericht der „Times“"
    if at == piece.head and piece.finite and piece.kind == "v2" and piece.finite[0] - end < 9 and not _split(clauses, end, piece.finite[0]):
        end = piece.finite[0]
    if entry and end == core and end + 1 < piece.last and view.lower[end] == "aus" and lexicon().noun(view.tokens[end - 1].text):
        end = max(end, phrases.noun_phrase(view, end + 1, piece.last, places=False))  # "nach Angaben aus Oslo", wherever it stands
    apposition = _apposition(clauses, piece, end)
    last = apposition if apposition > 0 else end
    return Source((at, abs(apposition) + 1 if apposition else end), (at + 1, last), at, entry, f"source:{view.lower[at]}")


def _apposition(clauses: Clauses, piece: Segment, end: int) -> int:
    """Token after ", Gisela Meier," behind a phrase that ends its segment, 0 where none follows."""
    number = clauses.pieces.index(piece)
    if end != piece.last or number + 2 >= len(clauses.pieces):
        return 0
    following, verb = clauses.pieces[number + 1 : number + 3]
    if following.kind == "rel" and verb.kind == "v1" and following.right == ",":
        return -following.last  # "nach Auskunft einer Ärztin, die anonym bleiben will, …": in the frame, not in her name
    whole = following.kind == "none" and phrases.noun_phrase(clauses.view, following.first, following.last) == following.last
    closes = verb.kind == "v1" or (bool(piece.finite) and clauses.view.mentioned[following.first] == 2)
    return following.last if whole and following.left == "," and following.right == "," and closes else 0


def _split(clauses: Clauses, end: int, finite: int) -> bool:
    """True where more than a prepositional attribute stands between the phrase and the verb."""
    view = clauses.view
    return any(
        (view.finite[i] and not (i + 1 < len(view.tokens) and view.is_noun(i + 1))) or view.lower[i] in words.SUBORDINATORS
        for i in range(end, finite)
    )


def _entry(clauses: Clauses, first: int, last: int) -> Entry | None:
    """The reporting noun of a phrase: its first common noun."""
    for i in range(first, last):
        if clauses.view.tokens[i].text[:1].isupper():
            found = lexicon().noun(clauses.view.tokens[i].text)
            if found:
                return found
    return None


def _possessed(clauses: Clauses, piece: Segment, at: int) -> Source | None:
    """ "seiner Ansicht nach", "dieser Darstellung nach"."""
    view = clauses.view
    if at < piece.first + 2 or not view.is_noun(at - 1) or view.lower[at - 2] not in words.DETERMINERS:
        return None
    entry = lexicon().noun(view.tokens[at - 1].text)
    return Source((at - 2, at + 1), (at - 2, at), at, entry, "source:nach") if entry and "source" in entry.takes else None


def _whereby(clauses: Clauses, piece: Segment, at: int) -> Source | None:
    """ "die Meldung der Agentur, wonach …": the noun before is the source."""
    number = clauses.pieces.index(piece)
    if not number:
        return None
    before = clauses.pieces[number - 1]
    for i in reversed(range(before.first, before.last)):
        entry = lexicon().noun(clauses.view.tokens[i].text) if clauses.view.is_noun(i) else None
        if entry:
            start = i
            while start > before.first and (
                clauses.view.lower[start - 1] in words.DETERMINERS
                or (clauses.view.tokens[start - 1].stts == "ADJA" and start - 1 not in before.finite)
            ):
                start -= 1
            end = max(i + 1, phrases.noun_phrase(clauses.view, start, before.last))
            if end < before.last and clauses.view.lower[end] == "der":
                end = max(end, phrases.noun_phrase(clauses.view, end, before.last, places=False))
            return Source((at, at + 1), (start, end), at, entry, "source:wonach")
    return None


def _behind(clauses: Clauses, piece: Segment, at: int) -> Source | None:
    """The noun phrase that ends right before "zufolge"."""
    view = clauses.view
    floor = max((f + 1 for f in piece.finite if f < at), default=piece.head)
    start = next((i for i in range(floor, at) if phrases.noun_phrase(view, i, at) == at), None)
    if floor == piece.head and piece.kind == "v2" and at - floor <= 12 and view.tokens[floor].text[:1].isalnum():
        start = floor  # the first field holds one phrase
    elif at >= floor + 2 and lexicon().noun(view.tokens[at - 1].text) and view.is_noun(at - 2):
        start = at - 1  # "nimmt die Bank | Schätzungen zufolge"
    if start is None:
        return None
    return Source((start, at + 1), (start, at), at, _entry(clauses, start, at), "source:zufolge")


def read(clauses: Clauses, number: int, source: Source, inside: Draft | None, voice: Draft | None) -> Draft | None:
    """The statement of a source phrase: its clause where that is dependent, else the whole unit without the phrase."""
    first, last = _scope(clauses, number, inside)
    content = _without(clauses, first, last, source.phrase)
    if not content or sum(b - a for a, b in content) < 2:
        return None
    own = _own(clauses, number) if _is_own(clauses, source.speaker) else None
    direct = all(clauses.view.outer[i] >= 0 for a, b in content for i in range(a, b))
    found = Draft("direct" if direct else "indirect", content, source.speaker, [source.cue], [source.phrase], None)
    found.antecedent = own
    if source.entry:
        found.stance, found.medium = source.entry.stance, source.entry.medium
    if source.rule == "demnach":
        found.speaker = source.phrase
        found.antecedent = (voice.antecedent or voice.speaker) if voice else None
    if source.rule == "source:wonach":
        found.content = [(source.phrase[1], _dependent_end(clauses, number))]
        begin = clauses.frame_start(number)
        acts = any(c.entry.stance in ACTING for c in clauses.cues(max(number - 1, 0)))
        found.frame = [(source.speaker[0] if acts and source.speaker else begin, source.phrase[1])]
    found.why, found.unit, found.carrier = [source.rule], clauses.unit.number, inside
    return found


ACTING = frozenset(("denies", "confirms", "criticises", "refuses", "rejects", "doubts"))
"""Stances towards a report whose day is not the day of the report."""
OWN = frozenset(("eigenen", "eigener", "eigenem"))


def _is_own(clauses: Clauses, part: Range | None) -> bool:
    """ "nach eigenen Angaben": whoever the sentence is about says it."""
    return part is not None and clauses.view.lower[part[0]] in OWN


def _own(clauses: Clauses, number: int) -> Range | None:
    """The subject of the clause the phrase stands in."""
    piece = clauses.pieces[number]
    if not piece.finite:
        return None
    final = piece.kind in ("sub", "wie", "rel")
    return subjects.subject(clauses.view, piece.head + (1 if final else 0), piece.finite[0], piece.last, final=final)


def by_medium(view: View, part: Range | None) -> bool:
    """True where the phrase names a paper, an agency or a station."""
    if part is None:
        return False
    nouns = [view.tokens[i].text for i in range(*part) if view.is_noun(i)]
    known = any(sourcewords.medium(view.slice(i, j)) for i in range(*part) for j in range(i + 1, min(part[1], i + 4) + 1))
    return known or any(sourcewords.kind_of(noun) == "medium" for noun in nouns)


def _dependent_end(clauses: Clauses, number: int) -> int:
    """Token after the segment and the dependent ones behind it."""
    last = clauses.pieces[number].last
    for piece in clauses.pieces[number + 1 :]:
        if piece.kind in ("v1", "v2") or closes(clauses, piece):
            break
        last = piece.last
    return last


def closes(clauses: Clauses, piece: Segment) -> bool:
    """ "nannte Berichte, wonach er gehe, | haltlos": the predicate of the clause around."""
    short = piece.kind == "none" and piece.left == "," and piece.right in ("", *segments.ENDS)
    lower = clauses.view.lower
    return short and (lower[piece.head] == "als" or (piece.last - piece.first <= 2 and evaluations.uninflected(lower[piece.last - 1])))


def _scope(clauses: Clauses, number: int, inside: Draft | None) -> Range:
    piece = clauses.pieces[number]
    if inside is not None and piece.kind in ("rel", "sub") and piece.first > inside.first and piece.last <= inside.last:
        return piece.first, piece.last  # "…, dass er Wilhelm anrief, worauf dieser nach seinen Worten schwieg"
    if inside is not None:
        return inside.content[0][0], inside.content[-1][1]
    if piece.kind in ("rel", "sub") and piece.opener not in words.SUBORDINATORS - words.CONTENT_OPENERS:
        return piece.first, piece.last
    first, last = clauses.unit.first, clauses.end
    for at, other in enumerate(clauses.pieces):
        if other.left == ";" or (other.left == ":" and other.first == piece.first and clauses.pieces[at - 1].finite):
            first, last = (other.first, last) if other.first <= piece.first else (first, min(last, other.first - 1))
        elif at > number and _another_tells(clauses, at):
            last = min(last, other.first - 1)
    return first, last


def _another_tells(clauses: Clauses, at: int) -> bool:
    """ "…, nach Angaben der Veranstalter 7000, die Polizei sprach von 4000": a main clause with a voice of its own."""
    piece = clauses.pieces[at]
    if piece.kind != "v2" or piece.left != "," or piece.coordinated or piece.finite[0] - piece.head > 6:
        return False
    named = subjects.nominative(clauses.view, piece.head) and clauses.view.lower[piece.finite[0] - 1] not in words.PREPOSITIONS
    told = named and any(cue.finite == piece.finite[0] for cue in clauses.cues(at))
    return told and not any(clauses.view.subjunctive(f) for f in piece.finite)


def _without(clauses: Clauses, first: int, last: int, phrase: Range) -> list[Range]:
    marks = (",", "–", "-", ":")
    parts = []
    for a, b in ((first, phrase[0]), (phrase[1], last)):
        while a < b and clauses.view.tokens[a].text in marks:
            a += 1
        while b > a and clauses.view.tokens[b - 1].text in marks:
            b -= 1
        if a < b:
            parts.append((a, b))
    return parts
