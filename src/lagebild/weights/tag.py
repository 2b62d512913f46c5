"""What a loaded model offers: the contracts that callers code against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from lagebild.weights.scores import QuoteScores


@dataclass(frozen=True, slots=True)
class Tag:
    """What one token is.

    `upos` and `feats` follow Universal Dependencies (feats in CoNLL-U form, sorted, ``_`` when empty), `stts` is the
    Stuttgart-Tübingen tag set, `lemma` the dictionary form after the conventions of UD German-GSD, `name` a BIO label
    over PER, ORG, LOC, MISC and TITLE (office words that belong to a person) such as ``B-PER``, ``I-ORG``, ``O``;
    `sentence_end` is the probability (0 to 1) that a sentence ends with this token.
    """

    upos: str
    stts: str
    feats: str
    lemma: str
    name: str
    sentence_end: float


class Model(Protocol):
    """Anything that `load` returns."""

    @property
    def name(self) -> str:
        """``language`` or ``statements``."""

    @property
    def version(self) -> str:
        """The version that the manifest gives for this file."""


class LanguageModel(Model, Protocol):
    """Tagging of German text, one pass for all layers."""

    def ends(self, tokens: Sequence[str]) -> list[float]:
        """For each token of a running text the probability that a sentence ends with it; the `sentence_end` of its tag."""

    def tag(self, sentences: Sequence[Sequence[str]], rules: Sequence[str] | None = None) -> list[list[Tag]]:
        """One tag per token, in the shape of the input.

        The sentences are read as one running text (an article), so pass all sentences of a document in one call, in
        order; neighbouring sentences are context. For sentence splitting pass a whole paragraph as one sentence and
        cut where `sentence_end` is high. Any string is a legal token. Cost is linear in the number of tokens.
        `rules` are BIO labels of names that rules found, one per token of the text ("O" where they found none): they are
        heard as evidence, and the names given are those that the whole text speaks for.
        """


class StatementModel(Model, Protocol):
    """Scores from which statements are decoded; no decoding here."""

    def score(self, sentences: Sequence[Sequence[str]]) -> QuoteScores:
        """Scores for the tokens of one document, flattened in order over its sentences."""
