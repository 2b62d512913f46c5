"""Groups of statements that are one utterance, out of those that share a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from lagebild.linking.groups import Groups
from lagebild.linking.utterances.apart import apart, besides
from lagebild.linking.utterances.compare import Match, compare
from lagebild.linking.utterances.free import MARGIN
from lagebild.linking.utterances.utterance import Utterance

#: Statements of one key are compared with so many of those before them, in order of time.
COMPARED = 12
#: Pairs kept in mind so as not to be compared again.
KEPT = 200_000
#: Pairs by their ids in order.
Pairs = Mapping[tuple[str, str], Match]
#: Members of two groups that are held against each other before the groups are joined.
CHECKED = 8


def same_statements(sharing: Iterable[Sequence[Utterance]]) -> list[list[str]]:
    """Groups of ids of statements that are one utterance, of several articles or of one; order does not matter.

    `sharing`: the statements that share a key, for every key; only those in pairs are kept. The likest are joined first, and two
    groups only where nothing keeps any of their members apart.
    """
    pairs: dict[tuple[str, str], Match] = {}
    kept: dict[str, Utterance] = {}
    for one, other, match in _pairs(sharing):
        pairs[one.id, other.id] = match
        kept |= {one.id: one, other.id: other}
    groups = Groups()
    members = {i: [i] for i in kept}
    rivals = _rivals(pairs, kept)
    for left, right in sorted(pairs, key=lambda p: (pairs[p].free, -pairs[p].score, p)):
        a, b = groups.head(left), groups.head(right)
        ours, theirs = ([kept[i] for i in members[head]] for head in (a, b))
        free = pairs[left, right].free
        if (
            a != b
            and _compatible(ours, theirs, pairs, free)
            and not (free and (rivals[left, right] or _in_one_article(ours, theirs, pairs)))
        ):
            groups.join(a, b)
            members[groups.head(a)] = sorted([*members[a], *members[b]])
    return [group for group in groups.all() if len(group) > 1]


def _in_one_article(left: Sequence[Utterance], right: Sequence[Utterance], pairs: Pairs) -> bool:
    """True where one article tells both and they are not like each other: a lead and its quotation are."""
    return any(a.article == b.article and _key(a.id, b.id) not in pairs for a in left for b in right)


def _rivals(pairs: Pairs, kept: Mapping[str, Utterance]) -> dict[tuple[str, str], bool]:
    """For every pair told freely, whether one of them is nearly as much like another statement of the other's article, which is not like
    that one.
    """
    scores: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    for (left, right), match in pairs.items():
        for one, other in ((left, right), (right, left)):
            scores[one, kept[other].article].append((match.score, other))

    def rival(one: str, other: str, score: float) -> bool:
        others = [who for found, who in scores[one, kept[other].article] if found > score - MARGIN and who != other]
        return any(_key(who, other) not in pairs for who in others)

    return {(a, b): m.free and (rival(a, b, m.score) or rival(b, a, m.score)) for (a, b), m in pairs.items()}


def _key(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _pairs(sharing: Iterable[Sequence[Utterance]]) -> Iterable[tuple[Utterance, Utterance, Match]]:
    """Every pair that is one, once as long as the pairs seen before are kept in mind."""
    seen: set[tuple[str, str]] = set()
    for holders in sharing:
        if len(seen) > KEPT:
            seen.clear()
        ordered = sorted(holders, key=lambda u: (u.speaker or "", u.said or u.told or date.max, u.article, u.start, u.id))
        for place, one in enumerate(ordered):
            for other in ordered[max(0, place - COMPARED) : place]:
                left, right = sorted((one, other), key=lambda u: u.id)
                if left.id == right.id or (left.id, right.id) in seen:
                    continue
                seen.add((left.id, right.id))
                if match := compare(left, right):
                    yield left, right, match


def _compatible(left: Sequence[Utterance], right: Sequence[Utterance], pairs: Pairs, free: bool) -> bool:
    """True where nothing keeps one of these and one of those apart; where they are joined `free`, words alone do not."""
    return not any(
        besides(a, b) if free else apart(a, b, frozenset(a.terms.keys() & b.terms.keys()), 1.0)
        for a in left[:CHECKED]
        for b in right[:CHECKED]
        if _key(a.id, b.id) not in pairs
    )
