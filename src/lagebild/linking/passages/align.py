"""Where two rows of words run alike: exact runs, chained over small differences."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.linking.passages.prepare import WIDTH, Prepared

#: Words that may stand between two runs of one stretch, on either side.
GAP = 6


@dataclass(frozen=True, slots=True)
class Run:
    """``a.terms[i : i + length]`` equals ``b.terms[j : j + length]``."""

    i: int
    j: int
    length: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``[a_first:a_last]`` of a and ``[b_first:b_last]`` of b, tied together by `runs`."""

    runs: tuple[Run, ...]

    @property
    def a(self) -> tuple[int, int]:
        """Half-open word numbers in a."""
        return self.runs[0].i, self.runs[-1].i + self.runs[-1].length

    @property
    def b(self) -> tuple[int, int]:
        """Half-open word numbers in b."""
        return self.runs[0].j, self.runs[-1].j + self.runs[-1].length

    @property
    def matched(self) -> int:
        """Words that are alike."""
        return sum(run.length for run in self.runs)


def stretches(a: Prepared, b: Prepared, *, least: int = WIDTH) -> list[Stretch]:
    """All stretches of at least so many words alike, longest first; none overlaps an earlier one on either side."""
    chains = [c for c in _chains(_runs(a, b)) if c.matched >= least]
    kept: list[Stretch] = []
    for chain in sorted(chains, key=lambda c: (-c.matched, c.a, c.b)):
        if not any(_overlap(chain.a, k.a) or _overlap(chain.b, k.b) for k in kept):
            kept.append(chain)
    return kept


def _runs(a: Prepared, b: Prepared) -> list[Run]:
    """Maximal runs of equal words that hold at least one shared shingle."""
    places = a.places()
    seeds = sorted((i, j) for j, shingle in enumerate(b.shingles) for i in places.get(shingle, ()))
    covered: dict[int, int] = {}
    runs = []
    for i, j in seeds:
        if covered.get(i - j, -1) >= i + WIDTH:
            continue
        run = _grown(a, b, i, j)
        covered[i - j] = run.i + run.length
        runs.append(run)
    return runs


def _grown(a: Prepared, b: Prepared, i: int, j: int) -> Run:
    start, end = 0, WIDTH
    while i + start > 0 and j + start > 0 and a.terms[i + start - 1] == b.terms[j + start - 1]:
        start -= 1
    while i + end < len(a.terms) and j + end < len(b.terms) and a.terms[i + end] == b.terms[j + end]:
        end += 1
    return Run(i + start, j + start, end - start)


def _chains(runs: list[Run]) -> list[Stretch]:
    """Each run is joined to the nearest following one on both sides; a run stands in one chain."""
    ordered = sorted(set(runs), key=lambda r: (r.i, r.j))
    used: set[Run] = set()
    chains = []
    for number, first in enumerate(ordered):
        if first in used:
            continue
        chain = [first]
        for run in ordered[number + 1 :]:
            if run.i > chain[-1].i + chain[-1].length + GAP:
                break
            if run not in used and _follows(chain[-1], run):
                chain.append(run)
        used.update(chain)
        chains.append(Stretch(tuple(chain)))
    return chains


def _follows(left: Run, right: Run) -> bool:
    in_a, in_b = right.i - left.i - left.length, right.j - left.j - left.length
    return 0 <= in_a <= GAP and 0 <= in_b <= GAP


def _overlap(x: tuple[int, int], y: tuple[int, int]) -> bool:
    return x[0] < y[1] and y[0] < x[1]
