"""The guide names every reason and every code there is."""

import re
from pathlib import Path

import pytest

from lagebild.resources import table

GUIDE = Path(__file__).parents[2] / "docs" / "intake.md"


@pytest.mark.skipif(not GUIDE.exists(), reason="the guide ships with the checkout, not with the wheel")
def test_the_guide_names_all_reasons_and_codes() -> None:
    named = set(re.findall(r"`([a-z-]+)`", GUIDE.read_text(encoding="utf-8")))
    assert {row["reason"] for row in table("residue")} <= named
    assert {row["code"] for row in table("errors")} - {"intake"} <= named
