"""One training run of the statement heads: network, optimiser, average, steps, scores."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import torch

from lagebild.weights.scores import QuoteScores
from lagebild.weights.statements import signs
from training.net.average import Average
from training.net.encoder import Encoder, Shape
from training.net.lexicon import Lexicon
from training.statements.batches import Batch
from training.statements.gold import Article
from training.statements.net import Reader, loss

UNKNOWN_RATE = 0.1
HEADS_FASTER = 3.0
WARM_STEPS = 40


class Run:
    """A reader that starts from the encoder of the clean heads, from earlier heads, or from nothing."""

    def __init__(self, state: dict[str, Any], rate: float, scratch: bool, start: Path | None) -> None:
        self.state, self.rate, self.steps = state, rate, 0
        encoder = Encoder(Shape(**state["shape"]), dropout=0.15)
        if not scratch:
            encoder.take(state["model"])
        self.model = Reader(encoder)
        if start:
            earlier = torch.load(start / "statements.pt", map_location="cpu")["model"]
            self.model.load_state_dict({k: v for k, v in earlier.items() if k in self.model.state_dict()}, strict=False)
        body = list(encoder.parameters())
        known = {id(parameter) for parameter in body}
        rest = [parameter for parameter in self.model.parameters() if id(parameter) not in known]
        self.optimiser = torch.optim.AdamW([{"params": body}, {"params": rest}], lr=rate, weight_decay=0.02, fused=True)
        self.average = Average(self.model, 0.98)
        self.lexicon = Lexicon(state["forms"])
        self.begin = time.monotonic()

    def epoch(self, batches: list[Batch], done: float, share: float) -> float:
        """All batches once; `done` of the run lies behind, this epoch is `share` of it. The mean loss."""
        self.model.train()
        losses = []
        for at, batch in enumerate(batches):
            passed = done + share * at / len(batches)
            losses.append(self.step(batch, passed))
            if at % 20 == 0:
                print(f"{passed:.1%} loss {losses[-1]:.3f} {time.monotonic() - self.begin:.0f}s", flush=True)
        return float(np.mean(losses))

    def step(self, batch: Batch, passed: float) -> float:
        """One batch; the loss."""
        self.steps += 1
        for part, factor in zip(self.optimiser.param_groups, (1.0, HEADS_FASTER), strict=True):
            part["lr"] = self.rate * factor * min(1.0, self.steps / WARM_STEPS) * (1 - passed)
        form, affix, ngram = batch.types
        form = torch.where(torch.rand(form.shape) < UNKNOWN_RATE, torch.zeros_like(form), form)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = self.model((form, affix, ngram), batch.index, batch.signs, batch.keep)
            value = loss(self.model, outputs, batch.gold, batch.keep)
        self.optimiser.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.average.follow(self.model)
        return float(value.item())

    def score(self, article: Article) -> QuoteScores:
        """Scores of a whole article by the averaged network, in one window."""
        return score(self.average.net, self.lexicon, article)

    def save(self, folder: Path) -> None:
        """Write `statements.pt`."""
        kept = {"model": self.average.net.state_dict()} | {k: self.state[k] for k in ("shape", "forms", "seen")}
        torch.save(kept, folder / "statements.pt")


def score(model: torch.nn.Module, lexicon: Lexicon, article: Article) -> QuoteScores:
    """Scores of a whole article by torch, in one window."""
    types, index = lexicon.batch(np.array([[lexicon.add(token) for token in article.tokens]]))
    with torch.inference_mode():
        out = model(types, index, torch.from_numpy(signs(article.sentences())[None]), None)
    kinds, roles, media, nulls, queries, keys = (o[0].float() for o in out)
    n = len(article.tokens)
    return QuoteScores(
        kinds.view(n, 5, 3).softmax(-1).numpy(),
        roles.view(n, 4, 3).softmax(-1).numpy(),
        media.softmax(-1).numpy(),
        queries.numpy(),
        keys.numpy(),
        nulls.numpy(),
        model.distance.detach().numpy(),
    )
