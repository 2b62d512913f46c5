"""Which words of a text carry content: not the function words of the reviewed table ``light_words``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

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
    light = light_words()
    found = []
    for match in WORD.finditer(text):
        word = match.group()
        weight = 0 if word.lower() in light else 1 if word[0].isupper() or word[0].isdigit() else 2
        found.append(ContentWord(match.start(), match.end(), fold(word), weight))
    return found


@cache
def light_words() -> frozenset[str]:
    """The function words, lower case."""
    return frozenset(word for row in table("light_words") for word in row["words"].split())
