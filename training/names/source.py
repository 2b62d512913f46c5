"""Text for the names head: annotated corpora, and raw text as earlier heads read it; as vectors with bit masks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from lagebild.weights.path import best_path
from training.corpus.labels import TABLE
from training.corpus.sentence import Sentence
from training.language.layers import NAMES, name_mask
from training.names.features import Frozen, Vectors
from training.names.measure import scores
from training.names.net import Namer

Masks = NDArray[np.int64]
POSSIBLE = 0.12
"""A label that earlier heads hold for less probable than this is closed."""
RUN, LENGTH = 4, 128
"""Neighbouring sentences that stay together, and tokens in a window."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """Sentences of one corpus, and how often an epoch sees them."""

    vectors: list[Vectors]
    masks: list[Masks]
    share: float


def annotated(frozen: Frozen, sentences: list[Sentence], share: float) -> Annotated:
    """A corpus with the types that it annotates; others stay open."""
    return Annotated(frozen.sentences(sentences), masks_of(sentences), share)


def masks_of(sentences: list[Sentence]) -> list[Masks]:
    """Bit masks over `NAMES` of the sentences of one corpus."""
    lacks = set(yaml.safe_load(TABLE.read_text(encoding="utf-8"))[sentences[0].source]["lacks"])
    return [np.array([name_mask(label, lacks) for label in s.names]) for s in sentences]


def raw(frozen: Frozen, teachers: list[Namer], work: Path, words: int, share: float) -> Annotated:
    """The first lines of the encyclopedia, `words` tokens, with every label that the teachers hold for possible."""
    listed = json.loads((work / "words.json").read_text())["words"]
    stored = np.load(work / "wiki.npz")
    ends = np.flatnonzero(stored["ends"][:words]) + 1
    tokens = [listed[token] for token in stored["tokens"][: ends[-1]]]
    vectors = frozen.text(tokens)
    masks = open_masks(teachers, vectors)
    return Annotated(np.split(vectors, ends[:-1]), np.split(masks, ends[:-1]), share)


def open_masks(teachers: list[Namer], vectors: Vectors) -> Masks:
    """(n) bit masks over `NAMES` from the mean of several heads."""
    found = [scores(teacher, vectors) for teacher in teachers]
    possible = np.mean([softmax(one) for one in found], axis=0) >= POSSIBLE
    path = best_path(np.mean(found, axis=0), teachers[0].moves().detach().numpy())
    possible[np.arange(len(path)), path] = True  # so that at least one path is open
    bits: Masks = (possible.astype(np.int64) << np.arange(len(NAMES))).sum(axis=1)
    return bits


def softmax(values: Vectors) -> Vectors:
    """Over the last axis."""
    grown = np.exp(values - values.max(axis=-1, keepdims=True))
    return grown / grown.sum(axis=-1, keepdims=True)


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
