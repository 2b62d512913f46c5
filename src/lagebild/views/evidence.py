"""Evidence: the verbatim stretch behind a line, and what a reader must know about where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from lagebild.records.article import Article, PublishedBasis
from lagebild.text.printable import one_line

#: Characters of context on either side of the evidence, cut at a word.
REACH = 180
#: Where a sentence ends and another begins. An ordinal ("7. August") or an abbreviation before a name may be cut: context only.
END = re.compile(r"(?<=[^\W\d]{2})[.!?…][“”\"«»‘']?\s+(?=[„“»«\"‚]?[A-ZÄÖÜ0-9]|$)|\n")


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: `on` is ISO 8601 or None; `earliest` and `latest` bound it where anything does.

    `linked` are the bounds its neighbours in the corpus leave, kept apart from what the text itself gives.
    """

    on: str | None
    earliest: str | None = None
    latest: str | None = None
    basis: PublishedBasis = "unknown"
    why: str = ""
    linked: tuple[str | None, str | None] | None = None

    @property
    def order(self) -> tuple[str, str]:
        """Sort key: by day; the undated last, among themselves by their bound."""
        return (self.on or "9999", self.latest or self.earliest or "9999")


@dataclass(frozen=True, slots=True)
class Source:
    """``article.text[start:end] == text``, with its neighbourhood and the article's masthead.

    `outlet` is None where unknown; `label` is what to print then as well (outlet, else host or file name).
    `record` is the id of the record the stretch proves: the anchor of the mark in the article.
    `at` is the clock of the ticker entry it stands in ("21:10" or ISO 8601).
    """

    article: str
    start: int
    end: int
    text: str
    before: str
    after: str
    outlet: str | None
    label: str
    title: str | None
    published: Published
    credits: tuple[str, ...] = ()
    record: str | None = None
    at: str | None = None

    @property
    def lead(self) -> str:
        """What stands before the evidence in its own sentence."""
        ends = list(END.finditer(self.before))
        return self.before[ends[-1].end() :] if ends else self.before

    @property
    def tail(self) -> str:
        """What stands after the evidence in its own sentence; nothing where the evidence ends one."""
        if re.search(r"[.!?…][“”\"«»‘']?\s*$", self.text):
            return ""
        end = re.search(r"[.!?…][“”\"«»‘']?(?=\s|$)", self.after)
        return self.after[: end.end()] if end else self.after

    @property
    def order(self) -> tuple[tuple[str, str], str, int]:
        """Sort key: by publication, in a ticker by the entry's clock, then by place in the text."""
        return self.published.order, self.at or "", self.start

    @property
    def recency(self) -> tuple[tuple[str, str], str, int]:
        """Sort key from old to new: by publication, in a ticker by the entry's clock; a report leads with its news, so what stands
        first in it counts as newer than what stands below."""
        return self.published.order, self.at or "", -self.start


def published(article: Article, linked: tuple[str | None, str | None] | None = None) -> Published:
    """The publish date of an article with its bounds and its reason; `linked` are those its neighbours leave."""
    earliest, latest = article.published_range or (None, None)
    return Published(article.published, earliest, latest, article.published_basis, article.published_why, linked)


def label(article: Article) -> str:
    """What to call the origin of an article: its outlet, else the host of its URL, else the name of its file; on one line."""
    if article.outlet:
        return one_line(article.outlet)
    host = urlsplit(article.url or article.source).netloc
    return one_line(host.removeprefix("www.") or PurePosixPath(article.source.replace("\\", "/")).name or article.id)


def headline(article: Article) -> str:
    """The title, else the first words of the text followed by an ellipsis."""
    if article.title:
        return one_line(article.title)
    first = article.text.strip().split("\n", 1)[0]
    return first if len(first) <= 90 else first[:90].rsplit(" ", 1)[0] + " …"


def source(article: Article, start: int, end: int, record: str | None = None, out: Published | None = None) -> Source:
    """The evidence ``article.text[start:end]`` with up to `REACH` characters of its own block around it; `out` is when it appeared, as
    its article says where nothing else is given.
    """
    left, right = _block(article, start, end)
    return Source(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        before=_tail(article.text[left:start]),
        after=_head(article.text[end:right]),
        outlet=article.outlet,
        label=label(article),
        title=article.title,
        published=out or published(article),
        credits=article.credits,
        record=record,
        at=_at(article, start),
    )


def _at(article: Article, start: int) -> str | None:
    place = bisect_right(article.blocks, start, key=lambda block: block.start) - 1
    return article.blocks[place].at if place >= 0 and start < article.blocks[place].end else None


def _block(article: Article, start: int, end: int) -> tuple[int, int]:
    left = article.text.rfind("\n", 0, start) + 1
    right = article.text.find("\n", end)
    return left, len(article.text) if right < 0 else right


def _tail(text: str) -> str:
    """The end of `text`, begun at a sentence where one begins in reach, else at a word."""
    if len(text) <= REACH:
        return text
    piece = text[-REACH:]
    begin = re.search(r"[.!?…][“”\"«»]?\s+(?=[„“»«\"A-ZÄÖÜ])", piece)
    return piece[begin.end() :] if begin else "… " + piece.split(" ", 1)[-1]


def _head(text: str) -> str:
    if len(text) <= REACH:
        return text
    piece = text[:REACH]
    ends = list(re.finditer(r"[.!?…][“”\"«»]?(?=\s)", piece))
    return piece[: ends[-1].end()] if ends else piece.rsplit(" ", 1)[0] + " …"
