"""What somebody or something is called: "nannte den Plan inakzeptabel", "bezeichnete ihn als Erfolg", "nannte das einen Fehler"."""

from __future__ import annotations

from lagebild.reading.statements import evaluations, phrases, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.cues import NEGATIONS, Cue
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.lexicon import lexicon
from lagebild.reading.statements.segments import Segment

CALLING = frozenset(f"cue:{lemma}" for lemma in ("nennen", "bezeichnen", "beschreiben", "charakterisieren", "titulieren", "deklarieren"))
"""Acts whose stance lies in what something is called."""
OBJECTS = words.word_set("das dies dieses ihn es sie alles sich mich uns")
AFTER = words.word_set("und oder , genannt genannte nennen sowie aber")
"""What may stand behind a predicate that ends its clause."""


def predicate_end(clauses: Clauses, piece: Segment) -> int:
    """Token after the clause, or after its "als …" where a relative clause stands in between ("nannte die Karten, die er sah, als …")."""
    number = clauses.pieces.index(piece)
    for at, other in enumerate(clauses.pieces[number + 1 : number + 5], number + 1):
        if other.left == "," and other.kind == "none" and at > number + 1 and clauses.view.lower[other.head] == "als":
            return other.last
        if other.kind not in ("rel", "none", "sub") and clauses.view.lower[other.head] not in ("sollte", "sollten"):
            break
    return piece.last


def called(clauses: Clauses, piece: Segment, cue: Cue) -> bool:
    """Whether the clause names an object, and what it is called: a noun phrase with "ein", or an adjective that is not inflected."""
    return _noun(clauses, piece, cue) is not None or _adjective(clauses, piece, cue) is not None


def weigh(clauses: Clauses, piece: Segment, cue: Cue, draft: Draft) -> None:
    """Gives a statement that calls something by a word the stance that lies in the word."""
    if f"cue:{cue.entry.lemma}" not in CALLING:
        return
    part = _predicate(clauses, piece, cue) if draft.kind == "reported" else _marked(clauses, draft)
    if part is None:
        return
    view = clauses.view
    if view.lower[part[0] - 1] in NEGATIONS or not NEGATIONS.isdisjoint(view.lower[part[0] : part[1]]):
        draft.negated = False  # "bezeichnete ihn als nicht gefährlich": what is said is negated, not the saying
        return
    found = evaluations.phrase([(view.tokens[i].text, view.is_noun(i)) for i in range(*part)])
    if found is None and part[1] - part[0] == 1 and view.lower[part[0] - 1] == "zu":
        draft.stance = "criticises"  # "nannte den Preis zu hoch"
    elif found is not None and not draft.negated:
        draft.stance = found.claims if _of_something_said(clauses, piece, part) else found.stance


def _predicate(clauses: Clauses, piece: Segment, cue: Cue) -> Range | None:
    view, end = clauses.view, predicate_end(clauses, piece)
    at = next((i for i in range(piece.first, end) if view.lower[i] == "als"), None)
    if at is None:
        noun = _noun(clauses, piece, cue)
        adjective = _adjective(clauses, piece, cue) if noun is None else None
        return noun if noun is not None else (adjective, adjective + 1) if adjective is not None else None
    last = at + 1
    while last < end and view.tokens[last].text[:1].isalpha() and last - at < 8 and not (view.finite[last] and last == cue.finite):
        last += 1
        if view.is_noun(last - 1):
            break
    return (at + 1, last) if last > at + 1 else None


def _marked(clauses: Clauses, draft: Draft) -> Range | None:
    """The words in quotation marks where they are all that something is called: „inakzeptabel“."""
    view, (first, last) = clauses.view, draft.content[0]
    bare = [i for i in range(first, last) if view.tokens[i].text[:1].isalpha()]
    return (bare[0], bare[-1] + 1) if 0 < len(bare) <= 4 and bare[-1] - bare[0] < 4 else None


def _noun(clauses: Clauses, piece: Segment, cue: Cue) -> Range | None:
    """ "einen Fehler" behind a noun or a pronoun that it is said of."""
    view = clauses.view
    for i in range(cue.finite + 2, piece.last):
        if view.lower[i] in ("ein", "eine", "einen") and (view.is_noun(i - 1) or view.lower[i - 1] in OBJECTS):
            end = phrases.noun_phrase(view, i, piece.last, attach=False)
            if end > i and (i > cue.finite + 2 or view.lower[i - 1] in OBJECTS):
                return i + 1, end
    return None


