"""The way of a statement or claim from its origins to the outlets, as a graph with kinds of nodes and of edges."""

from __future__ import annotations

from lagebild.views.chains.claim import of_claim
from lagebild.views.chains.graph import NOTHING, Chain, Edge, Node
from lagebild.views.chains.layout import Drawing, draw
from lagebild.views.chains.lookup import find
from lagebild.views.chains.statement import of_statements

__all__ = ["NOTHING", "Chain", "Drawing", "Edge", "Node", "draw", "find", "of_claim", "of_statements"]
