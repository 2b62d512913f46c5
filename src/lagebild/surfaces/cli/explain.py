"""The findings of one reading as a list below the text, with the rule behind each if asked for."""

from __future__ import annotations

from collections.abc import Iterator

import click

from lagebild.linking.reactions import reactions
from lagebild.reading.statements import explain as told
from lagebild.records.reading import Reading
from lagebild.surfaces.cli import lines
from lagebild.surfaces.cli.wording import t
from lagebild.views import dates
from lagebild.views.chains.statement import REACTED
from lagebild.views.statements import verb
from lagebild.views.wording import Wording


def findings(reading: Reading, *, explain: bool) -> None:
    """Print statements, events, positions, numbers that do not add up; with `explain` also rules and refusals."""
    say = lines.words()
    names = {actor.id: actor.name for actor in reading.actors}
    for title, rows in (
        ("section.statements", list(_statements(reading, names, say))),
        ("layer.event", list(_events(reading, names, say))),
        ("section.positions", list(_positions(reading, say))),
        ("section.checks", [(say.term("verdict", c.verdict), c.why.en if say.lang == "en" else c.why.de, ()) for c in reading.checks]),
    ):
        if rows:
            lines.heading(say(title))
        for head, text, why in rows:
            click.echo(f"  • {head}")
            lines.wrapped(" ".join(text.split()), "    │ ")
            if explain and why:
                click.secho(f"    └ {' · '.join(why)}", dim=True)
    if explain and reading.refusals:
        lines.heading(t("messages.refusals"))
        for refusal in reading.refusals:
            lines.wrapped(f"{refusal.what}: {reading.article.text[refusal.start : refusal.end]!r} – {refusal.reason}", "  • ", "    ")


Row = tuple[str, str, tuple[str, ...]]


def _statements(reading: Reading, names: dict[str, str], say: Wording) -> Iterator[Row]:
    by_id = {s.id: s for s in reading.statements}
    found = reactions(reading.statements, {e.id: e for e in reading.events})
    for s in reading.statements:
        name = names.get(s.speaker or "", s.speaker_name or "") or say("said.unknown")
        path = " → ".join(reversed(s.via) if s.speaker_name in s.via else [name, *reversed(s.via)])
        done = [(REACTED[r.stance], names.get(r.speaker or "", r.speaker_name or "")) for r in (by_id[i] for i in found.get(s.id, ()))]
        path += "".join(f" → ({say(f'edge_done.{type_}')}{f': {who}' if who else ''})" for type_, who in done)
        form = say.term("form", "verbatim" if s.verbatim else "reported" if s.kind == "reported" else "indirect")
        day = dates.written(s.said_on, say) if s.said_on else ""
        yield ", ".join(f for f in (f"{path}: {say.stance(s.stance, verb(s))}", form, day) if f), s.text, tuple(told.explain(s, say.lang))


def _events(reading: Reading, names: dict[str, str], say: Wording) -> Iterator[Row]:
    for e in reading.events:
        who = say.listed([names.get(p.actor or "", p.name) for p in e.participants])
        when = dates.moment(e.when, *(e.interval or (None, None)), say) if e.when or e.interval else ""
        facts = [say.term("event", e.type), who, when, e.where or "", lines.status("negated" if e.negated else e.status)]
        yield " · ".join(f for f in facts if f), e.text, e.why


def _positions(reading: Reading, say: Wording) -> Iterator[Row]:
    for p in reading.positions:
        deadline = say("stand.deadline", date=dates.written(p.deadline, say)) if p.deadline else ""
        head = f"{p.actor_name or say('stand.nobody')} – {say.term('position', p.kind)}"
        yield ", ".join(f for f in (head, deadline) if f), p.text, p.why
