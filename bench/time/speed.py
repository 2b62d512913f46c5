"""CPU milliseconds per 400 words."""

from __future__ import annotations

import time
from pathlib import Path

from bench.time import timex, tml


def run(data: Path) -> dict[str, object]:
    """CPU time over all files of `data`, best of five rounds, after one round that builds the tables."""
    documents = [tml.read(path) for path in timex.files(data, None)]
    words = sum(len(document.text.split()) for document in documents)
    rounds = []
    for _ in range(6):
        started = time.process_time()
        for document in documents:
            timex.tag(document)
        rounds.append(time.process_time() - started)
    best = min(rounds[1:])
    return {
        "ms_per_400_words": round(best * 1000 * 400 / words, 3),
        "articles": len(documents),
        "words": words,
        "first_round_s": round(rounds[0], 3),
    }
