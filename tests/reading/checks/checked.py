"""All checks of a text of whole sentences, without any other layer."""

from __future__ import annotations

import re

from lagebild.language.quantities import find as find_quantities
from lagebild.reading import checks
from lagebild.records.article import Article
from lagebild.records.layers import Annotated, Sentence
from lagebild.records.quantity import Check
from lagebild.records.time import TimeExpression

PUBLISHED = "2025-08-01"


def checked(text: str, times: tuple[TimeExpression, ...] = (), published: str | None = PUBLISHED) -> list[Check]:
    """What `reading.checks` finds in `text`, cut at its full stops."""
    name, digest = Article.identify(text, url=None, outlet=None, published=None)
    ends = [m.end() for m in re.finditer(r"(?<!\d)[.!?]\s+(?=[A-ZÄÖÜ\d])|$", text)]
    sentences = tuple(Sentence(s, e, 0, 0, 0) for s, e in zip([0, *ends], ends, strict=False) if s < e)
    article = Article(id=name, source="t", text=text, sha256=digest, published=published)
    quantities = tuple(find_quantities(name, text, (), sentences, times))
    return checks.find(Annotated(article, (), sentences, (), (), (), times, quantities))
