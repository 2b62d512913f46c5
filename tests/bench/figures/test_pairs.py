"""The bench of figures across articles: what agrees and what does not is found, and nothing else compared."""

from __future__ import annotations

from bench.figures import run


def test_counts_of_one_happening_are_found_and_others_kept_apart() -> None:
    figures = run(None, None, {})
    assert (figures["compared"], figures["apart"]) == (17, 13), "pairs were added: measure again and pin the new floor"
    assert figures["right"] == 17
    assert figures["false"] == 0
