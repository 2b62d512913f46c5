"""The sentences that no training of the shipped weights saw."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from bench.tags.part import held_out


def in_part(part: str, at: int, tokens: Sequence[str]) -> bool:
    """Whether sentence number `at` belongs to a part; the rules are those of the recipe under `training/language`."""
    if part == "held-out":
        return held_out(tokens)
    if part == "training":
        return not held_out(tokens)
    if part == "held-out-blocks":
        return zlib.crc32(f"block {at // 40}".encode()) % 4 == 0
    return True
