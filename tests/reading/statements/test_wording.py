"""The same utterance in other words."""

from __future__ import annotations

import pytest

from lagebild.reading.statements.wording import compare, disputed_quotation
from tests.reading.statements.telling import told


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("„Wir werden die Brücke im Mai sperren“", "dass man die Brücke im Mai sperren werde", "same words"),
        ("„Die Gespräche waren offen, lang und ziemlich nützlich“", "„ziemlich nützlich, offen“ und lang", "shortened"),
        ("„eine nützliche und offene Unterhaltung“", "„eine nützliche und konstruktive Unterhaltung“", "reworded"),
        ("Die Brücke ist gesperrt.", "Der Trainer tritt zurück.", "different"),
    ],
)
def test_likeness(left: str, right: str, likeness: str) -> None:
    assert compare(left, right).likeness == likeness


def test_negation_carries() -> None:
    assert "nicht" in compare("Wir gehen nicht heim", "Wir gehen heim").only_left


def test_two_verbatim_wordings_that_differ_are_a_finding() -> None:
    text = "„Es war eine nützliche, offene Unterhaltung“, sagte Olaf Brandt. "
    text += "„Es war eine konstruktive, offene Unterhaltung“, sagte Olaf Brandt."
    left, right = (s for s in told(text).statements if s.kind == "direct")
    found = disputed_quotation(left, right)
    assert found is not None
    assert found.only_left == ("nützliche",)
    assert found.only_right == ("konstruktive",)
