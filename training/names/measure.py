"""Names found on held-out text: exact spans, pooled and per type."""

from __future__ import annotations

from collections import Counter

import numpy as np
import torch
from numpy.typing import NDArray

from lagebild.weights.path import best_path
from lagebild.weights.windows import plan
from training.corpus.sentence import Sentence
from training.language.layers import NAMES
from training.language.measure import f1, spans
from training.language.run import LENGTH, MARGIN
from training.names.net import Namer


def scores(namer: Namer, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, labels) for a running text, in the windows of the runtime."""
    parts = []
    namer.eval()
    with torch.inference_mode():
        for window in plan(len(vectors), LENGTH, MARGIN):
            out = namer(torch.from_numpy(vectors[None, window.start : window.end]))[0]
            parts.append(out[window.first : window.last].numpy())
    return np.concatenate(parts)


def measure(namer: Namer, sentences: list[Sentence], vectors: list[NDArray[np.float32]]) -> dict[str, float]:
    """Precision, recall and F1 in per cent, and F1 of each type; TITLE is no name."""
    labels = best_path(scores(namer, np.concatenate(vectors)), namer.moves().detach().numpy())
    right, found, gold = Counter[str](), Counter[str](), Counter[str]()
    at = 0
    for sentence in sentences:
        names = [NAMES[label] for label in labels[at : at + len(sentence.tokens)]]
        at += len(names)
        system = {s for s in spans(names) if s[2] != "TITLE"}
        truth = {s for s in spans([n if n in NAMES else "O" for n in sentence.names]) if s[2] != "TITLE"}
        for counter, part in ((right, system & truth), (found, system), (gold, truth)):
            counter.update(kind for _, _, kind in part)
    result = {"P": right.total() / max(found.total(), 1), "R": right.total() / max(gold.total(), 1)}
    result["F1"] = f1(right.total(), found.total(), gold.total())
    result |= {kind: f1(right[kind], found[kind], gold[kind]) for kind in ("PER", "ORG", "LOC", "MISC")}
    return {name: round(100 * value, 1) for name, value in result.items()}
