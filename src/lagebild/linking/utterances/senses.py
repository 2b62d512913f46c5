"""What the words of an utterance mean beside others: near synonyms, idioms, words of one family, parts of compounds.

Looser than `words`, where a synonym stands for a word anywhere: this is read only where one voice speaks on one occasion.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from lagebild.linking.utterances.words import Carried, Carrier, canonical, carried, normal
from lagebild.resources import table

#: What a word may end in beside another of its family: "Gefahr", "gefährden", "gefährlich".
FAMILY = frozenset(
    "e en er ung lich ig keit heit schaft bar isch t d end nd det tion ion ier iert erin ler ner st el eln n s ell iv al ität lung".split()  # noqa: SIM905
) | {""}
#: Letters that words of one family begin with in common, and the least of a part of a compound.
ROOT, PART = 5, 5
#: How much a pair of words counts: the same, near synonyms, one family, a compound and its last part, a near synonym of that, its first.
SAME, NEAR, KIN, TAIL, FAR, HEAD = 1.0, 0.9, 0.85, 0.8, 0.7, 0.6
#: How much a faint word weighs.
FAINT = 0.4
#: … and the verb of an act, where the act is told without a clause.
CUE = 0.8


@dataclass(frozen=True, slots=True)
class Sense:
    """One word or idiom: `key` to compare by, `text` as it stands, whether it is a `noun`, the number of its `clause`, its weight."""

    key: str
    text: str
    noun: bool
    clause: int
    weight: float


@dataclass(frozen=True, slots=True)
class Senses:
    """The senses of a text, and the clauses that say no (idioms that deny counted in)."""

    words: tuple[Sense, ...]
    denied: frozenset[int]


@lru_cache(maxsize=20_000)
def senses_of(text: str, cue: str) -> Senses:
    """See `senses`, of a text; the last ones are kept."""
    return senses(carried(text), cue)


def senses(words_of: Carried, cue: str = "") -> Senses:
    """Idioms taken for what they mean, every word with its weight; each key once. `cue`: the verb of an act that is told without a clause,
    in dictionary form: "loben".
    """
    clauses: dict[int, list[Carrier]] = defaultdict(list)
    for word in words_of.words:
        clauses[word.clause].append(word)
    denied = set(words_of.negated)
    found: dict[str, Sense] = {}
    for number, words in clauses.items():
        for sense, flips in _read(words):
            if flips:
                denied ^= {number}
            elif sense:
                found.setdefault(sense.key, sense)
    if cue and (key := entry(cue)) not in found:
        found[key] = Sense(key, cue, False, -1, FAINT if key in faint() else CUE)
    return Senses(tuple(found.values()), frozenset(denied))


def _read(words: list[Carrier]) -> list[tuple[Sense | None, bool]]:
    """The senses of one clause, and for each whether it only denies."""
    keys = {root(w.key) for w in words}
    taken = [(idiom, idioms()[idiom]) for idiom in idioms() if keys.issuperset(idiom)]
    used = {k for idiom, _ in taken for k in idiom}
    found: list[tuple[Sense | None, bool]] = [(_sense(w), False) for w in words if root(w.key) not in used]
    for idiom, (means, flips) in taken:
        first = next(w for w in words if root(w.key) == idiom[0])
        found += [(Sense(m, first.text, False, first.clause, 1.0), False) for m in means]
        found += [(None, True)] * flips
    return found


def _sense(word: Carrier) -> Sense:
    key = root(word.key)
    return Sense(key, word.text, word.noun, word.clause, FAINT if key in faint() else 1.0)


def root(key: str) -> str:
    """A key without the endings that light stemming leaves on some forms of a word and takes from others: "Weges", "offen", "höheren"."""
    bare = key.rstrip("ens")
    bare = bare[:-2] if len(bare) > 4 and bare.endswith("er") else bare
    return bare if len(bare) > 2 else key


@lru_cache(maxsize=100_000)
def likeness(left: str, right: str) -> float:
    """How near two keys are, 0 for strangers."""
    if left == right:
        return SAME
    if "#" in (left[0], right[0]):
        return 0.0
    groups = near()
    if groups.get(left, _NONE) & groups.get(right, _NONE):
        return NEAR
    short, long = sorted((left, right), key=len)
    if _kin(short, long):
        return KIN
    if len(long) - len(short) >= 3:
        if (
            (len(short) >= PART or (len(short) >= PART - 1 and len(long) >= 2 * len(short)))
            and long.endswith(short)
            and not long.startswith("un")
        ):
            return TAIL
        if len(short) >= ROOT - 1 and long.startswith(short):
            return HEAD
    return FAR if _tails(left) & groups.get(right, _NONE) or _tails(right) & groups.get(left, _NONE) else 0.0


@lru_cache(maxsize=100_000)
def _tails(key: str) -> frozenset[int]:
    """Groups of near synonyms that hold the last part of a compound: "Belastungsgrenze"."""
    starts = range(ROOT - 1, len(key) - PART + 1)
    return frozenset(group for at in starts for group in near().get(key[at:], _NONE))


def _kin(short: str, long: str) -> bool:
    """True for two words of one family: what is left behind their common beginning are endings."""
    root = 0
    while root < len(short) and short[root] == long[root]:
        root += 1
    return root >= ROOT and short[root:] in FAMILY and long[root:] in FAMILY


_NONE: frozenset[int] = frozenset()


def contrary(left: str, right: str) -> bool:
    """True for words of which one excludes the other."""
    return frozenset((left, right)) in _contraries()[0] or f"un{left}" == right or f"un{right}" == left


def turned(left: str, right: str) -> bool:
    """True for words of which one says what the other denies: who does not give in insists."""
    return frozenset((left, right)) in _contraries()[1]


@cache
def _contraries() -> tuple[frozenset[frozenset[str]], frozenset[frozenset[str]]]:
    """Pairs of words that exclude each other, and those of them of which one or the other is always true."""
    rows = table("opposites")
    pairs = [(frozenset((entry(a), entry(b))), row.get("either", False)) for row in rows for a in row["left"] for b in row["right"]]
    return frozenset(p for p, _ in pairs), frozenset(p for p, either in pairs if either)


def groups_of(key: str) -> frozenset[int]:
    """Numbers of the groups of near synonyms that hold a word."""
    return near().get(key, _NONE)


@cache
def near() -> dict[str, frozenset[int]]:
    """Keys to the numbers of their groups."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(table("near_synonyms")):
        for word in row["words"]:
            found[entry(word)].add(number)
    return {k: frozenset(v) for k, v in found.items()}


@cache
def idioms() -> dict[tuple[str, ...], tuple[tuple[str, ...], bool]]:
    """Keys of the words of an idiom to the keys of what it means, and whether it denies."""
    rows = table("idioms")
    return {tuple(map(entry, r["words"])): (tuple(map(entry, r["means"])), r.get("flips", False)) for r in rows}


@cache
def faint() -> frozenset[str]:
    """Keys of words that carry little."""
    return frozenset(entry(word) for row in table("faint_words") for word in row["words"])


def entry(word: str) -> str:
    """The key of a word of the tables."""
    return root(canonical(normal(word, word[0].isupper())))
