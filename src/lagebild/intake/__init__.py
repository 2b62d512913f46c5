"""Bytes to articles: sources, extraction, cleaning, dating."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lagebild.errors import IntakeError
from lagebild.intake.hints import Hints
from lagebild.records.article import Article

__all__ = ["Hints", "from_text", "load"]


def load(sources: Iterable[str | Path], *, hints: Hints = Hints()) -> Iterator[Article | IntakeError]:  # noqa: B008 - frozen
    """Every article of `sources` in a fixed order, one at a time; what could not be read comes as an IntakeError in its place.

    A source is a file, a folder (read recursively), a glob, an http(s) URL or "-" for standard input.
    """
    from lagebild.intake.sources.walk import documents

    for item in documents(sources, hints):
        if isinstance(item, IntakeError):
            yield item
            continue
        yield from _articles(item, hints)


def _articles(document: object, hints: Hints) -> Iterator[Article | IntakeError]:
    from lagebild.intake.article import build
    from lagebild.intake.formats.choose import raws
    from lagebild.intake.sources.document import Document

    assert isinstance(document, Document)
    for raw in raws(document, hints):
        try:
            yield raw if isinstance(raw, IntakeError) else build(raw, hints)
        except IntakeError as error:
            yield error


def from_text(
    text: str,
    *,
    source: str = "<text>",
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Article:
    """One article from a string. Raises IntakeError.

    All spans count in the ``text`` of the article, which is not always the string given: residue is cut, words are in one spelling
    (:mod:`lagebild.text.spelling`). Its `source_map` leads from there to the bytes of the string given, in UTF-8.
    """
    from lagebild.intake.article import build
    from lagebild.intake.formats.plain import raw_of

    hints = Hints(published=published, outlet=outlet, title=title, url=url, any_language=True)
    return build(raw_of(text, source=source), hints)
