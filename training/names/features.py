"""What the names head sees of a text: the output of the frozen encoder beside the static vectors of the words."""

from __future__ import annotations

from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray

from training.corpus.sentence import Sentence
from training.language.run import LENGTH, MARGIN
from training.net.encoder import Encoder
from training.net.lexicon import Lexicon
from training.net.scoring import score_tokens

Vectors = NDArray[np.float32]


class Frozen:
    """An encoder that learns no more."""

    def __init__(self, encoder: Encoder, forms: dict[str, int]) -> None:
        self.encoder, self.lexicon = encoder.eval(), Lexicon(forms)
        self.inner = encoder.shape.width + encoder.shape.static_width

    def text(self, tokens: list[str]) -> Vectors:
        """(n, inner) for the tokens of a running text."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            context = score_tokens(partial(self.encoder, keep=None), self.lexicon, tokens, LENGTH, MARGIN)
        forms = self.lexicon.rows()[0][[self.lexicon.add(token) for token in tokens]]
        static = self.encoder.words.static.weight.detach()[forms].numpy()
        return np.concatenate([context, static], axis=1)

    def sentences(self, sentences: list[Sentence]) -> list[Vectors]:
        """The same per sentence, read as one running text."""
        lengths = np.cumsum([len(s.tokens) for s in sentences])[:-1]
        return np.split(self.text([token for s in sentences for token in s.tokens]), lengths)
