"""Train the clean heads: `python -m training.language --data DATA --encoder DIR --out DIR [--silver FILE ...]`.

Starts from the pretrained encoder in `DIR/encoder.pt` (or from nothing with --scratch), trains for some epochs,
measures on the held-out parts after each, and writes `language.pt` and `results.json`; `training.language.ship` makes
the shipped file of it.
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
import yaml

from training.corpus.labels import TABLE
from training.corpus.people import FILES as PEOPLE
from training.corpus.people import people
from training.corpus.places import places
from training.language.batches import Corpus, windows
from training.language.gather import FILES, divide, gsd, name_corpora, silver
from training.language.layers import Numbering, inventory
from training.language.measure import measure
from training.language.net import Tagger
from training.net.average import Average
from training.net.encoder import Encoder, Shape
from training.net.lexicon import Lexicon
from training.net.provenance import check_data, recipe_hash
from training.net.scoring import score_tokens

SHARES = {
    "gsd": 2.0, "unimorph": 0.4, "germeval": 3.0, "plenar": 1.0, "europarl": 0.3, "smartdata": 0.2, "mobie": 0.03,
    "ler": 0.05, "silver": 0.05,
}  # fmt: skip
"""How often an epoch sees each corpus."""
LENGTH, MARGIN = 256, 32


def main() -> None:
    """Train and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--agreed", type=Path, help="STTS for the UniMorph sentences (training.corpus.agree)")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--start", type=Path, help="go on from the heads in DIR/language.pt")
    parser.add_argument("--scratch", action="store_true", help="start from nothing, for comparison")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    hashes = check_data(options.data, [*FILES, *PEOPLE])
    train, kept = divide(gsd(options.data, options.agreed) | name_corpora(options.data))
    train["silver"] = silver(options.silver, kept)
    layers = inventory([*train["gsd"], *train["unimorph"]], train["silver"])
    state = torch.load(options.encoder / "encoder.pt", map_location="cpu")
    shape = Shape(**state["shape"])
    encoder = Encoder(shape, dropout=0.15)
    if not options.scratch:
        prefix = "encoder."
        encoder.load_state_dict({k[len(prefix) :]: v for k, v in state["model"].items() if k.startswith(prefix)})
    model = Tagger(encoder, layers.sizes()).to(device)
    if not options.scratch and state["tags"]:
        start_from_silver(model, state, layers.stts)
    if options.start:
        earlier = torch.load(options.start / "language.pt", map_location="cpu")
        if earlier["layers"] != asdict(layers):
            raise ValueError("the earlier heads have other classes")
        model.load_state_dict(earlier["model"])
    lexicon = Lexicon(state["forms"])
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    numbering = Numbering(layers, {name: set(entry["lacks"]) for name, entry in table.items()})
    known, towns = people(options.data), places(options.encoder / "words.json")
    corpora = {name: Corpus(sentences, lexicon, numbering, known, towns) for name, sentences in train.items() if sentences}
    print({name: sum(map(len, c.tokens)) for name, c in corpora.items()}, layers.sizes(), flush=True)
    heads = list(model.heads.parameters())
    optimiser = torch.optim.AdamW(
        [{"params": list(encoder.parameters())}, {"params": heads}], lr=options.rate, weight_decay=0.01, fused=True
    )
    average = Average(model, 0.99)
    tagger = average.net

    def score(sentences: list[list[str]]) -> np.ndarray:
        flat = [token for sentence in sentences for token in sentence]
        return score_tokens(partial(tagger, keep=None), lexicon, flat, LENGTH, MARGIN)

    results: list[dict[str, float]] = []
    begin = time.monotonic()
    for epoch in range(options.epochs):
        tokens, rows = windows(corpora, SHARES, LENGTH, random)
        model.train()
        for at in range(0, len(tokens) - options.batch + 1, options.batch):
            done = (epoch + at / len(tokens)) / options.epochs
            for part, factor in zip(optimiser.param_groups, (1.0, 3.0), strict=True):
                part["lr"] = options.rate * factor * min(1.0, (epoch * len(tokens) + at + 64) / 2000) * (1 - done)
            (form, affix, ngram), index = lexicon.batch(tokens[at : at + options.batch])
            form = torch.where(torch.rand(form.shape) < 0.15, torch.zeros_like(form), form)  # a rare word is read by its parts
            gold = torch.from_numpy(rows[at : at + options.batch]).to(device)
            with torch.autocast(device, dtype=torch.bfloat16):
                logits = model((form.to(device), affix.to(device), ngram.to(device)), index.to(device), None)
                loss = model.loss(logits, gold)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            average.follow(model)
            if at // options.batch % 40 == 0:
                print(f"{done:.1%} loss {loss.item():.3f} {time.monotonic() - begin:.0f}s", flush=True)
        results.append(measure(kept, layers, score))
        print(json.dumps(results[-1]), flush=True)
        options.out.mkdir(parents=True, exist_ok=True)
        saved = {"model": tagger.state_dict(), "shape": asdict(shape), "layers": asdict(layers), "forms": state["forms"]}
        torch.save(saved | {"seen": state["seen"]}, options.out / "language.pt")
        facts = {
            "epochs": results,
            "data": hashes,
            "recipe": recipe_hash("corpus", "net", "encoder", "language"),
            "pretrained_tokens": 0 if options.scratch else state["seen"],
            "minutes": round((time.monotonic() - begin) / 60, 1),
            "seed": options.seed,
        }
        (options.out / "results.json").write_text(json.dumps(facts, indent=1))


def start_from_silver(model: Tagger, state: dict, stts: list[str]) -> None:  # type: ignore[type-arg]  # torch's own state
    """Take over the STTS head that pretraining learnt from silver tags."""
    begin = sum(model.sizes[:2])
    with torch.no_grad():
        for at, tag in enumerate(stts):
            if tag in state["tags"]:
                row = state["tags"].index(tag)
                model.heads.weight[begin + at] = state["model"]["tag.weight"][row]
                model.heads.bias[begin + at] = state["model"]["tag.bias"][row]


if __name__ == "__main__":
    main()
