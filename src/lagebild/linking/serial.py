"""Running numbers: where an outlet, or an archive, numbers what it publishes, an undated article lies between two dated ones.

Content systems number articles as they are made: ``…/artikel-1284410.html``, ``11059 - Notlandung.txt``. Whether the numbers of one host or
folder rise with the days is not assumed but measured: each dated article in turn is put between its two neighbours, and how far the true
day lies outside of them is the slack of the series (split conformal prediction, Vovk et al. 2005: of ``n`` articles the next one fits with
a chance of ``1 - (misses + 1) / (n + 1)``). A series with too few articles, too few days or too much slack says nothing.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import PurePath
from statistics import median
from typing import NamedTuple
from urllib.parse import urlsplit

from lagebild.linking.dating import Hint

LEAST, DAYS = 40, 10  # dated articles of a series, and different days among them
MISSED = 100  # one article in so many may lie further out than the slack
LOOSE = timedelta(31)  # with more slack than this the numbers do not follow the days
HAZE = 0.4  # days: an article is of a whole day, its number of a moment
_IN_PATH = re.compile(r"(?<!\d)\d{4,15}(?!\d)")
_IN_NAME = re.compile(r"(?<![\d.,])\d{2,15}(?![\d,])")
_IN_TITLE = re.compile(r"^(\d{2,15})\s[-–]\s")
_STAMP = re.compile(r"(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}(?:\d\d)?)?)?")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d([-_./]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)")


class Numbered(NamedTuple):
    """A running number and what it runs in: a host, or a folder or file."""

    series: str
    number: int


class Member(NamedTuple):
    """A dated article of a series."""

    number: int
    day: date
    article: str


class Between(NamedTuple):
    """The dated neighbours below and above a number (either may be None), and the days they leave: an open end is None."""

    below: Member | None
    above: Member | None
    earliest: date | None
    latest: date | None


def numbered(source: str, url: str | None, title: str | None = None) -> Numbered | None:
    """The number in the address, else in the file's name, else before a title; what reads as a year, a day or a stamp is none.

    Of an address the last one counts, as what stands before it are sections; of a file's name the first.
    """
    if url:
        parts = urlsplit(url)
        found = _numbers(_IN_PATH, _DATED.sub("/", f"{parts.path}?{parts.query}"))
        return Numbered(parts.netloc.removeprefix("www."), int(found[-1])) if found and parts.netloc else None
    path = PurePath(source)
    found = _numbers(_IN_NAME, _DATED.sub(" ", path.stem)) or _numbers(_IN_TITLE, title or "")
    return Numbered(str(path.parent), int(found[0])) if found else None


def _numbers(pattern: re.Pattern[str], words: str) -> list[str]:
    return [n for n in pattern.findall(words) if not _STAMP.fullmatch(n)]


@dataclass(frozen=True)
class Series:
    """The dated articles of one host or folder, by number."""

    members: tuple[Member, ...]

    @cached_property
    def _numbers(self) -> list[int]:
        return [m.number for m in self.members]

    @cached_property
    def _left_out(self) -> list[tuple[int, float]]:
        """Of each article but the ends: days outside of its neighbours; its distance from where its number puts it, by theirs."""
        found = []
        for low, one, high in zip(self.members, self.members[1:], self.members[2:], strict=False):
            first, last = sorted((low.day, high.day))
            off = abs((one.day - low.day).days - _share(low, one.number, high) * (high.day - low.day).days)
            found.append((max((first - one.day).days, (one.day - last).days, 0), off / (1 + (last - first).days)))
        return found

    @cached_property
    def slack(self) -> timedelta | None:
        """How far outside of its neighbours an article may lie; None where the numbers do not follow the days."""
        if len(self.members) < LEAST or len({m.day for m in self.members}) < DAYS:
            return None
        needed = sorted(days for days, _ in self._left_out)
        slack = timedelta(needed[-1 - len(needed) // MISSED])
        return slack if slack <= LOOSE else None

    def between(self, number: int) -> Between | None:
        """Where an article of that number lies; None where the series says nothing."""
        if self.slack is None:
            return None
        at, after = bisect_left(self._numbers, number), bisect_right(self._numbers, number)
        below, above = self.members[at - 1] if at else None, self.members[after] if after < len(self.members) else None
        days = sorted(m.day for m in (below, above) if m)
        return Between(below, above, days[0] - self.slack if below else None, days[-1] + self.slack if above else None)

    def chances(self, number: int) -> dict[date, float]:
        """How likely each day between two neighbours is, by the number alone; they sum to one. Empty at an open end.

        The chance falls off to both sides of the day the number points at (Laplace), as fast as it does for the articles of the series.
        """
        place = self.between(number)
        if place is None or not (place.below and place.above and place.earliest and place.latest):
            return {}
        width = abs((place.above.day - place.below.day).days)
        center = place.below.day.toordinal() + _share(place.below, number, place.above) * (place.above.day - place.below.day).days
        reach = HAZE + median(off for _, off in self._left_out) / math.log(2) * (1 + width)
        days = range(place.earliest.toordinal(), place.latest.toordinal() + 1)
        weight = {date.fromordinal(day): math.exp(-abs(day - center) / reach) for day in days}
        whole = sum(weight.values())
        return {day: one / whole for day, one in weight.items()}

    def hints(self, number: int) -> list[Hint]:
        """What the neighbours say, as witnesses: the one below bounds the earliest day, the one above the latest."""
        place = self.between(number)
        if place is None:
            return []
        below = [Hint("number", m.article, m.day.isoformat(), m.article, place.earliest, None) for m in (place.below,) if m]
        return below + [Hint("number", m.article, m.day.isoformat(), m.article, None, place.latest) for m in (place.above,) if m]


def _share(low: Member, number: int, high: Member) -> float:
    return (number - low.number) / (high.number - low.number)


def series(articles: Iterable[tuple[Numbered | None, str, str | None]]) -> Mapping[str, Series]:
    """By name, of (number, article, publish day or moment). Articles of one number are versions: the earliest counts."""
    first: dict[Numbered, tuple[date, str]] = {}
    for one, article, published in articles:
        if one is not None and published:
            first[one] = min(first.get(one, (date.max, "")), (date.fromisoformat(published[:10]), article))
    found: dict[str, list[Member]] = defaultdict(list)
    for one, (day, article) in sorted(first.items()):
        found[one.series].append(Member(one.number, day, article))
    return {name: Series(tuple(members)) for name, members in found.items()}
