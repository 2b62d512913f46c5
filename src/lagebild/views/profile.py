"""One actor: names, offices, everything said, held and done, the newest first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lagebild.records.actor import Actor
from lagebild.views import people, positions, statements, timeline, variants, voices
from lagebild.views.desk import Desk
from lagebild.views.people import Office
from lagebild.views.positions import Stand
from lagebild.views.rows import Rows
from lagebild.views.statements import Said
from lagebild.views.timeline import Entry


@dataclass(frozen=True, slots=True)
class Profile:
    """`voiced` is what those said who speak for an institution or state.

    `said`, `voiced` and `events` run from the newest publication to the oldest, `stands` by kind.
    """

    actor: Actor
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]
    said: tuple[Said, ...]
    voiced: tuple[Said, ...]
    stands: tuple[Stand, ...]
    events: tuple[Entry, ...]


def compose(view: Rows, actor: str, about: str | None = None) -> Profile | None:
    """The profile of a (merged or unmerged) actor id, None where nobody has it; `about` keeps to statements that speak of a word."""
    who = view.actor(actor)
    if who is None:
        return None
    said = list(view.statements(by=who.id, about=about or None))
    voiced = voices.statements(view, who.id, about or None)
    held = [p for p in view.records("position") if p.actor == who.id]
    done = list(view.events(actor=who.id))
    proofs = {r.article for r in who.roles if r.article}
    desk = Desk.of(view, {r.article for r in (*said, *voiced, *held, *done)} | proofs)
    whole = from_desk(desk, who)
    wanted = {s.id for s in (*said, *voiced)}
    own, others = (tuple(line for line in lines if wanted & _ids(line)) for lines in (whole.said, whole.voiced))
    return replace(whole, said=own, voiced=others) if about else whole


def _published(line: Said) -> str:
    return line.source.published.on or ""


def _ids(line: Said) -> set[str]:
    """The statements that stand in one line."""
    return {line.id, *(s.record for s in (*line.also, *(v.source for v in line.variants)) if s.record)}


def from_desk(desk: Desk, who: Actor) -> Profile:
    """The profile as far as the articles of `desk` go."""
    through = desk.voices.get(who.id, {})
    told = statements.outermost(desk.statements)
    said = variants.fold(desk, [statements.said(desk, s) for s in told if s.speaker == who.id])
    voiced = variants.fold(desk, [statements.said(desk, s) for s in told if s.speaker in through])
    events = [timeline.happening(desk, e) for e in desk.events if any(p.actor == who.id for p in e.participants)]
    sides = positions.compose(desk)
    return Profile(
        actor=who,
        aliases=tuple(a for a in who.aliases if a != who.name),
        offices=people.offices(desk, who),
        said=tuple(sorted(said, key=_published, reverse=True)),
        voiced=tuple(sorted(voiced, key=_published, reverse=True)),
        stands=next((s.stands for s in sides if s.party and s.party.actor == who.id), ()),
        events=tuple(sorted(events, key=lambda e: (e.day or "", e.source.published.on or ""), reverse=True)),
    )
