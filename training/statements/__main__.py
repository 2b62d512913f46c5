"""Train the statement heads: `python -m training.statements --data DATA --language DIR --out DIR`.

Starts from the encoder of the clean heads (`DIR/language.pt`); trains on `quotes/train` less one tenth of the documents
(by hash of the name), keeps the epoch that is best on that tenth. `--dev` measures once on `quotes/dev` at the end.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from training.net.provenance import check_data, recipe_hash
from training.statements.batches import epoch
from training.statements.gold import divide, read_articles
from training.statements.measure import measure
from training.statements.run import Run, score

TRAIN, DEV = "quotes/train.jsonl.gz", "quotes/dev.jsonl.gz"
WEIGH = ("Direct", "not direct", "speaker", "cue", "frame", "link speaker")
"""Scores whose mean chooses the epoch."""


def arguments() -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--language", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--length", type=int, default=384)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--start", type=Path, help="go on from the heads in DIR/statements.pt")
    parser.add_argument("--scratch", action="store_true", help="start from nothing, for comparison")
    parser.add_argument("--dev", action="store_true", help="measure on dev at the end")
    return parser.parse_args()


def train(options: argparse.Namespace, run: Run) -> None:
    """All epochs; the best one lies in `statements.pt` and `results.json`."""
    hashes = check_data(options.data, [TRAIN])
    articles, kept = divide(read_articles(options.data / TRAIN))
    random = np.random.default_rng(options.seed)
    best = -1.0
    for number in range(options.epochs):
        batches = epoch(articles, run.lexicon, random, options.batch, options.length)
        mean_loss = run.epoch(batches, number / options.epochs, 1 / options.epochs)
        found = measure(kept, run.score)
        mean = float(np.mean([found.get(name, 0.0) for name in WEIGH]))
        print(number, f"loss {mean_loss:.3f} mean {mean:.2f}", found, flush=True)
        if mean > best:
            best = mean
            run.save(options.out)
            facts = {
                "epoch": number,
                "chosen_on": found,
                "data": hashes,
                "recipe": recipe_hash("corpus", "net", "encoder", "language", "statements"),
                "pretrained_tokens": 0 if options.scratch else run.state["seen"],
                "seed": options.seed,
            }
            (options.out / "results.json").write_text(json.dumps(facts, indent=1))


def report_dev(options: argparse.Namespace, run: Run) -> None:
    """Add the scores on dev to `results.json`."""
    check_data(options.data, [DEV])
    run.model.load_state_dict(torch.load(options.out / "statements.pt", map_location="cpu")["model"])
    run.model.eval()
    facts = json.loads((options.out / "results.json").read_text())
    facts["dev"] = measure(read_articles(options.data / DEV), lambda article: score(run.model, run.lexicon, article))
    print("dev", facts["dev"], flush=True)
    (options.out / "results.json").write_text(json.dumps(facts, indent=1))


def main() -> None:
    """Train, choose, measure."""
    options = arguments()
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(options.language / "language.pt", map_location="cpu")
    run = Run(state, options.rate, options.scratch, options.start)
    train(options, run)
    if options.dev:
        report_dev(options, run)


if __name__ == "__main__":
    main()
