"""How much is too much: an article is small, and a mistaken file must not take the memory of the machine."""

from __future__ import annotations

from typing import IO

from lagebild.errors import IntakeError

MAX_TEXT = 10_000_000  # bytes of one article; the longest live tickers stay below one million
MAX_PAGE = 40_000_000  # bytes of a saved page: .mhtml carries its images along


def read_all(stream: IO[bytes], source: str, limit: int) -> bytes:
    """All bytes of `stream`. Raises IntakeError (too-large) above `limit`."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(source, limit)
    return data


def too_large(source: str, limit: int) -> IntakeError:
    """The refusal itself; fact `limit` is in bytes."""
    message = f"{source}: larger than {limit // 1_000_000} MB, too large for one article"
    return IntakeError(message, code="too-large", source=source, limit=limit)
