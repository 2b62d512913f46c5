"""Judgements on who speaks for whom, as far as they hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from lagebild.records.judgement import Judgement

SPEAKS_FOR = "speaks_for"


def denied(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those that were taken back, or that a person judged to be different."""
    told = list(judgements)
    apart = {frozenset((j.left, j.right)) for j in told if j.verdict == "different" and j.at and not j.retracted}
    return [j for j in told if j.verdict == SPEAKS_FOR and (j.retracted or frozenset((j.left, j.right)) in apart)]


def speakers(judgements: Iterable[Judgement], merged: Callable[[str], str]) -> dict[str, dict[str, str]]:
    """Institution or state to those who speak for it and why, over an organ of a state too; merged actor ids, in order of the ids."""
    told = list(judgements)
    gone = {j.id for j in denied(told)}
    under: dict[str, dict[str, str]] = defaultdict(dict)
    for j in sorted((j for j in told if j.verdict == SPEAKS_FOR and j.id not in gone), key=lambda j: j.id):
        left, right = merged(j.left), merged(j.right)
        if left != right:
            under[right].setdefault(left, "; ".join(j.reasons))
    return {head: dict(sorted(_all(head, under).items())) for head in sorted(under)}


def _all(head: str, under: dict[str, dict[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    waiting = [head]
    while waiting:
        for speaker, why in under.get(waiting.pop(), {}).items():
            if speaker != head and speaker not in found:
                found[speaker] = why
                waiting.append(speaker)
    return found
