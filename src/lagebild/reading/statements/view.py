"""What attribution sees of an article: verbs and moods per token, quotations, and units that never cut a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from lagebild.reading.statements import quotation, words
from lagebild.reading.statements.lexicon import lexicon
from lagebild.reading.statements.quotation import Quotation
from lagebild.records.layers import Annotated, Token

if TYPE_CHECKING:
    from lagebild.reading.statements.segments import Segment

SEPARABLE = (
    "ab an auf aus bei da dar durch ein entgegen fern fest fort frei her hin hinzu los mit nach nieder statt über "
    "um unter vor voran voraus vorweg weg weiter wieder zu zurück zusammen teil bereit bekannt sicher nahe klar "
    "wahr gegenüber herbei hervor heraus herunter hinaus hinein herein heran kennen stand preis offen krank tot "
    "hoch still gut voll "
)
ZU_INFINITIVE = re.compile(rf"(?:{'|'.join(SEPARABLE.split())})zu\w{{2,}}n")


#: Tags a finite verb may bear; an auxiliary may bear any.
_VERBAL = frozenset(("", "ADJA", "VVFIN", "VAFIN", "VMFIN", "VVINF"))
BRACKETS = frozenset(("(", ")", "[", "]"))


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens ``[first:last]`` of one or several sentences of one block, whole quotations only; `number` counts units."""

    number: int
    first: int
    last: int
    block: int


