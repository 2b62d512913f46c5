"""The names head: a BiLSTM over what is seen of each token, and a linear-chain CRF that learns from partial labels.

Source: J. Lafferty, A. McCallum, F. Pereira, "Conditional random fields", ICML 2001; for labels that leave several
possibilities open, Y. Tsuboi et al., "Training conditional random fields using incomplete annotations", COLING 2008.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from lagebild.weights.path import moves_allowed
from training.language.layers import NAMES

NEVER = -1e4
UNTOLD, UNTOLD_TEXT = 0.15, 0.15
"""Share of tokens, and of whole windows, whose labels by rules are kept from the head while it learns."""


class Namer(nn.Module):
    """What `training.names.features` gives, (b, t, inner), to scores of labels; and scores of moves between labels."""

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
        h = F.relu(self.into(self.drop(self._untold(x) if self.training else x)))
        around, _ = self.recur(self.drop(h))
        out: Tensor = self.out(self.drop(torch.cat([h, around], -1)))
        return out

    def _untold(self, x: Tensor) -> Tensor:
        """Some of the labels by rules left out, so that the head does not lean on them alone."""
        told = (torch.rand(x.shape[0], x.shape[1], 1) > UNTOLD) & (torch.rand(x.shape[0], 1, 1) > UNTOLD_TEXT)
        return torch.cat([x[..., : -len(NAMES)], x[..., -len(NAMES) :] * told], -1)

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


def load(folder: Path, inner: int) -> Namer:
    """A trained head."""
    namer = Namer(inner)
    namer.load_state_dict(torch.load(folder / "names.pt", map_location="cpu"))
    return namer
