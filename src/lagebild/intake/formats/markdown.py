"""Markdown: front matter becomes fields, heading signs mark headings; inside a paragraph nothing is touched."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from lagebild.intake.decode import decode
from lagebild.intake.formats.fields import facts_of
from lagebild.intake.formats.join import Joined
from lagebild.intake.raw import Facts, Raw
from lagebild.records.article import Cut
from lagebild.text.lines import Stretch, lines

_FRONT = re.compile(r"---[ \t]*\r?\n((?:[^\n]{0,500}\n){0,60}?)---[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"([A-Za-z_-]{2,30}):[ \t]*(.{0,400})")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_EMPHASIS = re.compile(r"([*_]{1,3})(?=[^\s*_])([^*_]+)(?<=\S)\1")
_RULE = re.compile(r"[-*_=](?:[ \t]?[-*_=]){2,}|[=-]{3,}")


def raw_of_markdown(data: bytes, *, source: str, encoding: str | None = None) -> Raw:
    """Raises IntakeError as :func:`lagebild.intake.decode.decode` does."""
    found = decode(data, source, encoding=encoding)
    front = _FRONT.match(found.text)
    joined, dropped = Joined(found.text), []
    if front is not None:
        dropped.append(Cut(front.group().rstrip(), "front-matter", 0))
    previous = front.end() if front else 0
    for stretch in _after(found.text, previous):
        gap = found.text.count("\n", previous, stretch.start)
        dropped.extend(_line(joined, found.text, stretch, max(gap, 1)))
        previous = stretch.end
    return Raw(
        source=source,
        text=joined.text,
        decoded=found.text,
        runs=tuple(joined.runs),
        encoding=found.encoding,
        skip=found.skip,
        digest=hashlib.sha256(data).hexdigest(),
        facts=_facts(front[1]) if front else Facts(),
        marks=tuple(joined.marks),
        dropped=tuple(dropped),
    )


def _after(text: str, start: int) -> Iterator[Stretch]:
    for line in lines(text[start:]):
        yield Stretch(line.start + start, line.end + start)


def _facts(front: str) -> Facts:
    fields = {m[1].lower(): m[2].strip().strip("\"'") for line in front.splitlines() if (m := _FIELD.fullmatch(line.rstrip()))}
    german = {"titel": "title", "datum": "date", "quelle": "outlet", "medium": "outlet", "autor": "author", "autorin": "author"}
    return facts_of({german.get(k, k): v for k, v in fields.items()}, where="field '{}' of the front matter")


def _line(joined: Joined, text: str, line: Stretch, gap: int) -> list[Cut]:
    """Append one line; the signs that went are returned."""
    if _RULE.fullmatch(text, line.start, line.end):
        return [Cut(text[line.start : line.end], "markup", line.start)]
    if whole := _EMPHASIS.fullmatch(text, line.start, line.end):  # a line of its own: a lead, a date line
        joined.copy(whole.start(2), whole.end(2), gap=gap)
        return [Cut(whole[1], "markup", line.start)]
    heading = _HEADING.match(text, line.start, line.end)
    if heading is None:
        joined.copy(line.start, line.end, gap=gap)
        return []
    kind = "title" if len(heading[1]) == 1 and not joined.parts else "heading"
    joined.copy(heading.end(), line.end, gap=gap, kind=kind)
    return [Cut(heading[1], "markup", line.start)]
