"""The statement heads as a graph."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import torch
from onnx import TensorProto, helper

from lagebild.weights.scores import KINDS, LINKS, MEDIA, ROLES
from training.net.graph import Array, Graph, array, encoder
from training.statements.net import DEPTH, SIZES, Reader


def gates(matrix: torch.Tensor) -> Array:
    """Rows of the gates in the order of ONNX (input, output, forget, cell) from that of torch (i, f, c, o)."""
    i, f, c, o = np.split(array(matrix), 4)
    return np.concatenate([i, o, f, c])


def recurrent(g: Graph, x: str, model: Reader) -> str:
    """The BiLSTM over (t, w) to (t, 2 hidden)."""
    both, hidden = (model.ahead, model.back), model.ahead.hidden_size
    w = np.stack([gates(way.weight_ih_l0) for way in both])
    r = np.stack([gates(way.weight_hh_l0) for way in both])
    b = np.stack([np.concatenate([gates(way.bias_ih_l0), gates(way.bias_hh_l0)]) for way in both])
    batched = g.add("Unsqueeze", x, g.integers(1))
    out = g.add("LSTM", batched, g.half(w), g.half(r), g.store(b), direction="bidirectional", hidden_size=hidden)
    return g.add("Reshape", g.add("Transpose", out, perm=[0, 2, 1, 3]), g.integers(-1, 2 * hidden))


def build(model: Reader, int8: bool) -> tuple[bytes, dict[str, Array]]:
    """Graph bytes and attention biases; outputs as `lagebild.weights.statements` reads them."""
    g = Graph(int8)
    x, inputs, biases = encoder(g, model.encoder, model.signs)
    x = g.norm(g.add("Add", x, g.linear(recurrent(g, x, model), model.merge)), model.norm)
    scores = g.linear(x, model.heads)
    cuts = np.cumsum((0, *SIZES)).tolist()
    kinds, roles, media, nulls = (g.slice(scores, start, end, 1) for start, end in pairwise(cuts))

    def softmax(part: str, *shape: int) -> str:
        return g.add("Softmax", g.add("Reshape", part, g.integers(-1, *shape)), axis=-1)

    depth = g.store(np.array(DEPTH**-0.5, dtype=np.float32))
    linked = g.integers(-1, len(LINKS), DEPTH)
    made = {
        "kinds": (softmax(kinds, len(KINDS), 3), (len(KINDS), 3)),
        "roles": (softmax(roles, len(ROLES), 3), (len(ROLES), 3)),
        "media": (softmax(media, len(MEDIA)), (len(MEDIA),)),
        "queries": (g.add("Mul", g.add("Reshape", g.linear(x, model.query), linked), depth), (len(LINKS), DEPTH)),
        "keys": (g.add("Reshape", g.linear(x, model.key), linked), (len(LINKS), DEPTH)),
        "nulls": (nulls, (len(LINKS),)),
    }
    for name, (source, _) in made.items():
        g.nodes.append(helper.make_node("Identity", [source], [name]))
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["t", *shape]) for name, (_, shape) in made.items()]
    return g.model(inputs, outputs), biases
