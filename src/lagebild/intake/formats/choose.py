"""Which format a document has: by its name, else by its first characters."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.errors import IntakeError
from lagebild.intake.formats.plain import raw_of_bytes
from lagebild.intake.hints import Hints
from lagebild.intake.raw import Raw
from lagebild.intake.sources.document import Document
from lagebild.intake.sources.limits import MAX_TEXT, read_all
from lagebild.intake.sources.walk import unreadable


def raws(document: Document, hints: Hints) -> Iterator[Raw | IntakeError]:
    """Every text of `document` before cleaning; a file of records has many."""
    try:
        yield from _read(document, hints)
    except IntakeError as error:
        yield error
    except OSError as error:
        yield unreadable(document.name, error)


def _read(document: Document, hints: Hints) -> Iterator[Raw | IntakeError]:
    with document.open() as stream:
        data = read_all(stream, document.name, MAX_TEXT)
    yield raw_of_bytes(data, source=document.name, encoding=hints.encoding)
