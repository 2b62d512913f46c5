"""What pretraining predicts: hidden words, replaced words, line ends, and silver STTS tags."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.net.encoder import Encoder, Shape


class Pretrainer(nn.Module):
    """The encoder with the heads that only pretraining needs."""

    def __init__(self, shape: Shape, tags: int, targets: int = 32_000) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.targets, self.negatives = targets, 2500
        self.to_form = nn.Linear(shape.width, shape.form_width)
        self.form_norm = nn.LayerNorm(shape.form_width)
        self.form_bias = nn.Parameter(torch.zeros(targets))
        self.original = nn.Linear(shape.width, 1)
        self.line_end = nn.Linear(shape.width, 1)
        self.tag = nn.Linear(shape.width, tags)

    def hidden_words(self, x: Tensor, forms: Tensor) -> Tensor:
        """Cross entropy of the form rows `forms` (n) at places `x` (n, w) among a sample of the targets.

        The full softmax costs as much as the encoder; words past the targets are left out.
        """
        known = (forms > 1) & (forms < self.targets)
        h = self.form_norm(F.gelu(self.to_form(x[known]), approximate="tanh"))
        others = torch.randint(2, self.targets, (self.negatives,), device=forms.device)
        rivals, place = torch.unique(torch.cat([forms[known], others]), return_inverse=True)
        logits = h @ self.encoder.words.form.weight[rivals].T.to(h.dtype) * 3 + self.form_bias[rivals].to(h.dtype)
        return F.cross_entropy(logits.float(), place[: len(h)])

    def replaced_words(self, x: Tensor, replaced: Tensor) -> Tensor:
        """Binary cross entropy of "this word was replaced" at places that were not masked."""
        return F.binary_cross_entropy_with_logits(self.original(x).squeeze(-1).float(), replaced.float())

    def line_ends(self, x: Tensor, ends: Tensor) -> Tensor:
        """Binary cross entropy of "the line ends here"."""
        return F.binary_cross_entropy_with_logits(self.line_end(x).squeeze(-1).float(), ends.float())

    def tags(self, x: Tensor, tags: Tensor) -> Tensor:
        """Cross entropy of silver tags, -100 where there is none."""
        return F.cross_entropy(self.tag(x).float().flatten(0, 1), tags.flatten(), ignore_index=-100)
