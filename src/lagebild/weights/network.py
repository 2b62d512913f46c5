"""Running the exported network over a text, window by window, on one thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from lagebild.weights.windows import plan
from lagebild.weights.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

    from lagebild.weights.archive import Archive


def session(graph: bytes) -> InferenceSession:
    """A graph, ready to run on one thread."""
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


class Network:
    """Word rows in, outputs by name; every window is a run of its own, so no text sees its neighbour in a batch."""

    def __init__(self, archive: Archive) -> None:
        self.session = session(archive.arrays["graph"].tobytes())
        self.words = Words(archive)
        self.length: int = archive.settings["length"]
        self.margin: int = archive.settings["margin"]
        self.outputs: list[str] = [output.name for output in self.session.get_outputs()]
        self.biases = {
            name: archive.floats(name)[:, _buckets(self.length, archive.arrays[name].shape[1])]
            for name in archive.arrays
            if name.startswith("bias.")
        }

    def __call__(self, tokens: Sequence[str], more: dict[str, NDArray[np.float32]] | None = None) -> list[NDArray[np.float32]]:
        """Outputs of the graph for all tokens, each (n, ...); `more` are further inputs by name, each (n, ...)."""
        parts: list[list[NDArray[np.float32]]] = [[] for _ in self.outputs]
        for window in plan(len(tokens), self.length, self.margin):
            size = window.end - window.start
            feed = {name: np.ascontiguousarray(bias[:, :size, :size]) for name, bias in self.biases.items()}
            feed["words"] = self.words(tokens[window.start : window.end])
            feed |= {name: values[window.start : window.end] for name, values in (more or {}).items()}
            for part, out in zip(parts, self.session.run(self.outputs, feed), strict=True):
                part.append(out[window.first : window.last])
        return [np.concatenate(part) for part in parts]


def _buckets(length: int, buckets: int) -> NDArray[np.intp]:
    """(t, t) bucket of signed distance: exact up to 8, then three per doubling."""
    half = buckets // 2
    at = np.arange(length)
    offset = at[None, :] - at[:, None]
    size = np.abs(offset)
    grown = 8 + np.floor(3 * np.log2(np.maximum(size, 8).astype(np.float32) / np.float32(8))).astype(np.intp)
    bucket = np.minimum(np.where(size < 8, size, grown), half)
    signed: NDArray[np.intp] = np.where(offset < 0, half - bucket, half + bucket).astype(np.intp)
    return signed
