"""Train the names head: `python -m training.names --data DATA --run DIR --around FILE`.

Reads the encoder of the clean heads from `DIR/language.pt`, which learns no more; writes `names.pt` and `names.json` to
the folder `--out`. `--around` is the file of `training.names.around`.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch

from training.corpus.people import people
from training.corpus.places import places
from training.language.gather import divide, name_corpora
from training.names.features import Beside, Frozen
from training.names.measure import measure
from training.names.net import Namer
from training.names.source import SHARES, Annotated, annotated, windows
from training.names.swap import pool, swapped
from training.net.average import Average
from training.net.encoder import Encoder, Shape

RATE = 2e-3


def arguments() -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--around", type=Path, required=True)
    parser.add_argument("--work", type=Path, help="folder of the pretraining: words that are towns")
    parser.add_argument("--swapped", type=float, default=0.0, help="how often an epoch sees the sentences with other names")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--batch", type=int, default=6)
    parser.add_argument("--seed", type=int, default=20261122)
    return parser.parse_args()


def encoder_of(state: dict) -> Encoder:  # type: ignore[type-arg]  # a torch checkpoint
    """The encoder of a checkpoint of the clean heads or of the pretraining."""
    encoder = Encoder(Shape(**state["shape"]))
    encoder.take(state["model"])
    return encoder


def learn(namer: Namer, corpora: list[Annotated], epochs: int, batch: int, random: np.random.Generator) -> Namer:
    """All epochs; the average of the last steps."""
    optimiser = torch.optim.AdamW(namer.parameters(), lr=RATE, weight_decay=0.02)
    average = Average(namer, 0.99)
    begin = time.monotonic()
    for epoch in range(epochs):
        namer.train()
        losses = []
        for number, (vectors, masks) in enumerate(windows(corpora, batch, random)):
            for part in optimiser.param_groups:
                part["lr"] = RATE * min(1.0, (number + 1 + 1000 * epoch) / 100) * max(0.02, 1 - epoch / epochs)
            loss = namer.loss(namer(torch.from_numpy(vectors)), torch.from_numpy(masks))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(namer.parameters(), 1.0)
            optimiser.step()
            average.follow(namer)
            losses.append(float(loss.item()))
        print(f"epoch {epoch} loss {np.mean(losses):.4f} {time.monotonic() - begin:.0f}s", flush=True)
    kept = average.net
    assert isinstance(kept, Namer)
    return kept


def main() -> None:
    """Train and measure."""
    options = arguments()
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    state = torch.load(next(p for p in (options.run / "language.pt", options.run / "encoder.pt") if p.exists()), map_location="cpu")
    frozen = Frozen(encoder_of(state), state["forms"], Beside(options.around))
    train, kept = divide(name_corpora(options.data))
    corpora = [annotated(frozen, train[name], share) for name, share in SHARES.items()]
    if options.swapped:
        names = pool([s for c in SHARES for s in train[c]], people(options.data), places(options.work / "words.json"))
        corpora += [annotated(frozen, swapped(train[c], names, random), options.swapped) for c in ("germeval", "plenar")]
    namer = learn(Namer(frozen.inner), corpora, options.epochs, options.batch, random)
    results = {c: measure(namer, kept[c], frozen.sentences(kept[c])) for c in ("germeval", "plenar")}
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(namer.state_dict(), options.out / "names.pt")
    (options.out / "names.json").write_text(json.dumps({"scores": results, "seed": options.seed}, indent=1))
    print(json.dumps(results), flush=True)


if __name__ == "__main__":
    main()
