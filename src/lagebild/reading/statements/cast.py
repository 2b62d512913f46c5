"""The cast of speakers: the article's actors, and those that only its statements bring."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from lagebild.reading.statements.draft import Range
from lagebild.reading.statements.view import View
from lagebild.records.actor import Actor, ActorKind, Mention


@dataclass(frozen=True, slots=True)
class Resolved:
    """An actor id (None where nobody or two fit), its name, the ids that fit, and whether the words name a thing."""

    actor: str | None = None
    name: str | None = None
    candidates: tuple[str, ...] = ()
    thing: bool = False


@dataclass(slots=True)
class Cast:
    """The article's actors, and those that statements add."""

    view: View
    known: dict[str, Actor] = field(default_factory=dict)
    added: dict[str, Actor] = field(default_factory=dict)
    mentions: dict[tuple[int, int], Mention] = field(default_factory=dict)
    media: list[tuple[int, str]] | None = None
    _ordered: list[Mention] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.known = {actor.id: actor for actor in self.view.annotated.actors}
        self._ordered = sorted(self.view.annotated.mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._ordered]

    def within(self, start: int, end: int) -> list[Mention]:
        """Mentions inside the characters ``[start:end]``, in text order."""
        first = bisect_left(self._starts, start)
        found = []
        while first < len(self._ordered) and self._ordered[first].start < end:
            if self._ordered[first].end <= end:
                found.append(self._ordered[first])
            first += 1
        return found

    def actor(self, identity: str) -> Actor:
        """An actor of the article or an added one."""
        return self.known.get(identity) or self.added[identity]

    def add(self, kind: ActorKind, name: str, part: Range, *, local: bool = True) -> Resolved:
        """A new actor for the tokens `part`; `local` ones belong to this article alone."""
        article = self.view.annotated.article.id
        identity = Actor.identify(kind, name, article if local else "")
        start, end = self.view.tokens[part[0]].start, self.view.tokens[part[1] - 1].end
        text = self.view.text[start:end]
        if identity not in self.known:
            aliases = {*(self.added[identity].aliases if identity in self.added else ()), text}
            self.added[identity] = Actor(id=identity, name=name, kind=kind, aliases=tuple(sorted(aliases)))
        self.mentions[start, end] = Mention(article, identity, start, end, text, "name" if kind == "medium" else "role")
        return Resolved(identity, name)
