"""Rows of the word tables for tokens, kept for words that come again."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from lagebild.weights.around import Around
from lagebild.weights.features import NGRAMS, features, form_key, normalise

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lagebild.weights.archive import Archive

KEPT = 60_000
"""Words whose rows are kept; when more come, all are forgotten."""
BLOCK = 512
"""New words that are computed at once."""
TABLES = ("form", "affix", "ngram")
"""Tables that were learnt with the network, int8 with a scale per row."""


def word_hash(key: str) -> int:
    """The hash by which a form key finds its static vector: CRC-32, so one unknown word in 24,000 gets a stranger's."""
    return zlib.crc32(key.encode("utf-8", "surrogatepass"))


class Static:
    """Static vectors of some hundred thousand words: parts, each one of 256 values (product quantisation)."""

    def __init__(self, archive: Archive) -> None:
        self.known: NDArray[np.uint32] = archive.arrays["static.hash"]
        self.codes: NDArray[np.uint8] = archive.arrays["static.codes"]
        self.books = archive.floats("static.books")
        parts, _, inner = self.books.shape
        self.parts, self.width = np.arange(parts), parts * inner

    def __call__(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        """(n, width); zeros for a word without one."""
        wanted = np.array([word_hash(form_key(normalise(token))) for token in tokens], dtype=np.uint32)
        at = np.minimum(np.searchsorted(self.known, wanted), len(self.known) - 1)
        values = self.books[self.parts, self.codes[at]].transpose(0, 2, 1).reshape(len(tokens), self.width)
        values[self.known[at] != wanted] = 0
        return values


class Words:
    """Word rows (form row, mean of affix rows, mean of 4-gram rows, and the static vector and counts of neighbours if the file has any).

    The row of a word depends on the word alone, to the bit: sums run over the rows of one word in a fixed order.
    """

    def __init__(self, archive: Archive) -> None:
        self.forms: dict[str, int] = {key: row for row, key in enumerate(archive.arrays["forms"].tobytes().decode().split("\n"), 2)}
        self.tables = [(archive.arrays[f"{name}.rows"], archive.floats(f"{name}.scale")) for name in TABLES]
        self.static = Static(archive) if "static.hash" in archive.arrays else None
        self.around = Around(archive.arrays) if "around.hash" in archive.arrays else None
        self.inner = sum(rows.shape[1] for rows, _ in self.tables)
        self.read = self.inner + (self.static.width if self.static else 0)
        self.width = self.read + (self.around.width if self.around else 0)
        self.place: dict[str, int] = {}
        self.kept = np.empty((0, self.width), dtype=np.float32)

    def __call__(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        """(n, read) what the encoder reads of the tokens: all but the counts."""
        return np.ascontiguousarray(self._all(tokens)[:, : self.read])

    def beside(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        """(n, ...) static vectors and counts of neighbours."""
        return self._all(tokens)[:, self.inner :]

    def _all(self, tokens: Sequence[str]) -> NDArray[np.float32]:
        """(n, width) rows of the tokens."""
        new = list(dict.fromkeys(token for token in tokens if token not in self.place))
        if new:
            if len(self.place) + len(new) > KEPT:
                self.place, self.kept = {}, self.kept[:0]
                new = list(dict.fromkeys(tokens))
            self._add(new)
        place = self.place
        return self.kept[[place[token] for token in tokens]]

    def _add(self, new: list[str]) -> None:
        used = len(self.place)
        if used + len(new) > len(self.kept):
            grown = np.empty((max(2 * len(self.kept), used + len(new), 4096), self.width), dtype=np.float32)
            grown[:used] = self.kept[:used]
            self.kept = grown
        for at in range(0, len(new), BLOCK):
            block = new[at : at + BLOCK]
            self.kept[used + at : used + at + len(block)] = self._rows(block)
        self.place.update((token, used + at) for at, token in enumerate(new))

    def _rows(self, tokens: list[str]) -> NDArray[np.float32]:
        found = [features(token, self.forms) for token in tokens]
        form = np.array([f.form for f in found])
        affix = np.array([f.affixes for f in found])
        ngram = np.array([f.ngrams + [0] * (NGRAMS - len(f.ngrams)) for f in found])
        counts = np.array([max(len(f.ngrams), 1) for f in found], dtype=np.float32)
        (forms, form_scale), (affixes, affix_scale), (ngrams, ngram_scale) = self.tables
        return np.concatenate(
            [
                forms[form] * form_scale[form][:, None],
                (affixes[affix] * affix_scale[affix][..., None]).sum(axis=1) / np.float32(affix.shape[1]),
                (ngrams[ngram] * ngram_scale[ngram][..., None]).sum(axis=1) / counts[:, None],
                *([self.static(tokens)] if self.static else ()),
                *([self.around(tokens)] if self.around else ()),
            ],
            axis=1,
            dtype=np.float32,
        )
