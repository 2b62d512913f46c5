"""Plain text: the text is its own source."""

from __future__ import annotations

import hashlib

from lagebild.intake.decode import decode
from lagebild.intake.raw import Facts, Raw
from lagebild.text.projection import identity


def raw_of_bytes(data: bytes, *, source: str, encoding: str | None = None) -> Raw:
    """`data` decoded. Raises IntakeError as :func:`lagebild.intake.decode.decode` does."""
    found = decode(data, source, encoding=encoding)
    digest = hashlib.sha256(data).hexdigest()
    return Raw(
        source=source,
        text=found.text,
        decoded=found.text,
        runs=identity(len(found.text)),
        encoding=found.encoding,
        skip=found.skip,
        digest=digest,
    )


def raw_of(text: str, *, source: str, facts: Facts = Facts()) -> Raw:  # noqa: B008 - frozen
    """A string as if it had been read from a file in UTF-8."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Raw(source=source, text=text, decoded=text, runs=identity(len(text)), encoding="utf-8", digest=digest, facts=facts)
