"""``lagebild timeline``: what happened, was announced or was said, by day, its clock named on every line."""

from __future__ import annotations

from pathlib import Path

import click

from lagebild.surfaces.cli.main import NOT_FOUND
from lagebild.surfaces.cli.parameters import as_json, corpus, database, limit, verb
from lagebild.surfaces.cli.wording import t


def make() -> click.Command:
    """The verb."""

    def run(database: Path, limit: int, as_json: bool) -> int:
        from lagebild.surfaces.cli import lines
        from lagebild.surfaces.cli.plain import emit
        from lagebild.views import timeline

        entries = timeline.compose(corpus(database).view)[:limit]
        if as_json:
            return emit(entries)
        for entry in entries:
            lines.entry(entry)
        if not entries:
            click.echo(t("messages.nothing"))
        return 0 if entries else NOT_FOUND

    return verb("timeline", database()(as_json()(limit(200)(run))))
