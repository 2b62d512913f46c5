"""Words of a corpus as numbers: each distinct word once, with its features."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lagebild.weights.features import AFFIXES, MASK, NGRAMS, RESERVED, features, form_key, normalise

MASKED = 0
"""The number of the mask among the words of a lexicon."""


def choose_forms(counts: Counter[str], size: int) -> dict[str, int]:
    """The most frequent form keys, most frequent first; rows below `RESERVED` are kept."""
    keys: Counter[str] = Counter()
    for word, count in counts.items():
        keys[form_key(normalise(word))] += count
    ranked = sorted(keys.items(), key=lambda item: (-item[1], item[0]))[: size - RESERVED]
    return {key: row for row, (key, _) in enumerate(ranked, RESERVED)}


class Lexicon:
    """Numbers for words, and feature rows for numbers; grows as words are added."""

    def __init__(self, forms: dict[str, int], words: Iterable[str] = ()) -> None:
        self.forms = forms
        self.number: dict[str, int] = {"\0mask": MASKED}
        self._form: list[int] = [MASK]
        self._affix: list[list[int]] = [[0] * AFFIXES]
        self._ngram: list[list[int]] = [[0] * NGRAMS]
        self.table: tuple[Tensor, Tensor, Tensor] | None = None
        for word in words:
            self.add(word)

    def add(self, word: str) -> int:
        """The number of a word, new or known."""
        known = self.number.get(word)
        if known is not None:
            return known
        found = features(word, self.forms)
        self.number[word] = len(self._form)
        self._form.append(found.form)
        self._affix.append(found.affixes)
        self._ngram.append(found.ngrams + [0] * (NGRAMS - len(found.ngrams)))
        self.table = None
        return len(self._form) - 1

    def rows(self) -> tuple[Tensor, Tensor, Tensor]:
        """Feature rows of all words."""
        if self.table is None:
            self.table = (torch.tensor(self._form), torch.tensor(self._affix), torch.tensor(self._ngram))
        return self.table

    def batch(self, numbers: NDArray[np.int64]) -> tuple[tuple[Tensor, Tensor, Tensor], Tensor]:
        """Features of the distinct words of a batch, and the place of each token among them."""
        distinct, index = np.unique(numbers, return_inverse=True)
        form, affix, ngram = self.rows()
        pick = torch.from_numpy(distinct)
        return (form[pick], affix[pick], ngram[pick]), torch.from_numpy(index.reshape(numbers.shape))
