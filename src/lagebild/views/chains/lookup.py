"""The chain of a record by its id, for programs."""

from __future__ import annotations

from lagebild.records.claim import Claim
from lagebild.records.statement import Statement
from lagebild.views.chains.claim import of_claim
from lagebild.views.chains.graph import Chain
from lagebild.views.chains.statement import of_statements
from lagebild.views.desk import Desk
from lagebild.views.rows import Rows


def find(view: Rows, id: str) -> Chain | None:
    """The chain of the statement or claim of this id, None where there is none."""
    record = view.record(id) if id.startswith(("st_", "cl_")) else None
    if isinstance(record, Statement):
        return of_statements(Desk.of(view, [record.article]), [record])
    if not isinstance(record, Claim):
        return None
    desk = Desk.of(view, {stage.article for stage in record.history})
    members = [r for layer in (desk.statements, desk.events, desk.positions) for r in layer if r.id in record.members]
    return of_claim(desk, record, members)
