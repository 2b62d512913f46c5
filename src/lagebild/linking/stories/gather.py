"""Profiles into groups: each article joins the story it is most like, or opens one. Time grows with the articles, not with their pairs."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from sys import intern

from lagebild.linking.stories.profile import Profile

#: Likeness above which an article belongs to a story, and two stories are one.
ALIKE = 0.19
ONE = 0.45
#: Every shared passage counts as so much likeness, up to `MOST_WORDING`.
SHARED_WORDING = 0.15
MOST_WORDING = 0.45
#: Likeness halves with so many days between an article and the nearest one of the story.
HALF_LIFE = 120.0
#: An actor's mention weighs as much as so many nouns.
ACTOR_WEIGHT = 2.0
#: The corpus is weighed as if it lay among so many articles about other things.
BACKGROUND = 300
#: Terms by which a story is looked up.
LOOKED_UP = 25
#: … and of the stories that such a term leads to, only so many, the youngest: a term of more tells none apart.
LED_TO = 40

Vector = dict[str, float]


@dataclass
class _Gathering:
    members: list[str] = field(default_factory=list)
    total: Vector = field(default_factory=dict)
    days: list[date] = field(default_factory=list)  # in order, each once
    square: float = 0.0

    def add(self, article: str, day: date | None, vector: Vector) -> None:
        self.members.append(article)
        for term, weight in vector.items():
            before = self.total.get(term, 0.0)
            self.total[term] = before + weight
            self.square += weight * (2 * before + weight)
        if day and day not in self.days[-1:]:
            self.days.append(day)

    @property
    def length(self) -> float:
        return math.sqrt(self.square) or 1.0


@dataclass(frozen=True)
class Spread:
    """How many articles there are, and in how many a term stands where it is more than one."""

    articles: int
    terms: Mapping[str, int]


def gather(profiles: Iterable[Profile], spread: Spread) -> list[list[str]]:
    """The groups as article ids. `profiles` come by day of publication, undated last, then by id; none is kept."""
    gatherings: list[_Gathering] = []
    home: dict[str, int] = {}
    index: dict[str, list[int]] = defaultdict(list)
    for p in profiles:
        vector, copied = _vector(p, spread), Counter[int]()
        for other, count in p.wording.items():
            if other in home:
                copied[home[other]] += count
        heaviest = _heaviest(vector)
        near = {g for term in heaviest for g in index[term][-LED_TO:]} | copied.keys()
        rated = [(_likeness(p, vector, gatherings[g], copied[g]), -g) for g in sorted(near)]
        best, number = max(rated, default=(0.0, 0))
        if best < ALIKE:
            gatherings.append(_Gathering())
            number = -(len(gatherings) - 1)
        home[p.article] = -number
        gatherings[-number].add(p.article, _day(p.day), vector)
        for term in heaviest:
            if -number not in index[term][-LED_TO:]:
                index[term].append(-number)
    return [g.members for g in _joined(gatherings)]


def _likeness(profile: Profile, vector: Vector, gathering: _Gathering, copied: int) -> float:
    dot = sum(w * gathering.total.get(t, 0.0) for t, w in vector.items()) / gathering.length
    return dot * _near(_day(profile.day), gathering.days) + min(MOST_WORDING, SHARED_WORDING * copied)


def _joined(gatherings: list[_Gathering]) -> list[_Gathering]:
    """Stories that grew alike are one; larger ones first. Only those are compared that have a heavy term in common."""
    kept: list[_Gathering] = []
    index: dict[str, list[int]] = defaultdict(list)
    for g in sorted(gatherings, key=lambda g: (-len(g.members), g.members[0])):
        heaviest = _heaviest(g.total)
        for number in sorted({n for term in heaviest for n in index[term][-LED_TO:]}):
            k = kept[number]
            dot = sum(w * k.total.get(t, 0.0) for t, w in g.total.items()) / g.length / k.length
            if dot >= ONE and (not g.days or _near(g.days[0], k.days) > 0.5):
                k.members += g.members
                break
        else:
            for term in heaviest:
                index[term].append(len(kept))
            kept.append(g)
    return kept


def _vector(profile: Profile, spread: Spread) -> Vector:
    """The terms of an article as a vector of length 1; rare terms weigh more."""
    counted = {term: float(n) for term, n in profile.nouns.items()} | {a: ACTOR_WEIGHT * n for a, n in profile.actors.items()}
    weighed = {intern(t): n * math.log((BACKGROUND + spread.articles) / (1 + spread.terms.get(t, 1))) for t, n in counted.items()}
    length = math.sqrt(sum(w * w for w in weighed.values())) or 1.0
    return {t: w / length for t, w in weighed.items()}


def _heaviest(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda t: (-vector[t], t))[:LOOKED_UP]


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value or "")
    except ValueError:
        return None


def _near(day: date | None, days: Sequence[date]) -> float:
    """1 for an unknown day or one inside the story, halving with the distance to its nearest day. `days` are in order."""
    if day is None or not days:
        return 1.0
    place = bisect_left(days, day)
    return float(0.5 ** (min(abs((day - d).days) for d in days[max(0, place - 1) : place + 1]) / HALF_LIFE))
