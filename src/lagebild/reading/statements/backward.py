"""Content before or around its cue: "„…“, sagte X", "Die Lage sei ernst, sagte X", "…, wie X mitteilte, …", "…, so X"."""

from __future__ import annotations

from lagebild.reading.statements import phrases, subjects, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.cues import Cue
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.lexicon import Entry

SO = Entry("so", "", "asserts", "unclear", frozenset(("clause", "direct")))
NOT_SO = words.word_set(
    "dass daß genannte genannten genannter wie weit lange viel viele sehr gut dann auch kann soll will ein eine einen wird wurde ist sind"
)


def read(clauses: Clauses, number: int, cue: Cue) -> Draft | None:
    """The statement whose cue opens segment `number` behind its content."""
    if clauses.pieces[number].right == ":" and number + 1 < len(clauses.pieces) and _asked(clauses, number):
        return None  # what is said stands behind the colon
    if not clauses.verb_first(number, cue) or not cue.entry.takes & {"clause", "direct", "infinitive"}:
        return None
    second = _second(clauses, number, cue)
    frame_last = second or _frame_end(clauses, number)
    found = around(clauses, number, clauses.pieces[number].first, frame_last, cue, "cue-after-content", goes_on=second is None)
    if found is None or (found.kind == "indirect" and not cue.entry.takes & {"clause", "infinitive"}):
        return None
    return found if found.speaker or cue.entry.impersonal or (cue.passive and not cue.negated) else None


def _second(clauses: Clauses, number: int, cue: Cue) -> int | None:
    """ "„…“, sagte X und fügte hinzu: „…“": where a second verb of saying begins, what stands behind is told by that one."""
    if number + 1 >= len(clauses.pieces) or clauses.pieces[number].right not in (":", ","):
        return None
    later = (c.finite for c in clauses.cues(number) if c.finite > cue.finite and c.entry.takes & {"clause", "direct", "infinitive"})
    return next((at - 1 for at in later if clauses.view.lower[at - 1] in words.COORDINATORS), None)


UNLISTED = Entry("", "", "asserts", "speech", frozenset(("clause", "direct")))


def unlisted(clauses: Clauses, number: int) -> Draft | None:
    """ "„…“, feixte der Wirt", "Es werde eng, orakelte der Trainer": behind words in marks or in the subjunctive any verb with
    somebody as its subject attributes them, whether the tables know it or not."""
    piece, view = clauses.pieces[number], clauses.view
    if piece.kind not in ("v1", "none") or piece.coordinated or piece.left != "," or number == 0 or clauses.cues(number):
        return None
    finite = piece.finite[0] if piece.finite else piece.head
    before, lower = clauses.pieces[number - 1], view.lower[finite]
    ending = ("te", "t") if before.kind == "quote" and piece.finite else ("te",)
    if lower in words.AUXILIARIES or lower != view.tokens[finite].text or not lower.endswith(ending) or finite + 1 >= piece.last:
        return None
    quoted = view.quotation_at(before.last - 1)
    marked = quoted is not None and quoted.first == before.first and quoted.last == before.last and quoted.last - quoted.first > 3
    told = before.kind == "v2" and any(view.subjunctive(f) == 2 for f in before.finite) and lower not in words.SURE_SUBJUNCTIVES
    cue = Cue(UNLISTED, (finite,), finite, finite)
    speaker = subjects.subject(view, piece.head, finite, piece.last)
    if not (marked or told) or speaker is None or not any(view.voices[i] for i in range(*speaker)):
        return None
    found = around(clauses, number, piece.first, _frame_end(clauses, number), cue, "unlisted-verb")
    if found:
        found.why = ["unlisted-verb"]
    return found


def _asked(clauses: Clauses, number: int) -> bool:
    """ "Auf die Frage, ob er bleibe, sagte er: …": what stands before is the occasion."""
    first = clauses.pieces[0]
    return first.kind == "none" and clauses.view.lower[first.head] in words.PREPOSITIONS and clauses.view.outer[first.head] < 0


def parenthetical(clauses: Clauses, number: int, cue: Cue) -> Draft | None:
    """ "wie X mitteilte" before, inside or behind the content."""
    piece = clauses.pieces[number]
    so = clauses.view.lower[piece.head] == "so" and cue.finite == piece.head + 1 and number > 0 and piece.left in (",", "–", "-")
    if (piece.kind != "wie" and not so) or not cue.entry.takes & {"clause", "direct"} or _by_name(clauses, number, cue):
        return None
    after = clauses.pieces[number + 1] if number + 1 < len(clauses.pieces) else piece
    last = after.last if after.kind == "rel" and after.left == "," and not so else piece.last
    found = around(clauses, number, piece.first, last, cue, "so-attribution" if so else "wie-parenthesis")
    if found:
        found.cue = sorted({piece.head, *found.cue})
    return found


