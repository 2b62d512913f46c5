"""Actor: somebody or something that can speak or act, and the places where a text mentions it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id
from lagebild.records.span import Span

ActorKind = Literal["person", "organisation", "country", "place", "group", "medium", "source"]
MentionForm = Literal["name", "role", "pronoun", "possessive"]


@dataclass(frozen=True, slots=True)
class Role:
    """An office or function: `title` ("Präsident"), `of` ("USA"); `start` and `end` are ISO dates where known.

    `evidence` is the span that states it; None where a dated reference table supplied it (`basis` then names the table).
    Exported as ``from`` and ``to``.
    """

    title: str
    of: str | None = None
    start: str | None = None
    end: str | None = None
    evidence: Span | None = None
    article: str | None = None
    basis: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """`name` is the canonical form, `aliases` the surface forms seen (pronouns apart), sorted."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()

    @staticmethod
    def identify(kind: ActorKind, name: str, scope: str = "") -> str:
        """Id from kind and canonical name. `scope` is an article id for those that have no name of their own ("ein Sprecher")."""
        return make_id("ac", kind, name, scope)


@dataclass(frozen=True, slots=True)
class Mention:
    """``text[start:end]`` of `article` stands for `actor`."""

    article: str
    actor: str
    start: int
    end: int
    text: str
    form: MentionForm
