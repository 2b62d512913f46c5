import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.bytemap import byte_positions


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@given(text=st.text(), cuts=st.lists(st.integers(0, 50)))
def test_positions_are_those_of_the_encoded_prefix(encoding: str, text: str, cuts: list[int]) -> None:
    wanted = [min(c, len(text)) for c in cuts]
    found = byte_positions(text, encoding, wanted, skip=3)
    assert all(found[p] == 3 + len(text[:p].encode(encoding, "surrogatepass")) for p in wanted)
