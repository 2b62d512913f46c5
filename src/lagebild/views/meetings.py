"""The board of meetings and calls: who with whom, and how its status moved from one article to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lagebild.records.event import EVENT_TYPES, Event, Participant
from lagebild.views import gathering, statements, variants
from lagebild.views.desk import Desk, Party
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows
from lagebild.views.statements import Said
from lagebild.views.timeline import standing

TYPES = ("meeting", "call", "visit", "negotiation")
#: What else happens; an act of saying stands with the statements.
OTHERS = tuple(t for t in EVENT_TYPES if t not in (*TYPES, "statement_act"))


@dataclass(frozen=True, slots=True)
class Step:
    """One article's word on it: `when` is TIMEX3, `attributed` None where the article says it in its own voice.

    `also` is where else the very same words stand; `before` the day (TIMEX3) a plan was moved from.
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
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One line of the board. `steps` run from old to new (`Source.recency`, undated last).

    `status`, `when` and `where` are the newest dated word.

    `said` are the statements whose content names it, the newest first.

    Lines are grouped for the eye (same type, same people, dates that do not exclude each other): the steps keep their own
    dates, so a reader sees where the grouping is loose. `turned` is true where the status moved
    from one article (or entry of a ticker) to the next.

    `attributed` is who alone says so where the newest word is not the article's own; `denied_by` who denies it where the line's
    status does not say so; `before` are the days (TIMEX3) it was planned for before it was moved.
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
    attributed: Party | None = None
    denied_by: tuple[Party, ...] = ()
    before: tuple[str, ...] = ()

    @property
    def stages(self) -> tuple[str, ...]:
        """The statuses from old to new, each named once while it lasts; of an article (or a ticker's entry) the one it leads with.

        Undated articles have no place in it, unless there are no others.
        """
        return _stages(self.steps)

    @property
    def joint(self) -> bool:
        """True of what takes two sides and a place, so that their absence is worth a word."""
        return self.type in TYPES

    @property
    def newest_first(self) -> tuple[Step, ...]:
        """The steps as a reader wants them: the newest dated word first, what has no date last."""
        dated = [s for s in self.steps if s.source.published.on]
        return (*reversed(dated), *reversed([s for s in self.steps if not s.source.published.on]))


def compose(view: Rows | Desk, types: tuple[str, ...] = TYPES) -> list[Meeting]:
    """All meetings, calls, visits and negotiations (or events of `types`), the newest reported first; of one day those with two
    known sides."""
    desk = Desk.of(view)
    events = [e for e in desk.events if e.type in types and not e.hypothetical]
    meetings = [_meeting(desk, group) for group in gathering.groups(desk, events)]
    return sorted(meetings, key=lambda m: (_newest(m)[:10], len(m.parties) > 1, m.when or "", m.id), reverse=True)


def _newest(meeting: Meeting) -> str:
    return max((s.source.published.on or "" for s in meeting.steps), default="")


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
        turned=len(set(_stages(words))) > 1,
        outlets=len({s.source.label for s in words}),
        said=_said(desk, {e.id for e in events}),
        attributed=_teller(words, newest),
        denied_by=_deniers(words, newest),
        before=tuple(sorted(set(gathering.former_days(events)) - {timed.when or ""})),
    )


def _stages(steps: Sequence[Step]) -> tuple[str, ...]:
    dated = [s for s in steps if s.source.published.on] or steps  # where an undated article stands in the order, nobody knows
    leading = {(s.source.article, s.source.at): s.status for s in dated}  # the steps of an article end with what stands first in it
    return tuple(status for status, _ in groupby(leading.values()))


def _teller(words: list[Step], newest: Step) -> Party | None:
    """Who says so, where no article says it in its own voice."""
    return None if any(s.attributed is None and s.status == newest.status for s in words) else newest.attributed


def _deniers(words: list[Step], newest: Step) -> tuple[Party, ...]:
    """Those who deny it, each once; nobody where the line itself says that it is denied."""
    if newest.status == "denied":
        return ()
    told = {s.attributed.actor or s.attributed.name: s.attributed for s in words if s.status == "denied" and s.attributed}
    return tuple(told.values())


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
            if party and person.role != "place" and not _hosting_town(desk, person):
                found.setdefault(party.actor or party.name, party)
    return tuple(found.values())


def _hosting_town(desk: Desk, person: Participant) -> bool:
    """ "Bei Anchorage": a town that lends its ground meets nobody; a state that invites may."""
    who = desk.actors.get(person.actor or "")
    return person.role == "host" and who is not None and who.kind == "place"


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
        before=gathering.moved_from(event),
    )
