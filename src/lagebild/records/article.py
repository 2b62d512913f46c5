"""Article: one text as it was published, its own words apart from what was cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id, text_hash

PublishedBasis = Literal["stated", "metadata", "inferred", "unknown"]
Genre = Literal["report", "analysis", "opinion", "interview", "explainer", "ticker"]
BlockKind = Literal["title", "heading", "paragraph", "caption", "quote_box", "entry"]


@dataclass(frozen=True, slots=True)
class Block:
    """One structural piece of the text, ``text[start:end]``; blocks do not overlap and stand in text order.

    `at` is the wall-clock stamp of a ticker entry as ISO 8601 (``2025-08-16T08:45`` or ``08:45``), else None.
    """

    kind: BlockKind
    start: int
    end: int
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """Something the source held that is not part of the article.

    `source_start` counts code points of the decoded source; None where it cannot be located.
    """

    text: str
    reason: str
    source_start: int | None = None


@dataclass(frozen=True, slots=True)
class SourceSegment:
    """``article.text[start:end]`` came from bytes ``[source_start:source_end]`` of the source.

    `exact` if the bytes decode to exactly that text.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The corridor's first boundary: bytes became an article.

    `text` is canonical: the article's own words, blocks divided by one newline, nothing rewritten inside a block but for letters composed
    and invisible characters left out (``lagebild.text.spelling``). Every span of every record counts in it.
    `published` is ISO 8601 (a day, or a time with offset if one was stated), None where unknown;
    `published_range` bounds it by [earliest, latest] days where anything does, either side may be None.
    """

    id: str
    source: str
    text: str
    sha256: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    published_range: tuple[str | None, str | None] | None = None
    published_why: str = ""
    modified: str | None = None
    language: str | None = None
    genre: Genre = "report"
    credits: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    cut: tuple[Cut, ...] = ()
    source_map: tuple[SourceSegment, ...] = ()
    source_sha256: str | None = None
    encoding: str | None = None
    version: int = 1
    previous: str | None = None

    @staticmethod
    def identify(text: str, *, url: str | None, outlet: str | None, published: str | None) -> tuple[str, str]:
        """(id, sha256). The file's name is no part of it: the same article under another name is the same article."""
        digest = text_hash(text)
        return make_id("ar", url, outlet, published, digest), digest
