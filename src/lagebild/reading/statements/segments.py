"""Segments: a unit cut at its commas, colons, semicolons and dashes, each with its kind of clause (field model of the German sentence)."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from lagebild.reading.statements import words
from lagebild.reading.statements.lexicon import attitudes, lexicon
from lagebild.reading.statements.quotation import Quotation
from lagebild.reading.statements.view import Unit, View

Kind = Literal["quote", "sub", "rel", "wie", "inf", "v1", "v2", "none"]
DASHES = frozenset(("–", "—", "-", "--"))
DELIMITERS = frozenset((",", ";", ":")) | DASHES
ENDS = frozenset((".", "!", "?", "…", "..."))


@dataclass(slots=True)
class Segment:
    """Tokens ``[first:last]`` between delimiters; `left` and `right` are the delimiting marks ("" at the ends of the unit)."""

    first: int
    last: int
    left: str
    right: str
    kind: Kind = "none"
    opener: str = ""
    coordinated: bool = False
    finite: list[int] = field(default_factory=list)
    head: int = 0

    @property
    def own(self) -> int:
        """First token after a coordinating word."""
        return self.head


def cut(view: View, unit: Unit) -> list[Segment]:
    """The segments of `unit` in order, none of them empty, sentence-final marks left out; cut once, to be read only."""
    pieces = view.pieces.get((unit.first, unit.last))
    if pieces is None:
        pieces = view.pieces[unit.first, unit.last] = _cut(view, unit)
    return pieces


def _cut(view: View, unit: Unit) -> list[Segment]:
    found: list[Segment] = []
    first, left, at = unit.first, "", unit.first
    while at < unit.last:
        quoted = view.quotations[view.outer[at]] if view.outer[at] >= 0 else None
        if quoted and quoted.first == at and quoted.last <= unit.last:
            at = quoted.last
            if at < unit.last and _sentence_over(view, quoted):
                _append(found, view, first, at, left, ";")
                first, left = at, ";"
            elif at + 1 < unit.last and view.lower[at] == "und" and view.finite[at + 1] and quoted.last - quoted.first > 4:
                _append(found, view, first, at, left, ",")  # "rief: „Es brennt“ und lief davon"
                first, left = at, ","
            continue
        mark = view.lower[at]
        if mark in PARTING and at > first and (_tells_on(view, first, at, unit.last) or _bare_that(view, at)):
            _append(found, view, first, at, left, ",")
            first, left = at, ","
        if mark in DELIMITERS or (mark in ENDS and not _ordinal(view, at, unit.last)):
            _append(found, view, first, at, left, mark)
            first, left = at + 1, mark
        at += 1
    _append(found, view, first, unit.last, left, "")
    return _joined(view, found)


def _sentence_over(view: View, quoted: Quotation) -> bool:
    """ "„Sie brach.“ Weitere Angaben machte er nicht": behind the sentence in marks begins another one."""
    marked = quoted.closed and view.tokens[quoted.last - 2].text in ENDS
    return marked and quoted.last - quoted.first > 5 and view.tokens[quoted.last].text[:1].isupper()


def _ordinal(view: View, at: int, last: int) -> bool:
    """ "Benedikt XVI . gebeten": the full stop of a Roman number inside a sentence."""
    if at == 0 or at + 1 >= last or view.tokens[at].text != "." or not view.tokens[at + 1].text[:1].islower():
        return False
    return not set(view.tokens[at - 1].text) - set("IVX")


def edge(view: View, piece: Segment) -> int:
    """Token after what stands before `piece`: its left delimiter, or its own first word where none parts them."""
    return piece.first - 1 if piece.first and view.tokens[piece.first - 1].text in DELIMITERS else piece.first


def _tells_on(view: View, first: int, at: int, last: int) -> bool:
    """ "…, die Lage sei ernst | und kündigte Hilfe an": the subjunctive clause ends where its teller goes on without a comma."""
    if view.lower[at] not in ("und", "sowie") or at + 1 >= last or not view.finite[at + 1]:
        return False
    lower = view.lower[at + 1]
    known = (lower in lexicon().finite and lower.endswith(("te", "ten", "t"))) or lower in PAST_TELLING
    known = known or (lower.endswith("te") and view.tokens[at + 1].stts == "VVFIN")
    return known and not view.subjunctive(at + 1) and any(view.finite[i] and view.subjunctive(i) for i in range(max(first, at - 60), at))


def _bare_that(view: View, at: int) -> bool:
    """ "Sie hoffte dass …": a comma was forgotten; "so dass", "ohne dass" need none."""
    return view.lower[at] == "dass" and view.tokens[at - 1].text[:1].isalnum() and view.lower[at - 1] not in NO_COMMA


#: Words before which a segment may end without a comma.
PARTING = frozenset(("und", "sowie", "dass"))
NO_COMMA = frozenset(
    ("so", "ohne", "als", "statt", "anstatt", "außer", "auf", "bis", "nur", "und", "oder", "sondern", "wie", "nicht", "auch")
)
PAST_TELLING = words.word_set("sprach gab rief warf wies bat schlug riet schrieb hob lud trat schloss verwies lehnte")


def _joined(view: View, pieces: list[Segment]) -> list[Segment]:
    """ "Wie der Chef, Jan Vogt, mitteilte": an apposition does not part the clause from its verb."""
    found: list[Segment] = []
    for piece in pieces:
        before = found[-1] if found else None
        if before is not None and before.kind == "none" and view.lower[before.head] == "wie" and piece.left == "," and len(found) < 40:
            found[-1] = _classified(view, Segment(before.first, piece.last, before.left, piece.right))
            continue
        if _cut_off(view, found, piece):
            piece.kind, piece.finite = "none", []
        found.append(piece)
    return found


def _cut_off(view: View, found: list[Segment], piece: Segment) -> bool:
    """ "hatte ein Anführer, Omar Said, erklärt, …": the participle of an auxiliary that an apposition parts it from."""
    alone = piece.last - piece.first == 1 and piece.left == "," and view.lower[piece.first] in lexicon().participles
    if not alone or piece.kind != "v1" or not found or found[-1].kind not in ("none", "rel"):
        return False
    main = next((p for p in reversed(found[-3:]) if p.kind in ("v1", "v2")), None)
    if main is None or view.lower[main.finite[-1]] not in words.PERFECT_AUXILIARIES | words.PASSIVE_AUXILIARIES:
        return False
    return not any(view.tokens[i].stts == "VVPP" for i in range(main.finite[-1] + 1, main.last))


def _append(found: list[Segment], view: View, first: int, last: int, left: str, right: str) -> None:
    if first < last:
        found.append(_classified(view, Segment(first, last, left, right)))
    elif found and right:
        found[-1].right = right if found[-1].right in ENDS or not found[-1].right else found[-1].right


def top_level(view: View, first: int, last: int) -> list[int]:
    """Token numbers outside of quotations and round brackets."""
    if view.nested[first] == view.nested[last]:
        return list(range(first, last))
    numbers: list[int] = []
    depth = 0
    for i in range(first, last):
        mark = view.tokens[i].text
        depth += (mark in "([") - (mark in ")]" and depth > 0) if mark in ("(", ")", "[", "]") else 0
        if depth == 0 and mark not in (")", "]") and view.outer[i] < 0:
            numbers.append(i)
    return numbers


def _classified(view: View, segment: Segment) -> Segment:
    numbers = top_level(view, segment.first, segment.last)
    segment.head = segment.first
    if not any(view.tokens[i].text[:1].isalnum() for i in numbers):
        segment.kind = "quote" if view.quotation_at(segment.first) else "none"
        return segment
    if numbers and numbers[0] == segment.first and view.lower[numbers[0]] in words.COORDINATORS and len(numbers) > 1:
        segment.coordinated, numbers = True, numbers[1:]
    segment.head = numbers[0] if view.outer[segment.first] < 0 else segment.first
    segment.finite = _plausible(view, segment, [i for i in numbers if view.finite[i]], numbers)
    if not segment.finite:
        segment.finite = [
            i for i in range(segment.head + 1, segment.last) if view.outer[i] >= 0 and view.finite[i] and view.outer[segment.head] < 0
        ][:1]
    if not segment.finite:
        segment.finite = [i for i in numbers if _unmistakable(view, segment, i)][:1]
    segment.kind = _kind(view, segment, numbers)
    return segment


def _unmistakable(view: View, segment: Segment, i: int) -> bool:
    """A finite verb the tagger missed: a past form of a reporting verb, "er danke", "die Bank wanke"."""
    lower, table = view.lower[i], lexicon()
    if view.tokens[i].text != lower or lower in words.ADVERBS or lower in words.PREPOSITIONS or view.zu_infinitive(i):
        return False
    if lower in table.finite and lower not in table.participles and lower not in table.infinitives and lower.endswith(("te", "ten")):
        return True
    if not lower.endswith("e") or i == segment.head or lower in words.DETERMINERS or segment.left != ",":
        return False
    if view.lower[i + 1 : i + 2] == ["sich"]:
        return True  # "der Käfer breite sich aus"
    if i == segment.head + 2 and view.is_noun(i - 1) and view.lower[i + 1 : i + 2] and view.lower[i + 1] in words.PREPOSITIONS | {"nicht"}:
        return view.lower[segment.head] in words.NOMINATIVE_DETERMINERS  # "die Partei stagniere in sich selbst"
    after_pronoun = i == segment.head + 1 and view.lower[i - 1] in ("er", "sie", "es", "man")
    return after_pronoun or (i == segment.last - 1 and view.is_noun(i - 1) and view.lower[segment.head] in words.NOMINATIVE_DETERMINERS)


def _plausible(view: View, segment: Segment, finite: list[int], numbers: list[int]) -> list[int]:
    """Finite verbs without tagging slips: one per coordinated clause; a participle beside its auxiliary is none."""
    participle = finite and finite[0] >= segment.last - 5 and view.lower[finite[0]].endswith(("t", "en"))
    verbal = participle and all(view.lower[i] in VERBAL or i == segment.last - 1 for i in range(finite[0] + 1, segment.last))
    if verbal and view.zu_infinitive(segment.last - 1) and view.lower[finite[0]] not in words.AUXILIARIES:
        return []  # "verheimlicht zu haben", "beteiligt gewesen zu sein"
    finite = [i for i in finite if not _attributive(view, segment, i)]
    if len(finite) > 1 and finite[1] == finite[0] + 1 and _before_its_verb(view, finite[0]):
        finite = finite[1:]
    if len(finite) < 2:
        return finite
    groups: list[list[int]] = [[finite[0]]]
    for before, at in pairwise(finite):
        parted = any(view.lower[i] in words.COORDINATORS for i in numbers if before < i < at)
        groups.append([at]) if parted else groups[-1].append(at)
    final = view.lower[segment.head] in words.SUBORDINATORS or (segment.left == "," and view.tokens[segment.head].stts in ("PRELS", "KOUS"))
    return [_chosen(view, group, final and group[-1] >= segment.last - 2) for group in groups]


def _before_its_verb(view: View, i: int) -> bool:
    """ "Wenig begeistert zeigte sich der Wirt", "Begrüßt wurde der Schritt": what fills the first field is no finite verb."""
    participle = view.lower[i] in lexicon().participles and view.lower[i + 1] in words.PERFECT_AUXILIARIES | words.PASSIVE_AUXILIARIES
    return participle or view.lower[i] in attitudes()


VERBAL = frozenset(("gewesen", "worden", "geworden", "zu"))


def _attributive(view: View, segment: Segment, i: int) -> bool:
    """ "einer gestern vorgestellten Studie": between determiner and noun stands a participle, no finite verb."""
    if not view.lower[i].endswith(("te", "ten", "ene", "enen")) or i + 1 >= segment.last or not view.is_noun(i + 1):
        return False
    if view.lower[i] in words.AUXILIARIES:
        return False
    for at in range(i - 1, max(segment.first, i - 9) - 1, -1):
        if view.lower[at] in words.DETERMINING:
            if at > segment.first + 1 and view.lower[at - 1] in words.PREPOSITIONS and _counted(view, at - 2):
                return True  # "drei mit den Plänen vertraute Personen"
            between = range(at + 1, i)
            nouns = any(view.is_noun(j) for j in between)
            return (i > at + 1 or view.lower[at] in words.OBLIQUE_DETERMINERS) and (not nouns or view.lower[at + 1] in words.PREPOSITIONS)
        if view.finite[at] or view.tokens[at].text in DELIMITERS:
            return False
    return False


def _counted(view: View, at: int) -> bool:
    return view.lower[at] in words.DETERMINERS or view.tokens[at].stts == "CARD"


def _chosen(view: View, group: list[int], final: bool) -> int:
    return group[-1] if final else group[0]


def _kind(view: View, segment: Segment, numbers: list[int]) -> Kind:
    lower, start = view.lower, segment.head
    first = lower[start]
    if first in ("dass", "daß", "ob") or (segment.left == "," and first in QUESTION_WORDS and not segment.finite):
        segment.opener = first
        return "sub"
    if not segment.finite:
        return "inf" if any(view.zu_infinitive(i) for i in numbers) else "none"
    if view.outer[segment.finite[0]] >= 0 and segment.left == "," and any(view.zu_infinitive(i) for i in range(start, segment.finite[0])):
        segment.finite = []  # "seine „Trauer den Familien zu übermitteln, die …“"
        return "inf"
    if first == "wie" and segment.finite[0] != start + 1:
        segment.opener = "wie"
        return "wie"
    if segment.finite[0] == start:
        return "v1"
    if segment.finite[0] == start + 1 and first in ("damit", "da", "seitdem", "dabei"):
        return "v2"
    adverb = first in ("selbst", "auch", "nur", "erst") and lower[start + 1] in ("wenn", "als", "nachdem", "weil")
    if adverb and segment.finite[-1] >= segment.last - 2:
        segment.opener = lower[start + 1]  # "selbst wenn es regnet"
        return "sub"
    opener = first if first not in words.PREPOSITIONS or first == "während" else lower[start + 1] if start + 1 < segment.last else ""
    late = _verb_final(view, segment, start)
    if first in words.SUBORDINATORS and not _question_or_front(view, segment):
        segment.opener = first
        return "sub"
    if segment.left == "," and opener in words.RELATIVES and late:
        segment.opener = opener
        return "rel"
    return "v2"


QUESTION_WORDS = words.word_set("warum weshalb wieso wann wo woher wohin wer wen wem was wessen inwieweit inwiefern")


def _verb_final(view: View, segment: Segment, start: int) -> bool:
    """True where the verb stands last, as in relative clauses; "der Druck wirke", "die Soldaten seien abgezogen" are none."""
    if segment.finite[0] <= start + 1:
        return False
    tag = view.tokens[start].stts
    parted = (
        tag in ("ART", "PDS")
        and start + 1 < segment.last
        and view.lower[start + 1] in words.PREPOSITIONS
        and segment.finite[-1] == segment.last - 1
    )
    if tag in ("ART", "PDS", "PPER", "PDAT") and not parted:
        return False
    noun = start + 1 < segment.last and (view.is_noun(start + 1) or view.tokens[start + 1].stts == "ADJA")
    if noun and (segment.finite[0] < segment.last - 1 or view.subjunctive(segment.finite[-1])):
        return False
    return segment.finite[0] >= segment.last - 2 or (tag == "PRELS" and segment.finite[-1] >= segment.last - 2)


def _question_or_front(view: View, segment: Segment) -> bool:
    """True where the opener is a preposition ("seit Montag", "während des Spiels", "bis 1990") before a verb-second clause."""
    first, start = view.lower[segment.head], segment.head
    if first in ("seit", "bis", "während", "da", "wo", "als", "wie", "wer", "was", "statt"):
        return segment.finite[0] < segment.last - 1 and segment.finite[0] - start <= 8 and not segment.finite[-1] >= segment.last - 1
    return False
