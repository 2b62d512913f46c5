"""One training run of the clean heads: network, optimiser, average, steps, scores, checkpoint."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from training.language.layers import Layers
from training.language.net import Tagger
from training.net.average import Average
from training.net.encoder import Encoder, Shape
from training.net.lexicon import Lexicon
from training.net.scoring import score_tokens

LENGTH, MARGIN = 256, 32
UNKNOWN_RATE = 0.15
"""Share of words whose form is hidden, so that rare words are read by their parts."""
HEADS_FASTER = 3.0
WARM_WINDOWS = 2000
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
Report = Callable[[str], None]


class Run:
    """A tagger that starts from a pretrained encoder, from earlier heads, or from nothing."""

    def __init__(self, state: dict[str, Any], layers: Layers, rate: float, scratch: bool, start: Path | None) -> None:
        self.state, self.layers, self.rate = state, layers, rate
        self.shape = Shape(**state["shape"])
        encoder = Encoder(self.shape, dropout=0.15)
        self.model = Tagger(encoder, layers.sizes()).to(DEVICE)
        if not scratch:
            encoder.take(state["model"])
            start_from_silver(self.model, state, layers.stts)
        if start:
            earlier = torch.load(start / "language.pt", map_location=DEVICE)
            if earlier["layers"] != asdict(layers):
                raise ValueError("the earlier heads have other classes")
            self.model.load_state_dict(earlier["model"])
        self.lexicon = Lexicon(state["forms"])
        parts = [{"params": list(encoder.parameters())}, {"params": list(self.model.heads.parameters())}]
        self.optimiser = torch.optim.AdamW(parts, lr=rate, weight_decay=0.01, fused=True)
        self.average = Average(self.model, 0.99)
        self.windows = 0
        self.begin = time.monotonic()

    def epoch(self, tokens: NDArray[np.int64], rows: NDArray[np.int64], batch: int, done: float, share: float) -> None:
        """All windows once; `done` of the run lies behind, this epoch is `share` of it."""
        self.model.train()
        for number, at in enumerate(range(0, len(tokens) - batch + 1, batch)):
            passed = done + share * at / len(tokens)
            loss = self.step(tokens[at : at + batch], rows[at : at + batch], passed)
            if number % 40 == 0:
                print(f"{passed:.1%} loss {loss:.3f} {time.monotonic() - self.begin:.0f}s", flush=True)

    def step(self, tokens: NDArray[np.int64], rows: NDArray[np.int64], passed: float) -> float:
        """One batch; the loss."""
        self.windows += len(tokens)
        for part, factor in zip(self.optimiser.param_groups, (1.0, HEADS_FASTER), strict=True):
            part["lr"] = self.rate * factor * min(1.0, self.windows / WARM_WINDOWS) * (1 - passed)
        (form, affix, ngram), index = self.lexicon.batch(tokens)
        form = torch.where(torch.rand(form.shape) < UNKNOWN_RATE, torch.zeros_like(form), form)
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            logits = self.model((form.to(DEVICE), affix.to(DEVICE), ngram.to(DEVICE)), index.to(DEVICE), None)
            loss = self.model.loss(logits, torch.from_numpy(rows).to(DEVICE))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.average.follow(self.model)
        return float(loss.item())

    def score(self, sentences: list[list[str]]) -> NDArray[np.float32]:
        """Logits of the averaged network for sentences in running text."""
        flat = [token for sentence in sentences for token in sentence]
        return score_tokens(partial(self.average.net.cpu(), keep=None), self.lexicon, flat, LENGTH, MARGIN)

    def save(self, folder: Path) -> None:
        """Write `language.pt`."""
        folder.mkdir(parents=True, exist_ok=True)
        kept = {"model": self.average.net.state_dict(), "shape": asdict(self.shape), "layers": asdict(self.layers)}
        torch.save(kept | {"forms": self.state["forms"], "seen": self.state["seen"]}, folder / "language.pt")


def start_from_silver(model: Tagger, state: dict[str, Any], stts: list[str]) -> None:
    """Take over the STTS head that pretraining learnt from silver tags."""
    begin = sum(model.sizes[:2])
    with torch.no_grad():
        for at, tag in enumerate(stts):
            if tag in state["tags"]:
                row = state["tags"].index(tag)
                model.heads.weight[begin + at] = state["model"]["tag.weight"][row]
                model.heads.bias[begin + at] = state["model"]["tag.bias"][row]
