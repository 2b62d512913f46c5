"""``lagebild who NAME``: names, offices, positions and statements of somebody, whatever the spelling."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lagebild.surfaces.cli.main import NOT_FOUND
from lagebild.surfaces.cli.parameters import as_json, corpus, limit, verb
from lagebild.surfaces.cli.wording import t

if TYPE_CHECKING:
    from lagebild.records.actor import Actor
    from lagebild.views.desk import Desk


def make() -> click.Command:
    """The verb."""

    def run(name: str, database: Path, limit: int, as_json: bool) -> int:
        from lagebild.surfaces.cli.plain import emit
        from lagebild.views.desk import Desk

        view = corpus(database).view
        actors = view.find_actor(name)
        if not actors:
            click.echo(t("messages.unknown_name", name=name), err=True)
            return NOT_FOUND
        if as_json:
            return emit(actors)
        desk = Desk.of(view)
        for actor in actors[:3]:
            _print(desk, actor, limit)
        return 0

    run_ = click.argument("database", default="lage.db", type=click.Path(path_type=Path))(as_json()(limit(10)(run)))
    return verb("who", click.argument("name")(run_))


def _print(desk: Desk, actor: Actor, limit: int) -> None:
    from lagebild.surfaces.cli import lines
    from lagebild.views import people, positions, statements

    say = lines.words()
    click.echo()
    click.secho(f"{actor.name} ({say.term('kind', actor.kind)})", bold=True)
    aliases = [a for a in actor.aliases if a != actor.name]
    if aliases:
        lines.wrapped(say("people.also", names=", ".join(aliases)), "  ")
    for office in people.offices(desk, actor):
        of = f" ({office.of})" if office.of else ""
        click.echo(f"  • {office.title}{of}")
        if office.source:
            lines.proof(office.source)
    for side in positions.compose(desk):
        if side.party and side.party.actor == actor.id:
            for stand in side.stands[:limit]:
                lines.stand(stand, side)
    own = [s for s in desk.statements if s.speaker == actor.id]
    for statement in own[:limit]:
        lines.statement(statements.said(desk, statement))
    through = [s for s in desk.statements if s.speaker in desk.voices.get(actor.id, {})][:limit]
    if through:
        lines.heading(say("said.voiced"))
    for statement in through:
        lines.statement(statements.said(desk, statement))
