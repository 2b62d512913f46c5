"""``lagebild build SOURCES -o lage.db``: read what is new, link, store. Going on after an interruption is the same command."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lagebild.surfaces.cli.main import FAILED, PARTLY
from lagebild.surfaces.cli.parameters import Outlet, backend, verb
from lagebild.surfaces.cli.wording import describe, t
from lagebild.text.printable import one_line

if TYPE_CHECKING:
    from lagebild.run.local import BuildReport


def make() -> click.Command:
    """The verb."""

    def run(
        sources: tuple[str, ...], output: Path, jobs: int, backend: str | None, quiet: bool, outlet: tuple[tuple[str, str], ...]
    ) -> int:
        from lagebild.surfaces.cli.progress import bar
        from lagebild.workspace import Lagebild

        with bar(t("messages.reading"), quiet=quiet) as progress:
            chosen: dict[str, Any] = {"backend": backend} if backend else {}
            report = Lagebild(output).build(sources, progress=progress, jobs=jobs, outlets=dict(outlet), **chosen)
        return tell(report, sources, output, quiet=quiet)

    run_ = click.option("-q", "--quiet", is_flag=True, help=t("options.quiet"))(run)
    run_ = backend()(run_)
    run_ = click.option("--outlet", type=Outlet(), multiple=True, help=t("options.outlet"))(run_)
    run_ = click.option("-j", "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help=t("options.jobs"))(run_)
    run_ = click.option("-o", "--output", type=click.Path(path_type=Path), default="lage.db", show_default=True, help=t("options.output"))(
        run_
    )
    return verb("build", click.argument("sources", nargs=-1, required=True)(run_))


def tell(report: BuildReport, sources: tuple[str, ...], output: Path, *, quiet: bool) -> int:
    """Say what came of a build and return the exit code."""
    for error in report.failed:
        click.echo(describe(error.code, str(error), error.facts), err=True)
    for double in () if quiet else report.duplicates:
        click.echo(one_line(f"{double.source}: {t('messages.duplicate', first=double.first)}"), err=True)
    read = report.new + report.known + len(report.duplicates)
    if not read and not report.failed:
        click.echo(t("messages.no_articles", sources=", ".join(sources)), err=True)
    if not quiet:
        facts = {"new": report.new, "known": report.known, "duplicates": len(report.duplicates), "failed": len(report.failed)}
        click.echo(t("messages.built", path=output, **facts), file=sys.stdout)
    if not read:
        return FAILED
    return PARTLY if report.failed else 0
