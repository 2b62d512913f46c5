"""Quotation marks in all glyph styles, nested, unclosed, over paragraphs; inches and apostrophes are none."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.language.annotate import annotate
from lagebild.reading.statements.view import View
from lagebild.records.article import Article, Block
from tests.reading.statements.telling import told


def article(text: str) -> Article:
    """`text` with one block per line, nothing cut."""
    identity, digest = Article.identify(text, url=None, outlet=None, published=None)
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return Article(id=identity, source="<test>", text=text, sha256=digest, blocks=blocks)


def quoted(text: str) -> list[str]:
    view = View(annotate(article(text)))
    return [view.slice(q.first, q.last) for q in view.quotations if q.depth == 0]


@pytest.mark.parametrize(
    "marked",
    ["„Wir gehen“", "„Wir gehen”", '„Wir gehen"', '"Wir gehen"', "“Wir gehen”", "”Wir gehen”", "»Wir gehen«", "«Wir gehen»", "‚Wir gehen‘",
     "›Wir gehen‹", "‹Wir gehen›", "„Wir ‚alle‘ gehen“", "»Wir ›alle‹ gehen«", "„Wir »alle« gehen“", '„Wir "alle" gehen“'],
)  # fmt: skip
def test_every_style_opens_and_closes(marked: str) -> None:
    assert quoted(f"Am Abend sagte sie: {marked}, und ging.") == [marked]


def test_two_quotations_stay_two() -> None:
    assert quoted("„Erst das“, sagte er, „dann das.“") == ["„Erst das“", "„dann das.“"]


@pytest.mark.parametrize(
    "text", ['Ein 27" großer Schirm steht im Büro.', "Das ist Hans' Hut und Max’ Hund.", "Geht's noch, rief’s im Saal?"]
)
def test_inches_and_apostrophes_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_an_unclosed_mark_ends_at_its_paragraph() -> None:
    text = "Er sagte: „Wir gehen jetzt nach Hause. Das Spiel ist aus.\nAm Montag regnete es in Kiel. Niemand kam."
    assert quoted(text) == ["„Wir gehen jetzt nach Hause. Das Spiel ist aus."]


def test_an_unclosed_mark_ends_before_the_next_quotation() -> None:
    found = quoted("Er sagte: „Wir gehen jetzt. Danach sagte sie: „Ich bleibe.“ Es regnete.")
    assert "„Ich bleibe.“" in found
    assert all("regnete" not in q for q in found)


def test_a_quotation_over_two_paragraphs() -> None:
    found = quoted("Der Zeuge sagte: „Das Haus stand leer.\n„Niemand wohnte dort.“ Dann schwieg er.")
    assert found == ["„Das Haus stand leer.", "„Niemand wohnte dort.“"]


@given(st.text(alphabet="ab .,!?\n\"'„“”»«›‹‚‘’…–", max_size=60))
def test_quotations_never_cross_and_never_leave_their_paragraph(text: str) -> None:
    annotated = annotate(article(text))
    if not annotated.tokens:
        return
    view = View(annotated)
    outer = [q for q in view.quotations if q.depth == 0]
    assert all(a.last <= b.first for a, b in pairwise(outer))
    assert all("\n" not in view.slice(q.first, q.last) for q in view.quotations)


def test_a_quotation_over_two_paragraphs_with_another_one_inside() -> None:
    text = "„Wir sind überzeugt, richtig entschieden zu haben.\nWer „im Zweifel“ sagt, der muss zweifeln.“\nDanach leerte sich der Saal."
    assert [s.text for s in told(text).statements] == text.split("\n")[:2]
