"""``lagebild search WORDS``: sentences that hold the words in any inflection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lagebild.surfaces.cli.main import NOT_FOUND
from lagebild.surfaces.cli.parameters import as_json, corpus, limit, verb
from lagebild.surfaces.cli.wording import t
from lagebild.text.printable import one_line

if TYPE_CHECKING:
    from lagebild.store.search import Hit


def make() -> click.Command:
    """The verb. The words come first; ``-d`` names the database, since any number of words may follow."""

    def run(words: tuple[str, ...], database: Path, limit: int, as_json: bool) -> int:
        from lagebild.surfaces.cli.plain import emit

        hits = corpus(database).view.search(" ".join(words), limit)
        if as_json:
            return emit(hits)
        for hit in hits:
            _print(hit)
        if not hits:
            click.echo(t("messages.nothing"))
        return 0 if hits else NOT_FOUND

    run_ = as_json()(limit(20)(run))
    run_ = click.option(
        "-d", "--database", "database", default="lage.db", show_default=True, type=click.Path(path_type=Path), help=t("options.database")
    )(run_)
    return verb("search", click.argument("words", nargs=-1, required=True)(run_))


def _print(hit: Hit) -> None:
    shown, at = "", hit.start
    for mark in hit.marks:
        shown += hit.text[at - hit.start : mark.start - hit.start] + click.style(mark.text, bold=True, fg="yellow")
        at = mark.end
    shown += hit.text[at - hit.start :]
    click.echo(f"  {shown}")
    facts = [one_line(fact) for fact in (hit.outlet or Path(hit.source).name, hit.published or "", hit.title or "")]
    click.secho(f"    └ {' · '.join(f for f in facts if f)} [{hit.article}:{hit.start}-{hit.end}]", dim=True)
