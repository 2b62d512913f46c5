"""From code points to bytes: where a stretch of decoded text stood in the file."""

from __future__ import annotations

from collections.abc import Iterable


def byte_positions(decoded: str, encoding: str, positions: Iterable[int], *, skip: int = 0) -> dict[int, int]:
    """Byte offset of each code point position of `decoded` in its source; `skip` is the length of a byte order mark.

    `encoding` must have no mark of its own ("utf-16-le", not "utf-16"). Linear in the text: it is encoded once, piece by piece.
    """
    found: dict[int, int] = {}
    at, offset = 0, skip
    for position in sorted(set(positions)):
        offset += len(decoded[at:position].encode(encoding, "surrogatepass"))
        at = position
        found[position] = offset
    return found
