import itertools

from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.lines import lines, strip


@given(st.text())
def test_lines_are_stripped_ordered_and_lose_only_white_space(text: str) -> None:
    found = list(lines(text))
    kept = "".join(text[s.start : s.end] for s in found)
    assert "".join(text.split()) == "".join(kept.split())
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_lines_break_as_splitlines_does_and_strip_takes_the_non_breaking_space() -> None:
    text = " eins\r\nzwei\u2028drei\x85\n\xa0vier\xa0"
    assert [text[s.start : s.end] for s in lines(text)] == ["eins", "zwei", "drei", "vier"]


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_strip_is_str_strip_with_offsets(text: str, a: int, b: int) -> None:
    start, end = min(a, len(text)), min(max(a, b), len(text))
    found = strip(text, start, max(start, end))
    assert text[found.start : found.end] == text[start : max(start, end)].strip()
