"""Who is who inside one article: names, roles, pronouns and possessives under one local actor each.

A role phrase or pronoun that two people fit equally stays without a mention: a refusal to guess is a result.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.coreference import compounds, pronouns, roles
from lagebild.language.coreference.cast import Cast, enter
from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article
from lagebild.records.layers import Name, Sentence, Token

__all__ = ["resolve"]


def resolve(
    article: Article, tokens: Sequence[Token], sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[list[Actor], list[Mention]]:
    """Actors in order of first mention, and their mentions in text order."""
    cast = Cast(article, tokens, sentences, names)
    enter(cast, names)
    roles.resolve(cast)
    pronouns.resolve(cast)
    compounds.resolve(cast)
    return cast.records()
