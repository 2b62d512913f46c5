"""The names head: a BiLSTM over the frozen encoder, and a linear-chain CRF that learns from partial labels.

Source: J. Lafferty, A. McCallum, F. Pereira, "Conditional random fields", ICML 2001; for labels that leave several
possibilities open, Y. Tsuboi et al., "Training conditional random fields using incomplete annotations", COLING 2008.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from lagebild.weights.path import moves_allowed
from training.language.layers import NAMES

NEVER = -1e4


class Namer(nn.Module):
    """Contextual and static vectors of words to scores of labels, and scores of moves between labels."""

    def __init__(self, inner: int, between: int = 160, hidden: int = 128, dropout: float = 0.4) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.into = nn.Linear(inner, between)
        self.recur = nn.LSTM(between, hidden, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * hidden + between, len(NAMES))
        self.learnt = nn.Parameter(torch.zeros(len(NAMES), len(NAMES)))
        self.allowed: Tensor
        self.register_buffer("allowed", torch.from_numpy(moves_allowed(list(NAMES))))

    def forward(self, x: Tensor) -> Tensor:
        """(b, t, inner) to scores (b, t, labels)."""
        h = F.relu(self.into(self.drop(x)))
        around, _ = self.recur(self.drop(h))
        out: Tensor = self.out(self.drop(torch.cat([h, around], -1)))
        return out

    def moves(self) -> Tensor:
        """(labels, labels) scores of moves; those that the scheme forbids are hopeless."""
        return self.learnt.masked_fill(~self.allowed, NEVER)

    def loss(self, scores: Tensor, masks: Tensor) -> Tensor:
        """Minus the log probability, per token, of all paths that the bit masks (b, t) leave open."""
        open_labels = ((masks[..., None] >> torch.arange(len(NAMES), device=masks.device)) & 1).bool()
        moves = self.moves()
        right = total(scores.masked_fill(~open_labels, NEVER), moves)
        return (total(scores, moves) - right).sum() / masks.numel()


def total(scores: Tensor, moves: Tensor) -> Tensor:
    """(b) log sum over all paths; a window may begin inside a name."""
    sums = scores[:, 0]
    for at in range(1, scores.shape[1]):
        sums = torch.logsumexp(sums[:, :, None] + moves, 1) + scores[:, at]
    return torch.logsumexp(sums, -1)
