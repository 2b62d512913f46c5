"""One actor: names, offices, everything said, held and done, the newest first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lagebild.records.actor import Actor
from lagebild.views import people, positions, statements, timeline, variants
from lagebild.views.desk import Desk
from lagebild.views.people import Office
from lagebild.views.positions import Stand
from lagebild.views.rows import Rows
from lagebild.views.statements import Said
from lagebild.views.timeline import Entry


@dataclass(frozen=True, slots=True)
class Profile:
    """`said` and `events` run from the newest publication to the oldest, `stands` by kind."""

    actor: Actor
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]
    said: tuple[Said, ...]
    stands: tuple[Stand, ...]
    events: tuple[Entry, ...]


def compose(view: Rows, actor: str, about: str | None = None) -> Profile | None:
    """The profile of a (merged or unmerged) actor id, None where nobody has it; `about` keeps to statements that speak of a word."""
    who = view.actor(actor)
    if who is None:
        return None
    said = list(view.statements(by=who.id, about=about or None))
    held = [p for p in view.records("position") if p.actor == who.id]
    done = list(view.events(actor=who.id))
    proofs = {r.article for r in who.roles if r.article}
    desk = Desk.of(view, {r.article for r in (*said, *held, *done)} | proofs)
    whole = from_desk(desk, who)
    wanted = {s.id for s in said}
    return replace(whole, said=tuple(line for line in whole.said if wanted & _ids(line))) if about else whole


def _ids(line: Said) -> set[str]:
    """The statements that stand in one line."""
    return {line.id, *(s.record for s in (*line.also, *(v.source for v in line.variants)) if s.record)}


def from_desk(desk: Desk, who: Actor) -> Profile:
    """The profile as far as the articles of `desk` go."""
    said = variants.fold(desk, [statements.said(desk, s) for s in statements.outermost(desk.statements) if s.speaker == who.id])
    events = [timeline.happening(desk, e) for e in desk.events if any(p.actor == who.id for p in e.participants)]
    sides = positions.compose(desk)
    return Profile(
        actor=who,
        aliases=tuple(a for a in who.aliases if a != who.name),
        offices=people.offices(desk, who),
        said=tuple(sorted(said, key=lambda s: s.source.published.on or "", reverse=True)),
        stands=next((s.stands for s in sides if s.party and s.party.actor == who.id), ()),
        events=tuple(sorted(events, key=lambda e: (e.day or "", e.source.published.on or ""), reverse=True)),
    )
