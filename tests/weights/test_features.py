"""What the encoder sees of a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.weights.features import AFFIXES, NGRAM_ROWS, NGRAMS, features, form_key, normalise, shape


@given(st.text(max_size=200))
def test_every_string_has_features(token: str) -> None:
    found = features(token, {})
    assert len(found.affixes) == AFFIXES
    assert len(found.ngrams) <= NGRAMS
    assert all(0 < row < NGRAM_ROWS for row in found.ngrams)


@pytest.mark.parametrize("token", ["\ud800", "\0", "", "\u202e", "👩‍👩‍👧", "שלום"])
def test_odd_strings(token: str) -> None:
    assert features(token, {}).form == 0


def test_composed_and_decomposed_umlauts_are_one_word() -> None:
    assert features("Gespräche", {}) == features("Gespra\u0308che", {})


def test_soft_hyphens_are_not_seen() -> None:
    assert features("Waffen\u00adruhe", {}) == features("Waffenruhe", {})


def test_digits_share_a_form() -> None:
    assert form_key("22.30") == form_key("14.05") == "00.00"


def test_shape() -> None:
    assert shape("EU-Kommission") == "XX-Xxx"


def test_long_tokens_cost_no_more() -> None:
    assert features("x" * 10_000_000, {}) == features("x" * 1_000, {})
    assert len(normalise("x" * 1000)) == 80
