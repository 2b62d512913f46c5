"""Is it German? By the share of function words, which no text of some length can do without."""

from __future__ import annotations

import re
from functools import cache

from lagebild.resources import table

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 6_000  # characters
ENOUGH = 12  # words below which hardly anything is refused
_TRACE = 0.03  # share of German ones above which a text that fits no language passes
_LEAST = 0.08  # share of function words below which a text is no prose in that language


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {row["language"]: frozenset(row["words"].split()) for row in table("function_words")}


def language_of(text: str) -> str | None:
    """The ISO 639-1 code with the largest share of function words; None where the text is too short or fits none.

    German stays German with long quotations in another language: it needs only the largest share.
    """
    words = list(map(str.lower, _WORD.findall(text[:_SAMPLE])))
    if len(words) < ENOUGH:
        return None
    shares = {name: sum(map(known.__contains__, words)) / len(words) for name, known in _function_words().items()}
    best = max(shares, key=lambda name: (shares[name], name == "de"))
    return best if shares[best] >= _LEAST else None


def is_foreign(text: str) -> bool:
    """True where the text is clearly not German: long enough to hold German words, and without them."""
    words = _WORD.findall(text[:_SAMPLE])
    if len(words) < ENOUGH:
        return _other_script(text)
    found = language_of(text)
    if found is None:  # a table of results is poor in function words in every language
        german = _function_words()["de"]
        return sum(w.lower() in german for w in words) < _TRACE * len(words)
    return found != "de"


def _other_script(text: str) -> bool:
    letters = [c for c in text[:2000] if c.isalpha()]
    return sum(ord(c) > 0x24F for c in letters) * 2 > len(letters)
