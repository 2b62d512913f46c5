"""What an institution said through others: its spokespersons, and for a state its organs; nobody is merged, each line names who spoke."""

from __future__ import annotations

from collections.abc import Mapping

from lagebild.linking.voices import speakers
from lagebild.records.judgement import Judgement
from lagebild.records.statement import Statement
from lagebild.views.rows import Rows

#: Voices of one institution whose statements are fetched.
VOICES = 60


def of(view: Rows) -> dict[str, dict[str, str]]:
    """Institution or state to those who speak for it, and why; merged actor ids."""
    made = [j for j in view.records("judgement") if isinstance(j, Judgement)]
    return speakers(made, lambda i: found.id if (found := view.actor(i)) else i)


def statements(view: Rows, actor: str, about: str | None = None) -> list[Statement]:
    """What the voices of an institution said, in the order of the corpus for each of them."""
    through = sorted(of(view).get(actor, {}))[:VOICES]
    return [s for who in through for s in view.statements(by=who, about=about)]


def nearest(voices: Mapping[str, Mapping[str, str]], speaker: str | None) -> list[str]:
    """For whom somebody speaks, without the state above an institution."""
    heads = [head for head, through in voices.items() if speaker in through]
    return [head for head in heads if not any(other in voices[head] for other in heads)]
