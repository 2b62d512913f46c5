"""Our own encoder as a backend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild import weights
from lagebild.errors import BackendError
from lagebild.language import tags
from lagebild.language.backends import Proposal
from lagebild.language.backends.merging import merged
from lagebild.records.layers import NameKind, Sentence, Token
from lagebild.weights import Tag

_KINDS: dict[str, NameKind] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "MISC": "MISC"}


class Encoder:
    """`Backend` over the shipped weights ``language``; WeightsError where the file is missing or damaged."""

    def __init__(self) -> None:
        try:
            self.model = weights.load("language")
        except ModuleNotFoundError as error:
            command = f"pip install {error.name}"
            message = f"the weights need {error.name}, which is not installed; install it with: {command}"
            raise BackendError(message, code="backend-missing", extra="weights", missing=error.name, install=command) from error
        self._read: tuple[Sequence[Token], list[Tag]] | None = None

    def ends(self, tokens: Sequence[Token]) -> Sequence[float]:
        """See `Backend.ends`."""
        return [tag.sentence_end for tag in self._tags(tokens)]

    def _tags(self, tokens: Sequence[Token]) -> list[Tag]:
        """One pass for both questions: the encoder reads running text, so that sentences change nothing."""
        if self._read is None or self._read[0] is not tokens:
            self._read = (tokens, self.model.tag([[token.text for token in tokens]])[0])
        return self._read[1]

    def tag(self, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[list[Token], list[Proposal]]:
        """See `Backend.tag`."""
        tagged = self._tags(tokens)
        ruled = tags.tag(tokens, sentences)
        return [_token(token, tag) for token, tag in zip(ruled, tagged, strict=True)], list(_proposals(tagged))


def _token(rule: Token, tag: Tag) -> Token:
    feats = "" if tag.feats == "_" else tag.feats
    return merged(rule, upos=tag.upos, stts=tag.stts, lemma=tag.lemma, feats=feats)


def _proposals(tags: Sequence[Tag]) -> Iterator[Proposal]:
    """BIO labels as stretches; title words are left to the name rules."""
    first, kind = 0, ""
    for i, label in enumerate([*(tag.name for tag in tags), "O"]):
        if kind and (label[:1] != "I" or label[2:] != kind):
            if kind in _KINDS:
                yield Proposal(_KINDS[kind], first, i)
            kind = ""
        if label[:1] == "B" or (label[:1] == "I" and not kind):
            first, kind = i, label[2:]
