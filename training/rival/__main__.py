"""Train the rival: `python -m training.rival --data DATA --out DIR [--minutes 15]`; needs spaCy.

A spaCy pipeline of the shape of its small German model (`training.rival.shape`), from nothing, on the sentences that our weights read
(`training.rival.examples`). Each step sees some pieces of the treebank and some sentences with names. It stops after `--minutes`
or `--steps`; the pipeline and `results.json` with the number of steps are written every fifty steps and at the end.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.rival.examples import named, trees
from training.rival.shape import blank

SEED = 20261122
TREES, NAMES = 8, 24
"""Pieces of the treebank and sentences with names in one step."""


def endless(examples: list[Any], size: int) -> Iterator[list[Any]]:
    """Batches without end, in a new order each round."""
    order = random.Random(SEED)
    while True:
        shuffled = order.sample(examples, len(examples))
        yield from (shuffled[at : at + size] for at in range(0, len(shuffled) - size + 1, size))


def main() -> None:
    """Train, save, say what was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=15.0)
    parser.add_argument("--steps", type=int, default=10_000)
    args = parser.parse_args()
    import spacy

    spacy.util.fix_random_seed(SEED)
    nlp = blank()
    treebank, names = trees(args.data, nlp.vocab), named(args.data, nlp.vocab)
    optimizer = nlp.initialize(lambda: [*treebank[:400], *names[:2000]])
    left, right = endless(treebank, TREES), endless(names, NAMES)
    started = time.monotonic()
    for done in range(1, args.steps + 1):
        losses = nlp.update([*next(left), *next(right)], sgd=optimizer, drop=0.1)
        facts = {"steps": done, "tree_pieces": len(treebank), "named_sentences": len(names), "seconds": round(time.monotonic() - started)}
        over = time.monotonic() - started > 60 * args.minutes or done == args.steps
        if done % 50 == 0 or over:
            print(facts, {k: round(v, 1) for k, v in losses.items()}, flush=True)
            save(nlp, optimizer, args.out, facts)
        if over:
            break


def save(nlp: Any, optimizer: Any, out: Path, facts: dict[str, int]) -> None:
    """The pipeline with averaged weights, and what was done."""
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(out)
    (out / "results.json").write_text(json.dumps(facts), encoding="utf-8")


if __name__ == "__main__":
    main()