def _adjective(clauses: Clauses, piece: Segment, cue: Cue) -> int | None:
    """The adjective at the end of the clause, or in front of it, that says what its object is called."""
    view = clauses.view
    if _in_front(clauses, piece, cue):
        return cue.finite - 1 if _object(clauses, piece, cue, piece.last) else None
    for i in range(piece.last - 1, piece.head, -1):
        if i in cue.tokens:
            continue
        follows = view.lower[i + 1] if i + 1 < piece.last else ","
        if view.tokens[i].text.islower() and view.outer[i] < 0 and (follows in AFTER or i + 1 in cue.tokens) and _fits(clauses, i):
            while i - 2 > piece.head and view.lower[i - 1] in ("und", "oder") and _fits(clauses, i - 2):
                i -= 2  # "haltlos und unverschämt": the first word weighs
            return i if _object(clauses, piece, cue, i) else None
        if i + 4 < piece.last:
            break
    return _behind_clause(clauses, piece, cue)


def _behind_clause(clauses: Clauses, piece: Segment, cue: Cue) -> int | None:
    """ "nannte Berichte, wonach er gehe, haltlos": a clause of the object stands before what it is called."""
    number = clauses.pieces.index(piece)
    after = clauses.pieces[number + 1 : number + 3]
    if len(after) < 2 or after[0].kind not in ("rel", "sub") or after[1].kind != "none" or after[1].last - after[1].first > 2:
        return None
    at = after[1].last - 1
    return at if _fits(clauses, at) and _object(clauses, piece, cue, piece.last) else None


def _in_front(clauses: Clauses, piece: Segment, cue: Cue) -> bool:
    """ "Inakzeptabel nannte …", "Nicht hinnehmbar nannte …"."""
    view = clauses.view
    few = 0 < cue.finite - piece.head <= 3 and evaluations.uninflected(view.lower[cue.finite - 1])
    return few and all(i == piece.head or view.tokens[i].text.islower() for i in range(piece.head, cue.finite))


def _fits(clauses: Clauses, i: int) -> bool:
    """An adjective the tables know or that is no adverb; "zu hoch"."""
    view = clauses.view
    if evaluations.uninflected(view.lower[i]):
        return True
    return view.lower[i - 1] == "zu" and view.tokens[i].stts in ("ADJD", "") and not view.zu_infinitive(i)


def _object(clauses: Clauses, piece: Segment, cue: Cue, before: int) -> bool:
    """A noun or pronoun besides the speaker, in no prepositional phrase, that something can be said of."""
    view = clauses.view
    number = clauses.pieces.index(piece)
    if piece.kind == "v1" and number and fronted(clauses, number):
        return True
    speaker = clauses.speaker(cue, number) or (0, 0)
    at = piece.head
    while at < before:
        if speaker[0] <= at < speaker[1]:
            at = speaker[1]
        elif view.lower[at] in words.PREPOSITIONS:
            at = max(phrases.noun_phrase(view, at + 1, before), at + 1)
        elif at not in cue.tokens and (view.is_noun(at) or view.lower[at] in OBJECTS):
            return not phrases.temporal(view, at)
        else:
            at += 1
    return False


def fronted(clauses: Clauses, number: int) -> bool:
    """ "Berichte, wonach der Chef gehe, wies der Konzern zurück": what somebody said opens the sentence, its own clause parts it
    from the verb that answers it."""
    view, first = clauses.view, clauses.pieces[0]
    opens = first.kind == "none" and first.first == clauses.unit.first and clauses.frame_start(number) == first.first
    told = lexicon().noun(view.tokens[next((i for i in range(first.head, first.last) if view.is_noun(i)), first.head)].text)
    return opens and clauses.pieces[1].kind in ("rel", "sub") and told is not None and told.stance in TOLD


def _of_something_said(clauses: Clauses, piece: Segment, part: Range) -> bool:
    """ "nannte die Vorwürfe falsch": what is called so has itself been said."""
    view = clauses.view
    nouns = (lexicon().noun(view.tokens[i].text) for i in range(piece.head, piece.last) if view.is_noun(i) and not part[0] <= i < part[1])
    return any(entry is not None and entry.stance in TOLD for entry in nouns)


TOLD = frozenset(("asserts", "reports", "accuses", "believes"))
