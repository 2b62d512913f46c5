"""F1, from whatever is at hand: two sets, three counts, or precision and recall. Between 0 and 1; 0 where there is nothing to share.

Of two sets it is the Dice coefficient (C. J. van Rijsbergen, Information Retrieval, 1979, chapter 7).
"""

from __future__ import annotations

from collections.abc import Set


def of_counts(shared: int, gold: int, system: int) -> float:
    """F1 where `shared` of `gold` and of `system` are the same."""
    return 2 * shared / (gold + system) if gold + system else 0.0


def of_sets(gold: Set[int], system: Set[int]) -> float:
    """F1 of the members of two sets: the characters, words or tokens of two stretches."""
    return of_counts(len(gold & system), len(gold), len(system))


def of_shares(precision: float, recall: float) -> float:
    """F1 of precision and recall, on whatever scale both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
