"""A weak preterite looks like a subjunctive and is none: nobody is made to say what the paper tells itself."""

from __future__ import annotations

import lagebild


def test_a_preterite_behind_a_statement_is_nobodys_word() -> None:
    text = "Ein Mann starb bei dem Einsatz, wie die Polizei mitteilte. Ministerin Petra Lührs reiste nach Passau und sprach mit Helfern."
    (statement,) = lagebild.read(text, published="2024-06-03").statements
    assert statement.speaker_name == "Polizei"
    assert "reiste" not in statement.text
