"""German quantities: numbers with unit, bound and what they count."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.records.layers import Sentence, Token
from lagebild.records.quantity import Quantity
from lagebild.records.time import TimeExpression


def find(
    article: str, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> list[Quantity]:
    """All quantities of `text`; what a time expression already covers (clock times, dates) is not one."""
    return []
