"""Which words of a text carry content: not the function words of the reviewed table ``light_words``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from lagebild.resources import table
from lagebild.text.folding import fold

#: A number with its separators is one word: 0,08 and 0,008 share nothing.
WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")


@dataclass(frozen=True, slots=True)
class ContentWord:
    """``text[start:end]`` folded to `term`; `weight` is 0 for a function word, 1 for a name or noun, 2 for any other content word.

    In German a capital marks nouns and names; what two texts share beyond those is more telling.
    """

    start: int
    end: int
    term: str
    weight: int


def content_words(text: str) -> list[ContentWord]:
    """All words of `text`, function words included, with their weights."""
    return [ContentWord(m.start(), m.end(), *_weighed(m.group())) for m in WORD.finditer(text)]


@lru_cache(maxsize=50_000)
def _weighed(word: str) -> tuple[str, int]:
    weight = 0 if word.lower() in light_words() else 1 if word[0].isupper() or word[0].isdigit() else 2
    return fold(word), weight


@cache
def light_words() -> frozenset[str]:
    """The function words, lower case."""
    return frozenset(word for row in table("light_words") for word in row["words"].split())
