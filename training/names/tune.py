"""Train encoder, clean heads and names head together for a while: `python -m training.names.tune --data DATA --run DIR --names DIR …`.

Starts from a run of the clean heads and a names head that learnt on its frozen encoder; a batch of names and a batch of
tags take turns, so that neither is forgotten. Writes `language.pt`, `results.json`, `names.pt` and `names.json` to `--out`.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.corpus.people import people
from training.corpus.places import places
from training.corpus.sentence import Sentence
from training.language.__main__ import SHARES as TAG_SHARES
from training.language.__main__ import numbered
from training.language.batches import windows as tag_windows
from training.language.gather import divide, gsd, name_corpora, silver
from training.language.layers import Layers
from training.language.measure import measure as tag_scores
from training.language.run import LENGTH, UNKNOWN_RATE, Run
from training.names.__main__ import SHARES, load
from training.names.features import Frozen
from training.names.measure import measure
from training.names.source import Annotated, masks_of, windows
from training.names.swap import pool, swapped
from training.net.average import Average
from training.net.lexicon import Lexicon

SWAPPED = 0.7
"""How often an epoch sees the sentences of two corpora with other names."""


def arguments() -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "encoder", "run", "names", "out", "agreed"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=20261122)
    return parser.parse_args()


def as_numbers(sentences: list[Sentence], lexicon: Lexicon, share: float) -> Annotated:
    """A corpus whose "vectors" are word numbers, (n, 1)."""
    rows = [np.array([[lexicon.add(token)] for token in s.tokens]) for s in sentences]
    return Annotated(rows, masks_of(sentences), share)


class Both(nn.Module):
    """The clean heads and the names head over one encoder."""

    def __init__(self, run: Run, names: nn.Module) -> None:
        super().__init__()
        self.tagger, self.namer = run.model, names


def main() -> None:
    """Train and measure."""
    options = arguments()
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    train, kept = divide(gsd(options.data, options.agreed) | name_corpora(options.data))
    train["silver"] = silver(options.silver, kept)
    pretrained = torch.load(options.encoder / "encoder.pt", map_location="cpu")
    layers = Layers(**torch.load(options.run / "language.pt", map_location="cpu")["layers"])
    run = Run(pretrained, layers, options.rate, scratch=False, start=options.run)
    both = Both(run, load(options.names, run.shape.width + run.shape.static_width))
    average = Average(both, 0.99)
    groups = [
        {"params": list(run.model.encoder.parameters()), "rate": options.rate},
        {"params": [*run.model.heads.parameters(), *both.namer.parameters()], "rate": 3 * options.rate},
    ]
    optimiser = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01, fused=True)
    corpora = numbered(train, run.lexicon, layers, options.data, options.encoder / "words.json")
    words = options.encoder / "words.json"
    names = pool([s for c in SHARES for s in train[c]], people(options.data), places(words))
    plain = [as_numbers(train[c], run.lexicon, share) for c, share in SHARES.items()]
    begin = time.monotonic()
    for epoch in range(options.epochs):
        both.train()
        tokens, rows = tag_windows(corpora, TAG_SHARES, LENGTH, random)
        others = [as_numbers(swapped(train[c], names, random), run.lexicon, SWAPPED) for c in ("germeval", "plenar")]
        batches = list(windows([*plain, *others], options.batch, random))
        for number, (vectors, masks) in enumerate(batches):
            passed = (epoch + number / len(batches)) / options.epochs
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * min(1.0, (number + 1 + 1000 * epoch) / 60) * (1 - passed)
            loss = name_loss(both, run, vectors[..., 0].astype(np.int64), masks)
            at = number * 4 % (len(tokens) - 4)
            loss = loss + 0.3 * tag_loss(run, tokens[at : at + 4], rows[at : at + 4])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(both.parameters(), 1.0)
            optimiser.step()
            average.follow(both)
            if number % 40 == 0:
                print(f"{passed:.1%} loss {loss.item():.3f} {time.monotonic() - begin:.0f}s", flush=True)
        report(options, run, average.net, kept, layers)


def encode(run: Run, tokens: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """Contextual and static vectors of a batch of word numbers."""
    (form, affix, ngram), index = run.lexicon.batch(tokens)
    form = torch.where(torch.rand(form.shape) < UNKNOWN_RATE, torch.zeros_like(form), form)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        x = run.model.encoder((form, affix, ngram), index, None)
    return x.float(), run.model.encoder.words.static(form)[index]


def name_loss(both: Both, run: Run, tokens: np.ndarray, masks: np.ndarray) -> torch.Tensor:
    """The loss of the names head."""
    x, static = encode(run, tokens)
    loss: torch.Tensor = both.namer.loss(both.namer(torch.cat([x, static], -1)), torch.from_numpy(masks))
    return 10 * loss


def tag_loss(run: Run, tokens: np.ndarray, rows: np.ndarray) -> torch.Tensor:
    """The loss of the clean heads."""
    x, _ = encode(run, tokens)
    return run.model.loss(run.model.heads(run.model.drop(x)), torch.from_numpy(rows))


def report(options: argparse.Namespace, run: Run, net: nn.Module, kept: dict[str, list[Sentence]], layers: Layers) -> None:
    """Measure the averaged networks and write them."""
    run.average.net = net.tagger
    frozen = Frozen(net.tagger.encoder, run.state["forms"])
    scores = {c: measure(net.namer, kept[c], frozen.sentences(kept[c])) for c in ("germeval", "plenar")}
    tags = tag_scores(kept, layers, run.score)
    print(json.dumps(scores), json.dumps(tags), flush=True)
    run.save(options.out)
    torch.save(net.namer.state_dict(), options.out / "names.pt")
    facts = json.loads((options.run / "results.json").read_text())
    facts["epochs"].append(tags)
    (options.out / "results.json").write_text(json.dumps(facts, indent=1))
    (options.out / "names.json").write_text(json.dumps({"scores": scores, "seed": options.seed}, indent=1))


if __name__ == "__main__":
    main()
