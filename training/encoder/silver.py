"""Silver columns as arrays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.net.lexicon import Lexicon


def read_silver(paths: list[Path], lexicon: Lexicon) -> tuple[NDArray[np.int64], NDArray[np.int64], list[str]]:
    """Token numbers, tag numbers, and the tag names."""
    tokens: list[int] = []
    tags: list[int] = []
    names: dict[str, int] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                token, tag, _ = line.split("\t")
                tokens.append(lexicon.add(token))
                tags.append(names.setdefault(tag, len(names)))
    return np.array(tokens), np.array(tags), list(names)
