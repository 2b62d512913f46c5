"""``python -m training.published.likely --data DATA/quotes``: fit the most likely day on dated articles, print what its table needs.

On the train part alone. For each article, whose true year is taken as known: is the last day told at most a week old (logistic regression
over `near_signs`), and if so, how many days old? Ten-fold figures show how well the probabilities hold. The text and the day in the title
are read, none of the annotations.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.published import documents
from lagebild.intake.dates.likely import TODAY, near_signs, own_weekday, told_days
from lagebild.intake.dates.mentions import mentions

PENALTY, FOLDS, SMOOTH = 1.0, 10, 1.0
WEEK = 7  # days
ROUND_THE_YEAR = timedelta(30)
NAMES = ("base", "weekday", "lead", "run", "bare")


class Case(NamedTuple):
    """An article with a last day told: signs, how old that day is, whether the text says "heute", whether it says its weekday."""

    name: str
    signs: frozenset[str]
    age: int
    today: bool
    weekday: int | None
    truth: date

    @property
    def near(self) -> bool:
        return 0 <= self.age <= WEEK


def cases(data: Path, part: str) -> list[Case]:
    """Of each article that tells of a day around its year."""
    found = []
    for document in documents(data, part):
        year = document.truth.year
        told = told_days(document.text, mentions(document.text), date(year, 1, 1) - ROUND_THE_YEAR, date(year, 12, 31) + ROUND_THE_YEAR)
        if told:
            signs = frozenset(near_signs(document.text, told))
            today, weekday = bool(TODAY.search(document.text)), own_weekday(document.text)
            found.append(Case(document.name, signs, (document.truth - told[-1].day).days, today, weekday, document.truth))
    return found


def fit(read: list[Case]) -> dict[str, float]:
    """Newton's method; the same on every run."""
    x: NDArray[np.float64] = np.array([[name in case.signs for name in NAMES] for case in read], float)
    y = np.array([case.near for case in read], float)
    weights = np.zeros(len(NAMES))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ weights))
        weights -= np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + PENALTY * np.eye(len(NAMES)), x.T @ (p - y) + PENALTY * weights)
    return dict(zip(NAMES, weights.tolist(), strict=True))


def ages(read: list[Case], today: bool) -> list[float]:
    """How the near ones are spread over the days since, smoothed; ``today`` leans on all of them."""
    near = [case for case in read if case.near]
    every = Counter(case.age for case in near)
    spread = [(every[k] + SMOOTH) / (len(near) + SMOOTH * (WEEK + 1)) for k in range(WEEK + 1)]
    own = [case for case in near if case.today == today]
    counts, prior = Counter(case.age for case in own), 10.0
    return [(counts[k] + prior * spread[k]) / (len(own) + prior) for k in range(WEEK + 1)]


def probability(weights: dict[str, float], case: Case) -> float:
    """That the last day told is at most a week old."""
    return float(1 / (1 + np.exp(-sum(weights[name] for name in case.signs))))


def main() -> None:
    """Fit, and print what the table needs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    read = cases(parser.parse_args().data, "train")
    fold = [int(hashlib.sha256(case.name.encode()).hexdigest(), 16) % FOLDS for case in read]
    judged = []
    for k in range(FOLDS):
        weights = fit([case for case, f in zip(read, fold, strict=True) if f != k])
        judged += [(probability(weights, case), case) for case, f in zip(read, fold, strict=True) if f == k]
    for low, high in ((0.0, 0.25), (0.25, 0.5), (0.5, 0.65), (0.65, 0.8), (0.8, 0.9), (0.9, 1.01)):
        some = [(p, case) for p, case in judged if low <= p < high]
        if some:
            share, mean = np.mean([case.near for _, case in some]), np.mean([p for p, _ in some])
            print(f"{low:.2f} to {high:.2f}: {len(some)} articles, {share:.2f} near, {mean:.2f} expected")
    print({name: round(weight * 20) / 20 for name, weight in fit(read).items()})
    print("days", [round(p, 3) for p in ages(read, False)], "days_today", [round(p, 3) for p in ages(read, True)])
    said = [case for case in read if case.weekday is not None]
    print("weekday", len(said), sum(case.truth.weekday() == case.weekday for case in said))


if __name__ == "__main__":
    main()
