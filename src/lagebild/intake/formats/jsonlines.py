"""Files of JSON records, line by line where they are lines."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO

from lagebild.errors import IntakeError
from lagebild.intake.decode import decode
from lagebild.intake.formats.records import raw_of_line, raws_of_json
from lagebild.intake.hints import Hints
from lagebild.intake.raw import Raw
from lagebild.intake.sources.limits import MAX_TEXT, read_all, too_large


def json_document(data: bytes, name: str, hints: Hints) -> Iterator[Raw | IntakeError]:
    """One JSON document; several objects, one a line, under a name that promised one are read as lines."""
    try:
        yield from raws_of_json(data, source=name, encoding=hints.encoding)
    except IntakeError as error:
        if error.code != "invalid-json" or b"}\n" not in data.replace(b"\r", b"").strip():
            raise
        yield from json_lines(io.BytesIO(data), name, hints)


def json_lines(stream: IO[bytes], name: str, hints: Hints) -> Iterator[Raw | IntakeError]:
    """Every record, or what is wrong with its line; no more than one line is held (UTF-16 apart, which is read whole)."""
    empty = True
    for number, line in _numbered(stream, name, hints):
        empty = False
        if isinstance(line, IntakeError):
            yield line
            continue
        data, encoding = line
        try:
            yield raw_of_line(data, source=f"{name}:{number}", encoding=encoding)
        except IntakeError as error:
            error.facts.setdefault("line", number)
            yield error
    if empty:
        yield IntakeError(f"{name}: the file is empty", code="empty-file", source=name)


_Line = tuple[bytes, str | None] | IntakeError


def _numbered(stream: IO[bytes], name: str, hints: Hints) -> Iterator[tuple[int, _Line]]:
    number = 0
    while line := stream.readline(MAX_TEXT + 1):
        number += 1
        if number == 1 and b"\x00" in line[:4]:
            yield from _wide(line + read_all(stream, name, MAX_TEXT * 10), name)
            return
        if len(line) > MAX_TEXT:
            yield number, too_large(f"{name}:{number}", MAX_TEXT)
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_TEXT + 1)
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield number, (line.rstrip(b"\r\n"), hints.encoding)


def _wide(data: bytes, name: str) -> Iterator[tuple[int, _Line]]:
    """Lines of UTF-16, where a line break is two bytes."""
    decoded = decode(data, name)
    for number, line in enumerate(decoded.text.splitlines(), 1):
        if line.strip():
            yield number, (line.encode(decoded.encoding), decoded.encoding)
