"""TempEval-3 style scores: strict (same span), relaxed (overlap, one to one, exact pairs first), value (relaxed pairs of equal value)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.time.tml import Timex


@dataclass
class Counts:
    """Sums over documents."""

    gold: int = 0
    system: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    type: int = 0

    def add(self, gold: Sequence[Timex], system: Sequence[Timex]) -> None:
        """Pair one document's expressions and count."""
        pairs = match(gold, system)
        self.gold += len(gold)
        self.system += len(system)
        self.relaxed += len(pairs)
        self.strict += sum((g.start, g.end) == (s.start, s.end) for g, s in pairs)
        self.value += sum(g.value == s.value for g, s in pairs)
        self.type += sum(g.type == s.type for g, s in pairs)

    def figures(self) -> dict[str, float | int]:
        """F1 in percent, with relaxed precision and recall."""
        return {
            "strict": self._f1(self.strict),
            "relaxed": self._f1(self.relaxed),
            "value": self._f1(self.value),
            "type": self._f1(self.type),
            "precision": _percent(self.relaxed, self.system),
            "recall": _percent(self.relaxed, self.gold),
            "gold": self.gold,
            "system": self.system,
        }

    def _f1(self, right: int) -> float:
        return _percent(2 * right, self.gold + self.system)


def match(gold: Sequence[Timex], system: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """One-to-one pairs: same spans first, then overlapping ones in text order."""
    spans = {(s.start, s.end): s for s in system}
    pairs = [(g, spans.pop((g.start, g.end))) for g in gold if (g.start, g.end) in spans]
    taken = {id(g) for g, _ in pairs}
    free = sorted(spans.values(), key=lambda s: s.start)
    for g in gold:
        if id(g) in taken:
            continue
        for s in free:
            if g.start < s.end and s.start < g.end:
                pairs.append((g, s))
                free.remove(s)
                break
    return pairs


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
