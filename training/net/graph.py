"""The network in context as an ONNX graph, written node by node: no tracing, weights kept as fp16 or int8."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from training.net.encoder import Attention, Convolution, Encoder

Array = NDArray[np.float32]
WEIGHT_STEPS = 63
"""Seven bits: two products of a byte and a weight still fit 16 bits, so processors without VNNI compute the same."""


class Graph:
    """Nodes and initialisers; every method returns the name of its result."""

    def __init__(self, int8: bool = False) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.stored: list[onnx.TensorProto] = []
        self.known: dict[bytes, str] = {}
        self.int8 = int8

    def add(self, kind: str, *inputs: str, outputs: int = 1, **attributes: object) -> str:
        """Add a node; the name of its (first) output."""
        name = f"v{len(self.nodes)}"
        names = [name] + [f"{name}.{at}" for at in range(1, outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return name

    def store(self, array: NDArray[np.generic]) -> str:
        """Add an initialiser as it is."""
        key = str(array.dtype).encode() + str(array.shape).encode() + array.tobytes()
        if key not in self.known:
            self.known[key] = f"c{len(self.stored)}"
            self.stored.append(numpy_helper.from_array(np.ascontiguousarray(array), self.known[key]))
        return self.known[key]

    def half(self, array: Array) -> str:
        """Add a float initialiser, stored as fp16."""
        return self.add("Cast", self.store(array.astype(np.float16)), to=TensorProto.FLOAT)

    def weight(self, x: str, matrix: Array) -> str:
        """x (t, k) times a matrix (k, n); int8 with a scale per column if the graph is int8."""
        if not self.int8:
            return self.add("MatMul", x, self.half(matrix))
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / WEIGHT_STEPS
        whole = np.clip(np.round(matrix / scale), -WEIGHT_STEPS, WEIGHT_STEPS).astype(np.int8)
        base = f"v{len(self.nodes)}"
        quantised = self.add("DynamicQuantizeLinear", x, outputs=3)
        product = self.add("MatMulInteger", quantised, self.store(whole), f"{base}.2")
        factor = self.add("Mul", f"{base}.1", self.store(scale.astype(np.float32)))
        return self.add("Mul", self.add("Cast", product, to=TensorProto.FLOAT), factor)

    def linear(self, x: str, layer: nn.Linear) -> str:
        """A linear layer over (t, k)."""
        return self.add("Add", self.weight(x, array(layer.weight).T), self.store(array(layer.bias)))

    def norm(self, x: str, layer: nn.LayerNorm) -> str:
        """Layer norm over the last axis."""
        return self.add("LayerNormalization", x, self.store(array(layer.weight)), self.store(array(layer.bias)), epsilon=layer.eps)

    def gelu(self, x: str) -> str:
        """Gelu, tanh approximation."""
        return self.add("Gelu", x, approximate="tanh")

    def integers(self, *values: int) -> str:
        """A vector of integers."""
        return self.store(np.array(values, dtype=np.int64))

    def slice(self, x: str, start: int, end: int, axis: int) -> str:
        """x[start:end] along an axis."""
        return self.add("Slice", x, self.integers(start), self.integers(end), self.integers(axis))

    def model(self, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]) -> bytes:
        """The finished file."""
        graph = helper.make_graph(self.nodes, "lagebild", inputs, outputs, self.stored)
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
        onnx.checker.check_model(made)
        return bytes(made.SerializeToString())


def array(parameter: torch.Tensor) -> Array:
    """A parameter as float32 array."""
    return parameter.detach().cpu().float().numpy()


def shifted(g: Graph, x: str, width: int) -> tuple[str, str]:
    """x moved one down and one up along the first axis, zeros coming in."""
    edge = g.store(np.zeros((1, width), dtype=np.float32))
    left = g.add("Concat", edge, g.slice(x, 0, -1, 0), axis=0)
    right = g.add("Concat", g.slice(x, 1, 1 << 40, 0), edge, axis=0)
    return left, right


def convolution(g: Graph, x: str, layer: Convolution) -> str:
    """See `Convolution`."""
    width = layer.norm.normalized_shape[0]
    h = g.norm(x, layer.norm)
    left, right = shifted(g, h, width)
    mixed = g.linear(g.add("Concat", left, h, right, axis=-1), layer.mix)
    gate = g.add("Sigmoid", g.slice(mixed, width, 2 * width, 1))
    return g.add("Add", x, g.add("Mul", g.slice(mixed, 0, width, 1), gate))


def attention(g: Graph, x: str, layer: Attention, bias: str) -> str:
    """See `Attention`."""
    width = layer.norm.normalized_shape[0]
    depth = width // layer.heads
    qkv = g.linear(g.norm(x, layer.norm), layer.qkv)
    q, k, v = (g.add("Reshape", g.slice(qkv, at * width, (at + 1) * width, 1), g.integers(-1, layer.heads, depth)) for at in range(3))
    scaled = g.add("Mul", g.add("Transpose", q, perm=[1, 0, 2]), g.store(np.array(depth**-0.5, dtype=np.float32)))
    scores = g.add("Add", g.add("MatMul", scaled, g.add("Transpose", k, perm=[1, 2, 0])), bias)
    mixed = g.add("MatMul", g.add("Softmax", scores, axis=-1), g.add("Transpose", v, perm=[1, 0, 2]))
    flat = g.add("Reshape", g.add("Transpose", mixed, perm=[1, 0, 2]), g.integers(-1, width))
    x = g.add("Add", x, g.linear(flat, layer.out))
    return g.add("Add", x, g.linear(g.gelu(g.linear(g.norm(x, layer.norm2), layer.up)), layer.down))


class Read(NamedTuple):
    """The encoder in a graph: its output, the words before any context, its inputs, and the biases that the runtime spreads out."""

    context: str
    word: str
    inputs: list[onnx.ValueInfoProto]
    biases: dict[str, Array]


def encoder(g: Graph, net: Encoder, signs: torch.Tensor | None = None) -> Read:
    """The encoder from word rows.

    With `signs` (k, w), an input `signs` (t, k) says which of these vectors are added to which words.
    """
    inner = net.words.norm.normalized_shape[0]
    width = inner + net.words.static.embedding_dim
    inputs = [helper.make_tensor_value_info("words", TensorProto.FLOAT, ["t", width])]
    biases: dict[str, Array] = {}
    learnt, static = g.slice("words", 0, inner, 1), g.slice("words", inner, width, 1)
    hidden = g.linear(g.norm(learnt, net.words.norm), net.words.first)
    hidden = g.add("Add", hidden, g.weight(static, array(net.words.from_static.weight).T))
    x = word = g.add("Add", hidden, g.linear(g.gelu(hidden), net.words.second))
    if signs is not None:
        inputs.append(helper.make_tensor_value_info("signs", TensorProto.FLOAT, ["t", len(signs)]))
        x = g.add("Add", x, g.add("MatMul", "signs", g.store(array(signs))))
    for at, layer in enumerate(net.layers):
        if isinstance(layer, Convolution):
            x = convolution(g, x, layer)
        else:
            assert isinstance(layer, Attention)
            name = f"bias.{at}"
            inputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [layer.heads, "t", "t"]))
            biases[name] = array(layer.bias)
            x = attention(g, x, layer, name)
    return Read(g.norm(x, net.norm), word, inputs, biases)
