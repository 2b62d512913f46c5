"""Who said what, to whom, through whom, on whose authority."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagebild.records.actor import Actor, Mention
from lagebild.records.layers import Annotated
from lagebild.records.reading import Refusal
from lagebild.records.statement import Statement

if TYPE_CHECKING:
    from lagebild.reading.statements.draft import Draft
    from lagebild.reading.statements.view import View


@dataclass(frozen=True, slots=True)
class Found:
    """Statements in text order, and the actors and mentions that only statements bring (anonymous sources, media)."""

    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def find(annotated: Annotated, *, backend: str = "rules") -> Found:
    """All statements of one article. With `backend` ``weights`` the shipped model is heard as well, where it is installed."""
    from lagebild.reading.statements import compose, reader
    from lagebild.reading.statements.view import View

    if not annotated.tokens:
        return Found()
    view = View(annotated)
    drafts = reader.read(view)
    if backend == "weights" and heard():
        drafts = _with_model(view, drafts)
    statements, actors, mentions, refusals = compose.records(view, drafts)
    return Found(statements, actors, mentions, refusals)


def heard() -> bool:
    """True where the model of the statement heads is installed."""
    from lagebild.weights import available

    return "statements" in available()


def _with_model(view: View, drafts: list[Draft]) -> list[Draft]:
    from lagebild.reading.statements.join import join
    from lagebild.weights import load

    sentences = [[token.text for token in view.tokens[s.first : s.last]] for s in view.annotated.sentences]
    return [draft for draft in join(view, drafts, load("statements").score(sentences)) if draft.settle()]
