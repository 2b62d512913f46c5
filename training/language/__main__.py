"""Train the clean heads: `python -m training.language --data DATA --encoder DIR --out DIR [--silver FILE ...]`.

Starts from the pretrained encoder in `DIR/encoder.pt` (or from nothing with --scratch), trains for some epochs,
measures on the held-out parts after each, and writes `language.pt` and `results.json`; `training.language.ship` makes
the shipped file of it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
import yaml

from training.corpus.labels import TABLE
from training.corpus.people import FILES as PEOPLE
from training.corpus.people import people
from training.corpus.places import places
from training.language.batches import Corpus, windows
from training.language.gather import FILES, Corpora, divide, gsd, name_corpora, silver
from training.language.layers import Layers, Numbering, inventory
from training.language.measure import measure
from training.language.run import LENGTH, Run
from training.net.lexicon import Lexicon
from training.net.provenance import check_data, recipe_hash

SHARES = {
    "gsd": 2.0, "unimorph": 0.4, "germeval": 0.0, "plenar": 0.0, "europarl": 0.3, "smartdata": 0.2, "mobie": 0.03,
    "ler": 0.05, "silver": 0.08,
}  # fmt: skip
"""How often an epoch sees each corpus; those that the names head learns from, `training.names`, are not seen here, so that
their sentences look to it as unread ones do."""


def arguments() -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--agreed", type=Path, help="STTS for the UniMorph sentences (training.corpus.agree)")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--start", type=Path, help="go on from the heads in DIR/language.pt")
    parser.add_argument("--scratch", action="store_true", help="start from nothing, for comparison")
    return parser.parse_args()


def numbered(train: Corpora, lexicon: Lexicon, layers: Layers, data: Path, words: Path) -> dict[str, Corpus]:
    """The training parts as numbers, with the names that are put into them."""
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    numbering = Numbering(layers, {name: set(entry["lacks"]) for name, entry in table.items()})
    known, towns = people(data), places(words)
    return {name: Corpus(found, lexicon, numbering, known, towns) for name, found in train.items() if found}


def main() -> None:
    """Train and measure."""
    options = arguments()
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    hashes = check_data(options.data, [*FILES, *PEOPLE])
    train, kept = divide(gsd(options.data, options.agreed) | name_corpora(options.data))
    train["silver"] = silver(options.silver, kept)
    layers = inventory([*train["gsd"], *train["unimorph"]], train["silver"])
    state = torch.load(options.encoder / "encoder.pt", map_location="cpu")
    run = Run(state, layers, options.rate, options.scratch, options.start)
    corpora = numbered(train, run.lexicon, layers, options.data, options.encoder / "words.json")
    print({name: sum(map(len, c.tokens)) for name, c in corpora.items()}, layers.sizes(), flush=True)
    facts = {
        "data": hashes,
        "recipe": recipe_hash("corpus", "net", "encoder", "language"),
        "pretrained_tokens": 0 if options.scratch else state["seen"],
        "seed": options.seed,
    }
    results: list[dict[str, float]] = []
    for number in range(options.epochs):
        tokens, rows = windows(corpora, SHARES, LENGTH, random)
        run.epoch(tokens, rows, options.batch, number / options.epochs, 1 / options.epochs)
        results.append(measure(kept, layers, run.score))
        print(json.dumps(results[-1]), flush=True)
        run.save(options.out)
        (options.out / "results.json").write_text(json.dumps({"epochs": results} | facts, indent=1))


if __name__ == "__main__":
    main()
