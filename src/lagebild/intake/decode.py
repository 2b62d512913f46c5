"""Bytes to text: which encoding, and refusal where there is none."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from lagebild.errors import IntakeError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
)
_SAMPLE = 8192
_MULTIBYTE = re.compile(rb"[\xc3\xc2][\x80-\xbf]|\xe2\x80[\x90-\xbf]")
_MOJIBAKE = re.compile("Ã[¤¶¼Ÿ„–œ\x84\x96\x9c\x9f]|â€[žœ“”™\x9c\x9d]")
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})


@dataclass(frozen=True, slots=True)
class Decoded:
    """`encoding` names a codec without a mark of its own; the mark took the first `skip` bytes."""

    text: str
    encoding: str
    skip: int = 0


def decode(data: bytes, source: str, *, encoding: str | None = None) -> Decoded:
    """The text of `data`. Raises IntakeError: empty-file, pdf, image, binary-file, broken-encoding."""
    if not data.strip():
        raise IntakeError(f"{source}: the file is empty", code="empty-file", source=source)
    refuse_foreign(data, source)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name, source, skip=len(mark))
    if encoding is not None:
        return _strict(data, codecs.lookup(encoding).name, source)
    wide = _guess_wide(data)
    if wide is not None:
        return _strict(data, wide, source)
    if b"\x00" in data or _controls(data):
        raise IntakeError(f"{source}: not a text file", code="binary-file", source=source)
    return _narrow(data, source)


def refuse_foreign(data: bytes, source: str) -> None:
    """Raise IntakeError where the first bytes are those of a PDF or an image."""
    for magic, code in _MAGIC:
        if data.startswith(magic):
            raise IntakeError(f"{source}: {code}, not text", code=code, source=source)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise IntakeError(f"{source}: image, not text", code="image", source=source)


def _strict(data: bytes, name: str, source: str, *, skip: int = 0) -> Decoded:
    try:
        text = data[skip:].decode(name)
    except (UnicodeDecodeError, LookupError) as error:
        raise _broken(source, name, getattr(error, "start", 0) + skip) from error
    if "\x00" in text:
        raise IntakeError(f"{source}: not a text file", code="binary-file", source=source)
    return Decoded(text, name, skip)


def _guess_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in German prose nearly every second byte is zero, and always the same one of the two."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _controls(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROL)) > len(sample) // 100


def _narrow(data: bytes, source: str) -> Decoded:
    """UTF-8, else cp1252; a text that is neither, or was decoded wrongly once before, is refused rather than guessed at."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _MULTIBYTE.search(data):  # cp1252 would turn these into "Ã¤": the file is damaged UTF-8
            raise _broken(source, "utf-8", error.start) from error
        return _strict(data, "cp1252", source)
    twice = len(_MOJIBAKE.findall(text))
    if twice >= 3 and twice > sum(map(text.count, "äöüßÄÖÜ„“")):
        raise _broken(source, "utf-8", 0)
    return Decoded(text, "utf-8")


def _broken(source: str, name: str, at: int) -> IntakeError:
    message = f"{source}: the encoding is broken near byte {at} (read as {name})"
    return IntakeError(message, code="broken-encoding", source=source, byte=at, encoding=name)
