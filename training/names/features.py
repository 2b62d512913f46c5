"""What the names head sees of a text.

Side by side, per token: the output of the encoder, the word as it enters the encoder's layers, the static vector of the word, counts
of its neighbours in raw text, and the label that the rules give it (one of `NAMES`, or nothing).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from lagebild.language.tokenised import labels
from lagebild.weights.around import Around
from lagebild.weights.labels import one_hot
from training.corpus.sentence import Sentence
from training.language.layers import NAMES
from training.language.run import LENGTH, MARGIN
from training.net.encoder import Encoder, Shape
from training.net.lexicon import Lexicon
from training.net.scoring import score_tokens

Vectors = NDArray[np.float32]


class Beside:
    """What stands beside the encoder: counts of neighbours (`path` of `training.names.around`) and labels of rules."""

    def __init__(self, path: Path) -> None:
        with np.load(path) as arrays:
            self.arrays = dict(arrays)
        self.around = Around(self.arrays)
        self.width = self.around.width + len(NAMES)

    def __call__(self, sentences: list[list[str]]) -> list[Vectors]:
        """(n, width) per sentence; twenty neighbours are read by the rules as one article."""
        places = {name: at for at, name in enumerate(NAMES)}
        rows = zip(sentences, labels(sentences, "rules"), strict=True)
        return [np.concatenate([self.around(tokens), one_hot(row, places)], axis=1) for tokens, row in rows]


def inner(shape: Shape, beside: Beside) -> int:
    """Width of all that the head sees."""
    return 2 * shape.width + shape.static_width + beside.width


class Layers(nn.Module):
    """An encoder that gives its output and, behind it, the words before any context."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, types: tuple[Tensor, Tensor, Tensor], index: Tensor) -> Tensor:
        """See `Encoder.forward`; (b, t, 2 w)."""
        words = self.encoder.words(*types)[index]
        return torch.cat([self.encoder.context(words, None), words], -1)


class Frozen:
    """An encoder that learns no more."""

    def __init__(self, encoder: Encoder, forms: dict[str, int], beside: Beside) -> None:
        self.encoder, self.lexicon, self.beside = encoder.eval(), Lexicon(forms), beside
        self.layers, self.inner = Layers(self.encoder), inner(encoder.shape, beside)

    def text(self, tokens: list[str]) -> Vectors:
        """(n, ...) context, words and static vectors of a running text."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            context = score_tokens(self.layers, self.lexicon, tokens, LENGTH, MARGIN)
        forms = self.lexicon.rows()[0][[self.lexicon.add(token) for token in tokens]]
        static = self.encoder.words.static.weight.detach()[forms].numpy()
        return np.concatenate([context, static], axis=1)

    def sentences(self, sentences: list[Sentence], beside: list[Vectors] | None = None) -> list[Vectors]:
        """(n, inner) per sentence, read as one running text; `beside` may be given where it is known."""
        beside = beside or self.beside([s.tokens for s in sentences])
        whole = np.concatenate([self.text([token for s in sentences for token in s.tokens]), np.concatenate(beside)], axis=1)
        return np.split(whole, np.cumsum([len(s.tokens) for s in sentences])[:-1])
