"""Profiles into groups: each article joins the story it is most like, or opens one. Time grows with the articles, not with their pairs."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

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

Vector = dict[str, float]


@dataclass
class _Gathering:
    members: list[Profile] = field(default_factory=list)
    total: Vector = field(default_factory=dict)
    days: list[date] = field(default_factory=list)
    square: float = 0.0

    def add(self, profile: Profile, vector: Vector) -> None:
        self.members.append(profile)
        for term, weight in vector.items():
            before = self.total.get(term, 0.0)
            self.total[term] = before + weight
            self.square += weight * (2 * before + weight)
        if day := _day(profile.day):
            self.days.append(day)

    @property
    def length(self) -> float:
        return math.sqrt(self.square) or 1.0


def gather(
    profiles: Sequence[Profile], shared: Iterable[tuple[str, str]] = (), known: Collection[str] | None = None
) -> list[list[Profile]]:
    """The groups, each in order of publication. `shared`: pairs of article ids with a shared passage; `known`: actors that count."""
    ordered = sorted(profiles, key=lambda p: (p.day or "9999", p.article))
    vectors = _vectors(ordered, known)
    wording: dict[str, Counter[str]] = defaultdict(Counter)
    for left, right in shared:
        wording[left][right] += 1
        wording[right][left] += 1
    gatherings: list[_Gathering] = []
    home: dict[str, int] = {}
    index: dict[str, set[int]] = defaultdict(set)
    for p in ordered:
        vector = vectors[p.article]
        near = {g for term in _heaviest(vector) for g in index[term]} | {home[o] for o in wording[p.article] if o in home}
        rated = [(_likeness(p, vector, gatherings[g], wording[p.article]), -g) for g in sorted(near)]
        best, number = max(rated, default=(0.0, 0))
        if best < ALIKE:
            gatherings.append(_Gathering())
            number = -(len(gatherings) - 1)
        gatherings[-number].add(p, vector)
        home[p.article] = -number
        for term in _heaviest(vector):
            index[term].add(-number)
    return [sorted(g.members, key=lambda m: (m.day or "9999", m.article)) for g in _joined(gatherings)]


def _likeness(profile: Profile, vector: Vector, gathering: _Gathering, wording: Counter[str]) -> float:
    dot = sum(w * gathering.total.get(t, 0.0) for t, w in vector.items()) / gathering.length
    copied = sum(wording[m.article] for m in gathering.members) if wording else 0
    return dot * _near(_day(profile.day), gathering.days) + min(MOST_WORDING, SHARED_WORDING * copied)


def _joined(gatherings: list[_Gathering]) -> list[_Gathering]:
    """Stories that grew alike are one; larger ones first."""
    kept: list[_Gathering] = []
    for g in sorted(gatherings, key=lambda g: (-len(g.members), g.members[0].article)):
        for k in kept:
            dot = sum(w * k.total.get(t, 0.0) for t, w in g.total.items()) / g.length / k.length
            if dot >= ONE and (not g.days or _near(g.days[0], k.days) > 0.5):
                for member in g.members:
                    k.members.append(member)
                break
        else:
            kept.append(g)
    return kept


def _vectors(profiles: Sequence[Profile], known: Collection[str] | None) -> dict[str, Vector]:
    """Per article its terms as a vector of length 1; rare terms weigh more."""
    raw = {p.article: _terms(p, known) for p in profiles}
    spread = Counter(term for terms in raw.values() for term in terms)
    total = len(raw)
    return {a: _unit({t: n * math.log((BACKGROUND + total) / (1 + spread[t])) for t, n in terms.items()}) for a, terms in raw.items()}


def _terms(p: Profile, known: Collection[str] | None) -> Mapping[str, float]:
    actors = {a: ACTOR_WEIGHT * n for a, n in p.actors.items() if known is None or a in known}
    return {term: float(n) for term, n in p.nouns.items()} | actors


def _unit(terms: Vector) -> Vector:
    length = math.sqrt(sum(w * w for w in terms.values())) or 1.0
    return {t: w / length for t, w in terms.items()}


def _heaviest(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda t: (-vector[t], t))[:LOOKED_UP]


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value or "")
    except ValueError:
        return None


def _near(day: date | None, days: Sequence[date]) -> float:
    """1 for an unknown day or one inside the story, halving with the distance to its nearest day."""
    if day is None or not days:
        return 1.0
    return float(0.5 ** (min(abs((day - d).days) for d in days) / HALF_LIFE))
