"""Records that say the same: one event of several articles, one utterance of several or of one. Conservative: what is not surely the same
stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from lagebild.linking.claims.assemble import Record, assemble
from lagebild.linking.claims.events import same_events
from lagebild.linking.claims.keys import RECIPE
from lagebild.linking.claims.occasions import Occasion, occasion
from lagebild.linking.origins import Provenance, Shared
from lagebild.linking.utterances import UNVOICED, Utterance, Voiced, same_statements, statement_keys
from lagebild.records.claim import Claim
from lagebild.records.event import Event
from lagebild.records.passage import Passage
from lagebild.records.statement import Statement

__all__ = [
    "RECIPE", "UNVOICED", "Occasion", "Provenance", "Utterance", "Voiced", "assemble", "find", "occasion", "same_events",
    "same_statements", "statement_keys",
]  # fmt: skip


def find(
    statements: Sequence[Statement],
    events: Sequence[Event],
    provenance: Mapping[str, Provenance],
    passages: Iterable[Passage] = (),
    names: Mapping[str, str] | None = None,
    anonymous: Collection[str] = (),
    voices: Mapping[str, Voiced] | None = None,
) -> list[Claim]:
    """All claims that several records make, by id: events of at least two articles, statements of one or more.

    Actor ids are merged ones; `names` shows them, `anonymous` are
    those of sources without a name; `voices`: whom the speaker of a statement (by its id) speaks for.
    """
    shared: list[Shared] = [(p.a.article, p.a.start, p.a.end, p.b.article, p.b.start, p.b.end) for p in passages]
    records: list[Record] = [*statements, *events]
    by_id = {r.id: r for r in records}
    occasions = (occasion(e, provenance[e.article].day) for e in events if not e.hypothetical)
    groups = [*same_statements(_sharing(statements, provenance, voices or {})), *same_events(occasions)]
    found = (assemble([by_id[i] for i in group], provenance, shared, names or {}, anonymous, voices or {}) for group in groups)
    return sorted(found, key=lambda c: c.id)


def _sharing(
    statements: Sequence[Statement], provenance: Mapping[str, Provenance], voices: Mapping[str, Voiced]
) -> Iterator[list[Utterance]]:
    holders: dict[int, list[Utterance]] = defaultdict(list)
    for statement in statements:
        voice = voices.get(statement.id, UNVOICED)
        utterance = Utterance.of(statement, provenance[statement.article].day, voice)
        for key in statement_keys(statement, voice):
            holders[key].append(utterance)
    yield from holders.values()
