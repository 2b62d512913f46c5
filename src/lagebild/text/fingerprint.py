"""Fingerprints of wording: which texts may share a passage, without comparing every pair."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

#: Keys fit a signed 64-bit column of any database.
BITS = 63


def hash63(text: str) -> int:
    """A hash that is the same on every machine and run, 0 <= h < 2**63."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> (64 - BITS)


def shingles(words: Sequence[str], width: int) -> list[int]:
    """The hash of every run of `width` words, in text order; fewer words than that have none."""
    return [hash63("\x1f".join(words[i : i + width])) for i in range(len(words) - width + 1)]


def winnow(hashes: Sequence[int], window: int) -> list[int]:
    """The smallest hash of every `window` neighbours, each once: two texts that share `window` shingles in a row share one of these.

    After Schleimer, Wilkerson, Aiken: "Winnowing: local algorithms for document fingerprinting" (SIGMOD 2003).
    """
    if len(hashes) <= window:
        return list(dict.fromkeys([min(hashes)])) if hashes else []
    return list(dict.fromkeys(min(hashes[i : i + window]) for i in range(len(hashes) - window + 1)))


def jaccard(a: Iterable[object], b: Iterable[object]) -> float:
    """Shared share of two sets, 0 for two empty ones."""
    left, right = set(a), set(b)
    return len(left & right) / len(left | right) if left | right else 0.0
