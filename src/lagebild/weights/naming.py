"""The names head at run time: scores of labels for a text whose context the encoder has read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from lagebild.weights.labels import one_hot
from lagebild.weights.network import session
from lagebild.weights.path import best_path
from lagebild.weights.windows import plan

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lagebild.weights.archive import Archive
    from lagebild.weights.words import Words


class Naming:
    """Context, static vectors, counts of neighbours and the labels of rules, read by one small network, then the best path."""

    def __init__(self, archive: Archive, words: Words) -> None:
        self.labels: list[str] = archive.settings["layers"]["names"]
        self.places = {label: at for at, label in enumerate(self.labels)}
        self.moves = archive.floats("names.moves")
        self.session = session(archive.arrays["names.graph"].tobytes())
        self.length: int = archive.settings["length"]
        self.margin: int = archive.settings["margin"]
        self.words = words

    def __call__(self, tokens: Sequence[str], context: NDArray[np.float32], rules: Sequence[str] | None) -> list[str]:
        """A BIO label per token; `rules` are the labels that rules give, heard beside what the text says."""
        hints = one_hot(rules, self.places) if rules is not None else np.zeros((len(tokens), len(self.labels)), dtype=np.float32)
        beside = np.concatenate([self.words.beside(tokens), hints], axis=1, dtype=np.float32)
        parts = []
        for window in plan(len(tokens), self.length, self.margin):
            feed = {"context": context[window.start : window.end], "beside": beside[window.start : window.end]}
            parts.append(self.session.run(["scores"], feed)[0][window.first : window.last])
        return [self.labels[at] for at in best_path(np.concatenate(parts), self.moves)]
