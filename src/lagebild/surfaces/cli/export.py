"""``lagebild export``: everything in a database, in a format for other programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lagebild.surfaces.cli.parameters import corpus, database, verb
from lagebild.surfaces.cli.wording import language, t

FORMATS = ("jsonl", "html", "csv")


def make() -> click.Command:
    """The verb."""

    def run(database: Path, format: str, output: Path | None) -> None:

        target = output or Path("-")
        written = corpus(database).export(format, sys.stdout if str(target) == "-" else target, lang=language())
        if str(target) != "-":
            click.echo(t("messages.written", n=written, path=target), err=True)

    run_ = click.option("-o", "--output", type=click.Path(path_type=Path), default=None, help=t("options.output"))(run)
    run_ = click.option("-f", "--format", type=click.Choice(FORMATS), default="jsonl", show_default=True, help=t("options.format"))(run_)
    return verb("export", database()(run_))
