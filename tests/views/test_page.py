"""The article page: the whole text, its marks, and its numbered lines."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from lagebild.records.article import Block
from lagebild.records.reading import Reading
from lagebild.views import finding, page
from tests.views import harbour

VIEW = harbour.view()
FIRST = VIEW.articles()[0]


def test_the_sections_hold_the_whole_text() -> None:
    for article in VIEW.articles():
        composed = page.compose(VIEW, article.id)
        assert composed is not None
        shown = "\n".join("".join(p.text for p in s.parts) for s in composed.sections)
        assert shown == article.text


def test_a_title_that_is_part_of_the_text_is_the_head() -> None:
    heads = [page.compose(VIEW, a.id) for a in VIEW.articles()]
    assert [bool(p and p.head) for p in heads] == [True, False, False]


def test_lines_are_numbered_in_text_order() -> None:
    composed = page.compose(VIEW, FIRST.id)
    assert composed is not None
    assert [f.number for f in composed.findings] == [1, 2, 3, 4, 5]
    assert [f.layer for f in composed.findings] == ["event", "statement", "statement", "position", "check"]


def test_every_line_has_one_anchor_and_one_number_in_the_text() -> None:
    composed = page.compose(VIEW, FIRST.id)
    assert composed is not None
    parts = [p for s in composed.sections for p in s.parts if p.mark]
    for line in composed.findings:
        assert sum(p.kind == "open" and p.first and p.mark.id == line.id for p in parts if p.mark) == 1
        assert sum(p.kind == "close" and p.last and p.mark.number == line.number for p in parts if p.mark) == 1


def test_shared_wording_names_the_other_article() -> None:
    composed = page.compose(VIEW, FIRST.id)
    assert composed is not None
    assert [n.source.label for n in composed.neighbours] == ["Nordkurier"]


def test_a_given_stretch_is_marked() -> None:
    composed = page.compose(VIEW, FIRST.id, at=(0, 4))
    assert composed is not None
    assert composed.sections[0].parts[0].mark is not None
    assert composed.sections[0].parts[0].mark.id == page.HERE


def test_a_stretch_outside_the_text_marks_nothing_and_breaks_nothing() -> None:
    composed = page.compose(VIEW, FIRST.id, at=(90_000, 99_999))
    assert composed is not None
    assert not [p for s in composed.sections for p in s.parts if p.mark and p.mark.layer == "hit"]


def test_no_such_article_is_none() -> None:
    assert page.compose(VIEW, "ar_nothing") is None


@given(st.text(max_size=120), st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=6))
def test_any_blocks_show_every_word_once(text: str, cuts: list[tuple[int, int]]) -> None:
    home = harbour.article(text, outlet=None, published=None, source="x.txt", title=None)
    blocks = tuple(Block("paragraph", a, b) for a, b in sorted(cuts) if a < b <= len(text))
    kept: list[Block] = []
    for block in blocks:
        if not kept or block.start >= kept[-1].end:
            kept.append(block)
    home = dataclasses.replace(home, blocks=tuple(kept))
    composed = page.compose(harbour.FakeView((Reading(article=home),)), home.id)
    assert composed is not None
    shown = "".join("".join(p.text for p in s.parts) for s in composed.sections)
    assert "".join(shown.split()) == "".join(text.split())


def test_search_marks_what_matched_and_names_people() -> None:
    result = finding.compose(VIEW, "Brandt")
    assert [a.name for a in result.people] == ["Karla Brandt"]
    assert ["".join(p.text for p in f.parts) for f in result.found] == ["Brandt", "Brandt"]
    assert {p.mark.layer for f in result.found for p in f.parts if p.mark} == {"hit"}
    assert finding.compose(VIEW, "   ").found == ()
