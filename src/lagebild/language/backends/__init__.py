"""Who tags the text: our rules, our own encoder, or an installed spaCy model, all mapped to the same layers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from lagebild.errors import BackendError
from lagebild.records.layers import Name, NameKind, Sentence, Token

__all__ = ["Backend", "Proposal", "select"]


class Proposal(NamedTuple):
    """A tagger holds the tokens ``[first:last]`` for a name of `kind`; the name rules decide what becomes of it."""

    kind: NameKind
    first: int
    last: int


class Backend(Protocol):
    """A tagger of whole articles. One that `hears` is told what names the rules found before it proposes its own."""

    hears: bool

    def ends(self, tokens: Sequence[Token]) -> Sequence[float]:
        """For each token the probability that a sentence ends with it, heard where no mark tells; () where the backend has none."""

    def tag(
        self, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], ruled: Sequence[Name] = ()
    ) -> tuple[list[Token], list[Proposal]]:
        """The tokens with their layers, and the names it proposes, in text order; `ruled` is told to one that `hears`. Deterministic,
        linear in the text.
        """


def select(name: str) -> Backend:
    """The backend ``rules``, ``weights`` or ``spacy:<model>``; raises BackendError where it is unknown or not installed."""
    if name == "rules":
        from lagebild.language.backends.rules import Rules

        return Rules()
    if name == "weights":
        from lagebild.language.backends.encoder import Encoder

        return Encoder()
    if name.startswith("spacy:") and len(name) > len("spacy:"):
        from lagebild.language.backends.spacy import pipeline

        return pipeline(name.removeprefix("spacy:"))
    raise BackendError(f"there is no backend {name!r}: use rules, weights or spacy:<model>", code="backend-unknown", backend=name)
