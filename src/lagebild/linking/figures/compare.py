"""Two figures of two articles: do they count the same of the same happening, and if so, do they agree?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from lagebild.linking.figures.figure import Figure, Happening
from lagebild.linking.figures.lexicon import lexicon

Verdict = Literal["agrees", "conflict", "drift", "corrected"]
#: A happening of an article that does not say its day was so many days before publication, at most; longer where the count is said to
#: have moved.
LATELY, LONGER = timedelta(days=2), timedelta(days=7)
#: Figures that differ by more than this factor do not agree, whatever their bound words leave open.
FAR = 2
#: Two articles of one day that tell their clocks this far apart were not written at once.
APART = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Telling:
    """All figures of one article that count the same of the same happening, in text order; `told`: its publish date (ISO 8601)."""

    told: str | None
    figures: tuple[Figure, ...]

    @property
    def day(self) -> date | None:
        """Day of publication, None where it is not known."""
        try:
            return date.fromisoformat((self.told or "")[:10])
        except ValueError:
            return None

    @property
    def days(self) -> tuple[date, date] | None:
        """When it can have happened, None where nothing tells."""
        known = next((f.happening.days for f in self.figures if f.happening.days), None)
        back = LONGER if any(f.goes_on for f in self.figures) else LATELY
        return known or ((self.day - back, self.day) if self.day else None)

    @property
    def dated(self) -> bool:
        """Does the article say its day?"""
        return any(f.happening.days for f in self.figures)

    @property
    def now(self) -> tuple[Figure, ...]:
        """What the article itself says: not what it calls a figure of before."""
        return tuple(f for f in self.figures if not f.earlier) or self.figures

    @property
    def order(self) -> tuple[str, str, int]:
        """Sort key: by publication, undated last."""
        first = self.figures[0]
        return self.told or "9999", first.article, first.span.start


@dataclass(frozen=True, slots=True)
class Finding:
    """`left` was published first (or stands first, where both came the same day)."""

    verdict: Verdict
    left: Figure
    right: Figure


def fits(a: Telling, b: Telling) -> bool:
    """One kind of happening, one place, one day. Violence and protest come again: one of both articles must say the day."""
    x, y = a.figures[0].happening, b.figures[0].happening
    first, second = a.days, b.days
    if not one_kind(x, y) or first is None or second is None or first[0] > second[1] or second[0] > first[1]:
        return False
    return a.dated or b.dated or not (x.classes | y.classes) & {"violence", "protest"}


def one_kind(a: Happening, b: Happening) -> bool:
    """One class and one place. A country alone is a place only for what there is one of at a time."""
    if not a.classes & b.classes or not (a.places <= b.places or b.places <= a.places):
        return False
    return bool(a.towns & b.towns or a.classes & b.classes & lexicon().wide)


def compare(a: Telling, b: Telling) -> Finding | None:
    """The finding about two articles; None where they do not speak of the same, or where it cannot be told who came first."""
    older, newer = sorted((a, b), key=lambda t: t.order)
    left, right = older.now[0], newer.now[-1]
    met = [(x, y) for y in newer.now for x in older.now if x.means.meets(y.means)]
    later = _later(older, newer)
    if corrected := _corrected(older, newer):
        return Finding("corrected", corrected, right)
    if met:
        x, y = met[0]
        if later and _grew(x, y):
            return Finding("drift", x, y)
        near = next((pair for pair in met if _near(*pair)), None)
        return Finding("agrees", *near) if near else None  # "bis zu 100" leaves room for 3, and agrees with nothing
    if later is None:
        return None  # which of them came first is not known: the count may have moved between them
    course = lexicon().measures[left.measure].course
    moved = later and (course == "free" or (course == "up" and right.means.low > left.means.high))
    return Finding("drift" if moved else "conflict", left, right)


def _near(x: Figure, y: Figure) -> bool:
    """An open bound agrees with what is no further off than by a factor of two."""
    return max(x.value, y.value) <= FAR * min(x.value, y.value)


def _grew(x: Figure, y: Figure) -> bool:
    """ "Mindestens 12" and, days later, "15": both are right, and the count went on."""
    return lexicon().measures[x.measure].course != "fixed" and x.bound in ("at_least", "more_than") and y.value > max(x.value, x.means.low)


def _corrected(older: Telling, newer: Telling) -> Figure | None:
    """The older figure that the newer article takes back."""
    said = [f for f in newer.figures if f.earlier]
    if not said or not any(f.corrects for f in newer.figures) or len(said) == len(newer.figures):
        return None
    found = next((x for f in said for x in older.now if x.means.meets(f.means)), None)
    return found if found and not any(found.means.meets(y.means) for y in newer.now) else None


def _later(older: Telling, newer: Telling) -> bool | None:
    """Was the newer one published clearly later? None where the order is not known."""
    if older.day is None or newer.day is None:
        return None
    if older.day != newer.day:
        return True
    clocks = [_clock(t.told) for t in (older, newer)]
    return clocks[0] is not None and clocks[1] is not None and clocks[1] - clocks[0] >= APART


def _clock(told: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(told).replace(tzinfo=None) if told and "T" in told else None
    except ValueError:
        return None


def tellings(figures: Sequence[Figure], told: str | None) -> list[Telling]:
    """The figures of one article, those of one kind and one happening together. Two happenings of one kind are kept apart."""
    groups: list[list[Figure]] = []
    for figure in figures:
        home = next((g for g in groups if g[0].kind == figure.kind and _goes_with(g, figure)), None)
        if home is None:
            groups.append([figure])
        else:
            home.append(figure)
    return [Telling(told, tuple(g)) for g in groups]


def _goes_with(group: Sequence[Figure], figure: Figure) -> bool:
    days = next((f.happening.days for f in group if f.happening.days), None)
    other = figure.happening.days
    apart = days and other and (days[0] > other[1] or other[0] > days[1])
    return not apart and one_kind(group[0].happening, figure.happening)
