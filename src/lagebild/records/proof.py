"""Proof: every record of a reading stands on verbatim spans of a text whose hash fits."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from lagebild.errors import ArticleError
from lagebild.records.article import Article
from lagebild.records.ids import text_hash
from lagebild.records.reading import Reading
from lagebild.records.span import Span


def faults(article: Article, record: Any) -> Iterator[str]:
    """What is wrong with the spans of one record of `article`, one English sentence each; nothing where all is well."""
    for start, end, text in stretches(record):
        if not 0 <= start < end <= len(article.text):
            yield f"{type(record).__name__} [{start}:{end}] lies outside of {article.id}"
        elif article.text[start:end] != text:
            yield f"{type(record).__name__} [{start}:{end}] is not verbatim in {article.id}"


def stretches(record: Any) -> Iterator[tuple[int, int, str]]:
    """All (start, end, text) a record of one article rests on, nested spans included."""
    values = {f.name: getattr(record, f.name) for f in dataclasses.fields(record)}
    if isinstance(values.get("start"), int) and isinstance(values.get("text"), str):
        yield values["start"], values["end"], values["text"]
    for value in values.values():
        items = value if isinstance(value, tuple) else (value,)
        yield from ((s.start, s.end, s.text) for s in items if isinstance(s, Span))


def verify(reading: Reading) -> None:
    """Raise ArticleError at the first span that is not verbatim, or if the text's hash does not fit."""
    article = reading.article
    if text_hash(article.text) != article.sha256:
        raise ArticleError(f"the text of {article.id} does not have the hash it claims", code="hash", article=article.id)
    for name in ("mentions", "times", "quantities", "statements", "events", "positions", "checks"):
        for record in getattr(reading, name):
            for fault in faults(article, record):
                raise ArticleError(fault, code="span", article=article.id)
