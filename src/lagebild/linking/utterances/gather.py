"""Groups of statements that are one utterance, out of those that share a key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lagebild.linking.groups import Groups
from lagebild.linking.utterances.apart import apart
from lagebild.linking.utterances.compare import Match, compare
from lagebild.linking.utterances.utterance import Utterance

#: Statements of one key are compared with so many of those before them, in order of time.
COMPARED = 12
#: Pairs kept in mind so as not to be compared again.
KEPT = 200_000
#: Members of two groups that are held against each other before the groups are joined.
CHECKED = 8


def same_statements(sharing: Iterable[Sequence[Utterance]]) -> list[list[str]]:
    """Groups of ids of statements that are one utterance, of several articles or of one; order does not matter.

    `sharing`: the statements that share a key, for every key; only those in pairs are kept. The likest are joined first, and two
    groups only where nothing keeps any of their members apart.
    """
    pairs: dict[tuple[str, str], float] = {}
    kept: dict[str, Utterance] = {}
    for one, other, match in _pairs(sharing):
        pairs[one.id, other.id] = match.score
        kept |= {one.id: one, other.id: other}
    groups = Groups()
    members = {i: [i] for i in kept}
    for left, right in sorted(pairs, key=lambda p: (-pairs[p], p)):
        a, b = groups.head(left), groups.head(right)
        if a != b and _compatible([kept[i] for i in members[a]], [kept[i] for i in members[b]]):
            groups.join(a, b)
            members[groups.head(a)] = sorted([*members[a], *members[b]])
    return [group for group in groups.all() if len(group) > 1]


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


def _compatible(left: Sequence[Utterance], right: Sequence[Utterance]) -> bool:
    """True where nothing keeps one of these and one of those apart."""
    return not any(apart(a, b, frozenset(a.terms.keys() & b.terms.keys()), 1.0) for a in left[:CHECKED] for b in right[:CHECKED])
