"""Exact-span F1, pooled and per type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bench import f1

TYPES = ("PER", "ORG", "LOC", "MISC")


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Spans (start, end, type) of BIO labels."""
    found: set[tuple[int, int, str]] = set()
    start, kind = 0, ""
    for at, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            found.add((start, at, kind))
            kind = ""
        if label != "O" and not kind:
            start, kind = at, label[2:]
    return found


def figures(gold: Sequence[Sequence[str]], system: Sequence[Sequence[str]]) -> dict[str, object]:
    """Precision, recall and F1 in per cent."""
    right: Counter[str] = Counter()
    predicted: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for gold_row, system_row in zip(gold, system, strict=True):
        truth, guess = spans(gold_row), spans(system_row)
        for counter, chosen in ((right, truth & guess), (predicted, guess), (wanted, truth)):
            counter.update(kind for _, _, kind in chosen)
    found: dict[str, object] = {}
    for kind in ("", *TYPES):
        r, p, w = (c[kind] if kind else c.total() for c in (right, predicted, wanted))
        scores = {"p": r / p if p else 0.0, "r": r / w if w else 0.0, "f1": f1.of_counts(r, w, p)}
        found |= {f"{kind.lower()}_{name}".lstrip("_"): round(100 * value, 2) for name, value in scores.items()}
    return found
