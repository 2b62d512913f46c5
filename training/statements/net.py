"""Statement heads: a recurrent layer over the encoder (a quote is a state), scores per token, and a linker."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from lagebild.weights.linking import distance_bucket
from lagebild.weights.scores import KINDS, LINKS, MEDIA, ROLES
from lagebild.weights.statements import SIGNS
from training.net.encoder import Encoder
from training.statements.gold import NONE, SKIP

SIZES = (len(KINDS) * 3, len(ROLES) * 3, len(MEDIA), len(LINKS))
"""Widths of the plain heads: kinds, roles, media, nulls of the linker."""
DEPTH = 32
BUCKETS = 41
Outputs = tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]


class Reader(nn.Module):
    """An encoder, a BiLSTM, and the heads."""

    def __init__(self, encoder: Encoder, hidden: int = 128, dropout: float = 0.25) -> None:
        super().__init__()
        width = encoder.shape.width
        self.encoder = encoder
        self.signs = nn.Parameter(torch.zeros(SIGNS, width))
        self.ahead = nn.LSTM(width, hidden, batch_first=True)
        self.back = nn.LSTM(width, hidden, batch_first=True)
        self.merge = nn.Linear(2 * hidden, width)
        self.norm = nn.LayerNorm(width)
        self.drop = nn.Dropout(dropout)
        self.heads = nn.Linear(width, sum(SIZES))
        self.query = nn.Linear(width, len(LINKS) * DEPTH)
        self.key = nn.Linear(width, len(LINKS) * DEPTH)
        self.distance = nn.Parameter(torch.zeros(len(LINKS), BUCKETS))

    def forward(self, types: tuple[Tensor, Tensor, Tensor], index: Tensor, signs: Tensor, keep: Tensor | None) -> Outputs:
        """kinds (b, t, 15), roles (b, t, 12), media (b, t, 5), nulls, queries and keys (b, t, 5, d)."""
        vectors = self.encoder.words(*types)[index] + signs @ self.signs
        x = self.encoder.context(vectors, keep)
        x = self.drop(self.norm(x + self.merge(self.recur(self.drop(x), keep))))
        kinds, roles, media, nulls = self.heads(x).split(SIZES, -1)
        shape = (*x.shape[:2], len(LINKS), DEPTH)
        return kinds, roles, media, nulls, self.query(x).view(shape) * DEPTH**-0.5, self.key(x).view(shape)

    def recur(self, x: Tensor, keep: Tensor | None) -> Tensor:
        """Both directions, in float32; the way back starts at the end of each text, not in the padding.

        Two plain layers over turned texts: packed sequences are several times slower on a CPU.
        """
        t = x.shape[1]
        lengths = torch.full((len(x), 1), t) if keep is None else keep.sum((1, 2)).long().unsqueeze(1)
        at = torch.arange(t, device=x.device).unsqueeze(0)
        turned = torch.where(at < lengths.to(x.device), lengths.to(x.device) - 1 - at, at).unsqueeze(-1)
        with torch.autocast(x.device.type, enabled=False):
            x = x.float()
            ahead, _ = self.ahead(x)
            back, _ = self.back(x.gather(1, turned.expand_as(x)))
            return torch.cat([ahead, back.gather(1, turned.expand_as(back))], -1)

    def links(self, queries: Tensor, keys: Tensor, nulls: Tensor) -> Tensor:
        """Logits (b, 5, t, t + 1) of the linked token; the last column is "none"."""
        t = queries.shape[1]
        at = np.arange(t)
        buckets = torch.from_numpy(distance_bucket(at[None, :] - at[:, None], BUCKETS)).to(queries.device)
        scores = torch.einsum("bild,bjld->blij", queries, keys).float() + self.distance[:, buckets]
        return torch.cat([scores, nulls.float().permute(0, 2, 1).unsqueeze(-1)], -1)


def loss(model: Reader, outputs: Outputs, gold: dict[str, Tensor], keep: Tensor) -> Tensor:
    """Cross entropies of all heads; padding and unknown places are left out."""
    kinds, roles, media, nulls, queries, keys = outputs
    real = keep.squeeze(-1) > 0
    total = F.cross_entropy(kinds[real].float().view(-1, 3), gold["kinds"][real].flatten()) * len(KINDS)
    total = total + F.cross_entropy(roles[real].float().view(-1, 3), gold["roles"][real].flatten()) * len(ROLES)
    inside = real & (gold["media"] != SKIP)
    if inside.any():
        total = total + 0.15 * F.cross_entropy(media[inside].float(), gold["media"][inside])
        logits = model.links(queries, keys, nulls)
        logits[..., :-1] = logits[..., :-1].masked_fill(~real[:, None, None, :], -1e4)
        target = gold["links"].permute(0, 2, 1)
        target = torch.where(target == NONE, torch.full_like(target, logits.shape[-1] - 1), target)
        chosen = (target != SKIP) & real[:, None, :]
        total = total + 0.5 * F.cross_entropy(logits[chosen], target[chosen])
    return total
