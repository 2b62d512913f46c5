"""A running average of a network's parameters: steadier than the last step, at no cost at run time."""

from __future__ import annotations

import copy

import torch
from torch import nn


class Average:
    """Keeps `net`, a copy whose parameters follow those of the trained network."""

    def __init__(self, net: nn.Module, decay: float) -> None:
        self.net = copy.deepcopy(net).eval()
        self.decay, self.steps = decay, 0
        for parameter in self.net.parameters():
            parameter.requires_grad_(False)

    def follow(self, net: nn.Module) -> None:
        """One step; the first steps count more, so that the start is soon forgotten."""
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        with torch.no_grad():
            mine, theirs = list(self.net.parameters()), [p.detach() for p in net.parameters()]
            torch._foreach_lerp_(mine, theirs, 1 - decay)
