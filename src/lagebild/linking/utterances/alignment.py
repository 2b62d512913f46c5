"""The carrying words of two utterances laid against each other: what both have, what one alone has, and whether something was put in the
place of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations

from lagebild.linking.utterances.utterance import Utterance
from lagebild.text.transliteration import key

#: Articles of the subject against those of objects, before a noun and at most one adjective.
SUBJECT = re.compile(r"\b[Dd](?:er)\s+(?:\w+\s+)?$")
OBJECT = re.compile(r"\b[Dd]e[nm]\s+(?:\w+\s+)?$")
#: In the passive the subject is who it is done to.
PASSIVE = re.compile(r"\b(?:von|vom|durch)\b")
#: So much alike is nearly the same.
NEARLY = 0.72
#: Letters that two words or parts of a compound must have in common.
LEAST = 5


@dataclass(frozen=True)
class Alignment:
    """`shared`: keys that both have, those of the left where the spelling differs; `left` and `right`: keys to words one alone has."""

    a: Utterance
    b: Utterance
    shared: frozenset[str]
    left: dict[str, str]
    right: dict[str, str]

    @cached_property
    def score(self) -> float:
        """Dice: how much of what both carry is alike, 0 to 1."""
        return 2 * len(self.shared) / (len(self.a.terms) + len(self.b.terms))

    @cached_property
    def nouns(self) -> int:
        """How many nouns the one with fewer of them has for itself."""
        return min(sum(w[0].isupper() for w in side.values()) for side in (self.left, self.right))

    @cached_property
    def substituted(self) -> bool:
        """True where between the same words nouns of one stand in the place of nouns of the other: two or more of them, or one where all
        else is nearly the same. Then the sentences are built alike and say different things; a freer wording differs in more.
        """
        keys = [list(u.terms) for u in (self.a, self.b)]
        codes = SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes()
        count = 0
        for number, (tag, i, j, k, m) in enumerate(codes):
            framed = number > 0 and (number + 1 == len(codes) or codes[number + 1][0] == "equal")
            nouns = tag == "replace" and framed and _noun(self.left, keys[0][i:j]) and _noun(self.right, keys[1][k:m])
            count += nouns and not (_title(self.a, keys[0], j) or _title(self.b, keys[1], m))
        return count > 1 or (count == 1 and self.score >= NEARLY)

    @property
    def swapped(self) -> bool:
        """True where the two say of each other what the other says of it: "der Verein hilft dem Rat", "der Rat hilft dem Verein"."""
        if PASSIVE.search(self.a.content) or PASSIVE.search(self.b.content):
            return False
        first, second = (_nouns(u) for u in (self.a, self.b))
        both = [k for k in first if k in second]
        turned = {k for x, y in combinations(both, 2) if (first[x][0] < first[y][0]) != (second[x][0] < second[y][0]) for k in (x, y)}
        return any({first[k][1], second[k][1]} == {"subject", "object"} for k in turned)


def align(a: Utterance, b: Utterance) -> Alignment:
    """Lay two utterances against each other."""
    shared = set(a.terms.keys() & b.terms.keys())
    left = {k: w for k, w in a.terms.items() if k not in shared}
    right = {k: w for k, w in b.terms.items() if k not in shared}
    for k, word in list(left.items()):
        twin = next((other for other, text in right.items() if _twins(word, text)), None)
        if twin:
            shared.add(k)
            del left[k], right[twin]
    for own, other in ((left, right), (right, left)):
        for k, parts in list(_compounds(own, other)):
            if k in own and all(p in other for p in parts):
                shared.add(k)
                del own[k]
                for part in parts:
                    del other[part]
    return Alignment(a, b, frozenset(shared), left, right)


def _twins(left: str, right: str) -> bool:
    """One name in two spellings, or a compound and its last part ("Schulausschuss", "Ausschuss")."""
    if not (left[0].isupper() and right[0].isupper()):
        return False
    short, long = sorted((left.lower(), right.lower()), key=len)
    if len(short) > LEAST and long.endswith(short):
        return not long.startswith(("un", "ver", "ent", "ab"))
    return len(long) - len(short) < LEAST and key(left) == key(right)


def _compounds(own: dict[str, str], other: dict[str, str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Compounds of one side whose two parts stand apart on the other: "Jahresende", "Ende des Jahres"."""
    for k, word in own.items():
        if len(word) > 2 * LEAST - 2 and word[0].isupper():
            for x, y in combinations([p for p in other if other[p][0].isupper()], 2):
                for head, tail in ((x, y), (y, x)):
                    if word.lower().startswith(head) and word.lower().endswith(other[tail].lower()):
                        yield k, (head, tail)


def _noun(words: dict[str, str], keys: list[str]) -> bool:
    return any(k in words and words[k][0].isupper() for k in keys)


def _title(u: Utterance, keys: list[str], end: int) -> bool:
    """True where the words before place `end` stand right before a name both have: "Kremlchef Wladimir Putin" may go by another title."""
    if end >= len(keys):
        return False
    places = {w.key: w for w in reversed(u.carried.words)}
    last, following = places[keys[end - 1]], places[keys[end]]
    between = u.content[last.start + len(last.text) : following.start]
    return following.text[0].isupper() and between == " "


def _nouns(u: Utterance) -> dict[str, tuple[int, str]]:
    """Keys of nouns with their place and, where the article tells it, whether they are subject or object."""
    found: dict[str, tuple[int, str]] = {}
    for word in u.carried.words:
        if word.noun:
            before = u.content[: word.start]
            case = "subject" if SUBJECT.search(before) else "object" if OBJECT.search(before) else ""
            found.setdefault(word.key, (word.start, case))
    return found
