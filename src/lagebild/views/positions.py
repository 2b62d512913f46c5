"""The board of positions: what each side demands, offers, refuses, threatens, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.records.position import Position
from lagebild.views.desk import Desk, Party
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows

KINDS = ("demand", "condition", "offer", "concession", "refusal", "threat", "promise")


@dataclass(frozen=True, slots=True)
class Stand:
    """One position. `text` is verbatim; `deadline` ISO or TIMEX3; `statement` the id of the statement it was said in."""

    id: str
    kind: str
    text: str
    towards: str | None
    issue: str | None
    deadline: str | None
    conditional_on: str | None
    statement: str | None
    source: Source
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """All positions of one actor, in the order of `KINDS`; `party` is None where the text names nobody."""

    party: Party | None
    stands: tuple[Stand, ...]


def compose(view: Rows | Desk) -> list[Side]:
    """Sides with their positions, the side with most positions first, nobody's last."""
    desk = Desk.of(view)
    groups: dict[str, tuple[Party | None, list[Stand]]] = {}
    for position in desk.positions:
        party = desk.party(position.actor, position.actor_name)
        key = "" if party is None else party.actor or f"name:{party.name}"
        groups.setdefault(key, (party, []))[1].append(stand(desk, position))
    sides = [Side(party, tuple(sorted(stands, key=_order))) for party, stands in groups.values()]
    return sorted(sides, key=lambda s: (s.party is None, -len(s.stands), s.party.name if s.party else ""))


def deadlines(sides: Iterable[Side]) -> list[tuple[Side, Stand]]:
    """Positions with a deadline, the earliest first."""
    dated = [(side, line) for side in sides for line in side.stands if line.deadline]
    return sorted(dated, key=lambda pair: (pair[1].deadline or "", pair[1].id))


def pending(sides: Iterable[Side], after: str | None) -> list[tuple[Side, Stand]]:
    """Deadlines that the newest article (`after`, ISO) does not yet lie behind; one that names no day may still run."""
    day = (after or "")[:10]
    return [(side, line) for side, line in deadlines(sides) if not _past(line.deadline or "", day)]


def _past(deadline: str, day: str) -> bool:
    return bool(day) and re.fullmatch(r"\d{4}(-\d\d){0,2}.*", deadline) is not None and deadline[:10] < day[: len(deadline[:10])]


def _order(line: Stand) -> tuple[int, tuple[str, str], int]:
    kind = KINDS.index(line.kind) if line.kind in KINDS else len(KINDS)
    return kind, line.source.published.order, line.source.start


def stand(desk: Desk, position: Position) -> Stand:
    """One position as a line."""
    return Stand(
        id=position.id,
        kind=position.kind,
        text=position.text,
        towards=position.towards,
        issue=position.issue,
        deadline=position.deadline,
        conditional_on=position.conditional_on,
        statement=position.statement,
        source=desk.source(position.article, position.start, position.end, position.id),
        party=desk.party(position.actor, position.actor_name),
    )
