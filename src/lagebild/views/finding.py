"""Search: people whose name fits, and passages with the words that matched."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.records.actor import Actor
from lagebild.views import evidence
from lagebild.views.evidence import Source
from lagebild.views.highlight import Mark, Part, stream
from lagebild.views.rows import Rows

MOST_PEOPLE = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One passage; its `parts` mark the words that matched (layer "hit")."""

    source: Source
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a search found. `words` is the query as typed."""

    words: str
    people: tuple[Actor, ...]
    found: tuple[Found, ...]


def compose(view: Rows, words: str, limit: int = 50) -> Result:
    """Search a corpus; an empty query finds nothing."""
    if not words.strip():
        return Result(words, (), ())
    found = []
    for hit in view.search(words, limit):
        article = view.article(hit.article)
        if article is not None and hit.start < hit.end:
            marks = [Mark(m.start, m.end, "hit") for m in hit.marks]
            parts = tuple(stream(article.text, hit.start, hit.end, marks))
            found.append(Found(evidence.source(article, hit.start, hit.end), parts))
    return Result(words, tuple(view.find_actor(words)[:MOST_PEOPLE]), tuple(found))
