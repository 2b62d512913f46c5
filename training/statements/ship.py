"""Make the shipped file of the statement heads: `python -m training.statements.ship --run DIR --out FOLDER`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from training.net.encoder import Encoder, Shape
from training.net.graph import array
from training.net.pack import word_arrays, write
from training.net.provenance import recipe_hash
from training.statements.card import TEXTS
from training.statements.export import build
from training.statements.net import Reader

LENGTH, MARGIN = 384, 64


def main() -> None:
    """Write statements.npz and its manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="1")
    parser.add_argument("--note", default="made in one run of the recipe", help="how this file was made, for the card")
    parser.add_argument("--int8", action="store_true")
    options = parser.parse_args()
    state = torch.load(options.run / "statements.pt", map_location="cpu")
    facts = json.loads((options.run / "results.json").read_text())
    model = Reader(Encoder(Shape(**state["shape"])))
    model.load_state_dict(state["model"])
    graph, biases = build(model.eval(), options.int8)
    arrays = word_arrays(model.encoder, state["forms"]) | biases
    arrays["graph"] = np.frombuffer(graph, dtype=np.uint8)
    arrays["distance"] = array(model.distance)
    manifest = {
        "version": options.version,
        "recipe": recipe_hash("corpus", "net", "encoder", "language", "statements"),
        "note": options.note,
        "data": facts["data"],
        "licence": "CC BY-NC-SA 4.0",
        "scores": {"chosen on": facts["chosen_on"], "dev": facts.get("dev", {})},
        "pretrained_tokens": facts["pretrained_tokens"],
        "seed": facts["seed"],
    }
    path = write(options.out, "statements", arrays, {"length": LENGTH, "margin": MARGIN}, manifest, TEXTS)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
