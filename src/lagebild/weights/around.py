"""How a word stands in running text: which kinds of words come before and after it, counted over the raw text of the pretraining.

A noun stands behind an article, a town behind "in", a surname behind a given name. For a word too rare to have a good vector these
counts still tell a name from a noun.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from lagebild.weights.features import normalise

if TYPE_CHECKING:
    from numpy.typing import NDArray


def token_hash(token: str) -> int:
    """The hash by which a token, with its capitals, finds its row: CRC-32."""
    return zlib.crc32(normalise(token).encode("utf-8", "surrogatepass"))


class Around:
    """Rows of counts: arrays ``around.hash`` (k, sorted), ``around.rows`` (k, width) int8, ``around.scale`` (width)."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self.known: NDArray[np.uint32] = arrays["around.hash"]
        self.rows: NDArray[np.int8] = arrays["around.rows"]
        self.scale = arrays["around.scale"].astype(np.float32)
        self.width = len(self.scale)

    def __call__(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        """(n, width); a word never counted is all zeros but for -1 in the last column."""
        wanted = np.array([token_hash(token) for token in tokens], dtype=np.uint32)
        at = np.minimum(np.searchsorted(self.known, wanted), len(self.known) - 1)
        values: NDArray[np.float32] = self.rows[at] * self.scale
        missing = self.known[at] != wanted
        values[missing] = 0
        values[missing, -1] = -1
        return values
