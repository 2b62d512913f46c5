"""Judgements that a dated neighbour bounds the day of an undated article: appended and taken back, the article's record stays as it was.

`left` is the undated article, `right` the neighbour; each reason is one hint, ``weekday 2025-08-06 2025-08-06/2025-08-13 ev_… ev_…``: what
it is, the day the neighbour knows, the bounds as an EDTF interval (".." is open), the neighbour's record, what the article tells.
A reason ``likely 2025-08-07 0.44 2025-08-06/2025-08-09 0.81`` is an estimate: the likeliest day, its chance, the days around it, theirs.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, cast

from lagebild.linking.dating import SURE, Dating, Hint, HintKind
from lagebild.records.judgement import Judgement

RECIPE = "dating-2"
#: Who says so.
BY = "lagebild.linking.dating/2"
VERDICT = "dated_by"
#: The reason a rule gives when it takes its own word back; a person's retraction keeps the reasons as they were.
GONE = "no longer follows"
OPEN = ".."
_LIKELY = "likely"


class Estimate(NamedTuple):
    """The likeliest day and its chance; the days `first` to `last` around it and theirs."""

    day: date
    probability: float
    first: date
    last: date
    within: float


def judgements(article: str, found: Dating, likely: Estimate | None = None) -> list[Judgement]:
    """One for each neighbour, with all it says; the surest of its hints is the score. An estimate stands where a number speaks."""
    added = (" ".join([_LIKELY, *_words(likely)]),) if likely else ()
    return [
        Judgement(
            id=Judgement.identify(article, neighbour, BY, None),
            left=article,
            right=neighbour,
            verdict="dated_by",
            score=max(SURE[h.kind] for h in found.hints if h.neighbour == neighbour),
            reasons=(
                *(_reason(h) for h in found.hints if h.neighbour == neighbour),
                *(added if any(h.kind == "number" and h.neighbour == neighbour for h in found.hints) else ()),
            ),
            by=BY,
        )
        for neighbour in sorted({h.neighbour for h in found.hints})
    ]


def hints(made: Iterable[Judgement], article: str) -> list[Hint]:
    """What the judgements in force say of one article."""
    return [_hint(j.right, r) for j in _in_force(made, article) for r in j.reasons if not r.startswith(_LIKELY)]


def estimate(made: Iterable[Judgement], article: str) -> Estimate | None:
    """The estimate the judgements in force carry, if any."""
    said = {r for j in _in_force(made, article) for r in j.reasons if r.startswith(_LIKELY)}
    return min((_estimate(r) for r in said), default=None)


def _in_force(made: Iterable[Judgement], article: str) -> list[Judgement]:
    return [j for j in made if j.verdict == VERDICT and j.left == article and not j.retracted]


def withdrawn_by_person(judgement: Judgement) -> bool:
    """A retraction that is no rule's: it stays, however often the rule finds the same."""
    return judgement.retracted and judgement.reasons[-1:] != (GONE,)


def _reason(h: Hint) -> str:
    bounds = "/".join(d.isoformat() if d else OPEN for d in (h.earliest, h.latest))
    return " ".join([h.kind, h.day, bounds, h.record, *([h.own] if h.own else [])])


def _hint(neighbour: str, reason: str) -> Hint:
    kind, day, bounds, record, *own = reason.split()
    low, high = (None if d == OPEN else date.fromisoformat(d) for d in bounds.split("/"))
    return Hint(cast(HintKind, kind), neighbour, day, record, low, high, own[0] if own else None)


def _words(e: Estimate) -> tuple[str, ...]:
    return e.day.isoformat(), f"{e.probability:.2f}", f"{e.first.isoformat()}/{e.last.isoformat()}", f"{e.within:.2f}"


def _estimate(reason: str) -> Estimate:
    _, day, probability, days, within = reason.split()
    first, last = map(date.fromisoformat, days.split("/"))
    return Estimate(date.fromisoformat(day), float(probability), first, last, float(within))
