"""Which events stand in one line of the board: for the eye, each step keeping its own date and people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lagebild.records.event import MOVED, MOVED_FROM, Event
from lagebild.views.desk import Desk

Cluster = list[Event]

#: Characters of a sentence that nobody writes twice by chance.
LONG = 40


def groups(desk: Desk, events: Iterable[Event]) -> list[Cluster]:
    """Events that may stand in one line: by type, people and dates first; then what a claim joins, what bears one name on one day,
    and last a plan with the one that moved it to another day."""
    keyed: dict[tuple[str, ...], Cluster] = {}
    for event in events:
        keyed.setdefault(_key(event), []).append(event)
    clusters = _claimed(desk, [cluster for group in keyed.values() for cluster in _by_date(group)])
    return _moved(desk, _named(clusters))


def moved(event: Event) -> bool:
    """True of a plan that this article says was put off, or forward."""
    return MOVED in event.why


def moved_from(event: Event) -> str | None:
    """The day a plan was moved from (TIMEX3), where its sentence names it."""
    return next((why.removeprefix(MOVED_FROM) for why in event.why if why.startswith(MOVED_FROM)), None)


def _key(event: Event) -> tuple[str, ...]:
    """Type and people; with fewer than two people a line stays alone, since nothing says whether it is the same event."""
    names = sorted(_people(event))
    return (event.type, *names) if len(names) > 1 else (event.type, event.id)


def _people(event: Event) -> set[str]:
    return {p.actor or p.name for p in event.participants if p.role != "place"}


def _by_date(events: Cluster) -> list[Cluster]:
    """One list for each date that excludes the others. The undated join the only one their article, else all articles, speak of."""
    dated: list[Cluster] = []
    for event in sorted((e for e in events if e.interval), key=lambda e: (str(e.interval), e.id)):
        home = next((c for c in dated if all(_overlap(event.interval, other.interval) for other in c)), None)
        if home is None:
            dated.append(home := [])
        home.append(event)
    near = [(e, [c for c in dated if any(o.article == e.article and o.interval for o in c)]) for e in events if not e.interval]
    loose: Cluster = []
    for event, own in near:
        homes = own or dated
        (homes[0] if len(homes) == 1 else loose).append(event)
    return [*dated, *([loose] if loose else [])]


def _claimed(desk: Desk, clusters: list[Cluster]) -> list[Cluster]:
    home = {event.id: cluster for cluster in clusters for event in cluster}
    for claim in desk.claims:
        members = [m for m in claim.members if m in home] if claim.kind == "event" else []
        for member in members[1:]:
            first, other = home[members[0]], home[member]
            if first is not other:
                first.extend(other)
                home |= {event.id: first for event in other}
    return list({id(cluster): cluster for cluster in home.values()}.values())


def _overlap(a: tuple[str | None, str | None] | None, b: tuple[str | None, str | None] | None) -> bool:
    if a is None or b is None:
        return True
    return (a[0] or "")[:10] <= (b[1] or "9999")[:10] and (b[0] or "")[:10] <= (a[1] or "9999")[:10]


def _named(clusters: list[Cluster]) -> list[Cluster]:
    """Of one name ("der Krisengipfel") on one and the same day, or told in the very same sentence as agency copy is, with no people or
    places that differ: one line."""
    found: dict[object, list[Cluster]] = {}
    for number, cluster in enumerate(clusters):
        first = cluster[0]
        shared = _day(first) or (first.text if len(first.text) >= LONG else None)
        homes = found.setdefault((first.type, _name(first), shared) if len(cluster) == 1 and shared else number, [])
        home = next((h for h in homes if all(_fit(first, other) and _open(first, other) for other in h)), None)
        if home is None:
            homes.append(cluster)
        else:
            home.extend(cluster)
    return [cluster for homes in found.values() for cluster in homes]


def _name(event: Event) -> str:
    """The noun or verb that names it, its genitive as well."""
    return event.trigger_span.text.casefold().removesuffix("s")


def _day(event: Event) -> str | None:
    first, last = event.interval or (None, None)
    return first[:10] if first and last and first[:10] == last[:10] else None


def _fit(a: Event, b: Event) -> bool:
    """No side of one is missing in the other where both name more, and no place contradicts another."""
    here, there = _people(a), _people(b)
    return (here <= there or there <= here) and (a.where is None or b.where is None or a.where == b.where)


def _open(a: Event, b: Event) -> bool:
    """At least one names nobody, or the words are the same: of two meetings of one person nothing says that they are one."""
    return not _people(a) or not _people(b) or (a.text == b.text and a.article != b.article)


def _moved(desk: Desk, clusters: list[Cluster]) -> list[Cluster]:
    """A plan for the day before joins the line that moved it, where only one can be meant."""
    for cluster in list(clusters):
        movers = [e for e in cluster if moved(e)]
        if not movers or not any(cluster is c for c in clusters):
            continue
        meant = [c for c in clusters if c is not cluster and any(_is_former(desk, mover, c) for mover in movers)]
        later = [c for c in meant if _overlap(c[0].interval, movers[0].interval) and c[0].interval]
        for joined in meant if len(meant) == 1 else later if len(later) == 1 else []:
            cluster.extend(joined)
            clusters = [c for c in clusters if c is not joined]
    return clusters


def _is_former(desk: Desk, mover: Event, cluster: Cluster) -> bool:
    """Only plans, none told after the one that moved it; of the day it was moved from, or with people in common."""
    days = {_day(e) for e in cluster} - {None}
    former = moved_from(mover)
    if any(e.type != mover.type or e.status not in ("planned", "agreed", "proposed") or not _fit(e, mover) for e in cluster):
        return False
    if not days or any(_later(desk, e, mover) for e in cluster):
        return False
    return days == {former} if former else bool(_day(mover)) and days != {_day(mover)} and any(_people(e) & _people(mover) for e in cluster)


def _later(desk: Desk, event: Event, mover: Event) -> bool:
    told, then = (desk.articles[e.article].published for e in (event, mover))
    return bool(told and then and told[:10] > then[:10])


def former_days(events: Iterable[Event]) -> Iterator[str]:
    """The days (TIMEX3) that plans in one line were moved from: named, else those of the plans beside them."""
    told = list(events)
    if not any(map(moved, told)):
        return
    new = {e.when for e in told if moved(e) and e.when}
    for event in told:
        day = moved_from(event) if moved(event) else event.when if event.status in ("planned", "agreed", "proposed") else None
        if day and day not in new:
            yield day
