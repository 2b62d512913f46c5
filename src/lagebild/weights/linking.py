"""Linking a quote to its roles: a bilinear score between tokens, with a bias for their distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lagebild.weights.scores import QuoteScores


def distance_bucket(offsets: NDArray[np.intp], buckets: int) -> NDArray[np.intp]:
    """Bucket of signed token offsets: exact up to 4 on each side, then doubling; `buckets` is odd."""
    half = buckets // 2
    size = np.abs(offsets)
    exact = 4
    grown = exact + np.floor(2 * np.log2(np.maximum(size, exact) / exact)).astype(np.intp)
    bucket = np.minimum(np.where(size < exact, size, grown), half)
    return np.where(offsets < 0, half - bucket, half + bucket).astype(np.intp)


def link_probabilities(
    scores: QuoteScores, layer: int, quote: NDArray[np.intp], candidates: NDArray[np.intp]
) -> tuple[NDArray[np.float32], float]:
    """Mean logit over the tokens of the quote, then a softmax over the candidates and "none"."""
    if len(quote) == 0:
        return np.zeros(len(candidates), dtype=np.float32), 1.0
    left = scores.queries[quote, layer]
    right = scores.keys[candidates, layer]
    offsets = candidates[None, :] - quote[:, None]
    bias = scores.distance[layer][distance_bucket(offsets, scores.distance.shape[1])]
    logits = (left @ right.T + bias).mean(axis=0)
    none = float(scores.nulls[quote, layer].mean())
    everything = np.append(logits, none)
    weights = np.exp(everything - everything.max())
    weights /= weights.sum()
    return weights[:-1].astype(np.float32), float(weights[-1])
