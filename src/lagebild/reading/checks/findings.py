"""Finding: two stretches of numbers held against each other become a check."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.language.quantities.stretch import Stretch, power_of_ten
from lagebild.reading.checks import wording
from lagebild.records.quantity import Check, Quantity, Reference, Verdict, Why
from lagebild.records.span import Span


@dataclass(frozen=True, slots=True)
class Sides:
    """`expected` is what the other numbers imply, `found` what the text says, both in `unit`; `shown` is the expected value to print,
    `shown_as` its wording where it is not one number with its unit."""

    expected: Stretch
    found: Stretch
    shown: float
    said: float
    unit: str
    shown_as: Why | None = None
    bound: str = "exact"  # that of the checked number, where its side is what is checked


BOUNDS = {"more_than": ("mehr als ", "more than "), "less_than": ("weniger als ", "less than ")}


def check(article: str, kind: str, numbers: tuple[Quantity, ...], sides: Sides, basis: Why, reference: Reference | None = None) -> Check:
    """The check of `numbers` (the last one is the checked one); `basis` says what was compared, one clause without a full stop.

    A whole that nobody says ("100 Prozent") stands in the place of a number that is there, and is no span of its own.
    """
    places = [(q.start, q.end) for q in numbers]
    spans = tuple(Span(q.start, q.end, q.text) for k, q in enumerate(numbers) if places[k] not in places[k + 1 :])
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
    de, en = (_both(sides, german=g) for g in (True, False))
    if verdict == "consistent":
        return Why(
            f"{basis.de}: Das ergibt {de[0]}, der Text nennt {de[1]}. Das passt.",
            f"{basis.en}: that gives {en[0]}; the text says {en[1]}. They agree.",
        )
    tail = wording.tenfold(k) if (k := power_of_ten(sides.expected, sides.found)) else Why("", "")
    return Why(
        f"{basis.de}: Das ergibt {de[0]}, der Text nennt aber {de[1]}.{tail.de}",
        f"{basis.en}: that gives {en[0]}, but the text says {en[1]}.{tail.en}",
    )


def _both(sides: Sides, *, german: bool) -> tuple[str, str]:
    """What is expected and what is said; "rund" only where the expected value is rounded."""
    bound = BOUNDS.get(sides.bound, ("", ""))[0 if german else 1]
    said = bound + wording.with_unit(sides.said, sides.unit, german=german)
    if sides.shown_as:
        return sides.shown_as.de if german else sides.shown_as.en, said
    exact = sides.expected.low == sides.expected.high and float(f"{sides.shown:.{wording.EXACT}g}") == sides.shown
    digits = wording.EXACT if exact else wording.RECKONED
    shown = wording.with_unit(sides.shown, sides.unit, german=german, digits=digits)
    return shown if exact else f"{'rund' if german else 'about'} {shown}", said