class View:
    """Annotated text with the columns attribution asks for; built once per article, read only."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.text = annotated.article.text
        self.tokens = annotated.tokens
        self.lower = [token.text.lower() for token in self.tokens]
        self.ranges = quotation.block_ranges(annotated.sentences)
        self.quotations = quotation.pair(self.text, self.tokens, self.ranges)
        self.outer = outermost(self.quotations, len(self.tokens))
        self.nested = nested(self.tokens, self.outer)
        self.pieces: dict[tuple[int, int], list[Segment]] = {}
        self.sentence_starts = frozenset(s.first for s in annotated.sentences)
        self.finite = [
            (token.stts in _VERBAL or lower in words.AUXILIARIES) and self._finite(i)
            for i, (token, lower) in enumerate(zip(self.tokens, self.lower, strict=True))
        ]
        self.mentioned = _mentioned(annotated)
        self.voices = _voices(annotated)
        self._times = sorted(annotated.times, key=lambda t: t.start)
        self.people = _voices(annotated, ("person",))
        self.name_ends = _name_ends(annotated)
        self.units = self._units()

    def quotation_at(self, token: int) -> Quotation | None:
        """The outermost quotation that covers `token`."""
        number = self.outer[token]
        return self.quotations[number] if number >= 0 else None

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` to token `last` (half-open)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def _finite(self, i: int) -> bool:
        lower = self.lower[i]
        if not self._verbal(self.tokens[i], lower, i) or not lower[:1].isalpha():
            return False
        if lower.endswith("n") and ((i and self.lower[i - 1] == "zu") or ZU_INFINITIVE.fullmatch(lower)):
            return False
        return not self._titled(i)

    def _verbal(self, token: Token, lower: str, i: int) -> bool:
        """By its tag and form alone."""
        if token.stts == "ADJA" and self._pointed(i):
            return True
        if token.stts == "VVINF":
            return self._second(i)
        if token.stts:
            if token.stts in ("VVFIN", "VAFIN", "VMFIN"):
                return True
            return (
                lower in words.AUXILIARIES
                and token.stts not in ("VVPP", "VAPP", "VAINF", "VMINF", "VVINF", "PPOSAT")
                and token.text[0].islower()
            )
        if token.text[:1].isupper() and i not in self.sentence_starts:
            return False
        return lower in words.AUXILIARIES or lower in words.PAST_SUBJUNCTIVES or lexicon().is_finite(lower)

    def _titled(self, i: int) -> bool:
        """ "Fragen und Antworten: …": a capitalised plural that another noun is joined to or set off from is a noun."""
        after = self.lower[i + 1] if i + 1 < len(self.lower) else ""
        opens = i in self.sentence_starts and self.tokens[i].text[0].isupper()
        if opens and self.tokens[i].text in lexicon().nouns and (after in words.GOVERNING or after == ","):
            return True  # "Berichte der BBC wies er zurück", "Berichte, wonach er gehe, …"
        return opens and self.lower[i].endswith("en") and after in ("und", "zu", "zum", "zur", ":")

    def _second(self, i: int) -> bool:
        """ "Experten bezweifeln, dass …": a plural that looks like its infinitive, between the first noun and its clause."""
        opens = i - 1 in self.sentence_starts and self.is_noun(i - 1) and self.lower[i + 1 : i + 2] in ([","], [":"])
        return opens and lexicon().is_finite(self.lower[i])

    def _pointed(self, i: int) -> bool:
        """ "Das berichten Medien": no adjective in -en follows "das", so it is the verb."""
        opens = i - 1 in self.sentence_starts and self.lower[i - 1] in ("das", "dies")
        return opens and self.lower[i].endswith("en") and lexicon().is_finite(self.lower[i])

    def subjunctive(self, i: int) -> int:
        """0: indicative, 1: past subjunctive or doubtful, 2: surely present subjunctive (Konjunktiv I)."""
        token, lower = self.tokens[i], self.lower[i]
        if lower not in words.MODALS and lower != "sei" and "ich" in self.lower[max(0, i - 1) : i + 2]:
            return 0  # "ich habe": the first person has the same form
        if lower in words.SURE_SUBJUNCTIVES or lower in words.STEM_T_SUBJUNCTIVES:
            return 2
        if lower in words.PAST_SUBJUNCTIVES:
            return 1
        if lower in words.PLAIN_PAST:
            return 0
        if token.stts == "VVFIN" and lower.endswith("e") and not lower.endswith("te"):
            return 2
        if (
            token.stts not in ("VVFIN", "VAFIN", "VMFIN", "")
            and lower.endswith("e")
            and lower not in words.AUXILIARIES
            and not lower.endswith("te")
        ):
            return 2  # a form the tagger did not take for a verb, the clause did
        return 1 if token.feat("Mood") == "Sub" else 0

    def zu_infinitive(self, i: int) -> bool:
        """True where token `i` ends an infinitive with zu ("zu gehen", "aufzugeben")."""
        if self.tokens[i].stts == "VVIZU":
            return True
        lower = self.lower[i]
        if not lower.endswith("n") or not lower[:1].isalpha() or self.tokens[i].text[:1].isupper():
            return False
        if i and self.lower[i - 1] == "zu" and self.tokens[i].stts in ("", "VVINF", "VAINF", "VMINF", "VVFIN", "VVIZU", "VVPP"):
            return self.tokens[i].stts != "" or lower[-2:] in ("en", "ln", "rn") or lower in ("sein", "tun")
        return ZU_INFINITIVE.fullmatch(lower) is not None

    def is_noun(self, i: int) -> bool:
        """Common or proper noun, foreign word, or what looks like one."""
        token = self.tokens[i]
        if "-" in token.text and token.text.rpartition("-")[2][:1].isupper():
            return True  # "ai-Bericht"
        if i in self.sentence_starts and token.stts in ("VVFIN", "VVINF") and self._titled(i):
            return True
        if token.stts:
            return token.stts in ("NN", "NE", "FM", "XY", "TRUNC") or (
                token.text[:1].isupper()
                and token.stts in ("ADJA", "VVINF", "ADJD")
                and i not in self.sentence_starts
                and len(token.text) > 1
            )
        return token.text[:1].isupper() and not (i in self.sentence_starts and self.lower[i] in words.SMALL)

    def is_name(self, i: int) -> bool:
        """Inside a proper name."""
        return self.tokens[i].stts == "NE" or self.mentioned[i] == 2

    def timed(self, i: int) -> bool:
        """Inside a time expression: "im März", "am Wochenende"."""
        if i >= len(self.tokens):
            return False
        at = bisect_right(self._times, self.tokens[i].start, key=lambda t: t.start) - 1
        return at >= 0 and self.tokens[i].start < self._times[at].end

    def on_the_map(self, first: int, last: int) -> bool:
        """Nothing but the names of places and countries: "Genf", "Polen und Litauen"."""
        return all(
            (self.mentioned[i] == 2 and not self.voices[i]) or self.lower[i] in ("und", "der", "die", ",") for i in range(first, last)
        )

    def _units(self) -> list[Unit]:
        crossing = sorted((q.first, q.last) for q in self.quotations if q.depth == 0)
        starts = [first for first, _ in crossing]
        units: list[Unit] = []
        first = -1
        for number, sentence in enumerate(self.annotated.sentences):
            first = sentence.first if first < 0 else first
            if first >= sentence.last:
                continue
            at = bisect_right(starts, sentence.last - 1) - 1
            end = self._boundary(sentence.last, crossing[at] if at >= 0 else (0, 0))
            if end == sentence.last and self._announces(number):
                end = 0
            if end:
                if not units or units[-1].block != sentence.block:
                    first = min(_opening(self.tokens, first, end), end - 1)
                _add(units, first, end, sentence.block)
                first = end if end > sentence.last else -1
        if first >= 0 and self.annotated.sentences[-1].last > first:
            _add(units, first, self.annotated.sentences[-1].last, self.annotated.sentences[-1].block)
        return units

    def _boundary(self, end: int, quoted: tuple[int, int]) -> int:
        """Where a unit ends at a sentence end: there, behind the mark that closes its quotation, or (0) not yet."""
        if not quoted[0] < end < quoted[1]:
            return end
        if quoted[1] - end > 1:
            return 0
        after = self.tokens[quoted[1]].text if quoted[1] < len(self.tokens) else ""
        return quoted[1] if after[:1].isupper() or not after else 0

    def _announces(self, number: int) -> bool:
        """A sentence that ends with a colon belongs to what it announces."""
        sentences = self.annotated.sentences
        last = sentences[number].last
        return self.tokens[last - 1].text == ":" and number + 1 < len(sentences) and sentences[number + 1].block == sentences[number].block


LONGEST = 400
"""No sentence is longer: what claims to be one is read in pieces, so that the work stays linear in the text."""


def _opening(tokens: Sequence[Token], first: int, last: int) -> int:
    """Token after what a ticker or an agency puts before a paragraph: "18.30 Uhr:", "Bern/Rom (dpa) -"."""
    near = [token.text for token in tokens[first : min(last, first + 12)]]
    if ":" in near[:4] and near[0][:1].isdigit() and near[near.index(":") - 1] == "Uhr":
        return min(first + near.index(":") + 1, last)
    for at, text in enumerate(near[:-1]):
        if text == ")" and near[at + 1] in ("-", "–", "—") and "(" in near and not any(t.islower() for t in near[: near.index("(")]):
            return min(first + at + 2, last)
    return first


def _add(units: list[Unit], first: int, last: int, block: int) -> None:
    for start in range(first, last, LONGEST):
        units.append(Unit(len(units), start, min(last, start + LONGEST), block))


def outermost(quotations: list[Quotation], size: int) -> list[int]:
    """Per token the number of the outermost quotation it stands in, -1 where it stands in none."""
    outer = [-1] * size
    for number, quoted in enumerate(quotations):
        if quoted.depth == 0:
            outer[quoted.first : quoted.last] = [number] * (quoted.last - quoted.first)
    return outer


def nested(tokens: Sequence[Token], outer: Sequence[int]) -> list[int]:
    """Before each token, and behind the last: how many tokens are brackets or stand in a quotation."""
    return [0, *accumulate([number >= 0 or token.text in BRACKETS for token, number in zip(tokens, outer, strict=True)])]


def _mentioned(annotated: Annotated) -> list[int]:
    """Per token: 2 inside a mention by name, 1 inside another mention, else 0."""
    starts = [token.start for token in annotated.tokens]
    marks = [0] * len(starts)
    for mention in annotated.mentions:
        at = bisect_right(starts, mention.start) - 1
        while 0 <= at < len(starts) and starts[at] < mention.end:
            marks[at] = max(marks[at], 2 if mention.form == "name" else 1)
            at += 1
    return marks


def _name_ends(annotated: Annotated) -> frozenset[int]:
    """Tokens right behind a mention by name."""
    ends = [token.end for token in annotated.tokens]
    return frozenset(bisect_left(ends, m.end) + 1 for m in annotated.mentions if m.form == "name")


SPEAKING = ("person", "organisation", "medium", "group", "source")


def _voices(annotated: Annotated, speaking: tuple[str, ...] = SPEAKING) -> list[bool]:
    """Per token: inside a mention of a person or an institution."""
    kinds = {actor.id: actor.kind for actor in annotated.actors}
    starts = [token.start for token in annotated.tokens]
    marks = [False] * len(starts)
    for mention in annotated.mentions:
        if kinds.get(mention.actor) in speaking and mention.form != "possessive":
            for at in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end)):
                marks[at] = True
    return marks
