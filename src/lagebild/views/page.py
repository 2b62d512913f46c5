"""The article page: the text with its marks, the lines the marks prove, and what is known about the article."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from lagebild.records.article import Article, Block, Cut
from lagebild.records.passage import Passage
from lagebild.views import checks, evidence, positions, statements, timeline, vicinity
from lagebild.views.checks import Sum
from lagebild.views.desk import Desk
from lagebild.views.evidence import Published, Source
from lagebild.views.highlight import Mark, Part, stream
from lagebild.views.marks import of_layers, stretches
from lagebild.views.positions import Stand
from lagebild.views.rows import Rows
from lagebild.views.statements import Said
from lagebild.views.timeline import Entry
from lagebild.views.vicinity import Vicinity

#: The anchor of a stretch that no record stands for: what a search found, a first mention.
HERE = "here"


@dataclass(frozen=True, slots=True)
class Finding:
    """A numbered line beside the text: `line` is a Said, an Entry (event), a Stand or a Sum, as `layer` says."""

    number: int
    id: str
    layer: str
    line: Said | Entry | Stand | Sum


@dataclass(frozen=True, slots=True)
class Section:
    """A block of the article with its highlighted parts; `at` is a ticker entry's clock."""

    kind: str
    at: str | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another article with shared wording: how much of it (0 to 1) is alike at best, and its side of the passage."""

    passage: str
    kind: str
    similarity: float
    source: Source


@dataclass(frozen=True, slots=True)
class Page:
    """Everything an article page shows. The texts of all parts are the article's own text, all of it but white space between blocks."""

    article: Article
    title: str
    label: str
    published: Published
    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]
    neighbours: tuple[Neighbour, ...]
    cut: tuple[Cut, ...]
    vicinity: Vicinity | None = None

    @property
    def head(self) -> Section | None:
        """The first section where it is the article's title, so that a page need not print the title twice."""
        first = self.sections[0] if self.sections else None
        said = "".join(p.text for p in first.parts).strip() if first else ""
        return first if first and first.kind == "title" and said == self.title.strip() else None


def compose(view: Rows, article: str, desk: Desk | None = None, at: tuple[int, int] | None = None) -> Page | None:
    """The page of one article, None where there is no such article. A given desk must hold it; `at` marks a stretch."""
    record = view.article(article)
    if record is None:
        return None
    desk = desk or Desk.of(view, [article])
    findings = tuple(_findings(desk, article))
    passages = sorted(view.passages(article), key=lambda p: (-p.similarity, p.id))
    layers = (r for kind in ("mention", "time", "quantity") for r in view.records(kind, article=article))
    marks = [*_marks(desk, findings), *of_layers(layers), *_alike(passages, article)]
    if at:
        marks.append(Mark(*at, "hit", HERE))
    near = vicinity.compose(view, record)
    return Page(
        article=record,
        title=evidence.headline(record),
        label=evidence.label(record),
        published=evidence.published(record, (near.earliest, near.latest) if near else None),
        sections=tuple(_sections(record, marks)),
        findings=findings,
        neighbours=tuple(_neighbours(view, passages, article)),
        cut=record.cut,
        vicinity=near,
    )


def _findings(desk: Desk, article: str) -> Iterator[Finding]:
    lines: list[tuple[str, Any]] = [("statement", statements.said(desk, s)) for s in desk.statements if s.article == article]
    said = timeline.spoken(desk)
    lines += [("event", timeline.happening(desk, e)) for e in desk.events if e.article == article and e.id not in said]
    lines += [("position", positions.stand(desk, p)) for p in desk.positions if p.article == article]
    lines += [("check", checks.arithmetic(desk, c)) for c in desk.checks if c.article == article and c.spans]
    lines.sort(key=lambda pair: (pair[1].source.start, -pair[1].source.end, pair[0], pair[1].source.record))
    for number, (layer, line) in enumerate(lines, start=1):
        yield Finding(number, line.source.record, layer, line)


def _marks(desk: Desk, findings: tuple[Finding, ...]) -> Iterator[Mark]:
    told = {r.id: r for layer in (desk.statements, desk.events, desk.positions, desk.checks) for r in layer}
    for finding in findings:
        places = stretches(told[finding.id])
        form = finding.line.form if isinstance(finding.line, Said) else finding.line.verdict if isinstance(finding.line, Sum) else ""
        for n, (start, end) in enumerate(places):
            mark = Mark(start, end, finding.layer, finding.id if n == 0 else "", form, finding.id, finding.number)
            yield mark if n == len(places) - 1 else replace(mark, number=None)


def _sections(article: Article, marks: list[Mark]) -> Iterator[Section]:
    waiting = deque(sorted((_tight(article.text, m) for m in marks), key=lambda m: m.start))
    inside: list[Mark] = []
    for block in blocks(article):
        inside = [m for m in inside if m.end > block.start]
        while waiting and waiting[0].start < block.end:
            inside.append(waiting.popleft())
        yield Section(block.kind, block.at, tuple(stream(article.text, block.start, block.end, inside)))


def _tight(text: str, mark: Mark) -> Mark:
    """The mark without white space at its ends, so that none begins or ends between two blocks."""
    piece = text[mark.start : mark.end]
    left, right = len(piece) - len(piece.lstrip()), len(piece) - len(piece.rstrip())
    return replace(mark, start=mark.start + left, end=mark.end - right) if piece.strip() and left + right else mark


def blocks(article: Article) -> Iterator[Block]:
    """The article's blocks, and as paragraphs whatever lies between them: no word of the text goes unshown."""
    reached = 0
    for block in sorted(article.blocks, key=lambda b: b.start):
        yield from _lines(article.text, reached, block.start)
        if block.start >= reached:
            yield block
        reached = max(reached, block.end)
    yield from _lines(article.text, reached, len(article.text))


def _lines(text: str, start: int, end: int) -> Iterator[Block]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            yield Block("paragraph", at, at + len(line))
        at += len(line)


def _alike(passages: list[Passage], article: str) -> Iterator[Mark]:
    for passage in passages:
        for letter, side in (("a", passage.a), ("b", passage.b)):
            if side.article == article:
                yield Mark(side.start, side.end, "passage", f"{passage.id}-{letter}")


def _neighbours(view: Rows, passages: list[Passage], article: str) -> Iterator[Neighbour]:
    for passage in passages:
        letter = "b" if passage.a.article == article else "a"
        other = passage.b if passage.a.article == article else passage.a
        home = view.article(other.article)
        if home is not None and other.article != article:
            yield Neighbour(
                passage.id, passage.kind, passage.similarity, evidence.source(home, other.start, other.end, f"{passage.id}-{letter}")
            )
