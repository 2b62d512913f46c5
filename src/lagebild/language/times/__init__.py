"""German time expressions: TIMEX3 with values and intervals."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.records.layers import Sentence, Token
from lagebild.records.time import TimeExpression


def find(article: str, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], anchor: str | None) -> list[TimeExpression]:
    """All time expressions of `text`; `article` is its id, `anchor` the ISO day relative expressions count from (None: unknown)."""
    return []
