"""Quantity: a number with its unit, its bound and what it counts; and Check: whether numbers agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id
from lagebild.records.span import Span

Bound = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]
Verdict = Literal["consistent", "inconsistent", "not_checkable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """`text` holds the number with bound word and unit ("etwa 4.000 Quadratkilometer"): value 4000.0, unit "km2", bound "about".

    Units: SI-like short names ("km2", "year", "percent", "share", "percentage_point"), ISO 4217 for money, "1" for plain counts.
    `value` is None where only a vague word stands ("hunderte": range [200, 999]); `range` is [low, high].
    `of` is the verbatim or nominative wording of what is counted; `per` the time unit of a rate ("month").
    """

    article: str
    start: int
    end: int
    text: str
    value: float | None
    unit: str
    bound: Bound = "exact"
    range: tuple[float | None, float | None] | None = None
    of: str | None = None
    per: str | None = None
    number_start: int | None = None
    number_end: int | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """One sentence a reader understands, in German and in English."""

    de: str
    en: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The fact a number was checked against, its source and the date it holds for."""

    fact: str
    value: float
    unit: str
    source: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """`expected` is what the other numbers (or the reference) imply, `found` what the text says.

    Both are in the unit of the checked span, which is the last of `spans`.
    """

    id: str
    article: str
    kind: str
    verdict: Verdict
    spans: tuple[Span, ...]
    expected: float | str | None
    found: float | str | None
    why: Why
    reference: Reference | None = None

    @staticmethod
    def identify(article: str, kind: str, spans: tuple[Span, ...]) -> str:
        """Id from article, kind and the checked stretches."""
        return make_id("ch", article, kind, [(s.start, s.end) for s in spans])
