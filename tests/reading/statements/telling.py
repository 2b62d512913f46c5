"""Text in, statements out: what the tests of this folder start from."""

from __future__ import annotations

import re

from lagebild.language.annotate import annotate
from lagebild.reading import statements
from lagebild.reading.statements import Found
from lagebild.records.article import Article, Block
from lagebild.records.layers import Annotated


def article(text: str, *, published: str | None = "2025-09-18") -> Article:
    """`text` with one block per line, nothing cut."""
    identity, digest = Article.identify(text, url=None, outlet=None, published=published)
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if m.group().strip())
    return Article(id=identity, source="<test>", text=text, sha256=digest, published=published, blocks=blocks)


def layers(text: str) -> Annotated:
    """All layers of `text`."""
    return annotate(article(text))


def told(text: str) -> Found:
    """The statements of `text`."""
    return statements.find(layers(text))
