"""``lagebild verify``: every span and hash of a database, checked again."""

from __future__ import annotations

from pathlib import Path

import click

from lagebild.surfaces.cli.main import NOT_FOUND
from lagebild.surfaces.cli.parameters import corpus, database, verb
from lagebild.surfaces.cli.wording import t

SHOWN_FAULTS = 20


def make() -> click.Command:
    """The verb."""

    def run(database: Path) -> int:

        report = corpus(database).verify()
        if not report.faults:
            click.echo(t("messages.verified", articles=report.articles, records=report.records))
            return 0
        click.echo(t("messages.faults", n=len(report.faults)), err=True)
        for fault in report.faults[:SHOWN_FAULTS]:
            click.echo(f"  {fault}", err=True)
        return NOT_FOUND

    return verb("verify", database()(run))
