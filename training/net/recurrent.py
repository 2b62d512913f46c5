"""A BiLSTM as ONNX."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from torch import Tensor

from training.net.graph import Array, Graph, array


class Side(NamedTuple):
    """The parameters of one direction, gates in the order of torch (input, forget, cell, output)."""

    inputs: Tensor
    state: Tensor
    input_bias: Tensor
    state_bias: Tensor


def gates(matrix: Tensor) -> Array:
    """Rows of the gates in the order of ONNX (input, output, forget, cell)."""
    i, f, c, o = np.split(array(matrix), 4)
    return np.concatenate([i, o, f, c])


def bilstm(g: Graph, x: str, sides: tuple[Side, Side]) -> str:
    """Both directions over (t, w), side by side: (t, 2 hidden)."""
    hidden = sides[0].state.shape[1]
    w = np.stack([gates(side.inputs) for side in sides])
    r = np.stack([gates(side.state) for side in sides])
    b = np.stack([np.concatenate([gates(side.input_bias), gates(side.state_bias)]) for side in sides])
    batched = g.add("Unsqueeze", x, g.integers(1))
    out = g.add("LSTM", batched, g.half(w), g.half(r), g.store(b), direction="bidirectional", hidden_size=hidden)
    return g.add("Reshape", g.add("Transpose", out, perm=[0, 2, 1, 3]), g.integers(-1, 2 * hidden))
