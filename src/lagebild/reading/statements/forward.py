"""Content behind its cue: "sagte, dass …", "sagte, die Lage sei …", "forderte, … zu …", "sagte: „…“"."""

from __future__ import annotations

from lagebild.reading.statements import phrases, segments, words
from lagebild.reading.statements.clauses import PURPOSE, Clauses
from lagebild.reading.statements.cues import Cue
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.lexicon import Entry, lexicon
from lagebild.reading.statements.segments import Segment
from lagebild.reading.statements.view import View


def read(clauses: Clauses, number: int, cue: Cue) -> Draft | None:
    """The statement whose content follows the cue in segment `number`, None where nothing that fits follows."""
    begin = _begin(clauses, number, cue)
    if begin is None:
        return None
    pieces, view = clauses.pieces, clauses.view
    start = pieces[begin].first
    stop, resumed = _stop(clauses, number, begin, cue)
    first = clauses.frame_start(number)
    frame = [(first, start)]
    if resumed is not None:
        frame.append((stop, resumed))
    quoted = view.quotation_at(start)
    direct = quoted is not None and quoted.first == start and _all_quoted(view, quoted.last, pieces[begin].last)
    why = "direct-after-cue" if direct else _why(pieces[begin])
    if direct and quoted:
        stop = quoted.last
    while stop > start + 1 and view.tokens[stop - 1].text in (",", "–", ";", ":"):
        stop -= 1
    found = clauses.draft("direct" if direct else "indirect", [(start, stop)], cue, frame, number, why)
    if pieces[begin].left == ":" and found.stance in ("denies", "refuses", "praises", "regrets"):
        found.stance = "asserts"  # the words behind the colon are what is held against it
    named = _named(clauses, number, cue)
    if named and not direct:
        found.stance = named.stance
    return found


def _all_quoted(view: View, first: int, last: int) -> bool:
    """True where no word stands between a quotation and the end of its segment."""
    return last - first <= 1 and not any(view.tokens[i].text[:1].isalnum() for i in range(first, last))


def _named(clauses: Clauses, number: int, cue: Cue) -> Entry | None:
    """The noun that tells what the speech act is where the verb does not: "äußerte die Hoffnung, dass …"."""
    last = clauses.pieces[number].last - 1
    entry = lexicon().noun(clauses.view.tokens[last].text) if last not in cue.tokens and cue.entry.stance == "asserts" else None
    return entry if entry and "clause" in entry.takes and last > cue.finite else None


def _why(piece: Segment) -> str:
    return {"sub": "clause-after-cue", "inf": "infinitive-after-cue", "v2": "verb-second-after-cue"}.get(piece.kind, "content-after-cue")


def _begin(clauses: Clauses, number: int, cue: Cue) -> int | None:
    """Number of the segment the content begins with."""
    pieces, view = clauses.pieces, clauses.view
    at = number + 1
    if _other_governs(clauses, number, cue):
        return None
    if number < len(pieces) and pieces[number].right == ":":
        return at if at < len(pieces) and _after_colon(view, cue, pieces[at], pieces[number].last) else None
    while at < len(pieces) and pieces[at].left in (",", ""):
        piece = pieces[at]
        asked = _asked(clauses, at)
        if not asked and _fits(clauses, cue, number, at):
            return _first_field(clauses, cue, number, at)
        apposition = piece.kind == "none" and piece.left != "" and not piece.coordinated
        if not (apposition or piece.kind in ("rel", "wie") or asked or _dependent(clauses, piece, at)):
            return None
        if piece.right == ":" and at + 1 < len(pieces):
            return at + 1 if _after_colon(view, cue, pieces[at + 1], 0) else None
        at += 1
    return None


def _first_field(clauses: Clauses, cue: Cue, number: int, at: int) -> int:
    """ "erklärte, in Ländern, in denen es Gebühren gebe, sei …", "hatte zugesagt, nicht über den Turm, das größte Haus, zu bestimmen":
    what stands between cue and verb belongs to the content."""
    pieces, view = clauses.pieces, clauses.view
    first, found = pieces[number + 1], pieces[at]
    if at == number + 1 or first.kind not in ("none", "rel") or first.coordinated:
        return at
    if found.kind == "v1" and any(view.subjunctive(f) for f in found.finite):
        return number + 1 if first.kind == "none" else at
    closed = len(cue.tokens) > 1 and cue.tokens[-1] == pieces[number].last - 1
    return number + 1 if found.kind in ("inf", "v2") and closed and first.kind == "none" else at


def _other_governs(clauses: Clauses, number: int, cue: Cue) -> bool:
    """ "dankte den Rettern und sagte, …": the clause belongs to the last of two verbs of saying."""
    later = [f for f in clauses.pieces[number].finite if f > cue.finite]
    return bool(later) and any(c.finite in later for c in clauses.cues(number))


