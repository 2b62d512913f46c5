"""A name that is shown breaks no line and steers no terminal."""

import os

from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.printable import file_name, one_line


def test_what_steers_a_terminal_or_turns_the_writing_is_replaced() -> None:
    assert one_line("zwei\nZeilen \x1b[31mrot\u202e") == "zwei\ufffdZeilen \ufffd[31mrot\ufffd"


@given(st.text())
def test_the_length_stays_and_one_line_is_left(name: str) -> None:
    shown = one_line(name)
    assert len(shown) == len(name)
    assert len(shown.splitlines()) <= 1


def test_a_file_name_that_is_no_text_is_written_with_its_bytes() -> None:
    assert file_name(os.fsdecode(b"alt-\xe4.txt")) == "alt-\\xe4.txt"
    assert file_name("müde.txt") == "müde.txt"
