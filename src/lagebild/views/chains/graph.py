"""Nodes and edges of a chain, and the builder that keeps each of them once."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from lagebild.text.transliteration import key
from lagebild.views.evidence import Source

#: What an edge says, read from its first node to its second.
EDGES = (
    "said_to", "via", "cited_by", "reported_by", "confirmed_by", "not_confirmed_by", "denied_by", "not_denied_by", "unanswered_by",
)  # fmt: skip
#: Edges to somebody who takes a stand on what was told.
REACTIONS = EDGES[4:]


@dataclass(frozen=True, slots=True)
class Node:
    """Who or what stands in a chain. `kind` is person, organisation, country, place, group, source (one without a name), medium, agency,
    platform, outlet (of an article of the corpus) or nobody; `actor` its id where one is known, `source` the passage where an outlet
    tells it; `origin` is true where what is told begins, as far as the texts say.
    """

    id: str
    kind: str
    name: str
    actor: str | None = None
    source: Source | None = None
    origin: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """From `start` to `end` (ids of nodes); `type` is one of `EDGES`, `source` the passage that says so."""

    start: str
    end: str
    type: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Nodes in the order in which they were met, from the origins on; every edge leads to a node of the chain, none in a circle.

    `more` counts outlets that were left out.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    more: int = 0

    def node(self, id: str) -> Node:
        """The node of this id; KeyError where there is none."""
        return {n.id: n for n in self.nodes}[id]

    @property
    def plain(self) -> bool:
        """True where the graph says no more than who spoke and where it stands."""
        return len(self.nodes) < 3

    @property
    def reactions(self) -> tuple[tuple[str, str], ...]:
        """Who confirmed or denied it: type of the edge and name ("" where the text names nobody), each once."""
        found = ((e.type, self.node(e.end).name) for e in self.edges if e.type in REACTIONS)
        return tuple(dict.fromkeys(found))

    @property
    def telling(self) -> bool:
        """True where the graph shows what a line of names does not: reactions, or more than one who passed it on."""
        return bool(self.reactions) or len(self.nodes) > 3

    def as_dict(self) -> dict[str, Any]:
        """Nodes and edges for other programs; a passage as article, start, end and text."""
        return {"nodes": [_public(n) for n in self.nodes], "edges": [_public(e) for e in self.edges], "more": self.more}


def _public(part: Node | Edge) -> dict[str, Any]:
    source = part.source
    place = {"article": source.article, "start": source.start, "end": source.end, "text": source.text} if source else None
    return asdict(replace(part, source=None)) | {"source": place}


#: A chain of nobody.
NOTHING = Chain()


class Builder:
    """Collects nodes and edges; the same actor, name or outlet is one node."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self._edges: dict[tuple[str, str, str], Edge] = {}

    def node(self, kind: str, name: str, actor: str | None = None, source: Source | None = None) -> str:
        """The id of the node, new or known."""
        identity = actor or f"{'outlet ' if kind == 'outlet' else ''}{key(name) or name}"
        known = self._nodes.get(identity)
        if known is None:
            known = self._nodes[identity] = Node(f"n{len(self._nodes) + 1}", kind, name, actor, source)
        return known.id

    def edge(self, start: str, end: str, type: str, source: Source | None = None) -> None:
        """Add an edge; one that would lead back to where it came from is left out."""
        if start != end and not self._leads(end, start):
            self._edges.setdefault((start, end, type), Edge(start, end, type, source))

    def chain(self, more: int = 0) -> Chain:
        """What was collected; nodes to which nothing but a reaction leads and those without any edge to them are origins, if they told."""
        reached = {e.end for e in self._edges.values()}
        tells = {e.start for e in self._edges.values()}
        nodes = (replace(n, origin=n.id not in reached and (n.id in tells or not reached)) for n in self._nodes.values())
        return Chain(tuple(nodes), tuple(self._edges.values()), more)

    def _leads(self, start: str, end: str) -> bool:
        """True where the edges lead from `start` to `end`."""
        waiting, seen = [start], {start}
        while waiting:
            here = waiting.pop()
            if here == end:
                return True
            following = [e.end for e in self._edges.values() if e.start == here and e.end not in seen]
            seen.update(following)
            waiting += following
        return False
