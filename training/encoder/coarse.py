"""Static vectors made coarse before anything learns from them, so that what is shipped is what was seen.

Product quantisation (H. Jégou, M. Douze, C. Schmid, "Product quantization for nearest neighbor search", IEEE TPAMI 33,
2011): dimensions d, d + PARTS, d + 2 PARTS … make a part, so that the parts vary alike after a principal component
analysis, and each part takes one of 256 values.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

PARTS, VALUES, ROUNDS, SAMPLE = 20, 255, 10, 40_000
Vectors = NDArray[np.float32]


def nearest(points: Vectors, centres: Vectors) -> NDArray[np.intp]:
    """Number of the nearest centre of each point, in blocks that fit the cache."""
    size = (centres * centres).sum(axis=1)
    blocks = [points[at : at + 8192] for at in range(0, len(points), 8192)]
    return np.concatenate([(size - 2 * block @ centres.T).argmin(axis=1) for block in blocks])


def centres_of(points: Vectors, random: np.random.Generator) -> Vectors:
    """K-means; a centre without points stays where it is."""
    sample = points[random.choice(len(points), min(SAMPLE, len(points)), replace=False)]
    centres = sample[:VALUES].copy()
    for _ in range(ROUNDS):
        near = nearest(sample, centres)
        counts = np.bincount(near, minlength=len(centres))
        for axis in range(points.shape[1]):
            sums = np.bincount(near, weights=sample[:, axis], minlength=len(centres))
            centres[:, axis] = np.where(counts > 0, sums / np.maximum(counts, 1), centres[:, axis])
    return centres.astype(np.float16).astype(np.float32)


def coarse(rows: Vectors, seed: int) -> Vectors:
    """Rows (n, width) of which each part has one of 255 values; rows of zeros stay."""
    random = np.random.default_rng(seed)
    empty = ~rows.any(axis=1)
    made = np.empty_like(rows)
    for part in range(PARTS):
        points = np.ascontiguousarray(rows[:, part::PARTS])
        centres = centres_of(points[~empty], random)
        made[:, part::PARTS] = centres[nearest(points, centres)]
    made[empty] = 0
    return made
