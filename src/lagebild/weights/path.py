"""The best path through labels: Viterbi over the scores of the names head, where it is in doubt.

Source: A. J. Viterbi, "Error bounds for convolutional codes", IEEE Transactions on Information Theory 13 (1967).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SURE = 8.0
"""A lead of label 0 by which no other label is looked at: e to this is 3,000 to 1."""


def moves_allowed(labels: list[str]) -> NDArray[np.bool_]:
    """(n, n): may the second label follow the first? Inside follows only its own kind."""
    return np.array([[not b.startswith("I-") or (a != "O" and a[2:] == b[2:]) for b in labels] for a in labels])


def best_path(scores: NDArray[np.float32], moves: NDArray[np.float32]) -> list[int]:
    """Labels of a text from scores (n, k) and moves (k, k), label 0 standing for "outside".

    The text is taken as if label 0 stood before and after it. Linear in n; where label 0 leads by `SURE` it is taken
    at once, so the cost is that of the names.
    """
    if not len(scores):
        return []
    found = [0] * len(scores)
    lead = scores[:, 0] - scores[:, 1:].max(axis=1)
    doubtful = np.flatnonzero(lead < SURE)
    if not len(doubtful):
        return found
    cuts = np.flatnonzero(np.diff(doubtful) > 1) + 1
    for run in np.split(doubtful, cuts):
        start, end = int(run[0]), int(run[-1]) + 1
        found[start:end] = _between(scores[start:end], moves)
    return found


def _between(scores: NDArray[np.float32], moves: NDArray[np.float32]) -> list[int]:
    """The best path of a stretch with label 0 on both sides."""
    total = scores[0] + moves[0]
    back: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        ways = total[:, None] + moves
        back.append(ways.argmax(axis=0))
        total = ways.max(axis=0) + row
    label = int((total + moves[:, 0]).argmax())
    path = [label]
    for ways_back in reversed(back):
        label = int(ways_back[label])
        path.append(label)
    path.reverse()
    return path
