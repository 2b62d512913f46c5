"""Scoring running text in windows, as the runtime does it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lagebild.weights.windows import plan
from training.net.lexicon import Lexicon

Forward = Callable[[tuple[Tensor, Tensor, Tensor], Tensor], Tensor]


def score_tokens(forward: Forward, lexicon: Lexicon, tokens: list[str], length: int, margin: int) -> NDArray[np.float32]:
    """Outputs (n, ...) of a model for the tokens of one text."""
    numbers = np.array([lexicon.add(token) for token in tokens])
    parts = []
    with torch.inference_mode():
        for window in plan(len(numbers), length, margin):
            types, index = lexicon.batch(numbers[None, window.start : window.end])
            out = forward(types, index)[0, window.first : window.last]
            parts.append(out.float().numpy())
    return np.concatenate(parts)
