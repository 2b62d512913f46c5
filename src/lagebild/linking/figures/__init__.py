"""The same count in several articles: does it agree, was there a mistake, did it grow, was it corrected?"""

from __future__ import annotations

from lagebild.linking.figures.compare import Finding, Telling, compare
from lagebild.linking.figures.figure import Figure, Happening
from lagebild.linking.figures.gather import BY, Pair, claims, findings, judgements
from lagebild.linking.figures.scene import Layers
from lagebild.linking.figures.tell import tell

__all__ = [
    "BY", "RECIPE", "Figure", "Finding", "Happening", "Layers", "Pair", "Telling", "claims", "compare", "findings", "judgements", "tell",
]  # fmt: skip

#: Changes whenever an article's figures or their keys may change.
RECIPE = "figures-1"
