"""Where batches come from: raw sources that are corrupted, and silver text that is tagged."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.encoder.corrupt import Corruption
from training.encoder.prepare import SOURCES
from training.encoder.silver import read_silver
from training.net.lexicon import Lexicon

Numbers = NDArray[np.int64]
WIKI_SHARE = 0.7
"""Share of raw batches from the encyclopedia; the rest are speeches."""
SILVER_EVERY = 5
"""Every fifth batch is tagged text."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Windows (b, t): tokens, what goes with them (line ends or tags), and which kind of text they are."""

    tokens: Numbers
    beside: NDArray[np.int64]
    kind: str


class Source:
    """All text of a pretraining run."""

    def __init__(self, work: Path, silver: list[Path], batch: int, length: int) -> None:
        listed = json.loads((work / "words.json").read_text())
        self.forms: dict[str, int] = listed["forms"]
        self.lexicon = Lexicon(self.forms, listed["words"])
        self.streams: dict[str, tuple[Numbers, NDArray[np.int64]]] = {}
        for name in SOURCES:
            stored = np.load(work / f"{name}.npz")
            self.streams[name] = (stored["tokens"].astype(np.int64) + 1, stored["ends"].astype(np.int64))
        raw = np.concatenate([tokens for tokens, _ in self.streams.values()])
        self.corruption = Corruption(raw, ["\0", *listed["words"]])
        tokens, tags, self.tags = read_silver(silver, self.lexicon)
        self.streams["silver"] = (tokens, tags)
        self.batch, self.length = batch, length

    def draw(self, step: int, random: np.random.Generator) -> Draw:
        """The batch of a step."""
        kind = "wiki" if random.random() < WIKI_SHARE else "bundestag"
        if self.tags and step % SILVER_EVERY == SILVER_EVERY - 1:
            kind = "silver"
        tokens, beside = self.streams[kind]
        starts = random.integers(0, len(tokens) - self.length, self.batch)
        places = starts[:, None] + np.arange(self.length)[None, :]
        return Draw(tokens[places], beside[places], kind)