def _after_colon(view: View, cue: Cue, piece: Segment, at: int) -> bool:
    """Whether `piece` behind a colon is what `cue` tells; `at` is the token after the clause of the cue."""
    if piece.kind == "quote":
        return bool(cue.entry.takes & {"direct", "clause", "object"})
    spoken = cue.entry.medium in ("speech", "writing") or bool(piece.finite and any(view.subjunctive(f) for f in piece.finite))
    if piece.kind == "v2" and any(view.subjunctive(f) == 2 for f in piece.finite) and cue.entry.medium != "thought" and not cue.passive:
        return True  # "widersprach der Kritik: Man habe …"
    takes = "clause" in cue.entry.takes and (cue.entry.medium == "unclear" or "direct" in cue.entry.takes)
    return takes and piece.kind in ("v2", "sub") and (spoken or cue.main == at - 1) and not cue.passive


def _asked(clauses: Clauses, at: int) -> bool:
    """ "auf die Frage, ob …: „…“": the clause hangs on the noun, what is said comes behind it."""
    piece = clauses.pieces[at]
    if piece.kind != "sub" or piece.opener in ("dass", "daß") or at + 1 >= len(clauses.pieces):
        return False
    before = clauses.pieces[at - 1]
    return any(clauses.view.lower[i].endswith(("frage", "fragen")) and clauses.view.is_noun(i) for i in range(before.first, before.last))


def _dependent(clauses: Clauses, piece: Segment, at: int) -> bool:
    """A fronted adverbial clause in the content ("sagte, wenn es regne, werde …") or in the frame ("sagte er, als er kam, dass …")."""
    return piece.kind == "sub" and piece.opener not in ("dass", "daß", "ob") and at + 1 < len(clauses.pieces)


def _fits(clauses: Clauses, cue: Cue, number: int, at: int) -> bool:
    piece, takes, view = clauses.pieces[at], cue.entry.takes, clauses.view
    if piece.coordinated and piece.kind not in ("sub",):
        return False
    if _opens_with_quote(clauses, piece):
        return bool(takes & {"direct", "clause"})
    if piece.kind == "sub" and piece.opener in words.CONTENT_OPENERS and piece.opener not in ("weil", "wenn"):
        return "clause" in takes and _correlated(clauses, cue, piece) and _governed(clauses, cue, number, piece)
    if piece.kind == "sub" and piece.opener in words.SUBORDINATORS - words.CONTENT_OPENERS | {"wenn", "weil"}:
        return "clause" in takes and _conditional(clauses, at)
    if piece.kind == "inf":
        named = cue.entry.lemma not in ON_IT or _correlated(clauses, cue, piece)
        return "infinitive" in takes and view.lower[piece.head] not in PURPOSE and named
    if piece.kind == "v1" and view.lower[piece.head] in ("sollte", "sollten") and at + 1 < len(clauses.pieces):
        return "infinitive" in takes and clauses.pieces[at + 1].kind == "inf"  # "kündigte an, sollte es regnen, zu gehen"
    if piece.kind == "v1" and at == number + 1:
        return False
    if piece.kind == "v2" and "clause" in takes and cue.entry.correlates and _correlated(clauses, cue, piece):
        return any(view.subjunctive(f) for f in piece.finite)  # "sprach davon, man habe …"
    if piece.kind in ("v2", "v1") and "clause" in takes and not cue.entry.correlates:
        return _main_clause(clauses, cue, number, at)
    if piece.kind == "none" and at + 1 < len(clauses.pieces) and clauses.pieces[at + 1].kind == "v1" and "clause" in takes:
        return False
    return False


ON_IT = frozenset(("bestehen", "nach/denken"))
"""Verbs that say nothing without their "darauf", "darüber"."""


def _opens_with_quote(clauses: Clauses, piece: Segment) -> bool:
    quoted = clauses.view.quotation_at(piece.first)
    return quoted is not None and quoted.first == piece.first and quoted.last - quoted.first > 4 and quoted.last >= piece.last - 1


def _correlated(clauses: Clauses, cue: Cue, piece: Segment) -> bool:
    """Verbs that need "davon", "darauf", … take a clause only where it stands."""
    if not cue.entry.correlates:
        return True
    return any(clauses.view.lower[i] in cue.entry.correlates for i in cue.tokens)


def _governed(clauses: Clauses, cue: Cue, number: int, piece: Segment) -> bool:
    """A w-word opens a content clause only right behind the cue; behind other words it is relative ("…, was ihn ärgerte")."""
    if cue.entry.lemma == "werden bekannt" and cue.negated:
        return False
    if piece.opener in ("dass", "daß", "ob"):
        return True
    if piece.opener.startswith("welch") and not clauses.view.is_noun(piece.head + 1):
        return False  # "…, welches daraufhin einen Stab bildete"
    last = clauses.pieces[number].last - 1
    return last in cue.tokens or clauses.view.lower[last] in words.ADVERBS or clauses.view.lower[last] in words.SUBJECT_PRONOUNS


def _conditional(clauses: Clauses, at: int) -> bool:
    """ "sagte, wenn …, werde …": a verb-first main clause in the subjunctive follows."""
    following = clauses.pieces[at + 1] if at + 1 < len(clauses.pieces) else None
    return following is not None and following.kind == "v1" and clauses.view.subjunctive(following.finite[0]) > 0


