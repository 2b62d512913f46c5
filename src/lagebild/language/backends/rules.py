"""The rules as a backend: tags by table and neighbourhood, no proposals of their own."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language import tags
from lagebild.language.backends import Proposal
from lagebild.records.layers import Name, Sentence, Token


class Rules:
    """`Backend` over `lagebild.language.tags`."""

    hears = False

    def ends(self, tokens: Sequence[Token]) -> Sequence[float]:
        """See `Backend.ends`: the rules have nothing to add to the splitter's own."""
        return ()

    def tag(
        self, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], ruled: Sequence[Name] = ()
    ) -> tuple[list[Token], list[Proposal]]:
        """See `Backend.tag`."""
        return tags.tag(tokens, sentences), []
