"""The clean heads as graphs: sentence ends and one class number for each layer, with the context; from it, scores of names."""

from __future__ import annotations

import numpy as np
import torch
from onnx import TensorProto, helper

from training.language.layers import NAMES
from training.language.net import Tagger
from training.names.net import Namer
from training.net.graph import Array, Graph, array, encoder
from training.net.recurrent import Side, bilstm

NAMES_AT = 3
"""The layer of names, for which the names head stands in."""
LEAN = 0.35
"""Added to "outside": how much more sure than not a name must be; chosen on a fifth of the GermEval part that is trained on."""


def build(model: Tagger, int8: bool) -> tuple[bytes, dict[str, Array]]:
    """Graph bytes and attention biases; outputs ends (t, 1), choices (t, layers), and context
    (t, 2 width): each word as the encoder reads it in its context, and before any."""
    g = Graph(int8)
    read = encoder(g, model.encoder)
    logits = g.linear(read.context, model.heads)
    starts = [sum(model.sizes[:at]) for at in range(len(model.sizes) + 1)]
    g.nodes.append(helper.make_node("Sigmoid", [g.slice(logits, 0, 1, 1)], ["ends"]))
    layers = [at for at in range(1, len(model.sizes)) if at != NAMES_AT]
    choices = [g.add("ArgMax", g.slice(logits, starts[at], starts[at + 1], 1), axis=1, keepdims=1) for at in layers]
    g.nodes.append(helper.make_node("Concat", choices, ["choices"], axis=1))
    g.nodes.append(helper.make_node("Concat", [read.context, read.word], ["context"], axis=1))
    outputs = [
        helper.make_tensor_value_info("ends", TensorProto.FLOAT, ["t", 1]),
        helper.make_tensor_value_info("choices", TensorProto.INT64, ["t", len(choices)]),
        helper.make_tensor_value_info("context", TensorProto.FLOAT, ["t", 2 * model.encoder.shape.width]),
    ]
    return g.model(read.inputs, outputs), read.biases


def naming(model: Tagger, namer: Namer, int8: bool) -> bytes:
    """See `Namer`: inputs context (t, 2 width) and beside (t, ...), output scores (t, labels).

    Contextual vectors and what stands beside them have scales of their own, so each has a product of its own.
    """
    g = Graph(int8)
    weight, width = array(namer.into.weight).T, 2 * model.encoder.shape.width
    inputs = [
        helper.make_tensor_value_info("context", TensorProto.FLOAT, ["t", width]),
        helper.make_tensor_value_info("beside", TensorProto.FLOAT, ["t", len(weight) - width]),
    ]
    both = g.add("Add", g.weight("context", weight[:width]), g.add("MatMul", "beside", g.half(weight[width:])))
    h = g.add("Relu", g.add("Add", both, g.store(array(namer.into.bias))))
    around = bilstm(g, h, (side(namer.recur, ""), side(namer.recur, "_reverse")))
    lean = np.array([LEAN] + [0.0] * (len(NAMES) - 1), dtype=np.float32)
    scores = g.add("Add", g.linear(g.add("Concat", h, around, axis=-1), namer.out), g.store(lean))
    g.nodes.append(helper.make_node("Identity", [scores], ["scores"]))
    return g.model(inputs, [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["t", len(NAMES)])])


def side(layer: torch.nn.LSTM, suffix: str) -> Side:
    """One direction of a bidirectional layer."""
    kinds = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    return Side(*(getattr(layer, f"{kind}_l0{suffix}") for kind in kinds))
