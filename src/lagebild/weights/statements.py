"""The statement heads at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from lagebild.weights.marks import marks
from lagebild.weights.network import Network
from lagebild.weights.scores import KINDS, LINKS, MEDIA, ROLES, QuoteScores

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lagebild.weights.archive import Archive


SIGNS = 4
"""Signs beside the words: starts a sentence, opens a quotation, stands inside one, closes one."""


def signs(sentences: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    """(n, `SIGNS`) of 0 and 1."""
    tokens = [token for sentence in sentences for token in sentence]
    found = np.zeros((len(tokens), SIGNS), dtype=np.float32)
    at = 0
    for sentence in sentences:
        if sentence:
            found[at, 0] = 1
        at += len(sentence)
    for column, places in enumerate(marks(tokens), 1):
        found[places, column] = 1
    return found


class Statements:
    """`StatementModel` over an archive."""

    def __init__(self, archive: Archive) -> None:
        self.name = "statements"
        self.version: str = archive.manifest["version"]
        self.network = Network(archive)
        self.distance = archive.floats("distance")

    def score(self, sentences: Sequence[Sequence[str]]) -> QuoteScores:
        """Scores for the tokens of one document; see `StatementModel.score`."""
        tokens = [token for sentence in sentences for token in sentence]
        if not tokens:
            return self._empty()
        outputs = dict(zip(self.network.outputs, self.network(tokens, {"signs": signs(sentences)}), strict=True))
        return QuoteScores(**outputs, distance=self.distance)

    def _empty(self) -> QuoteScores:
        def nothing(*shape: int) -> NDArray[np.float32]:
            return np.zeros((0, *shape), dtype=np.float32)

        return QuoteScores(
            kinds=nothing(len(KINDS), 3),
            roles=nothing(len(ROLES), 3),
            media=nothing(len(MEDIA)),
            queries=nothing(len(LINKS), 1),
            keys=nothing(len(LINKS), 1),
            nulls=nothing(len(LINKS)),
            distance=self.distance,
        )
