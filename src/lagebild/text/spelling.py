"""Spelling: one string for words that look alike: composed letters, nothing invisible inside or beside them.

"ä" may be stored as one code point or as "a" and U+0308; a word may hold soft hyphens (where a browser may break it) and zero-width
characters. Marks are composed as by NFC (Unicode Standard Annex 15), but only where a combining mark stands: other canonical equivalents
(the kelvin sign) stay. Invisible characters go where Latin, Greek or Cyrillic letters, digits, punctuation, blanks or the text's end stand
on both sides; beside any other script or an emoji they carry meaning (Persian ZWNJ, ZWJ in emoji and Devanagari) and stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_SOFT = "\u00ad"
_ZERO = "\u200b\u200c\u200d\u2060\ufeff"
_FOUND = re.compile(f"[{_SOFT}{_ZERO}\u0300-\u036f]+")
#: Latin, Greek and Cyrillic with their punctuation, currency signs and letter-like symbols: no sign here joins with its neighbour.
_APART = re.compile("[\u0000-\u052f\u1e00-\u209f\u20a0-\u20cf\u2100-\u214f\u2212\ufb00-\ufb06]?")
_GONE = dict.fromkeys(map(ord, _SOFT + _ZERO))
#: At the end of a line a soft hyphen is seen: it says that the word goes on below.
_BELOW = re.compile(r"\r?\n[ \t]{0,8}[a-zäöüß]")


class Edit(NamedTuple):
    """``text[start:end]`` becomes `new`."""

    start: int
    end: int
    new: str


def spelled(text: str) -> str:
    """`text` with all its edits made; a text without any is returned as it is. ``spelled(spelled(t)) == spelled(t)``."""
    return edited(text, edits(text))


def edited(text: str, changes: Iterable[Edit]) -> str:
    """`text` with `changes` made, which must ascend and not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, new in changes:
        parts += (text[at:start], new)
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def edits(text: str) -> Iterator[Edit]:
    """What :func:`spelled` changes, in order and disjoint; linear in the text."""
    if text.isascii():
        return
    for match in _FOUND.finditer(text):
        edit = _edit(text, match.start(), match.end())
        if edit is not None:
            yield edit


def _edit(text: str, start: int, end: int) -> Edit | None:
    """The edit for one run of marks and invisible characters; with the letter before it where that takes a mark."""
    run, base = text[start:end], text[start - 1 : start]
    kept = _without_unseen(text, start, end)
    whole = unicodedata.normalize("NFC", base + kept) if kept else base
    if whole != base + kept:
        return Edit(start - len(base), end, whole)
    return Edit(start, end, kept) if kept != run else None


def _without_unseen(text: str, start: int, end: int) -> str:
    run, before = text[start:end], text[start - 1 : start]
    if not (_APART.fullmatch(before) and _APART.fullmatch(text[end : end + 1])):
        return run
    goes_on = before.isalpha() and run.rstrip(_ZERO).endswith(_SOFT) and _BELOW.match(text, end)
    return run.translate(_GONE) + (_SOFT if goes_on else "")
