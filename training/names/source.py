"""Text for the names head: annotated corpora as vectors with bit masks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import yaml
from numpy.typing import NDArray

from training.corpus.labels import TABLE
from training.corpus.sentence import Sentence
from training.language.layers import name_mask
from training.names.features import Frozen, Vectors

Masks = NDArray[np.int64]
RUN, LENGTH = 4, 128
"""Neighbouring sentences that stay together, and tokens in a window."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """Sentences of one corpus, and how often an epoch sees them."""

    vectors: list[Vectors]
    masks: list[Masks]
    share: float


SHARES = {"germeval": 1.0, "plenar": 1.0, "europarl": 0.5}
"""How often an epoch sees each corpus."""


def annotated(frozen: Frozen, sentences: list[Sentence], share: float) -> Annotated:
    """A corpus with the types that it annotates; others stay open."""
    return Annotated(frozen.sentences(sentences), masks_of(sentences), share)


def masks_of(sentences: list[Sentence]) -> list[Masks]:
    """Bit masks over `NAMES` of the sentences of one corpus."""
    lacks = set(yaml.safe_load(TABLE.read_text(encoding="utf-8"))[sentences[0].source]["lacks"])
    return [np.array([name_mask(label, lacks) for label in s.names]) for s in sentences]


def windows(corpora: list[Annotated], batch: int, random: np.random.Generator) -> Iterator[tuple[Vectors, Masks]]:
    """An epoch as batches: vectors (batch, LENGTH, inner), masks (batch, LENGTH)."""
    runs = []
    for number, corpus in enumerate(corpora):
        starts = random.permutation(np.arange(int(random.integers(RUN)), len(corpus.masks), RUN))
        whole, part = divmod(corpus.share, 1)
        picked = [*np.tile(starts, int(whole)), *starts[: int(part * len(starts))]]
        runs += [(number, int(start)) for start in picked]
    random.shuffle(runs)
    vectors = [v for number, start in runs for v in corpora[number].vectors[start : start + RUN]]
    masks = [m for number, start in runs for m in corpora[number].masks[start : start + RUN]]
    flat = np.concatenate(masks)
    step = batch * LENGTH
    filled: list[Vectors] = []
    held = done = 0
    for piece in vectors:
        filled.append(piece)
        held += len(piece)
        if held >= step:
            block = np.concatenate(filled)
            yield block[:step].reshape(batch, LENGTH, -1), flat[done : done + step].reshape(batch, LENGTH)
            filled, held, done = [block[step:]], len(block) - step, done + step
