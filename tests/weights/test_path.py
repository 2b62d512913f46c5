"""The best path is the best of all paths, and costs nothing where nothing is in doubt."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.weights.path import SURE, best_path, moves_allowed

LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
MOVES = np.where(moves_allowed(LABELS), 0.0, -1e4).astype(np.float32)


def brute(scores: np.ndarray, moves: np.ndarray) -> float:
    """The score of the best of all paths between two outsides."""
    size = scores.shape[1]
    ways = itertools.product(range(size), repeat=len(scores))
    return max(value(list(way), scores, moves) for way in ways)


def value(path: list[int], scores: np.ndarray, moves: np.ndarray) -> float:
    """The score of one path."""
    steps = sum(moves[a, b] for a, b in itertools.pairwise([0, *path, 0]))
    return float(steps + sum(scores[at, label] for at, label in enumerate(path)))


@given(st.lists(st.lists(st.integers(-6, 6), min_size=5, max_size=5), max_size=4), st.integers(0, 1000))
def test_no_path_is_better(rows: list[list[int]], seed: int) -> None:
    scores = np.array(rows, dtype=np.float32).reshape(-1, 5)
    moves = MOVES + np.random.default_rng(seed).integers(-2, 3, MOVES.shape).astype(np.float32)
    path = best_path(scores, moves)
    assert len(path) == len(rows)
    if rows:
        assert value(path, scores, moves) == pytest.approx(brute(scores, moves))


def test_inside_follows_only_its_own_kind() -> None:
    scores = np.array([[0, 5, 0, 0, 0], [0, 0, 1, 0, 4]], dtype=np.float32)
    assert [LABELS[at] for at in best_path(scores, MOVES)] in (["B-PER", "I-PER"], ["B-PER", "B-ORG"], ["B-PER", "O"])
    assert [LABELS[at] for at in best_path(scores, MOVES)] == ["B-PER", "I-PER"]


def test_where_outside_is_sure_nothing_else_is_looked_at() -> None:
    scores = np.zeros((50, 5), dtype=np.float32)
    scores[:, 0] = SURE + 1
    assert best_path(scores, MOVES) == [0] * 50
    assert best_path(scores[:0], MOVES) == []
