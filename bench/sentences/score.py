"""Precision, recall and F1 of ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bench.sentences.gold import Piece


class Count(NamedTuple):
    """The ends of one text that are right, missing and wrong."""

    right: list[int]
    missing: list[int]
    wrong: list[int]


def count(piece: Piece, ends: Iterable[int]) -> Count:
    """Compare ends by offset."""
    system = set(ends)
    return Count(sorted(piece.ends & system), sorted(piece.ends - system), sorted(system - piece.ends - piece.optional))


def figures(counts: Sequence[Count]) -> dict[str, object]:
    """Per cent, pooled over the texts."""
    right, missing, wrong = (sum(len(column) for column in columns) for columns in zip(*counts, strict=True)) if counts else (0, 0, 0)
    return {
        "ends": right + missing,
        "p": _share(right, right + wrong),
        "r": _share(right, right + missing),
        "f1": _share(2 * right, 2 * right + missing + wrong),
    }


def _share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 2) if whole else None
