"""Occasion: what of an event decides whether another article tells the same one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lagebild.linking.claims.keys import WIDEST
from lagebild.linking.days import interval
from lagebild.records.actor import Actor
from lagebild.records.event import Event
from lagebild.text.content import content_words

#: Statuses of what is still to come, or was to come.
AHEAD = frozenset({"proposed", "planned", "agreed", "threatened", "denied", "cancelled", "failed", "alleged"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """`days`: first and last possible day, None where unknown; `sides`: merged actor ids of the parties, sorted; `place`: folded name;
    `told`: day of publication.
    """

    id: str
    article: str
    type: str
    ahead: bool
    days: tuple[date, date] | None
    undated: bool
    sides: tuple[str, ...]
    place: str | None
    told: date | None

    @property
    def parties(self) -> list[str]:
        """The sides and the place."""
        return sorted({*self.sides, *([f"place {self.place}"] if self.place else [])})


def occasion(event: Event, told: date | None) -> Occasion:
    """From the record, its participants merged actors, and the day its article appeared."""
    place = None if _is_source(event) else _folded(event.where or "") or None
    sides = {p.actor for p in event.participants if p.actor and p.role != "place" and not (p.role == "host" and _folded(p.name) == place)}
    undated = event.interval is None or event.interval == (None, None)
    ahead = event.status in AHEAD or event.negated
    return Occasion(event.id, event.article, event.type, ahead, interval(event, WIDEST), undated, tuple(sorted(sides)), place, told)


def _is_source(event: Event) -> bool:
    """True where the place is only the one that the news comes from: "nach Angaben aus Moskau"."""
    where = event.where or ""
    return event.attributed_to in (Actor.identify("place", where), Actor.identify("country", where))


def _folded(name: str) -> str:
    return " ".join(w.term for w in content_words(name) if w.weight)
