"""Where the nodes and edges of a chain are drawn: a row for each node, read from top to bottom, like the history of a repository.

Every node has a lane; what it tells runs down its lane and branches off to those who pass it on. So a graph of any shape fits the width
of a phone, and a reader who sees no picture hears the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.views.chains.graph import Chain, Edge, Node

#: Units of the drawing: height of a row, distance of lanes, first lane, room for the text; a unit is a CSS pixel at full width.
ROW, LANE, LEFT, WIDTH = 46, 20, 12, 330
#: Letters of a name that fit into the width left of it, at about seven units each.
LETTER = 7.2


@dataclass(frozen=True, slots=True)
class Spot:
    """A node at (`x`, `y`); its text begins at `text_x`. `name` is shortened where it does not fit, `told` are the types of the edges that
    lead to it.
    """

    node: Node
    x: float
    y: float
    text_x: float
    name: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """An edge as the data of two SVG paths, line and arrowhead, with its two nodes."""

    edge: Edge
    path: str
    tip: str
    start: Node
    end: Node


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything to draw, in units from the upper left corner; branches in the order of the chain's edges."""

    width: int
    height: int
    spots: tuple[Spot, ...]
    branches: tuple[Branch, ...]


def draw(chain: Chain) -> Drawing:
    """The drawing of a chain."""
    ordered = rows(chain)
    row = {node.id: n for n, node in enumerate(ordered)}
    lanes = _lanes(chain, ordered, row)
    text_x = LEFT + LANE * (max(lanes.values(), default=0)) + 16
    fits = int((WIDTH - text_x) / LETTER)
    at = {node.id: (LEFT + LANE * lanes[node.id], row[node.id] * ROW + 18) for node in ordered}
    told = {node.id: tuple(dict.fromkeys(e.type for e in chain.edges if e.end == node.id)) for node in ordered}
    spots = tuple(Spot(n, *at[n.id], text_x, _short(n.name, fits), told[n.id]) for n in ordered)
    nodes = {n.id: n for n in ordered}
    branches = tuple(Branch(e, _path(at[e.start], at[e.end]), _tip(*at[e.end]), nodes[e.start], nodes[e.end]) for e in chain.edges)
    return Drawing(WIDTH, len(ordered) * ROW, spots, branches)


def rows(chain: Chain) -> list[Node]:
    """The nodes so that every edge leads down: depth first, outlets last among equals."""
    waiting = {n.id: sum(e.end == n.id for e in chain.edges) for n in chain.nodes}
    nodes = {n.id: n for n in chain.nodes}
    ready = [n.id for n in reversed(chain.nodes) if not waiting[n.id]]
    found: list[Node] = []
    while ready:
        place = next((i for i in range(len(ready) - 1, -1, -1) if nodes[ready[i]].kind != "outlet"), len(ready) - 1)
        here = ready.pop(place)
        found.append(nodes[here])
        for edge in reversed([e for e in chain.edges if e.start == here]):
            waiting[edge.end] -= 1
            if not waiting[edge.end]:
                ready.append(edge.end)
    return found


def _lanes(chain: Chain, ordered: Sequence[Node], row: dict[str, int]) -> dict[str, int]:
    """A lane for each node: right of all that lead to it, and free as far down as it has something to tell."""
    last = {n.id: max((row[e.end] for e in chain.edges if e.start == n.id), default=row[n.id]) for n in ordered}
    lanes: dict[str, int] = {}
    for node in ordered:
        lane = max((lanes[e.start] + 1 for e in chain.edges if e.end == node.id), default=0)
        while any(taken == lane and last[other] >= row[node.id] for other, taken in lanes.items()):
            lane += 1
        lanes[node.id] = lane
    return lanes


def _path(start: tuple[float, float], end: tuple[float, float]) -> str:
    """Down the lane of the first node, and in a curve over to the second; it ends where the marker begins."""
    (x, y), (to_x, to_y) = start, end
    return f"M{x} {y + 6}V{to_y - 8}Q{x} {to_y} {x + 8} {to_y}H{to_x - 12}"


def _tip(x: float, y: float) -> str:
    """An arrowhead before the marker."""
    return f"M{x - 15} {y - 4}l8 4l-8 4z"


def _short(name: str, fits: int) -> str:
    return name if len(name) <= fits else name[: fits - 1].rstrip() + "…"
