"""``lagebild said [--by NAME] [--about WORD]``: statements, each with its path from the speaker to the outlet."""

from __future__ import annotations

from pathlib import Path

import click

from lagebild.surfaces.cli.main import NOT_FOUND
from lagebild.surfaces.cli.parameters import as_json, corpus, database, limit, verb
from lagebild.surfaces.cli.wording import t


def make() -> click.Command:
    """The verb."""

    def run(database: Path, by: str | None, about: str | None, limit: int, as_json: bool) -> int:
        from lagebild.records.codec import to_dict
        from lagebild.surfaces.cli import lines
        from lagebild.surfaces.cli.plain import emit
        from lagebild.views import statements, voices
        from lagebild.views.chains import of_statements
        from lagebild.views.desk import Desk

        view = corpus(database).view
        if by and not view.find_actor(by):
            click.echo(t("messages.unknown_name", name=by), err=True)
            return NOT_FOUND
        who = view.find_actor(by)[0].id if by else None
        found = view.statements(by=who, about=about)[:limit]
        through = voices.statements(view, who, about)[: limit - len(found)] if who else []
        desk = Desk.of(view, {s.article for s in (*found, *through)})
        if as_json:
            return emit({**to_dict(s), "chain": of_statements(desk, [s]).as_dict()} for s in (*found, *through))
        for statement in found:
            lines.statement(statements.said(desk, statement))
        if through:
            lines.heading(lines.words()("said.voiced"))
        for statement in through:
            lines.statement(statements.said(desk, statement))
        if not found and not through:
            click.echo(t("messages.nothing"))
        return 0 if found or through else NOT_FOUND

    run_ = as_json()(limit(50)(run))
    run_ = click.option("--about", metavar="WORD", help=t("options.about"))(run_)
    run_ = click.option("--by", metavar="NAME", help=t("options.by"))(run_)
    return verb("said", database()(run_))
