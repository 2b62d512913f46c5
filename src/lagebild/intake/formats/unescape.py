"""A JSON document as the text its strings hold, with the way back: escapes resolved, all else as it stands."""

from __future__ import annotations

import re

from lagebild.text.projection import Builder, Projection

_PIECE = re.compile(r"[^\\]+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def unescape(source: str, start: int = 0, end: int | None = None) -> Projection:
    """Project ``source[start:end]``; linear. A text field of the record is then a substring of the result."""
    builder = Builder()
    for match in _PIECE.finditer(source, start, len(source) if end is None else end):
        piece = match.group()
        if piece[0] != "\\":
            builder.copy(piece, match.start())
        elif piece[1] == "u":
            builder.put(_character(piece), *match.span())
        else:
            builder.put(_SIMPLE.get(piece[1], piece[1]), *match.span())
    return builder.done()


def _character(piece: str) -> str:
    """One escape, or the two that make a character beyond the basic plane."""
    high = int(piece[2:6], 16)
    if len(piece) == 6:
        return chr(high)
    return chr(0x10000 + ((high - 0xD800) << 10) + int(piece[8:12], 16) - 0xDC00)
