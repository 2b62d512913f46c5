"""Articles of our own for the tests of this room."""

from __future__ import annotations

from lagebild.records.article import Article, Block


def article(text: str, *, published: str | None = None) -> Article:
    """An article of one block a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    identity, sha = Article.identify(text, url=None, outlet=None, published=published)
    return Article(id=identity, source="test", text=text, sha256=sha, published=published, blocks=tuple(blocks))
