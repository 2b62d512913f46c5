"""``lagebild read FILE``: one article, with its findings in colour or as JSON Lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from lagebild.errors import IntakeError
from lagebild.surfaces.cli.main import FAILED
from lagebild.surfaces.cli.parameters import Day, as_json, backend, verb
from lagebild.surfaces.cli.wording import describe, t

if TYPE_CHECKING:
    from lagebild.records.article import Article
    from lagebild.records.reading import Reading

#: One style per layer; the legend at the foot of the page uses the same.
STYLES: dict[str, dict[str, object]] = {
    "statement": {"fg": "cyan"},
    "event": {"fg": "green"},
    "position": {"fg": "magenta"},
    "check": {"fg": "red", "bold": True},
    "quantity": {"underline": True},
    "time": {"fg": "yellow"},
    "name": {"bold": True},
}


def make() -> click.Command:
    """The verb."""

    def run(file: str, published: str | None, backend: str | None, as_json: bool, explain: bool, timeml: str | None) -> int:
        from lagebild.reading.read import read

        articles = _load(file, published)
        for article in articles:
            reading = read(article, **({"backend": backend} if backend else {}))
            if timeml:
                _time_markup(reading, timeml)
            elif as_json:
                _emit(reading)
            else:
                _print(reading, explain=explain)
        return 0 if articles else FAILED

    run_ = click.option("--explain", is_flag=True, help=t("options.explain"))(as_json()(backend()(run)))
    run_ = click.option("--timeml", type=click.Choice(["inline", "standoff"]), default=None, help=t("options.timeml"))(run_)
    run_ = click.option("--published", type=Day(), default=None, help=t("options.published"))(run_)
    return verb("read", click.argument("file")(run_))


def _load(file: str, published: str | None) -> list[Article]:
    from lagebild.intake import load
    from lagebild.intake.hints import Hints

    articles = []
    for found in load([file], hints=Hints(published=published)):
        if isinstance(found, IntakeError):
            click.echo(f"lagebild: {describe(found.code, str(found), found.facts)}", err=True)
        else:
            articles.append(found)
    return articles


def _emit(reading: Reading) -> None:
    from lagebild.records.codec import to_dict

    groups = (
        reading.actors, reading.mentions, reading.times, reading.quantities,
        reading.statements, reading.events, reading.positions, reading.checks,
    )  # fmt: skip
    for record in (reading.article, *(r for group in groups for r in group)):
        click.echo(json.dumps(to_dict(record), ensure_ascii=False))


def _time_markup(reading: Reading, form: str) -> None:
    """The article as one TimeML document, its times as TIMEX3 inside the text or beside it."""
    from lagebild.views.export import timeml

    write = timeml.inline if form == "inline" else timeml.standoff
    article = reading.article
    click.echo(write(article.text, reading.times, published=(article.published or "")[:10] or None, docid=article.id), nl=False)


def _print(reading: Reading, *, explain: bool) -> None:
    from lagebild.surfaces.cli import lines
    from lagebild.surfaces.cli.explain import findings
    from lagebild.views import dates, evidence
    from lagebild.views.reasons import reason

    article, say = reading.article, lines.words()
    click.secho(evidence.headline(article), bold=True, underline=True)
    click.secho(
        f"{evidence.label(article)} · {dates.published(evidence.published(article), say)} · {reason(article.published_why, say.lang)}",
        dim=True,
    )
    click.echo()
    for block in article.blocks:
        click.echo(_coloured(reading, block.start, block.end) + "\n")
    click.echo("  ".join(click.style(say.term("layer", layer), **style) for layer, style in STYLES.items()))  # type: ignore[arg-type]
    findings(reading, explain=explain)


def _coloured(reading: Reading, start: int, end: int) -> str:
    from lagebild.views.highlight import stream
    from lagebild.views.marks import of_reading

    shown, open_layers = "", []
    for part in stream(reading.article.text, start, end, of_reading(reading)):
        if part.kind == "open" and part.mark:
            open_layers.append(part.mark.layer)
        elif part.kind == "close":
            open_layers.pop()
        else:
            style: dict[str, object] = {}
            for layer in open_layers:
                style |= STYLES.get(layer, {})
            shown += click.style(part.text, **style) if style else part.text  # type: ignore[arg-type]
    return shown
