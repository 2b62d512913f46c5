"""Records of several articles that say the same: one event, one utterance. Conservative: what is not surely the same stays apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lagebild.linking.claims.assemble import assemble
from lagebild.linking.claims.events import same_events
from lagebild.linking.claims.keys import RECIPE, event_keys, statement_keys
from lagebild.linking.claims.statements import same_statements
from lagebild.linking.origins import Provenance
from lagebild.records.claim import Claim
from lagebild.records.event import Event
from lagebild.records.passage import Passage
from lagebild.records.statement import Statement

__all__ = ["RECIPE", "Provenance", "event_keys", "find", "statement_keys"]


def find(
    statements: Sequence[Statement],
    events: Sequence[Event],
    provenance: Mapping[str, Provenance],
    passages: Iterable[Passage] = (),
    names: Mapping[str, str] | None = None,
) -> list[Claim]:
    """All claims that records of at least two articles make, by id. Actor ids are merged ones; `names` shows them."""
    shared = list(passages)
    said = [assemble("statement", group, provenance, shared, names or {}) for group in same_statements(statements)]
    happened = [assemble("event", group, provenance, shared, names or {}) for group in same_events(events)]
    return sorted((*said, *happened), key=lambda c: c.id)
