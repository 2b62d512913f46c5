"""Finding: two stretches of numbers held against each other become a check."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.reading.checks import wording
from lagebild.reading.checks.stretch import Stretch, power_of_ten
from lagebild.records.quantity import Check, Quantity, Reference, Verdict, Why
from lagebild.records.span import Span


@dataclass(frozen=True, slots=True)
class Sides:
    """`expected` is what the other numbers imply, `found` what the text says, both in `unit`; `shown` is the expected value to print."""

    expected: Stretch
    found: Stretch
    shown: float
    said: float
    unit: str


def check(article: str, kind: str, numbers: tuple[Quantity, ...], sides: Sides, basis: Why, reference: Reference | None = None) -> Check:
    """The check of `numbers` (the last one is the checked one); `basis` says what was compared, in one clause per language."""
    spans = tuple(Span(q.start, q.end, q.text) for q in numbers)
    verdict: Verdict = "consistent" if sides.expected.meets(sides.found) else "inconsistent"
    return Check(
        id=Check.identify(article, kind, spans),
        article=article,
        kind=kind,
        verdict=verdict,
        spans=spans,
        expected=float(f"{sides.shown:.4g}"),
        found=sides.said,
        why=_why(verdict, sides, basis),
        reference=reference,
    )


def _why(verdict: Verdict, sides: Sides, basis: Why) -> Why:
    de = [wording.with_unit(v, sides.unit, german=True) for v in (sides.shown, sides.said)]
    en = [wording.with_unit(v, sides.unit, german=False) for v in (sides.shown, sides.said)]
    if verdict == "consistent":
        return Why(
            f"{basis.de} Das ergibt rund {de[0]}, im Text stehen {de[1]}.", f"{basis.en} That gives about {en[0]}; the text says {en[1]}."
        )
    tail = wording.tenfold(k) if (k := power_of_ten(sides.expected, sides.found)) else Why("", "")
    return Why(
        f"{basis.de} Das ergibt rund {de[0]}, nicht {de[1]}.{tail.de}",
        f"{basis.en} That gives about {en[0]}, not {en[1]}.{tail.en}",
    )
