"""F1 is one thing, whatever it is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bench import f1

SETS = st.sets(st.integers(0, 12))


@given(SETS, SETS)
def test_sets_counts_and_shares_agree(gold: set[int], system: set[int]) -> None:
    both = gold & system
    found = f1.of_sets(gold, system)
    assert found == f1.of_counts(len(both), len(gold), len(system)) == f1.of_sets(system, gold)
    assert 0 <= found <= 1 and (found == 1) == (gold == system and bool(gold))
    precision, recall = (len(both) / len(part) if part else 0.0 for part in (system, gold))
    assert abs(f1.of_shares(precision, recall) - found) < 1e-12


def test_nothing_to_share() -> None:
    assert f1.of_sets(set(), set()) == f1.of_counts(0, 0, 0) == f1.of_shares(0.0, 0.0) == 0.0