def _by_name(clauses: Clauses, number: int, cue: Cue) -> bool:
    """ "wie er genannt wird", "wie man sagt": what somebody or something is called, nobody's statement."""
    speaker = clauses.speaker(cue, number)
    anyone = speaker is not None and speaker[1] - speaker[0] == 1 and clauses.view.lower[speaker[0]] in ("man", "niemand", "jeder")
    return anyone or cue.entry.form in ("als", "quoted")


def so(clauses: Clauses, number: int) -> Draft | None:
    """ "…, so X (weiter)": the speaker is the noun phrase behind "so"."""
    piece, view = clauses.pieces[number], clauses.view
    if view.lower[piece.first] != "so" or piece.finite or number == 0 or piece.first + 1 >= piece.last:
        return None
    if view.lower[piece.first + 1] in ("auch", "etwa"):
        return None  # an example, nobody who says it
    if view.lower[piece.first + 1] in NOT_SO and not view.is_noun(piece.first + 2 if piece.first + 2 < piece.last else piece.first + 1):
        return None
    start = piece.first + 1
    while start < piece.last and view.lower[start] in words.ADVERBS:
        start += 1
    if start >= piece.last or not subjects.nominative(view, start) or (end := phrases.noun_phrase(view, start, piece.last)) <= start:
        return None
    cue = Cue(SO, (piece.first,), piece.first, piece.first)
    found = around(clauses, number, piece.first, _frame_end(clauses, number), cue, "so-attribution")
    if found:
        found.speaker = clauses._widened((start, end), cue)
    return found


def _frame_end(clauses: Clauses, number: int) -> int:
    """Token after the frame: appositions and relative clauses behind the cue belong to it."""
    pieces = clauses.pieces
    at = number
    while at + 1 < len(pieces) and pieces[at + 1].left in (",",) and pieces[at].right in (",", "") and _belongs(clauses, at + 1):
        at += 1
    return pieces[at].last


def _belongs(clauses: Clauses, at: int) -> bool:
    piece = clauses.pieces[at]
    if piece.last - piece.first == 1 and clauses.view.tokens[piece.first].stts in ("VVPP", "PTKVZ"):
        return True  # "„…“, wird Mia Keller, Leiterin des Amts, zitiert"
    if piece.kind == "rel" or (piece.kind == "inf" and clauses.view.lower[piece.head] in ("um", "ohne")):
        return True
    if piece.kind == "sub":
        return piece.opener in ("als", "nachdem", "während", "bevor")
    if (
        piece.kind == "none"
        and clauses.view.lower[piece.head] in words.PREPOSITIONS
        and clauses.view.outer[clauses.pieces[at - 2].last - 1] >= 0
    ):
        return at + 1 == len(clauses.pieces)  # "„…“, sagte Beck, der Kapitän, in einem Interview"
    return (
        piece.kind == "none"
        and not piece.coordinated
        and subjects.nominative(clauses.view, piece.head)
        and not _quotes(clauses, piece.first)
        and not _closes_bracket(clauses, piece.last - 1)
    )


def _closes_bracket(clauses: Clauses, last: int) -> bool:
    """ "…, die Anlage abschalten": an infinitive or participle at the end belongs to the content, not to an apposition."""
    return clauses.view.tokens[last].text[:1].islower() and not clauses.view.is_noun(last)


def _quotes(clauses: Clauses, token: int) -> bool:
    quoted = clauses.view.quotation_at(token)
    return quoted is not None and quoted.first == token and quoted.last - quoted.first > 4


def around(clauses: Clauses, number: int, frame_first: int, frame_last: int, cue: Cue, why: str, *, goes_on: bool = True) -> Draft | None:
    """Content left and, where it `goes_on`, right of the frame ``[frame_first:frame_last]``, with the comma that divides them given
    to the frame."""
    view = clauses.view
    floor = clauses.unit.first if 0 <= frame_first - clauses.floor <= 1 else clauses.floor  # what ends here is told by it as well
    left = _trimmed(clauses, max(floor, _since_semicolon(clauses, number), _announced(clauses, frame_first)), frame_first)
    if clauses.pieces[number].left == ":":
        left = (frame_first, frame_first)  # "Hinzu kommt: Wie sich zeigte, …"
    right_start = frame_last
    while right_start < clauses.end and view.tokens[right_start].text in (",", "–", "-", ":"):
        right_start += 1
    right = _right(clauses, right_start, left) if goes_on else (right_start, right_start)
    if goes_on and _only_frame(clauses, left, right):
        frame_last, right = (right[1] if not _told(clauses, right) else frame_last), (right[0], right[0])
    content = [part for part in (left, right) if part[0] < part[1]]
    if not content:
        return None
    comma = left[1] if left[0] < left[1] else frame_first
    frame_end = right_start if right[0] < right[1] else frame_last
    kind, content = _kind(clauses, content)
    return clauses.draft(kind, content, cue, [(comma, min(frame_end, clauses.end))], number, why)


