"""The corpus' metric against values worked out by hand, and the pairing against trying out all pairings."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.statements.assignment import best_pairs
from bench.statements.documents import Quote
from bench.statements.metric import Scores, pair, weight


def quote(type: str = "Direct", medium: str = "Speech", **parts: list[int]) -> Quote:
    return Quote(type, medium, tuple(frozenset(parts.get(p, ())) for p in ("quote", "speaker", "cue", "frame", "addressee")))


def figures(gold: list[Quote], system: list[Quote]) -> Scores:
    scores = Scores()
    scores.add(pair(gold, system))
    return scores


def test_gold_against_itself_is_perfect() -> None:
    gold = [quote(quote=[1, 2, 3], speaker=[5], cue=[4]), quote("Indirect", quote=[8, 9], speaker=[5])]
    scores = figures(gold, gold)
    assert all(scores.figures(name)["f1"] == 100 for name in ("message", "roles", "joint"))


def test_precision_and_recall_count_only_parts_that_are_there() -> None:
    gold = [quote(quote=[1, 2, 3, 4], speaker=[6, 7])]
    system = [quote(quote=[1, 2], cue=[5])]
    scores = figures(gold, system)
    assert scores.figures("message") == {"p": 100.0, "r": 50.0, "f1": 66.67, "gold": 1}
    assert scores.figures("roles") == {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 1}
    assert scores.figures("joint") == {"p": 50.0, "r": 25.0, "f1": 33.33, "gold": 2}


def test_unpaired_quotes_count_nothing_on_their_side() -> None:
    scores = figures([quote(quote=[1])], [quote(quote=[1]), quote(quote=[9])])
    assert scores.figures("message") == {"p": 50.0, "r": 100.0, "f1": 66.67, "gold": 1}


def test_nested_quotes_are_paired_apart_by_type() -> None:
    gold = [quote("Indirect", quote=[1, 2, 3]), quote("Direct", quote=[1, 2, 3])]
    system = [quote("Direct", quote=[1, 2, 3]), quote("Indirect", quote=[1, 2, 3])]
    assert all(g is not None and s is not None and g.type == s.type for g, s in pair(gold, system))


def test_type_and_medium_weigh_only_where_tokens_overlap() -> None:
    assert weight(quote(quote=[1]), quote(quote=[2])) == 0
    assert weight(quote(quote=[1]), quote(quote=[1])) == pytest.approx(1.011)


WEIGHTS = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0, 1.011])


@st.composite
def matrices(draw: st.DrawFn) -> list[list[float]]:
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    return [[draw(WEIGHTS) for _ in range(columns)] for _ in range(rows)]


@given(matrices())
def test_the_pairing_is_the_best_of_all(weights: list[list[float]]) -> None:
    rows, columns = len(weights), len(weights[0])
    found = best_pairs(weights)
    assert len({r for r, _ in found}) == len({c for _, c in found}) == len(found)
    size = max(rows, columns)
    padded = [[weights[r][c] if r < rows and c < columns else 0.0 for c in range(size)] for r in range(size)]
    best = max(sum(padded[r][c] for r, c in enumerate(order)) for order in permutations(range(size)))
    assert sum(weights[r][c] for r, c in found) == pytest.approx(best)
