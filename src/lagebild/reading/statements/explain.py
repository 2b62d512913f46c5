"""Why a statement was taken, in sentences a reader understands."""

from __future__ import annotations

from functools import cache

from lagebild import resources
from lagebild.records.statement import Statement


def explain(statement: Statement, lang: str = "de") -> list[str]:
    """One sentence per entry of ``statement.why``, in German (``de``) or English (``en``)."""
    return [sentence(rule, lang) for rule in statement.why]


def sentence(rule: str, lang: str = "de") -> str:
    """The sentence of one rule; a rule the table does not know is given as it stands."""
    known = _rules()
    if rule in known:
        return known[rule][lang]
    name, _, value = rule.partition(":")
    return known[name][lang].replace("{}", value.replace("/", "")) if name in known else rule


@cache
def _rules() -> dict[str, dict[str, str]]:
    return {raw["rule"]: raw for raw in resources.table("statement_rules")}
