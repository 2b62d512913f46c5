"""The clean heads as a graph: sentence-end probabilities, and one class number for each other layer."""

from __future__ import annotations

from onnx import TensorProto, helper

from training.language.net import Tagger
from training.net.graph import Array, Graph, encoder

ORDER = (1, 2, 3, 4)
"""Heads that come before the features: upos, stts, names, lemma."""


def build(model: Tagger, int8: bool) -> tuple[bytes, dict[str, Array]]:
    """Graph bytes and attention biases."""
    g = Graph(int8)
    x, inputs, biases = encoder(g, model.encoder)
    logits = g.linear(x, model.heads)
    starts = [sum(model.sizes[:at]) for at in range(len(model.sizes) + 1)]
    g.nodes.append(helper.make_node("Sigmoid", [g.slice(logits, 0, 1, 1)], ["ends"]))
    choices = [g.add("ArgMax", g.slice(logits, starts[at], starts[at + 1], 1), axis=1, keepdims=1) for at in range(1, len(model.sizes))]
    g.nodes.append(helper.make_node("Concat", choices, ["choices"], axis=1))
    outputs = [
        helper.make_tensor_value_info("ends", TensorProto.FLOAT, ["t", 1]),
        helper.make_tensor_value_info("choices", TensorProto.INT64, ["t", len(choices)]),
    ]
    return g.model(inputs, outputs), biases
