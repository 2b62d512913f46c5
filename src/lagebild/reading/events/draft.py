"""Draft: an event while the rules still work on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lagebild.reading.clauses.clause import Clause
from lagebild.records.event import Count, EventStatus, Participant


@dataclass(slots=True)
class Draft:
    """`first` and `last` are the trigger's tokens; `noun` is the word itself (as the table has it), `compound` true of one with a
    first part; `definite` marks a trigger that points back ("das Treffen"); `slot` says where it stands: core, a preposition, or verb.
    `beside` marks what is only a circumstance or attribute of
    something else; `guessed` marks a status that only the present tense left.
    `moved` is true of a plan that is put off, or forward, to another day.
    `alone` is true of what needs no consent of the other side (to ring somebody up).
    `beyond` is the day of `when` and the stretch before or after it, where the event is said to lie there ("vor Weihnachten").
    `refused` holds the reason once a rule has turned it down.
    """

    type: str
    clause: Clause
    first: int
    last: int
    slot: str
    strength: str = "strong"
    definite: bool = False
    noun: str = ""
    compound: bool = False
    beside: bool = False
    parties: list[Participant] = field(default_factory=list)
    status: EventStatus = "held"
    told: bool = False
    certainty: str = "certain"
    negated: bool = False
    hypothetical: bool = False
    when: str | None = None
    interval: tuple[str | None, str | None] | None = None
    beyond: tuple[str | None, tuple[str | None, str | None]] | None = None
    where: str | None = None
    counts: list[Count] = field(default_factory=list)
    attributed_to: str | None = None
    act: str | None = None
    alone: bool = False
    moved: bool = False
    why: list[str] = field(default_factory=list)
    guessed: bool = False
    refused: str | None = None

    def add(self, actor: str | None, name: str, role: str) -> None:
        """A participant, once."""
        if not any((p.actor and p.actor == actor) or p.name == name for p in self.parties):
            self.parties.append(Participant(actor, name, role))

    def dated_as(self, other: Draft) -> None:
        """The same day as another mention of it."""
        self.when, self.interval, self.beyond = other.when, other.interval, other.beyond

    def moment(self) -> tuple[str | None, tuple[str | None, str | None] | None]:
        """(when, interval) as the record has them: what is before or after a day is on none that is known."""
        if self.beyond is None or self.beyond[0] != self.when:
            return self.when, self.interval
        return None, self.beyond[1] if any(self.beyond[1]) else None

    def anchors(self) -> int:
        """How many kinds of evidence tie it to the world: participants, time, place, count, a verb that tells of it."""
        return sum(map(bool, (self.parties, self.when, self.where, self.counts, self.told))) + (len(self.parties) > 1)
