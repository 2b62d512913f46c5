"""The official metric of SpkAtt-2023 task 2 / Petersen-Frey & Biemann (LREC 2024), written anew from its description.

Per document gold and system quotes are paired one to one by greatest total weight, the weight of a pair being the F1 of
their token sets, plus 0.01 for the same type and 0.001 for the same medium where they overlap. For every pair, every
unpaired quote and each part, token precision counts where the system part is not empty and token recall where the gold part
is not empty. *Message* averages over quotes, *roles* over all (quote, role) values, *joint* over all five parts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bench import f1
from bench.statements.assignment import best_pairs
from bench.statements.documents import PARTS, Quote

Pair = tuple[Quote | None, Quote | None]
"""Gold and system; None where one of them has no partner."""


def weight(gold: Quote, system: Quote) -> float:
    """How well the two fit, for the pairing alone."""
    alike = f1.of_sets(gold.tokens, system.tokens)
    return alike and alike + 0.01 * (gold.type == system.type) + 0.001 * (gold.medium == system.medium)


def pair(gold: list[Quote], system: list[Quote]) -> list[Pair]:
    """All quotes of one document, each in exactly one pair."""
    found = best_pairs([[weight(g, s) for s in system] for g in gold])
    left, right = {g for g, _ in found}, {s for _, s in found}
    missed: list[Pair] = [(quote, None) for i, quote in enumerate(gold) if i not in left]
    spurious: list[Pair] = [(None, quote) for i, quote in enumerate(system) if i not in right]
    return [*((gold[g], system[s]) for g, s in found), *missed, *spurious]


class Scores:
    """Gathers precision and recall values under names, and averages them."""

    def __init__(self) -> None:
        self._precision: dict[str, list[float]] = defaultdict(list)
        self._recall: dict[str, list[float]] = defaultdict(list)
        self._tokens: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, pairs: Iterable[Pair]) -> None:
        """Take the pairs of one document."""
        pairs = list(pairs)
        self._count(pairs)
        for gold, system in pairs:
            for number, part in enumerate(PARTS):
                self._part(gold, system, number, part)

    def _count(self, pairs: list[Pair]) -> None:
        """Tokens inside quotes of each type: shared, system's, gold's."""
        for kind in sorted({q.type for p in pairs for q in p if q}):
            gold = {i for g, _ in pairs if g and g.type == kind for i in g.tokens}
            system = {i for _, s in pairs if s and s.type == kind for i in s.tokens}
            counts = self._tokens[kind]
            counts[0], counts[1], counts[2] = counts[0] + len(gold & system), counts[1] + len(system), counts[2] + len(gold)

    def token_f1(self) -> dict[str, float]:
        """F1 in percent over the tokens inside quotes, per type, summed over all documents."""
        return {t: round(200 * c[0] / (c[1] + c[2]), 2) for t, c in sorted(self._tokens.items()) if c[1] + c[2]}

    def _part(self, gold: Quote | None, system: Quote | None, number: int, part: str) -> None:
        wanted = gold.parts[number] if gold else frozenset()
        given = system.parts[number] if system else frozenset()
        shared = len(wanted & given)
        if given and system:
            for name in _names(part, system):
                self._precision[name].append(shared / len(given))
        if wanted and gold:
            for name in _names(part, gold):
                self._recall[name].append(shared / len(wanted))

    def figures(self, name: str) -> dict[str, float]:
        """Precision, recall and F1 in percent of one name."""
        precision, recall = _mean(self._precision[name]), _mean(self._recall[name])
        both = f1.of_shares(precision, recall)
        return {"p": round(precision, 2), "r": round(recall, 2), "f1": round(both, 2), "gold": len(self._recall[name])}

    def names(self) -> list[str]:
        """All names values were gathered under, sorted."""
        return sorted(self._precision.keys() | self._recall.keys())


def _names(part: str, quote: Quote) -> Iterator[str]:
    """Everything one value counts towards: its group, its part, and its type (content and joint)."""
    yield "joint"
    yield "message" if part == "quote" else "roles"
    yield f"part:{part}"
    yield f"type:{quote.type}"
    if part == "quote":
        yield f"message:{quote.type}"


def _mean(values: list[float]) -> float:
    return 100 * sum(values) / len(values) if values else 0.0
