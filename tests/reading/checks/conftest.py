"""All checks of a text of whole sentences, without any other layer."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from lagebild.language.quantities import find as find_quantities
from lagebild.reading import checks
from lagebild.records.article import Article
from lagebild.records.layers import Annotated, Sentence
from lagebild.records.quantity import Check

Reader = Callable[[str], list[Check]]


@pytest.fixture(scope="session")
def wrong_in() -> Reader:
    """The findings that something is wrong, of a text published on 1 August 2025."""
    return lambda text: [c for c in _checked(text) if c.verdict == "inconsistent"]


def _checked(text: str) -> list[Check]:
    name, digest = Article.identify(text, url=None, outlet=None, published=None)
    ends = [m.end() for m in re.finditer(r"(?<!\d)[.!?]\s+(?=[A-ZÄÖÜ\d])|$", text)]
    sentences = tuple(Sentence(s, e, 0, 0, 0) for s, e in zip([0, *ends], ends, strict=False) if s < e)
    article = Article(id=name, source="t", text=text, sha256=digest, published="2025-08-01")
    quantities = tuple(find_quantities(name, text, (), sentences, ()))
    return checks.find(Annotated(article, (), sentences, (), (), (), (), quantities))
