"""One event told by several articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from lagebild.linking.claims.keys import interval
from lagebild.linking.groups import Groups
from lagebild.records.event import Event
from lagebild.text.content import content_words

#: Who and where: so many must be the same.
SHARED_PARTIES = 2

Dated = tuple[date, date, str]


def same_events(events: Sequence[Event]) -> list[list[Event]]:
    """Groups of events of at least two articles: one type, the same parties or place, times that fit one another.

    An event of a known day meets those of the same day; one of a week or so meets a day in it only where no other day of the
    same parties lies in it too.
    """
    by_id = {e.id: e for e in events}
    groups = Groups(by_id)
    for block in _blocks(events).values():
        for left, right in _fitting(block):
            groups.join(left, right)
    found = [[by_id[i] for i in members] for members in groups.all() if len(members) > 1]
    return [group for group in found if len({e.article for e in group}) > 1]


def _blocks(events: Sequence[Event]) -> dict[tuple[str, ...], list[Dated]]:
    blocks: dict[tuple[str, ...], list[Dated]] = defaultdict(list)
    for event in sorted(events, key=lambda e: e.id):
        if (days := interval(event)) is not None and not event.hypothetical:
            for pair in combinations(_parties(event), SHARED_PARTIES):
                blocks[event.type, *pair].append((*days, event.id))
    return blocks


def _parties(event: Event) -> list[str]:
    parties = {p.actor for p in event.participants if p.actor}
    place = " ".join(w.term for w in content_words(event.where or "") if w.weight)
    return sorted(parties | ({f"place {place}"} if place else set()))


def _fitting(block: Sequence[Dated]) -> list[tuple[str, str]]:
    """Pairs of one block whose times fit."""
    days: dict[date, list[str]] = defaultdict(list)
    spells: dict[tuple[date, date], list[str]] = defaultdict(list)
    for first, last, id_ in block:
        (days[first] if first == last else spells[first, last]).append(id_)
    pairs = [(ids[0], other) for ids in (*days.values(), *spells.values()) for other in ids[1:]]
    for (first, last), ids in spells.items():
        inside = [day for day in sorted(days) if first <= day <= last]
        if len(inside) == 1:
            pairs.append((days[inside[0]][0], ids[0]))
    return pairs
