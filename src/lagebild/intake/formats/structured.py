"""Structured data in a page: schema.org articles and live blogs as JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_SCRIPT = re.compile(r"<script\b[^>]{0,400}?application/ld\+json[^>]{0,200}>", re.IGNORECASE)
_END = re.compile(r"</script", re.IGNORECASE)
_TYPES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle"})
_TYPES |= {"BlogPosting", "LiveBlogPosting", "ReviewNewsArticle", "AskPublicNewsArticle", "Report", "VideoObject", "WebPage"}
_RANK = {"LiveBlogPosting": 0, "VideoObject": 3, "WebPage": 2}  # everything else 1


class Item(NamedTuple):
    """One JSON-LD object of a type we know, and the stretch of the page that its script filled."""

    data: dict[str, Any]
    start: int
    end: int

    @property
    def types(self) -> list[str]:
        """Its schema.org types; an object may have several."""
        return _types(self.data)


def items(page: str) -> list[Item]:
    """All of them, live blogs first, articles before mere pages. Broken JSON is passed over: pages are full of it."""
    found = [item for start, end in _scripts(page) for item in _in_script(page, start, end)]
    return sorted(found, key=lambda item: (min(_RANK.get(t, 1) for t in item.types), item.start))


def _scripts(page: str) -> Iterator[tuple[int, int]]:
    for match in _SCRIPT.finditer(page):
        end = _END.search(page, match.end())
        if end is not None:
            yield match.end(), end.start()


def _in_script(page: str, start: int, end: int) -> Iterator[Item]:
    try:
        data = json.loads(page[start:end], strict=False)
    except (ValueError, RecursionError):
        return
    for node in _nodes(data):
        if _TYPES.intersection(_types(node)):
            yield Item(node, start, end)


def _nodes(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 4:
        for entry in data:
            yield from _nodes(entry, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _nodes(data.get("@graph", []), depth + 1)
        yield from _nodes(data.get("mainEntity", []), depth + 1)


def _types(node: dict[str, Any]) -> list[str]:
    value = node.get("@type", [])
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]
