"""One utterance told in two words of their own: one voice on one occasion, and most of what one says has its like in the other.

Two editors who tell one utterance freely share few words; two utterances of one speech share many. So the day of saying must fit, each
word is laid beside the one word it is nearest to, and whatever says that the two are not one (another number, name, listener, a no on one
side alone) keeps them apart as it does everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.linking.utterances.apart import besides
from lagebild.linking.utterances.senses import SAME, Sense, contrary, likeness, turned
from lagebild.linking.utterances.utterance import Utterance

#: Days between two articles that may tell one occasion of which no day is told.
SAME_NEWS = 1
#: What must have its like: of all that both say, of the one that says less; and at least so much weight.
ALL, LESS, LEAST = 0.5, 0.6, 1.6
#: Both have words of their own that carry much, nouns or others: so much of all must be alike then, with so much weight.
OWN, OWN_LEAST = 0.6, 2.4
#: Nouns that each may have for itself.
NOUNS = 1
#: How much more must be alike where not both tell the day.
DAYLESS = 0.05
#: How much more a pair must be alike than the next of the same two articles.
MARGIN = 0.1
#: So many of the pairs are the same word in sentences that are built alike.
BUILT_ALIKE, FULL = 0.75, 6
#: Contraries that are told as one where one side denies: "nicht geschlossen", "offen".
TURNED = 0.85


@dataclass(frozen=True, slots=True)
class Free:
    """`score`: share of what both say that has its like, 0 to 1; words of content that one has alone."""

    score: float
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    like: float
    left: int
    right: int
    turned: bool


def freely(a: Utterance, b: Utterance) -> Free | None:
    """What two tellings of one utterance share, None where nothing shows that they are one."""
    if not one_occasion(a, b) or besides(a, b):
        return None
    left, right = a.senses.words, b.senses.words
    pairs = _pairs(left, right)
    if not pairs or not _same_side(a, b, pairs):
        return None
    absorbed = _absorbed(left, right, pairs)
    score, less, weight = _shares(left, right, pairs, absorbed)
    alone = [[s for n, s in enumerate(side) if n not in absorbed[k]] for k, side in enumerate((left, right))]
    dayless = 0.0 if a.said and b.said else DAYLESS
    if score < ALL + dayless or less < LESS + dayless or weight < LEAST or not _own_fit(alone, score - dayless, weight, _alike(pairs)):
        return None
    return Free(round(score, 3), *(tuple(s.text for s in side) for side in alone))


def one_occasion(a: Utterance, b: Utterance) -> bool:
    """True where both may have been said at one time: the day is told and the same, or the articles are of one day or the next."""
    if not (a.voiced and b.voiced):
        return False
    if a.said and b.said:
        return a.said == b.said
    if a.article == b.article:
        return True
    left, right = a.said or a.told, b.said or b.told
    return bool(left and right and abs((left - right).days) <= SAME_NEWS)


def _pairs(left: Sequence[Sense], right: Sequence[Sense]) -> list[_Pair]:
    """Each word beside at most one of the other side, the nearest first; none where a word of one excludes a word of the other."""
    found = []
    for i, x in enumerate(left):
        for j, y in enumerate(right):
            either = turned(x.key, y.key)
            if contrary(x.key, y.key) and not either:
                return []
            if like := TURNED if either else likeness(x.key, y.key):
                found.append(_Pair(like, i, j, either))
    chosen: list[_Pair] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for pair in sorted(found, key=lambda p: (-p.like, abs(p.left - p.right), p.left, p.right)):
        if pair.left not in lefts and pair.right not in rights:
            chosen.append(pair)
            lefts.add(pair.left)
            rights.add(pair.right)
    return chosen


def _same_side(a: Utterance, b: Utterance, pairs: Sequence[_Pair]) -> bool:
    """True where both say yes, or both no, to all that they share; a contrary on one side turns a no into a yes."""
    odd = sum(p.turned for p in pairs) % 2 == 1
    against = (a.against == "against") != (b.against == "against")
    for pair in pairs:
        no = (a.senses.words[pair.left].clause in a.senses.denied) != (b.senses.words[pair.right].clause in b.senses.denied)
        if no != (odd != against):
            return False
    return True


def _absorbed(left: Sequence[Sense], right: Sequence[Sense], pairs: Sequence[_Pair]) -> tuple[set[int], set[int]]:
    """Places on both sides that have their like, words counted in that are a part of a compound that has ("Prüfberichte", "Berichte über
    Prüfungen").
    """
    taken = {p.left for p in pairs}, {p.right for p in pairs}
    for own, other, k in ((left, right, 0), (right, left, 1)):
        compounds = [other[n].key for n in sorted(taken[1 - k]) if len(other[n].key) > 7]
        for n, sense in enumerate(own):
            if n not in taken[k] and len(sense.key) >= 4 and any(c.startswith(sense.key[:5]) for c in compounds):
                taken[k].add(n)
    return taken


def _shares(
    left: Sequence[Sense], right: Sequence[Sense], pairs: Sequence[_Pair], absorbed: tuple[set[int], set[int]]
) -> tuple[float, float, float]:
    """Of all, of the side that says less, and the weight of what is alike."""
    totals = [sum(s.weight for s in side) for side in (left, right)]
    alike = [0.0, 0.0]
    for p in pairs:
        alike[0] += p.like * left[p.left].weight
        alike[1] += p.like * right[p.right].weight
    paired = {p.left for p in pairs}, {p.right for p in pairs}
    for k, side in enumerate((left, right)):
        alike[k] += sum(side[n].weight for n in absorbed[k] - paired[k])
    shares = [a / t if t else 0.0 for a, t in zip(alike, totals, strict=True)]
    return sum(alike) / sum(totals), max(shares), min(alike)


def _alike(pairs: Sequence[_Pair]) -> bool:
    """True where nearly all that both say they say in the same words."""
    return len(pairs) < FULL and sum(p.like == SAME for p in pairs) >= BUILT_ALIKE * len(pairs)


def _own_fit(alone: Sequence[Sequence[Sense]], score: float, weight: float, alike: bool) -> bool:
    """False where each says something the other does not: two things, or of one thing something else. Sentences that are built `alike` but
    for these words are never one: who tells freely changes more.
    """
    strong = [[s for s in side if s.weight == 1.0] for side in alone]
    nouns, others = (min(sum(s.noun == noun for s in side) for side in strong) for noun in (True, False))
    if nouns > NOUNS:
        return False
    return not (nouns or others) or (score >= OWN and weight >= OWN_LEAST and not alike)
