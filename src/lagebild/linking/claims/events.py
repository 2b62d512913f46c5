"""One event told by several articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations, pairwise

from lagebild.linking.claims.occasions import Occasion
from lagebild.linking.groups import Groups

#: Who and where: so many must be the same.
SHARED_PARTIES = 2
#: Types of which two sides have few at a time, so that one told without its day can be known by its sides.
BY_SIDES = frozenset({"meeting", "call", "negotiation", "visit"})
#: What is told as past without its day was no more than so many days before; what is to come, no more than so many after.
LATELY, SOON = 14, 60
#: Days between two articles that speak of a meeting to come of which no day is known.
SAME_PLAN = 14


def same_events(occasions: Iterable[Occasion]) -> list[list[str]]:
    """Groups of ids of events of at least two articles: one type, the same parties or place, times that fit one another.

    An event of a known day meets those of the same day; one of a week or so meets a day in it only where no other day of the
    same parties lies in it too. Meetings and the like whose day is not told: see `_undated`. Order does not matter.
    """
    ordered = sorted(occasions, key=lambda o: o.id)
    articles = {o.id: o.article for o in ordered}
    groups = Groups()
    for block in _blocks(ordered).values():
        for left, right in _fitting(block):
            groups.join(left, right)
    by_sides: dict[tuple[str, tuple[str, ...]], list[Occasion]] = defaultdict(list)
    for o in ordered:
        if o.type in BY_SIDES and len(o.sides) >= SHARED_PARTIES:
            by_sides[o.type, o.sides].append(o)
    for same_sides in by_sides.values():
        for left, right in _undated(same_sides, groups):
            groups.join(left, right)
    return [group for group in groups.all() if len({articles[i] for i in group}) > 1]


def _blocks(occasions: Sequence[Occasion]) -> dict[tuple[str, ...], list[Occasion]]:
    blocks: dict[tuple[str, ...], list[Occasion]] = defaultdict(list)
    for o in occasions:
        if o.days is not None:
            for pair in combinations(o.parties, SHARED_PARTIES):
                blocks[o.type, *pair].append(o)
    return blocks


def _fitting(block: Sequence[Occasion]) -> list[tuple[str, str]]:
    """Pairs of one block whose times fit."""
    days: dict[date, list[str]] = defaultdict(list)
    spells: dict[tuple[date, date], list[str]] = defaultdict(list)
    for o in block:
        if o.days is not None:
            first, last = o.days
            (days[first] if first == last else spells[first, last]).append(o.id)
    pairs = [(ids[0], other) for ids in (*days.values(), *spells.values()) for other in ids[1:]]
    for (first, last), ids in spells.items():
        inside = [day for day in sorted(days) if first <= day <= last]
        if len(inside) == 1:
            pairs.append((days[inside[0]][0], ids[0]))
    return pairs


def _undated(block: Sequence[Occasion], groups: Groups) -> list[tuple[str, str]]:
    """Events of exactly the same sides of which some do not tell their day: each joins the one dated event it can mean, if there is one;
    what is to come and has no dated event joins others of the same kind told within two weeks.
    """
    dated: dict[str, list[Occasion]] = defaultdict(list)
    for o in block:
        if o.days is not None:
            dated[groups.head(o.id)].append(o)
    pairs, left = [], []
    for o in block:
        if not o.undated:
            continue
        meant = _meant(o, list(dated.values()))
        if meant is not None:
            pairs.append((meant[0].id, o.id))
        elif o.ahead:
            left.append(o)
    return pairs + _plans(left)


def _meant(o: Occasion, dated: Sequence[Sequence[Occasion]]) -> Sequence[Occasion] | None:
    """The dated event that one told without its day means; None where there is none or more than one."""
    fitting = [(day, group) for group in dated if (day := _day(o, group)) is not None and _place_fits(o, group)]
    if o.told is None or o.ahead:
        return fitting[0][1] if len(fitting) == 1 else None
    latest = max((day for day, _ in fitting), default=None)
    last = [group for day, group in fitting if day == latest]
    return last[0] if len(last) == 1 else None


def _day(o: Occasion, group: Sequence[Occasion]) -> date | None:
    """The day of a dated event where `o` can mean it."""
    first = min(g.days[0] for g in group if g.days)
    if o.ahead and not any(g.ahead for g in group):
        return None
    if o.told is None:
        return first
    low, high = (0, SOON) if o.ahead else (-LATELY, 0)
    return first if low <= (first - o.told).days <= high else None


def _place_fits(o: Occasion, group: Sequence[Occasion]) -> bool:
    places = {g.place for g in group if g.place}
    return not o.place or not places or o.place in places


def _plans(plans: Sequence[Occasion]) -> list[tuple[str, str]]:
    """Neighbours in time among those of which no day is known."""
    ordered = sorted((o for o in plans if o.told), key=lambda o: (o.told or date.max, o.id))
    pairs = []
    for left, right in pairwise(ordered):
        if (
            left.told
            and right.told
            and (right.told - left.told).days <= SAME_PLAN
            and (left.place in (None, right.place) or not right.place)
        ):
            pairs.append((left.id, right.id))
    return pairs
