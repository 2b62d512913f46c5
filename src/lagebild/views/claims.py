"""What several articles assert, with the independent origins behind it: ten outlets that carry one agency text are one origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lagebild.records.claim import Claim, Stage
from lagebild.records.event import Event
from lagebild.records.position import Position
from lagebild.records.statement import Statement
from lagebild.views import chains, evidence
from lagebild.views.chains.graph import NOTHING, Chain
from lagebild.views.desk import Desk
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows
from lagebild.views.statements import verb

Member = Event | Statement | Position

#: What a reader should see first.
STATES = ("disputed", "denied", "superseded", "corroborated", "single_origin")


@dataclass(frozen=True, slots=True)
class Witness:
    """One article's word: `status` as of that article, and its passage; `also` is where the very same words stand.

    `verb` is the cue of a statement ("mit/teilen").
    """

    status: str
    source: Source
    also: tuple[Source, ...] = ()
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Differing:
    """Two quotations of one utterance whose words differ: both passages, and the words that one alone has."""

    left: Source
    right: Source
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asserted:
    """One claim. `origins` are their names, `labels` the outlets (or files) that carry it; `witnesses` run by publication."""

    id: str
    kind: str
    state: str
    origins: tuple[str, ...]
    labels: tuple[str, ...]
    witnesses: tuple[Witness, ...]
    path: Chain = NOTHING
    differing: tuple[Differing, ...] = ()


def compose(view: Rows | Desk) -> list[Asserted]:
    """Claims that more than one article of the desk makes, and utterances that one article quotes differently: the disputed first, then
    by number of origins.
    """
    desk = Desk.of(view)
    records: dict[str, Member] = {}
    for layer in (desk.events, desk.statements, desk.positions):
        records |= {record.id: record for record in layer}
    lines = [_asserted(desk, claim, [records[m] for m in claim.members if m in records]) for claim in desk.claims]
    told = [line for line in lines if line.differing or len({s.article for w in line.witnesses for s in (w.source, *w.also)}) > 1]
    return sorted(told, key=lambda a: (STATES.index(a.state), -len(a.origins), -len(a.witnesses), a.id))


def _asserted(desk: Desk, claim: Claim, members: list[Member]) -> Asserted:
    stages = [s for s in claim.history if s.article in desk.articles]
    witnesses = _once([_witness(desk, members, stage) for stage in stages])
    return Asserted(
        id=claim.id,
        kind=claim.kind,
        state=claim.state,
        origins=tuple(_named(desk, o.name) for o in claim.origins),
        labels=tuple(dict.fromkeys(s.label for w in witnesses for s in (w.source, *w.also))),
        witnesses=witnesses,
        path=chains.of_claim(desk, claim, members),
        differing=tuple(differing(desk, claim, {m.id: m for m in members})),
    )


def differing(desk: Desk, claim: Claim, members: Mapping[str, Member]) -> Iterator[Differing]:
    """The quotations of a claim whose words differ, as far as both stand in articles of the desk."""
    for variant in claim.variants:
        left, right = members.get(variant.left), members.get(variant.right)
        if variant.likeness == "disputed" and isinstance(left, Statement) and isinstance(right, Statement):
            one, other = (desk.across(s.article, s.spans, s.id) for s in (left, right))
            yield Differing(one, other, variant.only_left, variant.only_right)


def _once(witnesses: list[Witness]) -> tuple[Witness, ...]:
    found: dict[tuple[str, str], list[Witness]] = {}
    for witness in witnesses:
        found.setdefault((witness.status, witness.source.text), []).append(witness)
    return tuple(replace(told[0], also=tuple(t.source for t in told[1:])) for told in found.values())


def _witness(desk: Desk, members: list[Member], stage: Stage) -> Witness:
    place = stage.evidence
    record = next((m for m in members if m.article == stage.article and _start(m) <= place.start), None)
    cue = verb(record) if isinstance(record, Statement) else ""
    return Witness(stage.status, desk.source(stage.article, place.start, place.end, record.id if record else None), verb=cue)


def _start(record: Member) -> int:
    return record.spans[0].start if isinstance(record, Statement) else record.start


def _named(desk: Desk, name: str) -> str:
    """An origin is named after its source where no outlet is known: then the article's label reads better than its path."""
    return next((evidence.label(a) for a in desk.articles.values() if a.source == name and not a.outlet), name)
