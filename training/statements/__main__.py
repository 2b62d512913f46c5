"""Train the statement heads: `python -m training.statements --data DATA --language DIR --out DIR`.

Starts from the encoder of the clean heads (`DIR/language.pt`); trains on `quotes/train` less one tenth of the documents
(by hash of the name), keeps the epoch that is best on that tenth. `--dev` measures once on `quotes/dev` at the end.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import asdict
from functools import partial
from pathlib import Path

import numpy as np
import torch

from lagebild.weights.scores import QuoteScores
from lagebild.weights.statements import signs
from training.net.average import Average
from training.net.encoder import Encoder, Shape
from training.net.lexicon import Lexicon
from training.net.provenance import check_data, recipe_hash
from training.statements.batches import epoch
from training.statements.gold import Article, divide, read_articles
from training.statements.measure import measure
from training.statements.net import Reader, loss

TRAIN, DEV = "quotes/train.jsonl.gz", "quotes/dev.jsonl.gz"
WEIGH = ("Direct", "not direct", "speaker", "cue", "frame", "link speaker")
"""Scores whose mean chooses the epoch."""


def scorer(model: Reader, lexicon: Lexicon, article: Article) -> QuoteScores:
    """Scores of a whole article by torch, in one window."""
    numbers = np.array([[lexicon.add(token) for token in article.tokens]])
    types, index = lexicon.batch(numbers)
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


def main() -> None:
    """Train, choose, measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--language", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--length", type=int, default=384)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--start", type=Path, help="go on from the heads in DIR/statements.pt")
    parser.add_argument("--scratch", action="store_true", help="start from nothing, for comparison")
    parser.add_argument("--dev", action="store_true", help="measure on dev at the end")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    hashes = check_data(options.data, [TRAIN])
    train, kept = divide(read_articles(options.data / TRAIN))
    state = torch.load(options.language / "language.pt", map_location="cpu")
    encoder = Encoder(Shape(**state["shape"]), dropout=0.15)
    if not options.scratch:
        prefix = "encoder."
        encoder.load_state_dict({k[len(prefix) :]: v for k, v in state["model"].items() if k.startswith(prefix)})
    model = Reader(encoder)
    if options.start:
        earlier = torch.load(options.start / "statements.pt", map_location="cpu")["model"]
        model.load_state_dict({k: v for k, v in earlier.items() if k in model.state_dict()}, strict=False)
    lexicon = Lexicon(state["forms"])
    body = list(encoder.parameters())
    known = {id(p) for p in body}
    rest = [p for p in model.parameters() if id(p) not in known]
    optimiser = torch.optim.AdamW([{"params": body}, {"params": rest}], lr=options.rate, weight_decay=0.02, fused=True)
    average = Average(model, 0.98)
    results: list[dict[str, float]] = []
    best, begin = -1.0, time.monotonic()
    options.out.mkdir(parents=True, exist_ok=True)
    for number in range(options.epochs):
        model.train()
        batches = epoch(train, lexicon, random, options.batch, options.length)
        losses = []
        for at, batch in enumerate(batches):
            done = (number + at / len(batches)) / options.epochs
            for part, factor in zip(optimiser.param_groups, (1.0, 3.0), strict=True):
                part["lr"] = options.rate * factor * min(1.0, (number * len(batches) + at + 1) / 40) * (1 - done)
            form, affix, ngram = batch.types
            form = torch.where(torch.rand(form.shape) < 0.1, torch.zeros_like(form), form)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = model((form, affix, ngram), batch.index, batch.signs, batch.keep)
                value = loss(model, outputs, batch.gold, batch.keep)
            optimiser.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            if at % 20 == 0:
                print(f"{done:.1%} loss {value.item():.3f} {time.monotonic() - begin:.0f}s", flush=True)
            average.follow(model)
            losses.append(value.item())
        reader = average.net
        results.append(measure(kept, partial(scorer, reader, lexicon)))
        mean = float(np.mean([results[-1].get(name, 0.0) for name in WEIGH]))
        print(number, f"{time.monotonic() - begin:.0f}s loss {np.mean(losses):.3f} mean {mean:.2f}", results[-1], flush=True)
        if mean > best:
            best = mean
            torch.save(
                {"model": reader.state_dict(), "shape": state["shape"], "forms": state["forms"], "seen": state["seen"]},
                options.out / "statements.pt",
            )
            facts = {
                "epoch": number,
                "chosen_on": results[-1],
                "data": hashes,
                "recipe": recipe_hash("corpus", "net", "encoder", "language", "statements"),
                "pretrained_tokens": 0 if options.scratch else state["seen"],
                "seed": options.seed,
            }
            (options.out / "results.json").write_text(json.dumps(facts, indent=1))
    if options.dev:
        model.load_state_dict(torch.load(options.out / "statements.pt", map_location="cpu")["model"])
        model.eval()
        check_data(options.data, [DEV])
        facts = json.loads((options.out / "results.json").read_text())
        facts["dev"] = measure(read_articles(options.data / DEV), partial(scorer, model, lexicon))
        print("dev", facts["dev"], asdict(encoder.shape), flush=True)
        (options.out / "results.json").write_text(json.dumps(facts, indent=1))


if __name__ == "__main__":
    main()
