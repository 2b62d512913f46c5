"""read: one article in, everything it says out. Pure: no SQL, no network, no settings, no clock."""

from __future__ import annotations

from lagebild.language.annotate import annotate
from lagebild.reading import about, checks, events, positions, statements
from lagebild.records.article import Article
from lagebild.records.reading import Reading


def read(article: Article, *, backend: str = "rules") -> Reading:
    """Everything `article` says, each record with its verbatim span.

    `backend` names who tags the text: ``rules``, ``weights`` or ``spacy:<model>``. The same article and backend give the
    same reading to the byte, on every machine.
    """
    annotated = annotate(article, backend=backend)
    said = statements.find(annotated, backend=backend)
    happened, no_events = events.find(annotated, said.statements)
    held, no_positions = positions.find(annotated, said.statements)
    return Reading(
        article=article,
        actors=(*annotated.actors, *said.actors),
        mentions=tuple(sorted((*annotated.mentions, *said.mentions), key=lambda m: (m.start, m.end, m.actor))),
        times=annotated.times,
        quantities=annotated.quantities,
        statements=about.tell(said.statements, happened),
        events=tuple(happened),
        positions=tuple(held),
        checks=tuple(checks.find(annotated)),
        refusals=tuple(sorted((*said.refusals, *no_events, *no_positions), key=lambda r: (r.start, r.end))),
    )
