"""``lagebild show``: the dossier in the terminal, every line with the sentence that proves it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lagebild.surfaces.cli.main import NOT_FOUND
from lagebild.surfaces.cli.parameters import corpus, database, limit, verb
from lagebild.surfaces.cli.wording import t

if TYPE_CHECKING:
    from lagebild.records.story import Story
    from lagebild.views.dossier import Dossier
    from lagebild.views.statements import Said

#: As many stories are shown whole; further ones take a line each.
SHOWN_STORIES = 3


def make() -> click.Command:
    """The verb."""

    def run(database: Path, limit: int) -> int:
        return show(database, limit=limit)

    return verb("show", database()(limit(8)(run)))


def show(database: Path, *, limit: int) -> int:
    """Print the dossier of each story (of everything where there is none), at most `limit` lines a section."""
    from lagebild.views import dossier

    view = corpus(database).view
    if not view.counts().get("article"):
        click.echo(t("messages.nothing"))
        return NOT_FOUND
    stories = view.stories()
    for story in stories[:SHOWN_STORIES]:
        _print(dossier.compose(view, story), limit)
    if not stories:
        _print(dossier.compose(view), limit)
    _others(stories[SHOWN_STORIES:])
    return 0


def _others(stories: list[Story]) -> None:
    """Stories beyond the largest, a line each: no article is hidden."""
    from lagebild.surfaces.cli import lines
    from lagebild.views import dates

    if stories:
        say = lines.words()
        lines.heading(say("page.stories"))
        for story in stories:
            when = dates.span(story.start, story.end, say) if story.start else say("date.unknown")
            lines.wrapped(f"{story.title} · {say('count.articles', n=len(story.articles))} · {when}", "  • ", "    ")


def _print(found: Dossier, limit: int) -> None:
    from lagebild.surfaces.cli import lines

    _head(found)
    say = lines.words()
    lines.heading(say("section.meetings"))
    for meeting in found.meetings[:limit]:
        lines.meeting(meeting)
    _rest(len(found.meetings), limit, say("empty.meetings"))
    if found.happenings:
        lines.heading(say("section.happenings"))
        for happening in found.happenings[:limit]:
            lines.meeting(happening)
        _rest(len(found.happenings), limit, "")
    lines.heading(say("section.statements"))
    said = _said(found, limit)
    for line in said:
        lines.statement(line)
    _rest(found.said, len(said), say("empty.statements"))
    lines.heading(say("section.positions"))
    stands = [(stand, side) for side in found.positions for stand in side.stands]
    for stand, side in stands[:limit]:
        lines.stand(stand, side)
    _rest(len(stands), limit, say("empty.positions"))
    _numbers(found)
    _shared(found, limit)
    _unknowns(found)


def _said(found: Dossier, limit: int) -> list[Said]:
    """Two statements of each speaker; more of each where `limit` has room for all of those."""
    each = 2
    while sum(len(s.said[:each]) for s in found.speakers) < min(limit, found.said):
        each += 1
    return [line for speaker in found.speakers for line in speaker.said[:each]][:limit]


def _head(found: Dossier) -> None:
    from lagebild.surfaces.cli import lines
    from lagebild.views import dates

    say = lines.words()
    click.echo()
    click.secho(found.title, bold=True, underline=True)
    facts = [
        dates.span(found.start, found.end, say) if found.start else say("date.unknown"),
        say("count.articles", n=len(found.pieces)),
        say("count.outlets", n=len(found.outlets)) if found.outlets else say("count.outlets_unknown"),
        say("count.origins", n=len(found.origins)),
    ]
    click.echo(" · ".join(facts))
    lines.heading(say("section.articles"))
    for piece in found.pieces:
        lines.wrapped(f"{dates.published(piece.published, say)} · {piece.label} · {piece.title}", "  • ", "    ")


def _numbers(found: Dossier) -> None:
    from lagebild.surfaces.cli import lines

    say = lines.words()
    lines.heading(say("section.checks"))
    wrong = [c for c in found.checks if c.verdict == "inconsistent"]
    for check in wrong:
        lines.wrapped(check.why.en if say.lang == "en" else check.why.de, "  • ", "    ")
        lines.proof(check.source)
    if not wrong:
        click.echo(f"  {say('empty.consistent', n=len(found.checks)) if found.checks else say('empty.checks')}")
    if found.figures:
        lines.heading(say("figure.between"))
    for line in found.differing:
        lines.wrapped(line.why.en if say.lang == "en" else line.why.de, "  • ", "    ")
        lines.proof(line.left)
        lines.proof(line.right)
    if alike := len(found.figures) - len(found.differing):
        click.echo(f"  {say('figure.agreeing', n=alike)}")


def _shared(found: Dossier, limit: int) -> None:
    from lagebild.surfaces.cli import lines

    say = lines.words()
    lines.heading(say("section.shared"))
    for pair in found.shared[:limit]:
        click.echo(f"  • {pair.a.label} ↔ {pair.b.label}: {say.term('shared', pair.kind)}, {say.term('shared', pair.direction)}")
        lines.proof(pair.a)
        lines.proof(pair.b)
    _rest(len(found.shared), limit, say("empty.shared"))


def _unknowns(found: Dossier) -> None:
    from lagebild.surfaces.cli import lines

    say = lines.words()
    lines.heading(say("section.unknowns"))
    for unknown in found.unknowns:
        click.echo(f"  • {say(f'unknown.{unknown.kind}', n=unknown.count)}")
    _rest(len(found.unknowns), len(found.unknowns), say("empty.unknowns"))


def _rest(count: int, shown: int, empty: str) -> None:
    """Say that there is nothing, or how much more there is."""
    if not count:
        click.echo(f"  {empty}")
    elif count > shown:
        click.secho(f"  {t('messages.more', n=count - shown)}", dim=True)
