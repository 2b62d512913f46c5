"""Numbers that do not add up, and those that could not be checked."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.records.quantity import Check, Reference, Why
from lagebild.views.desk import Desk
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows

VERDICTS = ("inconsistent", "not_checkable", "consistent")


@dataclass(frozen=True, slots=True)
class Sum:
    """One check. `why` holds the German and the English sentence; `numbers` are the verbatim spans that went in, the checked one last."""

    id: str
    kind: str
    verdict: str
    numbers: tuple[str, ...]
    expected: float | str | None
    found: float | str | None
    why: Why
    reference: Reference | None
    source: Source


def compose(view: Rows | Desk) -> list[Sum]:
    """All checks: what does not add up first, what adds up last."""
    desk = Desk.of(view)
    lines = [arithmetic(desk, check) for check in desk.checks if check.spans]
    return sorted(lines, key=lambda c: (VERDICTS.index(c.verdict), c.source.published.order, c.source.start, c.id))


def arithmetic(desk: Desk, check: Check) -> Sum:
    """One check as a line."""
    return Sum(
        id=check.id,
        kind=check.kind,
        verdict=check.verdict,
        numbers=tuple(s.text for s in check.spans),
        expected=check.expected,
        found=check.found,
        why=check.why,
        reference=check.reference,
        source=desk.across(check.article, check.spans, check.id),
    )
