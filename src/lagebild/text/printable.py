"""Names as a reader may be shown them: nothing in them steers a terminal or breaks a line."""

from __future__ import annotations

import os
import re

#: Control characters (C0, DEL, C1) and those that turn the direction of writing (Unicode UAX #9).
_STEERS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def one_line(name: str) -> str:
    """`name` with a replacement character (U+FFFD) for each character that would break the line, steer a terminal or turn the writing."""
    return _STEERS.sub("\ufffd", name)


def file_name(path: str) -> str:
    """The name of a file as text: bytes that are no UTF-8 (Python holds them as half characters) are written ``\\xe4``."""
    if not any("\ud800" <= c <= "\udfff" for c in path):
        return path
    return os.fsencode(path).decode("utf-8", "backslashreplace")
