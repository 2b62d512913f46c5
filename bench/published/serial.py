"""Publish dates from running numbers: of each article in turn the day is hidden, its number lies between those of the others."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import median

from lagebild import intake
from lagebild.linking.dated import Estimate
from lagebild.linking.dating import Told, dated_by
from lagebild.records.article import Article
from lagebild.run.numbers import Numbers

YEAR, FORTNIGHT, CLOSE = 366, 14, 3  # days


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its number in its name, its true day, and what the text itself says of it."""

    name: str
    text: str
    truth: date
    judged: bool
    day_stands: bool
    year_stands: bool


@dataclass(frozen=True, slots=True)
class Case:
    """One hidden article: what text and number leave, and the estimate inside of it."""

    document: Document
    earliest: date | None
    latest: date | None
    estimate: Estimate | None
    apart: int | None
    """Days between the two dated neighbours by number."""

    @property
    def holds(self) -> bool:
        truth = self.document.truth
        return (self.earliest or truth) <= truth <= (self.latest or truth)

    @property
    def width(self) -> int | None:
        return (self.latest - self.earliest).days if self.earliest and self.latest else None

    @property
    def off(self) -> int | None:
        """Days between the day given, or else estimated, and the true one."""
        day = self.earliest if self.width == 0 else self.estimate.day if self.estimate else None
        return abs((day - self.document.truth).days) if day else None

    @property
    def right(self) -> bool:
        return self.off == 0


def cases(documents: list[Document]) -> list[Case]:
    """Of the judged ones; all of them are neighbours."""
    rows = [(str(i), f"{d.name}.txt", None, None, d.truth.isoformat()) for i, d in enumerate(documents)]
    return [_case(document, place, rows) for place, document in enumerate(documents) if document.judged]


def _case(document: Document, place: int, rows: list[tuple[str, str, None, None, str]]) -> Case:
    article = intake.from_text(document.text, outlet="")
    own = article.published_range if article.published is None else (article.published[:10], article.published[:10])
    hidden = _hidden(article, own)
    numbers = Numbers([*rows[:place], (hidden.id, rows[place][1], None, None, None), *rows[place + 1 :]])
    hints = numbers.hints(hidden.id)
    found = dated_by(hidden, Told(), {}, hints)
    days = sorted(date.fromisoformat(h.day) for h in hints)
    apart = (days[-1] - days[0]).days if len(days) > 1 else None
    low, high = (date.fromisoformat(d[:10]) if d else None for d in own or (None, None))
    if found is None:
        return Case(document, low, high, None, apart)
    first, last = max((d for d in (found.earliest, low) if d), default=None), min((d for d in (found.latest, high) if d), default=None)
    return Case(document, first, last, numbers.estimate(hidden, found), apart)


def _hidden(article: Article, bounds: tuple[str | None, str | None] | None) -> Article:
    return replace(article, published=None, published_basis="unknown", published_range=bounds)


def run(documents: list[Document], predictions: Path | None) -> dict[str, object]:
    """`predictions` gets a line a document: name, earliest, latest, likely day and its chance."""
    found = cases(documents)
    if predictions is not None:
        predictions.write_text("".join(json.dumps(_plain(c), ensure_ascii=False) + "\n" for c in found), encoding="utf-8")
    ranged = [c for c in found if c.earliest or c.latest]
    near = [c for c in found if c.document.day_stands]
    close = [c for c in near if c.apart is not None and c.apart <= CLOSE]
    years = [c for c in found if c.document.year_stands]
    widths = [c.width for c in found if c.width is not None]
    estimates = [c for c in found if c.estimate]
    return {
        "documents": len(found),
        "neighbours": len(documents) - 1,
        "range_given": len(ranged),
        "range_holds_truth": _share(sum(c.holds for c in ranged), len(ranged)),
        "median_days_wide": median(widths) if widths else None,
        "narrowed_to_a_year": sum(w <= YEAR for w in widths),
        "narrowed_where_year_in_text": _share(sum(c.holds and c.width is not None and c.width <= YEAR for c in years), len(years)),
        "narrowed_to_two_weeks": sum(w <= FORTNIGHT for w in widths),
        "estimated": len(estimates),
        "estimate_right": _share(sum(c.right for c in estimates), len(estimates)),
        "estimate_said": _share(sum(c.estimate.probability for c in estimates if c.estimate), len(estimates)),
        "estimate_days_hold": _share(
            sum(c.estimate.first <= c.document.truth <= c.estimate.last for c in estimates if c.estimate), len(estimates)
        ),
        "estimate_days_said": _share(sum(c.estimate.within for c in estimates if c.estimate), len(estimates)),
        "day_in_text": len(near),
        "exact_or_estimated_where_day_in_text": _share(sum(c.right for c in near), len(near)),
        "to_one_day_where_day_in_text": _share(sum(c.off is not None and c.off <= 1 for c in near), len(near)),
        "neighbours_close_where_day_in_text": len(close),
        "exact_or_estimated_where_close": _share(sum(c.right for c in close), len(close)),
    }


def _plain(c: Case) -> dict[str, object]:
    likely = (c.estimate.day.isoformat(), c.estimate.probability) if c.estimate else None
    return {"name": c.document.name, "earliest": str(c.earliest), "latest": str(c.latest), "likely": likely}


def _share(part: float, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
