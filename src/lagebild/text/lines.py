"""Lines of a string as offsets, so that whoever cuts never copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


class Stretch(NamedTuple):
    """Half-open interval ``[start, end)`` of code points in some string."""

    start: int
    end: int


def strip(text: str, start: int, end: int) -> Stretch:
    """`[start, end)` without white space (Unicode's, so the non-breaking space too) at its ends; may be empty."""
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    if lead == len(piece):
        return Stretch(start, start)
    return Stretch(start + lead, start + len(piece.rstrip()))


def lines(text: str) -> Iterator[Stretch]:
    """Every line of `text` that holds more than white space, stripped, in order. Breaks are those of ``str.splitlines``."""
    for match in _LINE.finditer(text):
        stretch = strip(text, match.start(), match.end())
        if stretch.start < stretch.end:
            yield stretch
