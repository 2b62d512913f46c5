"""Which format a document has: by its name, else by its first characters."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import IO, cast

from lagebild.errors import IntakeError
from lagebild.intake.decode import Decoded, decode
from lagebild.intake.formats.charset import declared, known
from lagebild.intake.formats.jsonlines import json_document, json_lines
from lagebild.intake.formats.plain import raw_of_bytes
from lagebild.intake.hints import Hints
from lagebild.intake.raw import Raw
from lagebild.intake.sources.document import Document
from lagebild.intake.sources.limits import MAX_PAGE, MAX_TEXT, read_all, too_large
from lagebild.intake.sources.walk import unreadable

_PAGE = re.compile(rb"\s{0,200}(?:<!doctype html|<html|<head\b|<body\b|<\?xml[^>]{0,200}\?>\s{0,50}<(?:!doctype\s)?html)", re.IGNORECASE)
_RECORD = re.compile(rb"\s{0,200}[{\[]\s{0,200}[\"{]")
_LINES = (".jsonl", ".ndjson", ".jl")
_PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")


def raws(document: Document, hints: Hints) -> Iterator[Raw | IntakeError]:
    """Every text of `document` before cleaning; a file of records has many, one at a time."""
    try:
        with document.open() as stream:
            yield from _read(document, _unpacked(stream, document.name), hints)
    except IntakeError as error:
        yield error
    except OSError as error:
        yield unreadable(document.name, error)
    except (EOFError, zlib.error) as error:
        yield IntakeError(f"{document.name}: damaged archive", code="unreadable", source=document.name, why=str(error) or "damaged archive")


def _unpacked(stream: IO[bytes], name: str) -> IO[bytes]:
    return cast("IO[bytes]", gzip.GzipFile(fileobj=stream)) if name.lower().endswith(".gz") else stream


def _suffix(name: str) -> str:
    path = PurePath(name.lower().removesuffix(".gz"))
    return path.suffix


def _read(document: Document, stream: IO[bytes], hints: Hints) -> Iterator[Raw | IntakeError]:
    suffix = _suffix(document.name) if document.url is None else ""
    if suffix in _LINES:
        yield from json_lines(stream, document.name, hints)
        return
    page = suffix in _PAGES or document.url is not None or suffix not in (".txt", ".md")
    data = read_all(stream, document.name, MAX_PAGE if page else MAX_TEXT)
    if suffix in (".mhtml", ".mht") or data[:2000].lower().find(b"content-type: multipart/related") >= 0:
        yield _mhtml(data, document.name)
    elif suffix in _PAGES or (suffix not in (".md", ".json") and _PAGE.match(data)):
        yield _page(data, document, hints)
    elif suffix == ".json" or (suffix not in (".md", ".txt") and _RECORD.match(data)):
        yield from json_document(data, document.name, hints)
    elif len(data) > MAX_TEXT:
        yield too_large(document.name, MAX_TEXT)
    elif suffix == ".md":
        from lagebild.intake.formats.markdown import raw_of_markdown

        yield raw_of_markdown(data, source=document.name, encoding=hints.encoding)
    else:
        yield raw_of_bytes(data, source=document.name, encoding=hints.encoding)


def _page(data: bytes, document: Document, hints: Hints) -> Raw:
    from lagebild.intake.formats.page import raw_of_page

    decoded = _decoded_page(data, document.name, hints.encoding or declared(data))
    return raw_of_page(decoded, data, source=document.name, url=hints.url or document.url)


def _decoded_page(data: bytes, name: str, charset: str | None) -> Decoded:
    """The declared charset first; where it does not fit, the bytes decide (pages re-saved by an editor declare the old one)."""
    if charset is not None:
        try:
            return decode(data, name, encoding=charset)
        except IntakeError as error:
            if error.code != "broken-encoding":
                raise
    return decode(data, name)


def _mhtml(data: bytes, name: str) -> Raw:
    from lagebild.intake.formats.mhtml import html_part
    from lagebild.intake.formats.page import raw_of_page

    part = html_part(data, name)
    decoded = _decoded_page(part.data, name, known(part.charset) or declared(part.data))
    return raw_of_page(decoded, part.data, source=name, url=part.url)
