"""The charset a page declares for itself."""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[^>]{0,100}encoding=["']([A-Za-z0-9_-]{2,30})""")


def declared(data: bytes) -> str | None:
    """A codec name, None where nothing or nonsense is declared. Latin-1 is read as cp1252, as every browser does."""
    match = _DECLARED.search(data, 0, 4096) or _XML.search(data, 0, 200)
    if match is None:
        return None
    return known(match[1].decode("ascii"))


def known(name: str | None) -> str | None:
    """`name` as Python's codec name if it is one that knows no mark of its own; else None."""
    try:
        found = codecs.lookup(name or "").name
    except LookupError:
        return None
    if found in ("iso8859-1", "ascii"):
        return "cp1252"
    return None if found in ("utf-16", "utf-32", "utf-8-sig", "utf-7") else found
