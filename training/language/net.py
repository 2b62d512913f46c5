"""The clean heads as one linear layer on the encoder, and their loss."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.language.layers import FEATURES, NAMES, SKIP
from training.net.encoder import Encoder

WEIGHTS = (1.0, 1.0, 1.0, 1.0, 0.7)
"""Of end, upos, stts, names (only to make the encoder see them: `training.names` trains the head that ships), lemma."""
FEATURE, MOOD = 0.3, 1.0
"""Of a feature, and of mood, which is rare and matters most."""
MOOD_AT = len(WEIGHTS) + FEATURES.index("Mood")


class Tagger(nn.Module):
    """An encoder with heads of the given widths (in the order of `Layers.sizes`)."""

    def __init__(self, encoder: Encoder, sizes: list[int], dropout: float = 0.15) -> None:
        super().__init__()
        self.encoder, self.sizes = encoder, sizes
        self.drop = nn.Dropout(dropout)
        self.heads = nn.Linear(encoder.shape.width, sum(sizes))

    def forward(self, types: tuple[Tensor, Tensor, Tensor], index: Tensor, keep: Tensor | None) -> Tensor:
        """Logits of all heads side by side, (b, t, sum of sizes)."""
        out: Tensor = self.heads(self.drop(self.encoder(types, index, keep)))
        return out

    def loss(self, logits: Tensor, rows: Tensor) -> Tensor:
        """Weighted sum of the mean losses of the layers that the batch annotates."""
        parts = logits.float().split(self.sizes, -1)
        known = rows[..., 0] != SKIP
        total = F.binary_cross_entropy_with_logits(parts[0].squeeze(-1)[known], rows[..., 0][known].float())
        for column, part in enumerate(parts):
            if column in (0, 3):
                continue
            chosen = rows[..., column]
            if (chosen != SKIP).any():
                weight = WEIGHTS[column] if column < len(WEIGHTS) else MOOD if column == MOOD_AT else FEATURE
                total = total + weight * F.cross_entropy(part.flatten(0, 1), chosen.flatten(), ignore_index=SKIP)
        return total + WEIGHTS[3] * name_loss(parts[3], rows[..., 3])


def name_loss(logits: Tensor, masks: Tensor) -> Tensor:
    """Minus the log probability of all labels that the mask allows; masks that allow everything teach nothing."""
    everything = (1 << len(NAMES)) - 1
    known = (masks != SKIP) & (masks != everything)
    if not known.any():
        return logits.sum() * 0
    bits = (masks[known][:, None] >> torch.arange(len(NAMES), device=masks.device)) & 1
    logs = logits[known].log_softmax(-1)
    return -torch.logsumexp(logs.masked_fill(bits == 0, -1e9), -1).mean()
