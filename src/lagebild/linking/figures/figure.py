"""Figure: a number of one article that says how many of what a happening made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lagebild.language.quantities.stretch import Stretch
from lagebild.records.span import Span
from lagebild.text.fingerprint import hash63


@dataclass(frozen=True, slots=True)
class Happening:
    """What a figure belongs to. `classes` are those of the table, `places` folded names; `towns` those of them that are no country's;
    `days` first and last day it can have been on, None where the article does not say.
    """

    classes: frozenset[str]
    places: frozenset[str]
    towns: frozenset[str]
    place: str
    days: tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class Figure:
    """``article.text[span.start:span.end]`` is the number with its bound word and unit; `low` to `high` what it may mean.

    `people` says who or what is counted ("people" where nobody is set apart), `each` that it is said of every side. `earlier`: the
    article gives it as a figure of before; `corrects`: it says there that the older one was wrong.
    """

    article: str
    span: Span
    measure: str
    people: str
    unit: str
    each: bool
    value: float
    bound: str
    means: Stretch
    happening: Happening
    earlier: bool = False
    corrects: bool = False
    goes_on: bool = False
    of: str = ""

    @property
    def id(self) -> str:
        """The article and the place in its text, as a text fragment after RFC 5147: whoever has the article finds the figure."""
        return f"{self.article}#char={self.span.start},{self.span.end}"

    @property
    def kind(self) -> tuple[str, str, str, bool]:
        """What two figures must have in common to count the same thing."""
        return self.measure, self.people, self.unit, self.each

    @property
    def keys(self) -> list[int]:
        """One for every place of the happening: figures without a common one are never compared."""
        return sorted(hash63("\x1f".join(map(str, (*self.kind, place)))) for place in self.happening.places)
