"""Lemma rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.weights.lemma import apply, derive

PAIRS = [
    ("gesagt", "sagen"), ("Häuser", "Haus"), ("Sagte", "sagen"), ("BERLIN", "Berlin"), ("ging", "gehen"),
    ("angekündigten", "angekündigt"), ("Gesprächen", "Gespräch"), (".", "."), ("dpa", "dpa"), ("Putins", "Putin"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "lemma"), PAIRS)
def test_a_derived_rule_makes_its_lemma(form: str, lemma: str) -> None:
    assert apply(derive(form, lemma), form) == lemma


@given(st.text(min_size=1, max_size=30), st.text(min_size=1, max_size=30))
def test_any_pair(form: str, lemma: str) -> None:
    assert apply(derive(form, lemma), form) == lemma


def test_rules_carry_over() -> None:
    assert apply(derive("gesagt", "sagen"), "gemacht") == "machen"
    assert apply(derive("Gesprächen", "Gespräch"), "Verhandlungen") == "Verhandlung"


def test_a_rule_that_does_not_fit_leaves_the_form() -> None:
    assert apply("L|ge>|t>en", "Haus") == "Haus"
