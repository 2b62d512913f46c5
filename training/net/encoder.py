"""The encoder: hashed word features, gated convolutions for the neighbourhood, attention for the document.

About 2.3M multiplications per word in context; word vectors depend on the word alone and are cached at run time.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from lagebild.weights.features import AFFIX_ROWS, NGRAM_ROWS, UNKNOWN


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of an encoder; `layers` is a string of C (convolution) and A (attention).

    Of the `known` words the most frequent `forms` have a row that learns; all have a static vector.
    """

    known: int = 180_000
    forms: int = 32_000
    form_width: int = 128
    affix_width: int = 96
    ngram_width: int = 64
    static_width: int = 80
    width: int = 256
    heads: int = 4
    layers: str = "CCACA"
    buckets: int = 49


class Words(nn.Module):
    """A word alone: rows of three tables that learn, mixed by a small network, and what its static vector adds."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.form = nn.Embedding(shape.forms, shape.form_width)
        self.affix = nn.EmbeddingBag(AFFIX_ROWS, shape.affix_width, mode="mean")
        self.ngram = nn.EmbeddingBag(NGRAM_ROWS, shape.ngram_width, mode="mean", padding_idx=0)
        for table in (self.form, self.affix, self.ngram):
            nn.init.normal_(table.weight, std=0.1)
        self.static = nn.Embedding(shape.known, shape.static_width)
        self.static.weight.requires_grad_(requires_grad=False)
        self.from_static = nn.Linear(shape.static_width, shape.width, bias=False)
        nn.init.zeros_(self.static.weight)
        nn.init.zeros_(self.from_static.weight)
        inner = shape.form_width + shape.affix_width + shape.ngram_width
        self.norm = nn.LayerNorm(inner)
        self.first = nn.Linear(inner, shape.width)
        self.second = nn.Linear(shape.width, shape.width)

    def forward(self, form: Tensor, affix: Tensor, ngram: Tensor) -> Tensor:
        """Types (u), (u, 11), (u, 16 with 0 as padding) to vectors (u, width)."""
        learnt = torch.where(form < self.form.num_embeddings, form, UNKNOWN)
        mixed = torch.cat([self.form(learnt), self.affix(affix), self.ngram(ngram)], dim=-1)
        hidden = self.first(self.norm(mixed)) + self.from_static(self.static(form))
        return hidden + self.second(F.gelu(hidden, approximate="tanh"))


class Convolution(nn.Module):
    """A window of three words, gated, added to its middle."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(3 * width, 2 * width)

    def forward(self, x: Tensor, keep: Tensor | None) -> Tensor:
        """(b, t, w) and a mask (b, t, 1) to (b, t, w)."""
        h = self.norm(x) if keep is None else self.norm(x) * keep
        edge = torch.zeros_like(h[:, :1])
        left, right = torch.cat([edge, h[:, :-1]], 1), torch.cat([h[:, 1:], edge], 1)
        value, gate = self.mix(torch.cat([left, h, right], -1)).chunk(2, -1)
        return x + value * torch.sigmoid(gate)


def relative_buckets(length: int, buckets: int) -> Tensor:
    """(t, t) bucket of signed distance: exact up to 8, then four per doubling."""
    half = buckets // 2
    at = torch.arange(length)
    offset = at[None, :] - at[:, None]
    size = offset.abs()
    grown = 8 + torch.floor(3 * torch.log2(size.clamp(min=8) / 8)).long()
    bucket = torch.where(size < 8, size, grown).clamp(max=half)
    return torch.where(offset < 0, half - bucket, half + bucket)


class Attention(nn.Module):
    """Attention over the window with a learned bias per distance, then a feed-forward part."""

    def __init__(self, width: int, heads: int, buckets: int) -> None:
        super().__init__()
        self.heads, self.buckets = heads, buckets
        self.norm = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.bias = nn.Parameter(torch.zeros(heads, buckets))
        self.norm2 = nn.LayerNorm(width)
        self.up = nn.Linear(width, 2 * width)
        self.down = nn.Linear(2 * width, width)

    def forward(self, x: Tensor, keep: Tensor | None) -> Tensor:
        """(b, t, w) and a mask (b, t, 1) to (b, t, w)."""
        b, t, w = x.shape
        qkv = self.qkv(self.norm(x)).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        q, k, v = qkv[0] * (w // self.heads) ** -0.5, qkv[1], qkv[2]
        bias = self.bias[:, relative_buckets(t, self.buckets).to(x.device)].to(q.dtype)[None]
        if keep is not None:
            bias = bias + (keep.squeeze(-1)[:, None, None, :].to(q.dtype) - 1) * 1e4
        scores = q @ k.transpose(-1, -2) + bias
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, t, w)
        x = x + self.out(mixed)
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate="tanh"))


class Encoder(nn.Module):
    """Words, then layers in context, then a norm."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape = shape
        self.words = Words(shape)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Convolution(shape.width) if kind == "C" else Attention(shape.width, shape.heads, shape.buckets) for kind in shape.layers
        )
        self.norm = nn.LayerNorm(shape.width)

    def context(self, vectors: Tensor, keep: Tensor | None) -> Tensor:
        """Word vectors (b, t, w) and a mask (b, t, 1) of 0 and 1, or none if all count, to contextual vectors (b, t, w)."""
        x = self.drop(vectors)
        for layer in self.layers:
            x = self.drop(layer(x, keep))
        return self.norm(x)

    def take(self, model: dict[str, Tensor]) -> None:
        """Take over the encoder out of the parameters of a whole network."""
        prefix = "encoder."
        self.load_state_dict({k[len(prefix) :]: v for k, v in model.items() if k.startswith(prefix)})

    def forward(self, types: tuple[Tensor, Tensor, Tensor], index: Tensor, keep: Tensor | None) -> Tensor:
        """Features of the distinct words of the batch, their places (b, t), mask (b, t, 1)."""
        return self.context(self.words(*types)[index], keep)
