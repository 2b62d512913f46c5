"""The clean heads as a graph: sentence-end probabilities, scores of names, and one class number for each other layer."""

from __future__ import annotations

import torch
from onnx import TensorProto, helper

from training.language.layers import NAMES
from training.language.net import Tagger
from training.names.net import Namer
from training.net.graph import Array, Graph, array, encoder
from training.net.recurrent import Side, bilstm

NAMES_AT = 3
"""The layer of names, for which the names head stands in."""


def build(model: Tagger, namer: Namer, int8: bool) -> tuple[bytes, dict[str, Array]]:
    """Graph bytes and attention biases."""
    g = Graph(int8)
    x, inputs, biases = encoder(g, model.encoder)
    logits = g.linear(x, model.heads)
    starts = [sum(model.sizes[:at]) for at in range(len(model.sizes) + 1)]
    g.nodes.append(helper.make_node("Sigmoid", [g.slice(logits, 0, 1, 1)], ["ends"]))
    layers = [at for at in range(1, len(model.sizes)) if at != NAMES_AT]
    choices = [g.add("ArgMax", g.slice(logits, starts[at], starts[at + 1], 1), axis=1, keepdims=1) for at in layers]
    g.nodes.append(helper.make_node("Concat", choices, ["choices"], axis=1))
    g.nodes.append(helper.make_node("Identity", [names(g, x, model, namer)], ["names"]))
    outputs = [
        helper.make_tensor_value_info("ends", TensorProto.FLOAT, ["t", 1]),
        helper.make_tensor_value_info("choices", TensorProto.INT64, ["t", len(choices)]),
        helper.make_tensor_value_info("names", TensorProto.FLOAT, ["t", len(NAMES)]),
    ]
    return g.model(inputs, outputs), biases


def names(g: Graph, x: str, model: Tagger, namer: Namer) -> str:
    """See `Namer`; contextual and static vectors have scales of their own, so each has a product of its own."""
    width = model.encoder.shape.width
    inner = model.encoder.words.norm.normalized_shape[0]
    static = g.slice("words", inner, inner + model.encoder.shape.static_width, 1)
    weight = array(namer.into.weight).T
    both = g.add("Add", g.weight(x, weight[:width]), g.weight(static, weight[width:]))
    h = g.add("Relu", g.add("Add", both, g.store(array(namer.into.bias))))
    around = bilstm(g, h, (side(namer.recur, ""), side(namer.recur, "_reverse")))
    return g.linear(g.add("Concat", h, around, axis=-1), namer.out)


def side(layer: torch.nn.LSTM, suffix: str) -> Side:
    """One direction of a bidirectional layer."""
    kinds = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    return Side(*(getattr(layer, f"{kind}_l0{suffix}") for kind in kinds))
