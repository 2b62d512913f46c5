"""Every wording of numbers, and of what only looks like one, with all that must come out of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from lagebild.language.quantities import find

CASES = yaml.safe_load(Path(__file__).with_name("wordings.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:50])
def test_all_quantities_of_a_sentence(case: dict[str, Any]) -> None:
    found = find("ar_1", case["text"], (), (), ())
    assert len(found) == len(case["found"]), [q.text for q in found]
    for quantity, want in zip(found, case["found"], strict=True):
        got = quantity.value if quantity.value is not None else list(quantity.range or ())
        assert got == pytest.approx(want["value"])
        assert (quantity.unit, quantity.bound, quantity.per) == (want["unit"], want["bound"], want.get("per"))
        if "of" in want:
            assert quantity.of == want["of"]
