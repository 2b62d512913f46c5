"""Lines of a dossier for a terminal: plain where piped, coloured where somebody looks."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence

import click

from lagebild.surfaces.cli.wording import language, t
from lagebild.views import dates
from lagebild.views.evidence import Source
from lagebild.views.meetings import Meeting, Step
from lagebild.views.positions import Side, Stand
from lagebild.views.statements import Said, Variant
from lagebild.views.timeline import Entry
from lagebild.views.wording import Wording

WIDEST = 110
#: One colour per status, so that planned is never mistaken for held.
STATUS_COLOURS = {
    "held": "green", "ongoing": "green", "agreed": "cyan", "planned": "yellow", "proposed": "yellow",
    "denied": "red", "failed": "red", "cancelled": "red", "threatened": "magenta", "alleged": "magenta", "negated": "red",
    "postponed": "yellow", "unconfirmed": "magenta",
}  # fmt: skip


def words() -> Wording:
    """The dossier's wording in the language of the command line."""
    return Wording("en" if language() == "en" else "de")


def width() -> int:
    """Columns to fill."""
    return min(WIDEST, shutil.get_terminal_size((100, 24)).columns)


def heading(text: str) -> None:
    """A section's title, with a blank line before it."""
    click.echo()
    click.secho(text, bold=True)


def wrapped(text: str, first: str, rest: str | None = None) -> None:
    """`text` in as many lines as it needs, the first indented by `first`, the others by `rest`."""
    lines = textwrap.wrap(
        text,
        width(),
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    click.echo("\n".join(lines))


def proof(source: Source, indent: str = "    ", told: str = "") -> None:
    """The evidence with its masthead: the wording is the article's own, word for word. `told` is what it is to prove."""
    wrapped(" ".join(source.text.split()), f"{indent}│ ")
    click.secho(f"{indent}└ {told}{' · ' if told else ''}{masthead(source)}", dim=True)


def masthead(source: Source) -> str:
    """Outlet, publish date and where in the article the evidence stands."""
    return f"{source.label}, {dates.published(source.published, words())} [{source.article}:{source.start}-{source.end}]"


def status(value: str) -> str:
    """A status in its colour."""
    return click.style(words().term("status", value), fg=STATUS_COLOURS.get(value))


def meeting(line: Meeting, *, proofs: int = 2) -> None:
    """A meeting with its newest evidence, newest first; `proofs` bounds how many steps are shown."""
    say = words()
    names = say.listed([p.name for p in line.parties]) or (say("meeting.open_parties") if line.joint else "")
    when = dates.moment(line.when, line.earliest, line.latest, say) if line.when or line.earliest else say("meeting.when_unknown")
    former = say("meeting.before", days=say.listed([dates.written(day, say) for day in line.before])) if line.before else ""
    facts = [say.term("event", line.type), names, when, former, line.where or ""]
    path = " → ".join(status(s) for s in line.stages)
    doubts = [say.told_by(line.status, line.attributed.name)] if line.attributed else []
    if line.denied_by:
        doubts.append(click.style(say("meeting.denied_by", names=say.listed([p.name for p in line.denied_by])), fg="red"))
    click.echo("  ".join([f"  • {' · '.join(f for f in facts if f)}  [{path}]", ", ".join(doubts)]).rstrip())
    for step in line.newest_first[:proofs]:
        proof(step.source, told=_told(step) if len(line.steps) > 1 else "")


def _told(step: Step) -> str:
    """What this one proof says, and who says it in it."""
    say = words()
    by = say.told_by(step.status, step.attributed.name) if step.attributed else ""
    return " ".join(f for f in (say.term("status", step.status), by) if f)


def statement(line: Said, *, speaker: bool = True) -> None:
    """One statement: quotation marks only around what stood in them."""
    say = words()
    name = line.speaker.name if line.speaker else _candidates(line)
    day = dates.written(line.said_on, say) if line.said_on else None
    facts = [
        say.stance(line.stance, line.verb),
        say.term("form", line.form),
        day,
        t("messages.platform", name=line.platform) if line.platform else None,
        *(f"{say('said.speaks_for')} {p.name}" for p in line.speaks_for),
    ]
    head = f"{name}: " if speaker else ""
    click.echo(f"  • {head}{', '.join(f for f in facts if f)}")
    click.secho(f"    {way(line.chain, line.path.reactions)}", dim=True)
    proof(line.source)
    for told in line.answers:
        click.echo(f"    ↩ {say('said.answers')}:")
        proof(told, "      ")
    for variant in line.variants:
        _variant(variant)


def way(names: Sequence[str], reactions: Sequence[tuple[str, str]]) -> str:
    """The arrow chain: tellers, those who confirmed or denied it in brackets, the outlet last."""
    say = words()
    told = (say(f"edge_done.{type_}") + (f": {name}" if name else "") for type_, name in reactions)
    return " → ".join((*names[:-1], *(f"({t})" for t in told), *names[-1:]))


def _variant(variant: Variant) -> None:
    """Another wording of the same utterance; of a quotation that differs, the words in which it does."""
    say = words()
    facts = [say.term("likeness", variant.likeness), say.term("form", variant.form)]
    if variant.likeness == "disputed":
        click.secho(f"    ! {say('said.disputed')}", fg="red")
        facts += [f"{', '.join(variant.only_there)} ≠ {', '.join(variant.only_here)}"]
    click.echo(f"    ≈ {', '.join(facts)}")
    proof(variant.source, "      ")


def _candidates(line: Said) -> str:
    say = words()
    if not line.candidates:
        return say("said.unknown")
    return say("said.candidates", names=say.listed([c.name for c in line.candidates], say("said.or")))


def stand(line: Stand, side: Side) -> None:
    """One position of a side."""
    say = words()
    facts = [
        say("stand.towards", name=line.towards) if line.towards else None,
        say("stand.deadline", date=dates.written(line.deadline, say)) if line.deadline else None,
        say("stand.if", what=line.conditional_on) if line.conditional_on else None,
    ]
    name = side.party.name if side.party else say("stand.nobody")
    click.echo(f"  • {name} – {say.term('position', line.kind)}" + "".join(f", {f}" for f in facts if f))
    proof(line.source)


def entry(line: Entry) -> None:
    """One line of the timeline, its clock named."""
    say = words()
    when = dates.moment(line.value, line.earliest, line.latest, say)
    what = say.term("event" if line.clock != "said" else "form", line.label)
    names = say.listed([p.name for p in line.who])
    state = status(line.status) if line.clock == "happened" and line.status else ""
    source = f"({say.told_by(line.status, line.attributed.name)})" if line.attributed else ""
    click.echo("  " + " · ".join(f for f in (click.style(when, bold=True), say.term("clock", line.clock), what, names, state, source) if f))
    proof(line.source)
