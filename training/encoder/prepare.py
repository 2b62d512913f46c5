"""Raw text to arrays: token numbers, line ends, and the word list, written once and kept beside the run."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np

from training.corpus.rawtext import paragraphs, tokenise
from training.net.lexicon import choose_forms

SOURCES = {"wiki": "klexikon-wiki.txt.xz", "bundestag": "bundestag-wp19-wp20.txt.xz"}


def prepare(data: Path, work: Path, known: int, limit: int) -> None:
    """Write `<source>.npz` (tokens, ends) and `words.json` (words by frequency, form rows)."""
    if (work / "words.json").exists():
        return
    number: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for name, file in SOURCES.items():
        tokens: list[int] = []
        ends: list[bool] = []
        for lines in paragraphs(data / "text" / file):
            for line in lines:
                words = tokenise(line)[:400]
                counts.update(words)
                tokens += [number.setdefault(word, len(number)) for word in words]
                ends += [False] * (len(words) - 1) + [True] if words else []
            if len(tokens) > limit:
                break
        np.savez(work / f"{name}.npz", tokens=np.array(tokens, dtype=np.int32), ends=np.array(ends))
        print(name, len(tokens), "tokens", len(number), "words", flush=True)
    rows = choose_forms(counts, known)
    (work / "words.json").write_text(
        json.dumps({"words": list(number), "counts": [counts[w] for w in number], "forms": rows}, ensure_ascii=False)
    )
