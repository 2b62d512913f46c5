"""Titles of works in quotation marks after the noun that says what they are: "der Film „Die letzte Fähre“" (MISC)."""

from __future__ import annotations

from functools import cache

from lagebild.language.names.scan import Scan
from lagebild.resources import table

_OPENING = frozenset("„»«“\"‚›‹'")
_CLOSING = frozenset("“”\"«»‘'’›‹")
_LONGEST = 10


def take(scan: Scan, i: int, last: int) -> int:
    """The title that begins at `i`, right behind the opening mark; the token after it, or `i`."""
    if i < 2 or scan.opens[i] or scan.opens[i - 1] or scan.words[i - 1] not in _OPENING or not _noun(scan.words[i - 2]):
        return i
    for end in range(i + 1, min(i + _LONGEST, last)):
        if scan.words[end] in _CLOSING:
            if any(scan.taken[i:end]):
                return i
            scan.add("MISC", i, end, scan.base(i, end))
            return end
    return i


def _noun(word: str) -> bool:
    """ "Film", "Filmen", "Dokumentarfilms", "ARD-Serie"."""
    if not word[:1].isupper():
        return False
    head = word.rsplit("-", 1)[-1]
    return any(
        form in _nouns() for form in (head[:1].upper() + head[1:], head.removesuffix("s"), head.removesuffix("es"), head.removesuffix("en"))
    )


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for row in table("works") for word in str(row.get("before", "")).split())
