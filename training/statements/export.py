"""The statement heads as a graph."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from onnx import TensorProto, helper

from lagebild.weights.scores import KINDS, LINKS, MEDIA, ROLES
from training.net.graph import Array, Graph, encoder
from training.net.recurrent import Side, bilstm
from training.statements.net import DEPTH, SIZES, Reader


def sides(model: Reader) -> tuple[Side, Side]:
    """The two directions of the recurrent layer."""
    ahead, back = (Side(way.weight_ih_l0, way.weight_hh_l0, way.bias_ih_l0, way.bias_hh_l0) for way in (model.ahead, model.back))
    return ahead, back


def build(model: Reader, int8: bool) -> tuple[bytes, dict[str, Array]]:
    """Graph bytes and attention biases; outputs as `lagebild.weights.statements` reads them."""
    g = Graph(int8)
    read = encoder(g, model.encoder, model.signs)
    x = g.norm(g.add("Add", read.context, g.linear(bilstm(g, read.context, sides(model)), model.merge)), model.norm)
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
    return g.model(read.inputs, outputs), read.biases
