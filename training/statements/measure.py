"""Token F1 per kind and role, and how often the linker finds the first token of the role."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from lagebild.weights.scores import KINDS, LINKS, ROLES, QuoteScores
from training.statements.gold import SKIP, Article


@dataclass
class Counts:
    """Right, predicted and gold tokens of a layer."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, system: np.ndarray, gold: np.ndarray) -> None:
        """Count two boolean columns."""
        self.right += int((system & gold).sum())
        self.predicted += int(system.sum())
        self.gold += int(gold.sum())

    def f1(self) -> float:
        """Harmonic mean in per cent."""
        both = self.predicted + self.gold
        return round(200 * self.right / both, 1) if both else 0.0


@dataclass
class Tally:
    """Counts of all layers."""

    layers: dict[str, Counts] = field(default_factory=dict)
    links: dict[str, list[bool]] = field(default_factory=dict)

    def layer(self, name: str) -> Counts:
        """The counts of a layer."""
        return self.layers.setdefault(name, Counts())


def measure(articles: list[Article], score: Callable[[Article], QuoteScores]) -> dict[str, float]:
    """Scores over all articles, in per cent."""
    tally = Tally()
    for article in articles:
        if not article.tokens:
            continue
        scores = score(article)
        inside, gold = scores.kinds.argmax(-1) > 0, article.kinds > 0
        for at, kind in enumerate(KINDS):
            tally.layer(kind).add(inside[:, at], gold[:, at])
        tally.layer("not direct").add(inside[:, 1:].any(1), gold[:, 1:].any(1))
        tally.layer("quote").add(inside.any(1), gold.any(1))
        roles = scores.roles.argmax(-1) > 0
        for at, role in enumerate(ROLES):
            tally.layer(role).add(roles[:, at], article.roles[:, at] > 0)
        _links(article, scores, tally)
    found = {name: counts.f1() for name, counts in tally.layers.items()}
    return found | {f"link {name}": round(100 * float(np.mean(hits)), 1) for name, hits in tally.links.items()}


def _links(article: Article, scores: QuoteScores, tally: Tally) -> None:
    everyone = np.arange(len(article.tokens))
    for start in np.unique(article.links[:, 0]):
        if start == SKIP:
            continue
        quote = np.flatnonzero(article.links[:, 0] == start)
        for at, name in enumerate(LINKS):
            weights, none = scores.link(name, quote, everyone)
            guess = int(weights.argmax()) if weights.max() > none else -1
            tally.links.setdefault(name, []).append(guess == article.links[quote[0], at])
