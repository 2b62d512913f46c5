"""Pretrain the encoder: `python -m training.encoder --data DATA --work DIR --minutes 45`.

Runs on a GPU or a CPU, resumes from its last checkpoint, follows a clock instead of a number of steps, so that any
machine does what it can in the time given.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.encoder.objective import Pretrainer
from training.encoder.prepare import SOURCES, prepare
from training.encoder.source import Draw, Source
from training.encoder.vectors import vectors
from training.net.encoder import Shape
from training.net.provenance import check_data

SAVE_SECONDS = 120
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def loss_of(model: Pretrainer, source: Source, draw: Draw, random: np.random.Generator, sums: dict[str, float]) -> Tensor:
    """The loss of a batch; its parts are averaged into `sums` for the report."""
    beside = torch.from_numpy(draw.beside).to(DEVICE)
    if draw.kind == "silver":
        parts = {"tag": model.tags(encode(model, source, draw.tokens), beside)}
        weights = {"tag": 1.0}
    else:
        changed = source.corruption(draw.tokens, random)
        x = encode(model, source, changed.tokens)
        hidden = torch.from_numpy(changed.masked | changed.replaced).to(DEVICE)
        visible = torch.from_numpy(~changed.masked).to(DEVICE)
        forms = source.lexicon.rows()[0][torch.from_numpy(draw.tokens)].to(DEVICE)
        replaced = torch.from_numpy(changed.replaced).to(DEVICE)
        parts = {
            "word": model.hidden_words(x[hidden], forms[hidden]),
            "swap": model.replaced_words(x[visible], replaced[visible]),
        }
        weights = {"word": 1.0, "swap": 8.0, "end": 1.0}
        if draw.kind == "wiki":
            parts["end"] = model.line_ends(x, beside)
    for name, part in parts.items():
        sums[name] = 0.97 * sums.get(name, part.item()) + 0.03 * part.item()
    return torch.stack([weights[name] * part for name, part in parts.items()]).sum()


def encode(model: Pretrainer, source: Source, tokens: np.ndarray) -> Tensor:
    """Contextual vectors of a batch of token numbers."""
    (form, affix, ngram), index = source.lexicon.batch(tokens)
    out: Tensor = model.encoder((form.to(DEVICE), affix.to(DEVICE), ngram.to(DEVICE)), index.to(DEVICE), None)
    return out


class Run:
    """A model, its optimiser, and how far they have come."""

    def __init__(self, source: Source, static: np.ndarray, work: Path, rate: float, resume: bool) -> None:
        self.source, self.path, self.rate = source, work / "encoder.pt", rate
        self.shape = Shape()
        self.model = Pretrainer(self.shape, max(len(source.tags), 1))
        self.model.encoder.words.static.weight.copy_(torch.from_numpy(static))
        self.model.to(DEVICE)
        learning = [parameter for parameter in self.model.parameters() if parameter.requires_grad]
        self.optimiser = torch.optim.AdamW(learning, lr=rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.seen, self.step = 0, 0
        if resume and self.path.exists():
            state = torch.load(self.path, map_location=DEVICE)
            self.model.load_state_dict(state["model"])
            if "optimiser" in state:
                self.optimiser.load_state_dict(state["optimiser"])
            self.seen = state["seen"]

    def save(self) -> None:
        """Write the checkpoint; a stop in the middle leaves the one before."""
        state = {"model": self.model.state_dict(), "optimiser": self.optimiser.state_dict(), "shape": asdict(self.shape)}
        partial = self.path.with_suffix(".partial")
        torch.save(state | {"forms": self.source.forms, "tags": self.source.tags, "seen": self.seen}, partial)
        partial.replace(self.path)

    def learn(self, passed: float, random: np.random.Generator, sums: dict[str, float]) -> None:
        """One step; the rate falls with the share of the time that has passed."""
        for part in self.optimiser.param_groups:
            part["lr"] = self.rate * min(1.0, (self.step + 1) / 100) * max(0.03, 1 - passed)
        draw = self.source.draw(self.step, random)
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            loss = loss_of(self.model, self.source, draw, random, sums)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        self.seen += draw.tokens.size


def pretrain(run: Run, minutes: float, seed: int) -> None:
    """Learn until the time is up."""
    random = np.random.default_rng(seed + run.seen)
    begin = stored = time.monotonic()
    sums: dict[str, float] = {}
    while (passed := (time.monotonic() - begin) / 60 / minutes) < 1:
        run.learn(passed, random, sums)
        if time.monotonic() - stored > SAVE_SECONDS:
            stored = time.monotonic()
            run.save()
        if run.step % 20 == 0:
            parts = " ".join(f"{name} {value:.3f}" for name, value in sums.items())
            print(f"{passed:5.1%} step {run.step} seen {run.seen / 1e6:.2f}M {parts}", flush=True)
    run.save()


def main() -> None:
    """Pretrain until the time is up; write `encoder.pt`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--length", type=int, default=256)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--words", type=int, default=25_000_000, help="tokens read of each source")
    parser.add_argument("--workers", type=int, default=1, help="threads that learn the static vectors; more than one: not repeatable")
    parser.add_argument("--resume", action="store_true", help="go on from encoder.pt with a fresh clock")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    check_data(options.data, [f"text/{file}" for file in SOURCES.values()])
    options.work.mkdir(parents=True, exist_ok=True)
    prepare(options.data, options.work, Shape().known, options.words)
    source = Source(options.work, options.silver, options.batch, options.length)
    static = vectors(options.work, Shape().static_width, options.seed, options.workers)
    pretrain(Run(source, static, options.work, options.rate, options.resume), options.minutes, options.seed)


if __name__ == "__main__":
    main()
