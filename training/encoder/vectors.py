"""Static vectors of words: skip-gram over all raw text (word2vec by gensim), written once and kept beside the run.

They know what thirty-two thousand learnt rows cannot: which of the rarer words are towns, firms, surnames.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lagebild.weights.features import RESERVED, form_key, normalise
from training.encoder.coarse import coarse
from training.encoder.prepare import SOURCES

WIDTH, WINDOW, NEGATIVES, EPOCHS = 100, 4, 6, 4


class Lines:
    """The lines of all sources as form keys; may be walked over again and again."""

    def __init__(self, work: Path) -> None:
        self.work = work
        listed = json.loads((work / "words.json").read_text())
        self.keys = [form_key(normalise(word)) for word in listed["words"]]
        self.forms: dict[str, int] = listed["forms"]

    def __iter__(self) -> Iterator[list[str]]:
        for name in SOURCES:
            stored = np.load(self.work / f"{name}.npz")
            tokens, start = stored["tokens"], 0
            for end in np.flatnonzero(stored["ends"]) + 1:
                yield [self.keys[token] for token in tokens[start:end]]
                start = end


def learn(lines: Lines, seed: int, workers: int) -> NDArray[np.float32]:
    """(known, WIDTH) vectors by row of the form vocabulary; zeros for the reserved rows and for words without one.

    The same on every run with one worker only.
    """
    from gensim.models import Word2Vec

    model = Word2Vec(
        lines,
        vector_size=WIDTH,
        window=WINDOW,
        sg=1,
        negative=NEGATIVES,
        min_count=4,
        sample=1e-4,
        epochs=EPOCHS,
        seed=seed,
        workers=workers,
    )
    rows = np.zeros((RESERVED + len(lines.forms), WIDTH), dtype=np.float32)
    for key, row in lines.forms.items():
        if key in model.wv:
            rows[row] = model.wv[key]
    return rows


def narrow(rows: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    """The first `width` principal components, scaled to a mean length of 2."""
    rows[RESERVED:] -= rows[RESERVED:].mean(axis=0)
    _, _, axes = np.linalg.svd(rows[RESERVED:], full_matrices=False)
    made: NDArray[np.float32] = rows @ axes[:width].T
    made[:RESERVED] = 0
    made *= 2 / np.linalg.norm(made[RESERVED:], axis=1).mean()
    return made.astype(np.float32)


def vectors(work: Path, width: int, seed: int, workers: int) -> NDArray[np.float32]:
    """(known, width) vectors, from `static.npy` or learnt now."""
    path = work / "static.npy"
    if not path.exists():
        np.save(path, coarse(narrow(learn(Lines(work), seed, workers), width), seed))
    found: NDArray[np.float32] = np.load(path)
    return found
