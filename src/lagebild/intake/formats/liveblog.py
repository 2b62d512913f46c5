"""Live blogs (schema.org LiveBlogPosting): dated entries, each with its stamp."""

from __future__ import annotations

from typing import Any

from lagebild.intake.dates.parse import iso
from lagebild.intake.formats.fields import string
from lagebild.intake.formats.join import Joined
from lagebild.intake.formats.structured import Item
from lagebild.intake.formats.unescape import unescape
from lagebild.intake.formats.visible import visible
from lagebild.text.projection import Projection


def add_entries(joined: Joined, item: Item, title: str | None) -> bool:
    """Title, introduction and every update in the order of the page; False where no update holds text."""
    updates = [u for u in _list(item.data.get("liveBlogUpdate")) if isinstance(u, dict)]
    if not any(string(u.get("articleBody")) for u in updates):
        return False
    page = unescape(joined.source, item.start, item.end)
    _add(joined, page, title or string(item.data.get("headline")), "title", None)
    _add(joined, page, string(item.data.get("articleBody")) or string(item.data.get("description")), None, None)
    for update in updates:
        moment = iso(update.get("datePublished")) or iso(update.get("dateModified"))
        at = moment[:16] if moment else None
        _add(joined, page, string(update.get("headline")), "heading", at)
        _add(joined, page, string(update.get("articleBody")), "entry", at)
    return True


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _add(joined: Joined, page: Projection, text: str | None, kind: str | None, at: str | None) -> None:
    """One field, line by line, so that every paragraph of an entry carries its stamp."""
    if not text:
        return
    start = page.text.find(text)
    shown = visible(text).page
    place = shown.through(page.part(start, start + len(text))) if start >= 0 else None
    low = 0
    for line in shown.text.split("\n"):
        joined.add(place.part(low, low + len(line)) if place else line, kind=kind, at=at)
        low += len(line) + 1
