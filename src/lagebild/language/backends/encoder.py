"""Our own encoder as a backend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild import weights
from lagebild.errors import BackendError
from lagebild.language import tags
from lagebild.language.backends import Proposal
from lagebild.language.backends.merging import merged
from lagebild.records.layers import Name, NameKind, Sentence, Token
from lagebild.weights import Tag
from lagebild.weights.labels import bio

_KINDS: dict[str, NameKind] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "MISC": "MISC"}


class Encoder:
    """`Backend` over the shipped weights ``language``; WeightsError where the file is missing or damaged."""

    hears = True

    def __init__(self) -> None:
        try:
            self.model = weights.load("language")
        except ModuleNotFoundError as error:
            command = f"pip install {error.name}"
            message = f"the weights need {error.name}, which is not installed; install it with: {command}"
            raise BackendError(message, code="backend-missing", extra="weights", missing=error.name, install=command) from error

    def ends(self, tokens: Sequence[Token]) -> Sequence[float]:
        """See `Backend.ends`."""
        return self.model.ends([token.text for token in tokens])

    def tag(
        self, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], ruled: Sequence[Name] = ()
    ) -> tuple[list[Token], list[Proposal]]:
        """See `Backend.tag`."""
        tagged = self.model.tag([[token.text for token in tokens]], _labels(tokens, ruled))[0]
        by_rule = tags.tag(tokens, sentences)
        return [_token(token, tag) for token, tag in zip(by_rule, tagged, strict=True)], list(_proposals(tagged))


def _token(rule: Token, tag: Tag) -> Token:
    feats = "" if tag.feats == "_" else tag.feats
    return merged(rule, upos=tag.upos, stts=tag.stts, lemma=tag.lemma, feats=feats)


def _labels(tokens: Sequence[Token], found: Sequence[Name]) -> list[str]:
    """Names as BIO labels; one that does not begin or end with a token is left out."""
    labels = ["O"] * len(tokens)
    starts = {token.start: i for i, token in enumerate(tokens)}
    ends = {token.end: i + 1 for i, token in enumerate(tokens)}
    for name in found:
        first, last = starts.get(name.core_start), ends.get(name.core_end)
        if first is not None and last is not None:
            labels[first:last] = bio(name.kind, last - first)
    return labels


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
