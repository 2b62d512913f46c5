"""Who is who inside one article."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article
from lagebild.records.layers import Name, Sentence, Token


def resolve(
    article: Article, tokens: Sequence[Token], sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[list[Actor], list[Mention]]:
    """Actors and their mentions."""
    return [], []