def _only_frame(clauses: Clauses, left: Range, right: Range) -> bool:
    """ "„…“, sagte Beck, Kapitän des Teams, gegenüber einem Sender": behind a whole quotation only words in marks or in the
    subjunctive go on with what is said."""
    view = clauses.view
    if left[0] >= left[1] or any(view.outer[i] < 0 and view.tokens[i].text[:1].isalnum() for i in range(*left)):
        return False
    dependent = {i for p in clauses.pieces if p.kind == "sub" for i in range(p.first, p.last)}
    return not any(view.outer[i] >= 0 or (view.finite[i] and view.subjunctive(i) and i not in dependent) for i in range(*right))


def _told(clauses: Clauses, right: Range) -> bool:
    """True where a main clause of its own stands there."""
    return any(p.kind in ("v1", "v2") and p.first >= right[0] for p in clauses.pieces if p.first < right[1])


def _announced(clauses: Clauses, frame_first: int) -> int:
    """ "Das tat weh: „…“, sagte X": only the quotation is told where an indicative clause announces it."""
    view = clauses.view
    at = frame_first - 1
    while at > clauses.unit.first and view.tokens[at].text in (",", "–", "-"):
        at -= 1
    quoted = view.quotation_at(at)
    if quoted is None or quoted.last != at + 1 or quoted.first <= clauses.unit.first or view.tokens[quoted.first - 1].text != ":":
        return clauses.unit.first
    before = [f for p in clauses.pieces if p.first < quoted.first for f in p.finite]
    return clauses.unit.first if any(view.subjunctive(f) or view.outer[f] >= 0 for f in before) else quoted.first


def _since_semicolon(clauses: Clauses, number: int) -> int:
    """ "A reiste ab; B sei bereit, versicherte er": what is told begins behind the semicolon where only that is subjunctive."""
    view = clauses.view
    start = next((p.first for p in reversed(clauses.pieces[:number]) if p.left in (";", ":")), clauses.unit.first)
    before = [p for p in clauses.pieces[:number] if p.first < start and p.kind in ("v1", "v2")]
    after = [f for p in clauses.pieces[:number] if p.first >= start for f in p.finite]
    told = any(view.subjunctive(f) or view.outer[f] >= 0 for p in before for f in p.finite)
    return start if before and not told and any(view.subjunctive(f) for f in after) else clauses.unit.first


def _trimmed(clauses: Clauses, first: int, last: int) -> Range:
    view = clauses.view
    while last > first and view.tokens[last - 1].text in (",", "–", "-", ":"):
        last -= 1
    while first < last and view.tokens[first].text in (",", "–", "-", ":"):
        first += 1
    return first, last


def _right(clauses: Clauses, start: int, left: Range) -> Range:
    """Content goes on behind an inserted frame, unless a new main clause begins there."""
    stop = clauses.end
    for number, piece in enumerate(clauses.pieces):
        if piece.first != start:
            continue
        whole = any(p.finite and left[0] <= p.finite[0] < left[1] for p in clauses.pieces[:number])
        plain = piece.kind == "v1" and not any(clauses.view.subjunctive(f) for f in piece.finite)
        if (plain and whole and _told(clauses, left)) or piece.left == ";":
            return start, start
        if piece.coordinated and plain and left[0] < left[1]:
            return start, start
        for other in clauses.pieces[number:]:
            if other.left == ";" or (
                other.kind == "v1" and other.coordinated and not any(clauses.view.subjunctive(f) for f in other.finite)
            ):
                stop = other.first - 1
                break
    return (start, stop) if start < stop else (start, start)


def _kind(clauses: Clauses, content: list[Range]) -> tuple[str, list[Range]]:
    """Direct where quotations make up nearly all of the content."""
    view = clauses.view
    bare = any(view.outer[i] < 0 and view.tokens[i].text[:1].isalnum() for first, last in content for i in range(first, last))
    if not bare:
        return "direct", [part for part in content if any(view.outer[i] >= 0 for i in range(*part))]
    return "indirect", content
