"""Respell: the raw text in one spelling, before anything reads it, with the way back to its bytes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from lagebild.intake.assemble import carried
from lagebild.intake.raw import Facts, Mark, Raw
from lagebild.text.lines import Stretch
from lagebild.text.projection import Run
from lagebild.text.spelling import Edit, edited, edits, spelled


def respelled(raw: Raw) -> Raw:
    """`raw` as :func:`lagebild.text.spelling.spelled` writes it; the very same object where nothing is to be done.

    What went has no run; what reads differently now has an inexact one. `decoded` and `dropped` keep the source's spelling.
    """
    facts = _facts(raw.facts)
    if facts != raw.facts:
        raw = replace(raw, facts=facts)
    found = list(edits(raw.text))
    if not found:
        return raw
    text = edited(raw.text, found)
    return replace(raw, text=text, runs=tuple(_runs(raw, found)), marks=tuple(_marks(raw.marks, found, text)))


def _marks(marks: Iterable[Mark], found: list[Edit], text: str) -> Iterator[Mark]:
    """Each mark at the new place of its line, behind blanks that nothing invisible stands before any more."""
    starts = [e.start for e in found]
    shifts = [0, *accumulate(len(e.new) - (e.end - e.start) for e in found)]
    for mark in marks:
        start = mark.start + shifts[bisect_left(starts, mark.start)]
        while text[start : start + 1].isspace() and text[start] != "\n":
            start += 1
        yield replace(mark, start=start)


def _facts(facts: Facts) -> Facts:
    return replace(
        facts,
        title=facts.title and spelled(facts.title),
        outlet=facts.outlet and spelled(facts.outlet),
        authors=tuple(map(spelled, facts.authors)),
    )


def _runs(raw: Raw, found: Iterable[Edit]) -> Iterator[Run]:
    """The runs of the new text, each through those of the old one."""
    placed = list(_placed(found, len(raw.text)))
    through = carried(raw.runs, [(at, stretch) for at, stretch, _ in placed])
    for (at, _, new), runs in zip(placed, through, strict=True):
        if new is None:
            yield from runs
        elif runs:
            low, high = min(r.source_start for r in runs), max(r.source_end for r in runs)
            yield Run(at, at + len(new), low, high, False)


def _placed(found: Iterable[Edit], length: int) -> Iterator[tuple[int, Stretch, str | None]]:
    """(place in the new text, stretch of the old one, what stands for it or None for a copy); nothing for what went."""
    at = before = 0
    for start, end, new in [*found, Edit(length, length, "")]:
        if before < start:
            yield at, Stretch(before, start), None
            at += start - before
        if new:
            yield at, Stretch(start, end), new
            at += len(new)
        before = end
