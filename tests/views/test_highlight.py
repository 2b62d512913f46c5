"""Overlapping marks: nothing lost, nothing doubled, always properly nested."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lagebild.views.highlight import Mark, Part, stream

TEXT = "Der Rat tagt am Montag, sagte Brandt."


def shape(parts: list[Part]) -> str:
    signs = {"open": "[", "close": "]"}
    return "".join(signs.get(p.kind, p.text) for p in parts)


def test_a_mark_inside_another_is_nested() -> None:
    parts = stream(TEXT, 0, len(TEXT), [Mark(0, 22, "statement", "s"), Mark(16, 22, "time")])
    assert shape(parts) == "[Der Rat tagt am [Montag]], sagte Brandt."


def test_crossing_marks_are_split_and_numbered_once() -> None:
    left, right = Mark(0, 12, "event", "e", number=1), Mark(8, 22, "statement", "s", number=2)
    parts = stream(TEXT, 0, len(TEXT), [right, left])
    assert shape(parts) == "[Der Rat [tagt]][ am Montag], sagte Brandt."
    opens = [p for p in parts if p.kind == "open" and p.mark == right]
    closes = [p for p in parts if p.kind == "close" and p.mark == right]
    assert [p.first for p in opens] == [True, False]
    assert [p.last for p in closes] == [False, True]


def test_marks_of_one_stretch_nest_by_layer() -> None:
    parts = stream(TEXT, 0, 7, [Mark(0, 7, "name"), Mark(0, 7, "event", "e")])
    assert [p.mark.layer for p in parts if p.kind == "open" and p.mark] == ["event", "name"]


def test_a_mark_that_begins_in_an_earlier_block_gets_no_second_anchor() -> None:
    mark = Mark(0, 22, "statement", "s")
    assert [p.first for p in stream(TEXT, 0, 7, [mark]) if p.kind == "open"] == [True]
    later = stream(TEXT, 8, 22, [mark])
    assert [p.first for p in later if p.kind == "open"] == [False]
    assert [p.last for p in later if p.kind == "close"] == [True]
    assert [p.last for p in stream(TEXT, 0, 7, [mark]) if p.kind == "close"] == [False]


@st.composite
def texts_and_marks(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(min_size=1, max_size=40))
    place = st.integers(-3, len(text) + 3)
    layers = st.sampled_from(["statement", "event", "name", "time", "odd"])
    return text, draw(st.lists(st.builds(Mark, place, place, layers), max_size=12))


@given(texts_and_marks(), st.integers(0, 10), st.integers(0, 50))
def test_any_marks_give_back_the_text_and_close_what_they_open(given_: tuple[str, list[Mark]], start: int, end: int) -> None:
    text, marks = given_
    start, end = min(start, len(text)), min(max(start, end), len(text))
    parts = stream(text, start, end, marks)
    assert "".join(p.text for p in parts) == text[start:end]
    stack = []
    for part in parts:
        if part.kind == "open":
            stack.append(part.mark)
        elif part.kind == "close":
            assert stack.pop() == part.mark
    assert not stack
    for mark in marks:
        assert sum(p.first for p in parts if p.kind == "open" and p.mark is mark) <= 1


@given(texts_and_marks())
def test_every_character_lies_inside_the_marks_that_cover_it(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    at, inside = 0, []
    for part in stream(text, 0, len(text), marks):
        if part.kind == "open":
            inside.append(part.mark)
        elif part.kind == "close":
            inside.pop()
        for place in range(at, at + len(part.text)):
            covering = [m for m in marks if m.start <= place < m.end]
            assert sorted(map(id, covering)) == sorted(map(id, inside))
        at += len(part.text)
