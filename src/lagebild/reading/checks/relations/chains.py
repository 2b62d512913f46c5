"""Chains: a whole and what has left it, or an amount and what came to it, told over sentences, and a last one that concludes.

"58 Menschen wurden verschleppt. 15 kamen frei, neun sind tot. Damit sind noch 34 …" and "Zwölf kamen frei.
Am Abend folgten weitere 16. Insgesamt sind damit 28 frei." No pronoun needs to join the middle
sentences: the last one says that it follows from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from lagebild.reading.checks.relations.terms import Term, terms
from lagebild.reading.checks.sums import left_of, total_of
from lagebild.records.layers import Sentence
from lagebild.records.quantity import Check, Quantity
from lagebild.text.folding import fold

#: A sentence of one number that follows from those before it: what is still there, and what it comes to.
STILL = re.compile(
    r"^\W*(?:Damit|Somit|Demnach|Also|Folglich|Mithin|Dadurch|Nun|Jetzt)\b[^.;:!?,]{0,60}\b(?:noch|weiterhin|übrig)\b"
    r"|^\W*(?:Übrig|Zurück) (?:bleiben|blieben|sind)\b(?: also| damit| somit| noch)*"
    r"|^\W*Es (?:bleiben|verbleiben|blieben)\b(?: also| damit| somit| noch)+"
)
LATE = re.compile(r"[,;–]\s(?=(?:damit|somit|also|demnach|mithin|sodass|so dass)\b[^.;:!?,]{0,60}\bnoch\b[^.;]{0,60}[.!?]?\s*$)")
COMES_TO = re.compile(
    r"^\W*(?:Insgesamt|Zusammen)\b[^.;:!?,]{0,20}\b(?:damit|somit|also|demnach|nun|jetzt)\b"
    r"|^\W*(?:Damit|Somit|Demnach)\b[^.;:!?,]{0,60}\b(?:insgesamt|zusammen)\b|^\W*Zusammen (?:sind|waren|macht|ergibt|ergeben) (?:das"
    r"|dies)\b"
)
#: The total may count what is told elsewhere.
BASE = re.compile(
    r"\b(?:seit|bisher\w*|bislang|inzwischen|mittlerweile|bereits|schon|zuvor|vorher|früher\w*|Beginn|Anfang|weltweit|mindestens|über"
    r"|mehr als"
    r"|mit|bei|aus|in|im|am|an|binnen|innerhalb|auf)\b"
)
THESE = re.compile(r"\bZusammen \w+ (?:das|dies)\b[^.;:!?]*$")
SENTENCE = re.compile(r"[.!?]\s+")
#: What takes one out of the whole.
GONE = re.compile(
    r"\b(?:frei|frei(?:gelassen|gekommen|gekauft)|befreit|tot|getötet|gestorben|starben|verstorben|umgekommen|ermordet|ums Leben"
    r"|geborgen|gerettet"
    r"|entlassen|entkommen|geflohen|geflüchtet|zurück\w*|heimgekehrt|ausgetauscht|übergeben|verkauft|zerstört|abgeschossen|abgefangen"
    r"|versenkt"
    r"|gestrichen|geschlossen|abgezogen|abgereist|ausgeschieden|ausgestiegen|aufgegeben|abgesagt|abgerissen|gekündigt|erledigt"
    r"|ausgefallen|sterben"
    r"|gefallen|verloren|eingestellt|aufgeklärt)\b"
)
#: What may count the same heads a second time, or takes back what was said.
AGAIN = re.compile(
    r"\b(?:darunter|auch|zudem|außerdem|weder|zugleich|sowohl|mindestens|wieder|erneut|mehr|weniger|zunächst|zuerst|später"
    r"|hinzu|dazu|statt|sondern|Frauen|Männer|Kinder|oder|bis|je|jeweils|pro|laut|neu(?:e[nrsm]?)?|vermutlich|angeblich|doppelt)\b"
)
THEREOF = r"\s*\b(?:davon|von ihnen|von denen|von diesen)\b"
MORE = re.compile(r"\s+weitere[nr]?\b")
LED, FOLLOWED = re.compile(rf"{THEREOF}\s+(?:[a-zäöüß]+\s+)?$"), re.compile(THEREOF)
FURTHER = re.compile(r"\b(?:[Ww]eitere\w*|noch(?:mals?| einmal)|zusätzlich\w*)\s+(?:[a-zäöüß]+\s+)?$")
#: How many sentences may stand before the one that concludes, and how far off it may be to be meant.
MOST, LOWEST, HIGHEST = 3, 0.6, 1.1
FAR = (0.5, 2.0)


@dataclass(frozen=True, slots=True)
class Chain:
    """Its numbers in text order; `still` where the last is what is left of the first, else what all before it come to."""

    terms: tuple[Term, ...]
    still: bool

    def cut_short(self, found: Check) -> bool:
        """Is `found` a finding about the end of the chain that leaves its beginning out?"""
        starts = [t.quantity.start for t in self.terms]
        mine = {s.start for s in found.spans}
        joined = self.still or bool(FURTHER.search(self.terms[1].lead))
        return found.verdict == "inconsistent" and joined and mine <= set(starts[1:]) and starts[-1] in mine


def told(text: str, sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> list[Chain]:
    """All chains of one article."""
    found: list[Chain] = []
    for k, last in enumerate(sentences):
        said = text[last.start : last.end]
        late = LATE.search(said)
        still = bool(late or STILL.match(said))
        if late or (k and (still or COMES_TO.match(said))):
            begin = last.start + (late.end() if late else 0)
            numbers = _ended(text, sentences[max(0, k - MOST) : k + 1], quantities, begin)
            found += [Chain(tuple(numbers), still)] if numbers else []
    return found


def find(article: str, text: str, chain: Chain) -> Iterator[Check]:
    """The last number of `chain` against those before it."""
    yield from (_left if chain.still else _grown)(article, text, chain.terms)


def _ended(text: str, sentences: Sequence[Sentence], quantities: Sequence[Quantity], begin: int) -> list[Term]:
    """The shortest chain of three numbers or more that ends in the last of `sentences` with one number from `begin` on; else none."""
    end = sentences[-1].end
    for first in reversed(sentences):
        span = (first.start, end)
        if "\n\n" in text[slice(*span)].rstrip():
            break
        found = terms(text, span, [q for q in quantities if span[0] <= q.start < span[1]])
        if len(found) > 2 and found[-1].quantity.start >= begin > found[-2].quantity.start and _alike(found) and found[0].noun:
            return found
    return []


def _alike(found: Sequence[Term]) -> bool:
    """Plain counts of one noun, those that name another left out."""
    nouns = {fold(t.noun)[:4] for t in found if t.noun}
    plain = all(t.quantity.unit == "1" and not t.quantity.per and t.quantity.bound == "exact" for t in found)
    return plain and len(found) <= 6 and len(nouns) <= 1


def _left(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """The first is the whole, the last what is left, all between have gone; fewer of them may explain it."""
    whole, *parts, rest = found
    between = text[whole.quantity.end : rest.quantity.start]
    gone = all(GONE.search(t.tail) and not t.noun for t in parts)
    if len(parts) < 2 or not whole.noun or not gone or AGAIN.search(between) or FURTHER.search(rest.lead):
        return
    if any(LED.search(t.lead) or FOLLOWED.match(t.tail) for t in parts[1:]):  # of the part before, or of the whole: nobody can tell
        return
    left = whole.value - sum(t.value for t in parts)
    if left > 0 and not _some(parts, whole.value - rest.value) and FAR[0] <= rest.value / left <= FAR[1]:
        yield from left_of(article, whole.quantity, [t.quantity for t in parts], rest.quantity)


def _some(parts: Sequence[Term], value: float) -> bool:
    return any(sum(t.value for t in some) == value for n in range(1, len(parts)) for some in combinations(parts, n))


def _grown(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """The first is what came first, each other but the last "weitere": the last is all of them."""
    *parts, total = found
    if not all(FURTHER.search(t.lead) or MORE.match(t.tail) for t in parts[1:]) or any(
        t.roles & {"before", "part", "by", "each", "total"} for t in parts
    ):
        return
    if (
        BASE.search(SENTENCE.split(total.lead)[-1])
        or BASE.search(total.tail)
        or AGAIN.search(text[parts[0].quantity.start : parts[-1].quantity.end])
    ):
        return
    come = sum(t.value for t in parts)
    highest = FAR[1] if THESE.search(total.lead) else HIGHEST
    if LOWEST <= total.value / come <= highest and not _some(parts, total.value):
        yield from total_of(article, [t.quantity for t in parts], total.quantity)
