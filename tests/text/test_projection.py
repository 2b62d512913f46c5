from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.projection import Builder, Projection, identity

PIECES = st.lists(st.tuples(st.booleans(), st.text(min_size=1, max_size=6), st.text(min_size=1, max_size=6)), max_size=12)


def built(pieces: list[tuple[bool, str, str]]) -> tuple[Projection, str]:
    builder, source = Builder(), ""
    for copied, shown, hidden in pieces:
        if copied:
            builder.copy(shown, len(source))
            source += shown
        else:
            builder.put(shown, len(source), len(source) + len(hidden))
            source += hidden
    return builder.done(), source


@given(PIECES)
def test_runs_cover_the_text_once_and_exact_ones_are_verbatim(pieces: list[tuple[bool, str, str]]) -> None:
    projection, source = built(pieces)
    runs = list(projection.runs(0, len(projection.text), source, at=7))
    assert [r.start for r in runs] == [7, *(r.end for r in runs)][: len(runs)]
    assert sum(r.end - r.start for r in runs) == len(projection.text)
    for run in runs:
        shown = projection.text[run.start - 7 : run.end - 7]
        assert (source[run.source_start : run.source_end] == shown) == run.exact


def test_through_leads_over_two_steps_and_part_keeps_the_way() -> None:
    outer = Builder()
    outer.copy("a", 10)
    outer.put("ß", 11, 16)
    outer.copy("c", 16)
    inner = Projection("ßc", outer.starts.__class__("q", [1, 2]), outer.starts.__class__("q", [2, 3]))
    joined = inner.through(outer.done())
    assert list(joined.starts) == [11, 16] and list(joined.ends) == [16, 17]
    assert list(joined.part(1, 2).starts) == [16]


def test_an_empty_text_has_no_run() -> None:
    assert identity(0) == ()
    assert identity(3)[0].exact
