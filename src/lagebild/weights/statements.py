"""The statement heads at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from lagebild.weights.network import Network
from lagebild.weights.scores import KINDS, LINKS, MEDIA, ROLES, QuoteScores

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lagebild.weights.archive import Archive


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
        starts = np.zeros((len(tokens), 1), dtype=np.float32)
        at = 0
        for sentence in sentences:
            if sentence:
                starts[at] = 1
            at += len(sentence)
        outputs = dict(zip(self.network.outputs, self.network(tokens, {"starts": starts}), strict=True))
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
