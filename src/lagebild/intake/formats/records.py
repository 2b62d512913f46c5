"""JSON and JSON Lines: news-please, Fundus, trafilatura, schema.org NewsArticle, JSON Feed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lagebild.errors import IntakeError
from lagebild.intake.decode import Decoded, decode
from lagebild.intake.formats.fields import facts_of, part, string
from lagebild.intake.formats.join import Joined
from lagebild.intake.formats.unescape import unescape
from lagebild.intake.formats.visible import visible
from lagebild.intake.raw import Facts, Raw
from lagebild.text.projection import Projection

_BLANK = re.compile(r"[ \t\r\n]*")
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|li|ul)\b[^>]*>", re.IGNORECASE)
_HALF = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", re.DOTALL)
_LISTS = ("articles", "items", "@graph", "results", "data", "entries")


def raw_of_line(data: bytes, *, source: str, encoding: str | None = None) -> Raw:
    """One line of JSON Lines. Raises IntakeError (invalid-json, no-article, broken-encoding)."""
    decoded = _mended(decode(data, source, encoding=encoding))
    return _raw(parse(decoded.text, source), decoded, 0, len(decoded.text), source, data)


def _mended(decoded: Decoded) -> Decoded:
    """Escapes of half a character, as cutting between two of them leaves, become U+FFFD; the length stays."""
    if r"\ud" not in decoded.text.lower():
        return decoded
    return replace(decoded, text=_HALF.sub(lambda m: r"\ufffd" if m["half"] else m.group(), decoded.text))


def parse(text: str, source: str) -> Any:
    """``json.loads`` whose failure names the line."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise invalid(source, error) from error


def invalid(source: str, error: Exception) -> IntakeError:
    """The refusal, with `line` counted from the start of what was parsed; "file.jsonl:7" names its own."""
    base, _, line = source.rpartition(":")
    number = int(line) if base and line.isdigit() else getattr(error, "lineno", 1)
    name = base if base and line.isdigit() else source
    why = getattr(error, "msg", "nested too deeply")
    return IntakeError(f"{name}, line {number}: invalid JSON ({why})", code="invalid-json", source=name, line=number, why=why)


def raws_of_json(data: bytes, *, source: str, encoding: str | None = None) -> Iterator[Raw | IntakeError]:
    """Every record of a JSON document: one object, a list of them, or an object that holds such a list."""
    decoded = _mended(decode(data, source, encoding=encoding))
    whole = parse(decoded.text, source)
    if isinstance(whole, dict) and not part(whole, "text")[1]:
        whole = next((whole[key] for key in _LISTS if isinstance(whole.get(key), list)), whole)
    if isinstance(whole, dict) or not isinstance(whole, list):
        yield _raw(whole, decoded, 0, len(decoded.text), source, data)
        return
    cursor = 0
    for number, record in enumerate(whole, 1):
        name = f"{source}#{number}"
        start, end = _extent(decoded.text, record, cursor)
        cursor = end
        try:
            yield _raw(record, decoded, start, end, name, data)
        except IntakeError as error:
            yield error


def _extent(text: str, record: Any, cursor: int) -> tuple[int, int]:
    """Where `record` stands in the document: the next opening brace from which exactly it can be read."""
    decoder = json.JSONDecoder(strict=False)
    at = text.find("{", cursor)
    while at >= 0:
        try:
            value, end = decoder.raw_decode(text, at)
        except ValueError:
            break
        if value == record:
            return at, end
        at = text.find("{", at + 1)
    return cursor, len(text)


def _raw(record: Any, decoded: Decoded, start: int, end: int, source: str, data: bytes) -> Raw:
    if not isinstance(record, dict):
        raise IntakeError(f"{source}: the record is no object", code="no-article", source=source)
    facts = facts_of(record)
    body = _body(record)
    if not body:
        raise IntakeError(f"{source}: the record has no text field", code="no-article", source=source)
    joined = Joined(decoded.text)
    page = unescape(decoded.text, start, end)
    if facts.title and not body[0].strip().startswith(facts.title):
        _add(joined, page, facts.title, kind="title")
    for text in body:
        _add(joined, page, text)
    return Raw(
        source=source,
        text=joined.text,
        decoded=decoded.text,
        runs=tuple(joined.runs),
        encoding=decoded.encoding,
        skip=decoded.skip,
        digest=hashlib.sha256(data).hexdigest(),
        facts=_own_title(facts),
        marks=tuple(joined.marks),
    )


def _own_title(facts: Facts) -> Facts:
    """Markup does not belong into a title."""
    return replace(facts, title=_MARKUP.sub("", facts.title)) if facts.title else facts


def _body(record: dict[str, Any]) -> list[str]:
    """The text fields in reading order; Fundus keeps sections, all others one string."""
    _, value = part(record, "text")
    body = record.get("body")
    if isinstance(body, dict):
        sections = [s for s in body.get("sections") or [] if isinstance(s, dict)]
        parts = [body.get("summary"), *(s.get(key) for s in sections for key in ("headline", "paragraphs"))]
        found = [text for p in parts for text in (p if isinstance(p, list) else [p]) if isinstance(text, str) and text.strip()]
        if found:
            return found
    if isinstance(value, list):
        return [text for v in value if (text := string(v))]
    text = string(value)
    return [text] if text else []


def _add(joined: Joined, page: Projection, text: str, *, kind: str | None = None) -> None:
    """Append one field; markup in it is shown as a browser would."""
    start = page.text.find(text)
    place = page.part(start, start + len(text)) if start >= 0 else None
    if _MARKUP.search(text):
        shown = visible(text).page
        joined.add(shown.through(place) if place else shown.text, kind=kind)
    else:
        joined.add(place or text, kind=kind)
