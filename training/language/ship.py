"""Make the shipped file of the clean heads: `python -m training.language.ship --run DIR --out FOLDER`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from training.language.card import TEXTS
from training.language.export import build, naming
from training.language.gather import divide, gsd, silver
from training.language.layers import NAMES, Layers
from training.language.lemmas import lookup
from training.language.net import Tagger
from training.language.run import LENGTH, MARGIN
from training.names.features import Beside, inner
from training.names.net import load
from training.net.encoder import Encoder, Shape
from training.net.pack import text, word_arrays, write
from training.net.provenance import recipe_hash


def main() -> None:
    """Write language.npz and its manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="folder of `training.names`")
    parser.add_argument("--around", type=Path, required=True, help="file of `training.names.around`")
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="1")
    parser.add_argument("--note", default="made in one run of the recipe", help="how this file was made, for the card")
    parser.add_argument("--int8", action="store_true")
    options = parser.parse_args()
    state = torch.load(options.run / "language.pt", map_location="cpu")
    facts = json.loads((options.run / "results.json").read_text())
    layers = Layers(**state["layers"])
    model = Tagger(Encoder(Shape(**state["shape"])), layers.sizes())
    model.load_state_dict(state["model"])
    beside = Beside(options.around)
    namer = load(options.names, inner(model.encoder.shape, beside)).eval()
    graph, biases = build(model.eval(), options.int8)
    train, kept = divide(gsd(options.data, None))
    arrays = word_arrays(model.encoder, state["forms"]) | biases | beside.arrays
    arrays["graph"] = np.frombuffer(graph, dtype=np.uint8)
    arrays["names.graph"] = np.frombuffer(naming(model, namer, options.int8), dtype=np.uint8)
    arrays["names.moves"] = namer.moves().detach().numpy()
    arrays["lemmas"] = text(lookup([*train["gsd"], *train["unimorph"]], silver(options.silver, kept)))
    scores = json.loads((options.names / "names.json").read_text())["scores"]
    named = {f"{corpus} names {figure}": value for corpus, part in scores.items() for figure, value in part.items()}
    classes = {"upos": layers.upos, "stts": layers.stts, "names": list(NAMES), "lemma": layers.lemma, "feats": layers.feats}
    manifest = {
        "version": options.version,
        "recipe": recipe_hash("corpus", "net", "encoder", "language", "names"),
        "note": options.note,
        "data": facts["data"],
        "licence": "CC BY-SA 4.0",
        "scores": {"held out": facts["epochs"][-1] | named},
        "pretrained_tokens": facts["pretrained_tokens"],
        "seed": facts["seed"],
    }
    settings = {"length": LENGTH, "margin": MARGIN, "layers": classes}
    path = write(options.out, "language", arrays, settings, manifest, TEXTS)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
