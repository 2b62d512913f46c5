"""Every rule that can take a statement has its sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from lagebild import resources
from lagebild.reading.statements.explain import explain, sentence
from tests.reading.statements.telling import told

ROOM = Path(__file__).parents[3] / "src" / "lagebild" / "reading" / "statements"


def test_a_statement_explains_itself() -> None:
    found = told("Der Konzern kündigte an, zwei Werke zu schließen.").statements[0]
    assert explain(found) == ["Auf das Wort des Sagens folgt ein Infinitiv mit „zu“.", "Wort des Sagens: ankündigen."]
    assert explain(found, "en")[1] == "Reporting word: ankündigen."


def test_every_rule_in_the_code_is_in_the_table() -> None:
    code = "\n".join(p.read_text(encoding="utf-8") for p in sorted(ROOM.glob("*.py")) if p.name != "explain.py")
    named = set(re.findall(r'(?:why(?: =|=|\.append\()|, )\(?\[?"([a-z]+(?:-[a-z]+)+)"', code))
    known = {raw["rule"] for raw in resources.table("statement_rules")}
    assert named - known == set()
    assert len(named) > 15


def test_an_unknown_rule_stands_as_it_is() -> None:
    assert sentence("something-else") == "something-else"
