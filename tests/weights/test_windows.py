"""Cutting texts into windows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lagebild.weights.windows import plan


@given(st.integers(0, 5000))
def test_each_token_is_kept_once(tokens: int) -> None:
    kept = [at for w in plan(tokens, 256, 32) for at in range(w.start + w.first, w.start + w.last)]
    assert kept == list(range(tokens))


@given(st.integers(300, 5000))
def test_inner_tokens_see_their_margin(tokens: int) -> None:
    for w in plan(tokens, 256, 32):
        assert w.end - w.start <= 256
        assert w.start == 0 or w.first >= 32
        assert w.end == tokens or w.end - (w.start + w.last) >= 32


def test_work_is_linear() -> None:
    read = [sum(w.end - w.start for w in plan(n, 256, 32)) for n in (10_000, 20_000, 40_000)]
    assert read[1] < 2.05 * read[0]
    assert read[2] < 2.05 * read[1]
