"""One-to-one assignment of greatest total weight (Kuhn-Munkres with potentials, O(n³))."""

from __future__ import annotations

from collections.abc import Sequence


def best_pairs(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) whose weights sum to the greatest total; pairs of weight 0 are left out.

    `weights` is a rectangular matrix of numbers >= 0. Sorted by row. Of equal totals the same one is taken every time.
    """
    rows, columns = len(weights), len(weights[0]) if weights else 0
    if not rows or not columns:
        return []
    if rows > columns:
        flipped = best_pairs([[weights[r][c] for r in range(rows)] for c in range(columns)])
        return sorted((r, c) for c, r in flipped)
    return [(r, c) for c, r in enumerate(_match([[-w for w in row] for row in weights])) if r >= 0 and weights[r][c] > 0]


def _match(costs: list[list[float]]) -> list[int]:
    """Row of each column (-1: none) at least total cost; there are at least as many columns as rows."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)  # rows count from 1, column 0 is where each new row starts
    for row in range(1, rows + 1):
        row_of[0] = row
        way, free = _grow(costs, row_of, row_price, column_price)
        while free:
            row_of[free] = row_of[way[free]]
            free = way[free]
    order = [row_of[column] - 1 for column in range(1, columns + 1)]
    return [order[c] for c in range(columns)] if rows else []


def _grow(costs: list[list[float]], row_of: list[int], row_price: list[float], column_price: list[float]) -> tuple[list[int], int]:
    """Shortest augmenting path from column 0: the way back from each column, and the free column it ends in."""
    columns = len(costs[0])
    slack, seen, way = [float("inf")] * (columns + 1), [False] * (columns + 1), [0] * (columns + 1)
    column = 0
    while row_of[column]:
        seen[column] = True
        row, delta, following = row_of[column], float("inf"), 0
        for c in range(1, columns + 1):
            if seen[c]:
                continue
            reduced = costs[row - 1][c - 1] - row_price[row] - column_price[c]
            if reduced < slack[c]:
                slack[c], way[c] = reduced, column
            if slack[c] < delta:
                delta, following = slack[c], c
        for c in range(columns + 1):
            if seen[c]:
                row_price[row_of[c]] += delta
                column_price[c] -= delta
            else:
                slack[c] -= delta
        column = following
    return way, column
