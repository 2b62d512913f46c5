"""``python -m training.published --data DATA/quotes``: fit the signs on dated articles, print five-fold figures and the rounded weights.

Logistic regression with an L2 penalty over all candidate dates; a text's candidates share its weight (one over the root of their number).
Signs that fewer than `RARE` candidates show or whose weight stays below `SMALL` are left out, one after the other. The text and the day in
the title of each article are read, none of its annotations.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from bench.published import Document, documents
from lagebild.intake.dates.bounds import bounds
from lagebild.intake.dates.infer import candidates, infer
from lagebild.intake.dates.mentions import mentions
from lagebild.intake.dates.signs import page, rules, signs, window

PENALTY, SMALL, RARE, FOLDS, ROUNDS = 0.7, 0.3, 6, 5, 5


class Row(NamedTuple):
    """A candidate: its signs and whether its window holds the true day."""

    signs: frozenset[str]
    holds: bool


class Text(NamedTuple):
    """An article and its candidates in text order."""

    document: Document
    rows: list[Row]


def rows_of(document: Document) -> list[Row]:
    """Candidates of one article, one for each window."""
    found, of = mentions(document.text), page(document.text)
    rows: dict[tuple[object, object], Row] = {}
    for mention in candidates(found, bounds(document.text, found)):
        low, high = window(mention)
        rows.setdefault((low, high), Row(frozenset(signs(mention, found, of)), low <= document.truth <= high))
    return list(rows.values())


def fit(texts: list[Text], names: list[str]) -> dict[str, float]:
    """Newton's method; the same on every run."""
    rows = [(row, len(text.rows) ** -0.5) for text in texts for row in text.rows]
    x: NDArray[np.float64] = np.array([[name in row.signs for name in names] for row, _ in rows], float)
    y, share = np.array([row.holds for row, _ in rows], float), np.array([s for _, s in rows])
    weights = np.zeros(len(names))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (share * (p - y)) + PENALTY * weights
        curvature = x.T @ (x * (share * p * (1 - p))[:, None]) + PENALTY * np.eye(len(names))
        weights -= np.linalg.solve(curvature, gradient)
    return dict(zip(names, weights.tolist(), strict=True))


def pruned(texts: list[Text]) -> list[str]:
    """The signs that are worth a line in the table."""
    counts = Counter(name for text in texts for row in text.rows for name in row.signs)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    while True:
        weights = fit(texts, names)
        least = min((n for n in names if n != "base"), key=lambda n: (abs(weights[n]), n))
        if abs(weights[least]) >= SMALL:
            return names
        names.remove(least)


def score(weights: dict[str, float], row: Row) -> float:
    """Log-odds that the row's window holds the day."""
    return sum(weights.get(name, 0.0) for name in sorted(row.signs))


def folds(texts: list[Text], round_: str = "") -> dict[str, int]:
    """Which fold each article is in, by its name; every round mixes anew."""
    return {t.document.name: int(hashlib.sha256(f"{round_}{t.document.name}".encode()).hexdigest(), 16) % FOLDS for t in texts}


def whole(read: list[Document], texts: list[Text], round_: str) -> tuple[int, int, int]:
    """(ranges given, ranges that hold, narrowed rightly where the year stands) by weights and signs that have not seen the article."""
    tables, fold = [], folds(texts, round_)
    for k in range(FOLDS):
        seen = [t for t in texts if fold[t.document.name] != k]
        weights = fit(seen, pruned(seen))
        tables.append({**rules(), "weights": [{"sign": name, "weight": weight} for name, weight in weights.items()]})
    given = holding = narrowed = 0
    for document in read:
        table = tables[fold.get(document.name, 0)]
        with patch("lagebild.intake.dates.infer.rules", lambda table=table: table):
            found = infer(document.text)
        if found is not None:
            holds = (found.earliest or document.truth) <= document.truth <= (found.latest or document.truth)
            short = found.earliest and found.latest and (found.latest - found.earliest).days <= 366
            given, holding, narrowed = given + 1, holding + holds, narrowed + bool(holds and short and document.year_stands)
    return given, holding, narrowed


def crossed(texts: list[Text], names: list[str]) -> list[tuple[float, Row, Document]]:
    """The best candidate of each article, judged by weights that have not seen the article."""
    fold = folds(texts)
    found = []
    for k in range(FOLDS):
        weights = fit([t for t in texts if fold[t.document.name] != k], names)
        for text in (t for t in texts if fold[t.document.name] == k):
            best = max(text.rows, key=lambda row: score(weights, row))
            found.append((score(weights, best), best, text.document))
    return found


def main() -> None:
    """Fit, and print what the table needs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    read = [d for part in ("train", "dev") for d in documents(data, part)]
    texts = [t for d in read if (t := Text(d, rows_of(d))).rows]
    names, years = pruned(texts), sum(d.year_stands for d in read)
    judged = crossed(texts, names)
    for least in (0.4, 0.5, 0.6, 0.75, 0.85, 1.0):
        given = [(row, d) for value, row, d in judged if value >= least]
        right = [d for row, d in given if row.holds]
        share = sum(d.year_stands for d in right) / years
        print(f"least {least}: {len(given)} years given, {len(right)} right; {share:.3f} of the articles that name their year")
    rounds = [whole(read, texts, str(n)) for n in range(ROUNDS)]
    for name, shares in (
        ("hold", [h / g for g, h, _ in rounds]),
        ("narrowed rightly where the year stands", [n / years for _, _, n in rounds]),
    ):
        print(f"whole ranges, {ROUNDS} rounds: {sum(shares) / ROUNDS:.4f} {name}, {min(shares):.4f} to {max(shares):.4f}")
    for name, weight in fit(texts, names).items():
        print(f"  {name}: {round(weight * 20) / 20:.2f}")


if __name__ == "__main__":
    main()
