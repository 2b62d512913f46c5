"""BIO labels of names, as text and as vectors; the same for the runtime and for what the heads learn from.

Source of the scheme: L. Ramshaw, M. Marcus, "Text chunking using transformation-based learning", WVLC 1995.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def bio(kind: str, length: int) -> list[str]:
    """The labels of a name of `length` tokens (at least one)."""
    return [f"B-{kind}", *[f"I-{kind}"] * (length - 1)]


def one_hot(labels: Sequence[str], places: Mapping[str, int]) -> NDArray[np.float32]:
    """(n, number of places) a one where the label has its place; a label without one stands at 0, "outside"."""
    import numpy as np

    rows = np.zeros((len(labels), len(places)), dtype=np.float32)
    rows[np.arange(len(labels)), [places.get(label, 0) for label in labels]] = 1
    return rows
