"""Words folded for search: "Städten", "Stadt", "STAEDTE" and "stadt" become one term. Applied alike to texts and to queries.

Light stemming after J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages" (SAC 2006),
with umlauts taken back to their vowel, so that a plural with umlaut meets its singular. A folding that joins two unrelated words
costs precision, never a crash: what is shown is always the verbatim text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
#: ae, oe, ue written for an umlaut; "ue" after a, e, q is none ("Bauer", "neue", "Quelle").
DIGRAPH = re.compile(r"ae|oe|(?<![aeq])ue")
#: Longest first; the stem left of it keeps at least `MIN_STEM` letters.
ENDINGS = ("ern", "em", "en", "er", "es", "e", "s", "n")
MIN_STEM = 4


@dataclass(frozen=True, slots=True)
class Word:
    """``text[start:end]`` folded to `term`."""

    start: int
    end: int
    term: str


def words(text: str) -> Iterator[Word]:
    """All words of `text` with their terms."""
    for match in WORD.finditer(text):
        yield Word(match.start(), match.end(), fold(match.group()))


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """The search term of one word: lower case, without marks, umlaut and inflection."""
    bare = unicodedata.normalize("NFKD", word.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))
    plain = "".join(c for c in bare if not unicodedata.combining(c))
    return _stem(DIGRAPH.sub(lambda m: m.group()[0], plain))


def _stem(word: str) -> str:
    if not word.isalpha():
        return word
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= MIN_STEM:
            return word[: -len(ending)]
    return word
