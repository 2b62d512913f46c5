"""A group of records as a claim: who says it, how many independent origins there are, how it went on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from lagebild.linking.origins import Provenance, Shared, Witness, origins
from lagebild.linking.utterances import UNVOICED, Utterance, Voiced, variants
from lagebild.records.claim import Claim, ClaimKind, ClaimState, Stage
from lagebild.records.event import Event
from lagebild.records.span import Span
from lagebild.records.statement import Statement

Record = Statement | Event
DENIED = ("denied", "denies")


def assemble(
    group: Sequence[Record],
    provenance: Mapping[str, Provenance],
    shared: Sequence[Shared],
    names: Mapping[str, str],
    anonymous: Collection[str] = (),
    voices: Mapping[str, Voiced] = MappingProxyType({}),
) -> Claim:
    """The claim of records that say the same; `anonymous`: ids of sources without a name of their own, `voices`: as in `find`."""
    members = tuple(sorted(r.id for r in group))
    said = isinstance(group[0], Statement)
    kind: ClaimKind = "statement" if said else "event"
    found = origins([_witness(r, names, anonymous) for r in group], provenance, shared)
    return Claim(
        id=Claim.identify(kind, members),
        kind=kind,
        members=members,
        outlets=tuple(sorted({provenance[r.article].name for r in group})),
        origins=found,
        state=_state(group, len(found)),
        history=_history(group, provenance),
        variants=variants([_utterance(r, provenance, voices) for r in group if isinstance(r, Statement)]) if said else (),
    )


def _utterance(record: Statement, provenance: Mapping[str, Provenance], voices: Mapping[str, Voiced]) -> Utterance:
    return Utterance.of(record, provenance[record.article].day, voices.get(record.id, UNVOICED))


def evidence(record: Record) -> Span:
    """The stretch that proves a record."""
    return record.spans[0] if isinstance(record, Statement) else Span(record.start, record.end, record.text)


def _witness(record: Record, names: Mapping[str, str], anonymous: Collection[str]) -> Witness:
    span = evidence(record)
    source = record.speaker if isinstance(record, Statement) else record.attributed_to
    spoken = record.speaker_name if isinstance(record, Statement) else None
    shown = names.get(source, spoken) if source else spoken
    return Witness(record.id, record.article, span.start, span.end, source, shown, source in anonymous)


def _state(group: Sequence[Record], count: int) -> ClaimState:
    """Whether it is denied is about the event; for a statement, whether it was made."""
    against = [r for r in group if isinstance(r, Event) and (r.negated or r.status in DENIED)]
    if against:
        return "denied" if len(against) == len(group) else "disputed"
    return "corroborated" if count > 1 else "single_origin"


def _history(group: Sequence[Record], provenance: Mapping[str, Provenance]) -> tuple[Stage, ...]:
    stages = [Stage((provenance[r.article].published or "")[:10] or None, _status(r), r.article, evidence(r)) for r in group]
    return tuple(sorted(stages, key=lambda s: (s.date or "9999", s.article, s.evidence.start, s.status)))


def _status(record: Record) -> str:
    return record.stance if isinstance(record, Statement) else record.status
