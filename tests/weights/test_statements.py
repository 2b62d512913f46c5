"""The statement heads on sentences of our own."""

from __future__ import annotations

import numpy as np
import pytest

from lagebild import weights
from lagebild.weights import KINDS, LINKS, ROLES, QuoteScores

pytestmark = pytest.mark.skipif("statements" not in weights.available(), reason="the file on non-commercial data is optional")

TEXT = [
    ["„", "Wir", "verhandeln", "weiter", "“", ",", "sagte", "die", "Außenministerin", "am", "Dienstag", "."],
    ["Der", "Präsident", "erklärte", ",", "er", "habe", "davon", "nichts", "gewusst", "."],
]


@pytest.fixture(scope="module")
def scores() -> QuoteScores:
    return weights.load("statements").score(TEXT)


def test_shapes(scores: QuoteScores) -> None:
    n = sum(map(len, TEXT))
    assert len(scores) == n
    assert scores.kinds.shape == (n, len(KINDS), 3)
    assert scores.roles.shape == (n, len(ROLES), 3)
    assert scores.nulls.shape == (n, len(LINKS))
    np.testing.assert_allclose(scores.kinds.sum(-1), 1, atol=1e-5)
    np.testing.assert_allclose(scores.media.sum(-1), 1, atol=1e-5)


def test_direct_quote(scores: QuoteScores) -> None:
    inside = scores.kinds[:, KINDS.index("Direct")].argmax(-1) > 0
    assert inside[1:4].all()
    assert not inside[5:12].any()


def test_indirect_quote_and_its_speaker(scores: QuoteScores) -> None:
    start = len(TEXT[0])
    content = np.arange(start + 4, start + 9)
    assert (scores.kinds[content, KINDS.index("Indirect")].argmax(-1) > 0).all()
    speaker, none = scores.link("speaker", content, np.arange(start, start + 4))
    assert speaker.sum() + none == pytest.approx(1, abs=1e-5)
    assert speaker.argmax() in (0, 1)


@pytest.mark.parametrize("style", ['""', "»«", "«»", "“”"])
def test_other_quotation_marks(style: str) -> None:
    tokens = [style[0] if t == "„" else style[1] if t == "“" else t for t in TEXT[0]]
    found = weights.load("statements").score([tokens, TEXT[1]])
    assert (found.kinds[1:4, 0].argmax(-1) > 0).all()


def test_empty_text() -> None:
    scores = weights.load("statements").score([])
    assert len(scores) == 0
    nothing = np.zeros(0, dtype=np.intp)
    assert scores.link("speaker", nothing, nothing)[1] == 1.0


def test_same_scores_again(scores: QuoteScores) -> None:
    model = weights.load("statements")
    model.score([["Etwas", "anderes", "."]])
    again = model.score(TEXT)
    assert (again.kinds == scores.kinds).all()
    assert (again.queries == scores.queries).all()


def test_long_and_odd_texts() -> None:
    odd = ["x" * 100_000, "\0", "", "👩‍👩‍👧", "שלום", "\ud800"]
    assert len(weights.load("statements").score([odd, ["„"] * 1500])) == 1506