def _main_clause(clauses: Clauses, cue: Cue, number: int, at: int) -> bool:
    """A verb-second clause is content when it is in the subjunctive, or when the cue is left without any other object."""
    piece, view = clauses.pieces[at], clauses.view
    if cue.entry.lemma in NO_MAIN_CLAUSE:
        return False
    if any(view.subjunctive(f) for f in piece.finite):
        return True
    if cue.passive or cue.entry.lemma == "werden bekannt" or piece.kind == "v1" or clauses.pieces[number].kind in ("rel", "sub", "wie"):
        return False
    return piece.left == "," and _bare(clauses, cue, number)


NO_MAIN_CLAUSE = words.word_set("zeigen belegen beweisen vereinbaren einigen planen beabsichtigen")
"""Verbs whose content is a clause with "dass" or an infinitive, never a main clause."""


def _bare(clauses: Clauses, cue: Cue, number: int) -> bool:
    """True where the cue's clause holds nothing but subject, adverbs and prepositional phrases: an object clause must follow."""
    view, at, last = clauses.view, cue.finite + 1, clauses.pieces[number].last
    speaker = clauses.speaker(cue, number) or (0, 0)
    addressed = clauses.addressee(cue, number, speaker) or (0, 0)
    while at < last:
        if addressed[0] <= at < addressed[1]:
            at = addressed[1]
        elif speaker[0] <= at < speaker[1]:
            at = speaker[1]
        elif view.lower[at] in words.PREPOSITIONS:
            at = max(phrases.noun_phrase(view, at + 1, last), at + 1)
        elif at in cue.tokens or view.lower[at] in words.ADVERBS or view.tokens[at].stts in ("ADV", "ADJD", "PTKVZ", "PAV", "PROAV"):
            at += 1
        else:
            return False
    return True


def _stop(clauses: Clauses, number: int, begin: int, cue: Cue) -> tuple[int, int | None]:
    """Token after the content, and the token after the frame where the frame goes on behind the content."""
    pieces, view = clauses.pieces, clauses.view
    dependent = pieces[begin].kind in ("sub", "inf")
    waiting = not any(p.kind in ("v1", "v2") for p in pieces[: number + 1])
    for at in range(begin + 1, len(pieces)):
        piece = pieces[at]
        if waiting and piece.kind == "v1" and not piece.coordinated and pieces[begin].kind != "v2":
            return segments.edge(clauses.view, piece), clauses.end
        if piece.kind == "v1" and not piece.coordinated and dependent and clauses.verb_opens(at):
            return segments.edge(clauses.view, piece), None
        if piece.left == ";" and (dependent or not any(view.subjunctive(f) for f in piece.finite)):
            return segments.edge(clauses.view, piece), None
        if piece.left == "," and view.lower[piece.first] == "so" and not piece.finite and clauses.view.is_noun(piece.last - 1):
            return segments.edge(clauses.view, piece), None  # "…, so der Verband"
        if piece.left == ":" and _opens_with_quote(clauses, piece) and pieces[begin].kind != "quote":
            return segments.edge(clauses.view, piece), None
        if piece.kind == "v2" and piece.left == "," and not piece.coordinated and _ends_it(clauses, begin, at):
            return segments.edge(clauses.view, piece), None
        if piece.kind == "v1" and piece.coordinated and dependent and not any(view.subjunctive(f) for f in piece.finite):
            return segments.edge(clauses.view, piece), None
        if (
            piece.kind == "v1"
            and not dependent
            and pieces[at - 1].kind not in ("sub", "inf", "rel", "none")
            and not any(view.subjunctive(f) for f in piece.finite)
        ):
            return segments.edge(clauses.view, piece), None
        if piece.kind == "v2" and dependent and piece.coordinated and not any(view.subjunctive(f) for f in piece.finite):
            return segments.edge(clauses.view, piece), None
        if piece.kind == "v2" and piece.coordinated and not dependent and piece.right != ":" and _past(view, piece):
            return segments.edge(clauses.view, piece), None
    return clauses.end, None


def _ends_it(clauses: Clauses, begin: int, at: int) -> bool:
    """ "…, das Logo verletze die Regeln, nun wurde das Urteil vertagt": behind the subjunctive the paper itself goes on."""
    view, opening = clauses.view, clauses.pieces[begin]
    said = opening.kind == "v2" and any(view.subjunctive(f) == 2 for f in opening.finite)
    finite = [view.lower[f] for f in clauses.pieces[at].finite]
    plain = bool(finite) and all(word in ("wurde", "wurden", "war", "waren", "hatte", "hatten") for word in finite)
    return said and plain and clauses.pieces[at - 1].kind == "v2"


def _past(view: View, piece: Segment) -> bool:
    return not any(view.subjunctive(f) for f in piece.finite) and any(view.lower[f].endswith(("te", "ten")) for f in piece.finite)
