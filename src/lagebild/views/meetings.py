"""The board of meetings and calls: who with whom, and how its status moved from one article to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lagebild.records.event import Event
from lagebild.views import statements, variants
from lagebild.views.desk import Desk, Party
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows
from lagebild.views.statements import Said
from lagebild.views.timeline import standing

TYPES = ("meeting", "call", "visit", "negotiation")


@dataclass(frozen=True, slots=True)
class Step:
    """One article's word on it: `when` is TIMEX3, `attributed` None where the article says it in its own voice.

    `also` is where else the very same words stand.
    """

    id: str
    status: str
    when: str | None
    earliest: str | None
    latest: str | None
    where: str | None
    attributed: Party | None
    certainty: str
    negated: bool
    source: Source
    also: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One line of the board. `steps` run from old to new (`Source.recency`, undated last).

    `status`, `when` and `where` are the newest dated word.

    `said` are the statements whose content names it, the newest first.

    Lines are grouped for the eye (same type, same people, dates that do not exclude each other): the steps keep their own
    dates, so a reader sees where the grouping is loose. `turned` is true where the status moved.
    """

    id: str
    type: str
    parties: tuple[Party, ...]
    status: str
    when: str | None
    earliest: str | None
    latest: str | None
    where: str | None
    steps: tuple[Step, ...]
    turned: bool
    outlets: int
    said: tuple[Said, ...] = ()

    @property
    def newest_first(self) -> tuple[Step, ...]:
        """The steps as a reader wants them: the newest dated word first, what has no date last."""
        dated = [s for s in self.steps if s.source.published.on]
        return (*reversed(dated), *reversed([s for s in self.steps if not s.source.published.on]))


def compose(view: Rows | Desk) -> list[Meeting]:
    """All meetings, calls, visits and negotiations, the newest reported first; of one day those with two known sides."""
    desk = Desk.of(view)
    events = [e for e in desk.events if e.type in TYPES and not e.hypothetical]
    meetings = [_meeting(desk, group) for group in _groups(desk, events)]
    return sorted(meetings, key=lambda m: (_newest(m)[:10], len(m.parties) > 1, m.when or "", m.id), reverse=True)


def _newest(meeting: Meeting) -> str:
    return max((s.source.published.on or "" for s in meeting.steps), default="")


def _groups(desk: Desk, events: Iterable[Event]) -> list[list[Event]]:
    """Events that may stand in one line: by type, people and dates first; then what a claim joins is joined."""
    keyed: dict[tuple[str, ...], list[Event]] = {}
    for event in events:
        keyed.setdefault(_key(event), []).append(event)
    return _claimed(desk, [cluster for group in keyed.values() for cluster in _by_date(group)])


def _by_date(events: list[Event]) -> list[list[Event]]:
    """One list for each date that excludes the others. The undated join the only one their article, else all articles, speak of."""
    dated: list[list[Event]] = []
    for event in sorted((e for e in events if e.interval), key=lambda e: (str(e.interval), e.id)):
        home = next((c for c in dated if all(_overlap(event.interval, other.interval) for other in c)), None)
        if home is None:
            dated.append(home := [])
        home.append(event)
    near = [(e, [c for c in dated if any(o.article == e.article and o.interval for o in c)]) for e in events if not e.interval]
    loose: list[Event] = []
    for event, own in near:
        homes = own or dated
        (homes[0] if len(homes) == 1 else loose).append(event)
    return [*dated, *([loose] if loose else [])]


def _claimed(desk: Desk, clusters: list[list[Event]]) -> list[list[Event]]:
    home = {event.id: cluster for cluster in clusters for event in cluster}
    for claim in desk.claims:
        members = [m for m in claim.members if m in home] if claim.kind == "event" else []
        for member in members[1:]:
            first, other = home[members[0]], home[member]
            if first is not other:
                first.extend(other)
                home |= {event.id: first for event in other}
    return list({id(cluster): cluster for cluster in home.values()}.values())


def _key(event: Event) -> tuple[str, ...]:
    """Type and people; with fewer than two people a line stays alone, since nothing says whether it is the same event."""
    names = sorted({p.actor or p.name for p in event.participants if p.role != "place"})
    return (event.type, *names) if len(names) > 1 else (event.type, event.id)


def _overlap(a: tuple[str | None, str | None] | None, b: tuple[str | None, str | None] | None) -> bool:
    if a is None or b is None:
        return True
    return (a[0] or "")[:10] <= (b[1] or "9999")[:10] and (b[0] or "")[:10] <= (a[1] or "9999")[:10]


def _meeting(desk: Desk, events: list[Event]) -> Meeting:
    words = sorted((_step(desk, e) for e in events), key=lambda s: (s.source.recency, s.id))
    dated = [s for s in words if s.source.published.on]
    newest = (dated or words)[-1]
    timed = next((s for s in reversed(dated) if s.when), next((s for s in words if s.when), newest))
    steps = _once(words)
    return Meeting(
        id=steps[0].id,
        type=events[0].type,
        parties=_parties(desk, events),
        status=newest.status,
        when=timed.when,
        earliest=timed.earliest,
        latest=timed.latest,
        where=next((s.where for s in reversed(words) if s.where), None),
        steps=tuple(steps),
        turned=len({s.status for s in words}) > 1,
        outlets=len({s.source.label for s in words}),
        said=_said(desk, {e.id for e in events}),
    )


def _said(desk: Desk, events: set[str]) -> tuple[Said, ...]:
    found = [statements.said(desk, s) for s in statements.outermost(desk.statements) if s.about in events]
    return tuple(sorted(variants.fold(desk, found), key=lambda s: (s.source.published.on or "", s.id), reverse=True))


def _once(steps: list[Step]) -> list[Step]:
    found: dict[object, list[Step]] = {}
    for step in steps:
        found.setdefault((step.status, step.when, step.earliest, step.latest, step.attributed, step.source.text), []).append(step)
    return [replace(told[0], also=tuple(t.source for t in told[1:])) for told in found.values()]


def _parties(desk: Desk, events: list[Event]) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for event in events:
        for person in event.participants:
            party = desk.party(person.actor, person.name, person.role)
            if party and person.role != "place":
                found.setdefault(party.actor or party.name, party)
    return tuple(found.values())


def _step(desk: Desk, event: Event) -> Step:
    earliest, latest = event.interval or (None, None)
    return Step(
        id=event.id,
        status=standing(event),
        when=event.when,
        earliest=earliest,
        latest=latest,
        where=event.where,
        attributed=desk.party(event.attributed_to, None),
        certainty=event.certainty,
        negated=event.negated,
        source=desk.source(event.article, event.start, event.end, event.id),
    )
