"""Corruption for pretraining: some words masked, some replaced by a word that looks alike or by any word."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lagebild.weights.features import form_key, shape
from training.net.lexicon import MASKED

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Corrupted:
    """A batch as the encoder sees it, and where it was changed (both (b, t))."""

    tokens: Numbers
    masked: NDArray[np.bool_]
    replaced: NDArray[np.bool_]


class Corruption:
    """Draws replacements from the corpus itself, half of them among words of the same shape and ending."""

    def __init__(self, stream: Numbers, words: list[str], masked: float = 0.1, replaced: float = 0.06) -> None:
        kinds: dict[tuple[str, str], int] = {}
        group = np.array([kinds.setdefault((shape(w), form_key(w)[-2:]), len(kinds)) for w in words])
        self.group = group
        of_token = group[stream]
        self.sorted = stream[np.argsort(of_token, kind="stable")]
        self.size = np.bincount(of_token, minlength=len(kinds))
        self.start = np.cumsum(self.size) - self.size
        self.rates = (masked, replaced)

    def __call__(self, tokens: Numbers, random: np.random.Generator) -> Corrupted:
        """Corrupt a batch of token numbers (already shifted by nothing; `MASKED` is the mask)."""
        draw = random.random(tokens.shape)
        masked = draw < self.rates[0]
        swap = (draw >= self.rates[0]) & (draw < sum(self.rates))
        group = self.group[tokens]
        alike = self.start[group] + (random.random(tokens.shape) * self.size[group]).astype(np.int64)
        anyone = random.integers(0, len(self.sorted), tokens.shape)
        other = self.sorted[np.where(random.random(tokens.shape) < 0.6, alike, anyone)]
        seen = np.where(masked, MASKED, np.where(swap, other, tokens))
        return Corrupted(seen, masked, swap & (other != tokens))
