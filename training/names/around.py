"""Counts of the neighbours of words: `python -m training.names.around --work PRETRAINING --out around.npz`.

For each word (with its capitals) the log odds of ten classes of words before it and after it, its frequency, and how often it is
written small; over the raw text that the pretraining read (`words.json`, `bundestag.npz`, `wiki.npz`).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lagebild.language.names.given import given_names
from lagebild.weights.around import token_hash
from training.encoder.prepare import SOURCES

CLASSES = {
    "determiner": "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner diese dieser dieses diesen "
    "diesem jede jeder jedes jeden mein meine unser unsere unserer seine seiner seinen seinem ihre ihrer ihren ihrem alle allen "
    "Der Die Das Den Dem Des Ein Eine Diese Dieser viele zwei drei",
    "contracted": "im am vom zum zur beim ins ans Im Am Zum Zur Beim Vom",
    "place": "in aus nach bei von um In Aus Nach Bei Von Richtung",
    "title": "Herr Herrn Frau Kollege Kollegin Kollegen Dr. Prof. Präsident Präsidenten Minister Ministerin König Kaiser",
    "mark": "( , . : ;",
    "quote": '„ “ " » «',
}
ENDINGS = ("e", "en", "er", "es", "em")
NUMBER = len(CLASSES) + 4
LEAST = 5
"""Words counted less often have no row."""
PRIOR = 2.0


def classes(words: list[str]) -> NDArray[np.int8]:
    """The class of each word: those of the lists, given names, small words with an adjective's ending, capitals, the rest (0)."""
    listed = {word: at for at, row in enumerate(CLASSES.values(), 1) for word in row.split()}
    given, after = given_names(), len(CLASSES) + 1

    def one(word: str) -> int:
        if word in listed:
            return listed[word]
        if word in given:
            return after
        if word[0].islower():
            return after + 1 if word.endswith(ENDINGS) else 0
        return after + 2 if word[0].isupper() else 0

    return np.array([one(word) for word in words], dtype=np.int8)


def counted(work: Path, kinds: NDArray[np.int8]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(words, classes) how often a class stood before and after a word of the same line."""
    before, after = (np.zeros((len(kinds), NUMBER)) for _ in range(2))
    for source in SOURCES:
        stored = np.load(work / f"{source}.npz")
        tokens, inside = stored["tokens"].astype(np.int64), ~stored["ends"].astype(bool)[:-1]
        first, second = tokens[:-1][inside], tokens[1:][inside]
        np.add.at(before, (second, kinds[first]), 1)
        np.add.at(after, (first, kinds[second]), 1)
    return before, after


def odds(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log odds against the mean of all words, drawn towards it where a word is rare."""
    share = counts.sum(0) / counts.sum()
    found: NDArray[np.float64] = np.log((counts + PRIOR * share) / (counts.sum(1, keepdims=True) + PRIOR) / share) / 3
    return found


def rows(work: Path) -> tuple[list[str], NDArray[np.float64]]:
    """Words and their rows."""
    listed = json.loads((work / "words.json").read_text())
    words, counts = listed["words"], np.array(listed["counts"], dtype=np.float64)
    before, after = counted(work, classes(words))
    number = dict(zip(words, counts, strict=True))
    small = np.array([number.get(word.lower(), 0) if word != word.lower() else 0 for word in words])
    own = np.stack([np.log1p(counts) / 10, np.log((small + 0.5) / (counts + 0.5)) / 5], 1)
    kept = np.flatnonzero(counts >= LEAST)
    table = np.concatenate([odds(before), odds(after), own], 1)[kept]
    return [words[at] for at in kept], table


def packed(words: list[str], table: NDArray[np.float64]) -> dict[str, NDArray[Any]]:
    """The arrays of `lagebild.weights.around.Around`; of two words with one hash the more frequent stays."""
    scale = np.abs(table).max(0) / 127
    order = np.argsort(-table[:, -2], kind="stable")
    hashes = np.array([token_hash(words[at]) for at in order], dtype=np.uint32)
    known, first = np.unique(hashes, return_index=True)
    whole = np.round(table[order[first]] / scale).astype(np.int8)
    return {"around.hash": known, "around.rows": whole, "around.scale": scale.astype(np.float32)}


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    arrays = packed(*rows(options.work))
    np.savez(options.out, **arrays)  # type: ignore[arg-type]  # arrays by name
    print(len(arrays["around.hash"]), "words")


if __name__ == "__main__":
    main()
