"""Organisations whose short form stands in brackets behind them: "Gewerkschaft Deutscher Lokomotivführer (GDL)".

The initials of the words in front, read backwards, spell the short form (after Schwartz & Hearst 2003, with German compounds counted once).
One of the words must say that it is a body: "Mitteleuropäische Zeit (MEZ)" and "Bürgerliches Gesetzbuch (BGB)" are none.
"""

from __future__ import annotations

import re
from functools import cache

from lagebild.language.names.organisations import words
from lagebild.language.names.scan import Scan
from lagebild.records.layers import Sentence

LONGEST = 9  # words
_SHORT = re.compile(r"[A-ZÄÖÜ](?=[\w.]*[A-ZÄÖÜ])[A-Za-zÄÖÜäöü.]{1,7}")


def take(scan: Scan, sentence: Sentence) -> None:
    """Add every such long form of the sentence."""
    tokens = scan.words
    for k in range(sentence.first + 2, sentence.last - 2):
        if tokens[k] == "(" and tokens[k + 2] == ")" and _SHORT.fullmatch(tokens[k + 1]):
            first = _spelled(scan, k, sentence.first, [c for c in tokens[k + 1] if c.isupper()])
            if first is not None and first < k - 1 and _body(tokens[first:k]) and not any(scan.taken[first:k]):
                scan.add("ORG", first, k, scan.base(first, k))


def _spelled(scan: Scan, end: int, limit: int, letters: list[str]) -> int | None:
    """Where the words begin whose initials are `letters`; every capitalised word gives one, function words none."""
    for i in range(end - 1, max(end - LONGEST, limit) - 1, -1):
        word = scan.words[i]
        if not word[0].isalpha():
            return None
        if word[0].isupper():
            if word[0] != letters[-1]:
                return None
            letters = letters[:-1]
            if not letters:
                return None if i == limit and word.lower() in ("der", "die", "das") else i
    return None


def _body(name: list[str]) -> bool:
    return any(word.lower().rstrip("s").endswith(_bodies()) for word in name if word[0].isupper())


@cache
def _bodies() -> tuple[str, ...]:
    return tuple(sorted(words("bodies")))
