"""What a view of the store offers to this room. The store's own View fits; so does anything made of record dataclasses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from lagebild.records.actor import Actor
from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.passage import Passage
from lagebild.records.statement import Statement
from lagebild.records.story import Story


class Rows(Protocol):
    """Records with actor ids already resolved to merged actors."""

    def articles(self) -> Iterable[Article]:
        """All articles."""

    def article(self, id: str) -> Article | None:
        """One article, None where there is none of that id."""

    def records(self, kind: str, *, article: str | None = None) -> Iterable[Any]:
        """All records of one kind (the ``record`` names of the public format), of one article or of all."""

    def record(self, id: str) -> Any | None:
        """The record of an id, whatever kind it is of; None where there is none."""

    def statements(self, by: str | None = None, about: str | None = None, article: str | None = None) -> Iterable[Statement]:
        """Statements by an actor id, about a word, of an article."""

    def events(self, type: str | None = None, article: str | None = None, actor: str | None = None) -> Iterable[Event]:
        """Events of a type, of an article, with an actor id."""

    def actors(self) -> Iterable[Actor]:
        """Merged actors."""

    def actor(self, id: str) -> Actor | None:
        """The merged actor of an id, None where there is none."""

    def find_actor(self, name: str) -> Sequence[Actor]:
        """Actors a name may mean, the likeliest first."""

    def search(self, words: str, limit: int = 20) -> Sequence[Any]:
        """Hits of the full-text search; each has at least `article`."""

    def stories(self) -> Iterable[Story]:
        """The stories of the corpus."""

    def counts(self) -> Mapping[str, int]:
        """Number of records of every public kind."""

    def passages(self, article: str | None = None) -> Iterable[Passage]:
        """Shared passages, of one article or all."""
