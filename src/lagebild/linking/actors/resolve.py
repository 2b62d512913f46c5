"""Judgements into merged actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lagebild.linking.actors.naming import person
from lagebild.records.actor import Actor
from lagebild.records.judgement import Judgement


def resolve(actors: Sequence[Actor], judgements: Iterable[Judgement], articles: Mapping[str, int] | None = None) -> dict[str, Actor]:
    """Every actor id to its merged actor: the smallest id of the group, the best name, all aliases and roles.

    The best name is a full one, of those the one most articles use (`articles`: in how many an actor id stands).

    "same" joins, except where a person judged the pair otherwise, and except where joining would put two actors into one group
    that somebody judged different: then the better judgement wins, the other is left out.
    """
    by_id = {a.id: a for a in actors}
    ruling = [j for j in in_force(judgements) if j.left in by_id and j.right in by_id]
    groups = _Groups(by_id, [(j.left, j.right) for j in ruling if j.verdict == "different"])
    for j in sorted((j for j in ruling if j.verdict == "same"), key=lambda j: (j.at is None, -j.score, j.left, j.right)):
        groups.join(j.left, j.right)
    merged: dict[str, Actor] = {}
    for members in groups.all():
        one = _merged([by_id[i] for i in members], articles or {})
        merged |= dict.fromkeys(members, one)
    return merged


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """For every pair the one judgement that counts: a person's before a rule's, a later person's before an earlier one's.

    A retracted judgement does not count; what stood before it does again.
    """
    best: dict[tuple[str, str], Judgement] = {}
    for j in sorted((j for j in judgements if not j.retracted), key=lambda j: (j.at is not None, j.at or "", j.score, j.id)):
        left, right = sorted((j.left, j.right))
        best[left, right] = j
    return [best[pair] for pair in sorted(best)]


class _Groups:
    """Union-find that refuses to join what is judged different."""

    def __init__(self, ids: Iterable[str], apart: Sequence[tuple[str, str]]) -> None:
        self._head = {i: i for i in ids}
        self._members = {i: {i} for i in self._head}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def join(self, left: str, right: str) -> None:
        a, b = sorted((self._head[left], self._head[right]))
        if a == b or any(self._apart[m] & self._members[b] for m in self._members[a]):
            return
        for member in self._members[b]:
            self._head[member] = a
        self._members[a] |= self._members.pop(b)

    def all(self) -> list[list[str]]:
        return [sorted(self._members[head]) for head in sorted(self._members)]


def _merged(members: Sequence[Actor], articles: Mapping[str, int]) -> Actor:
    if len(members) == 1:
        return members[0]
    head, best = members[0], min(members, key=lambda m: _rank(m, articles.get(m.id, 0)))
    aliases = tuple(sorted({alias for m in members for alias in (*m.aliases, m.name)}))
    roles = tuple(dict.fromkeys(role for m in members for role in m.roles))
    return Actor(id=head.id, name=best.name, kind=best.kind, aliases=aliases, roles=roles)


def _rank(actor: Actor, articles: int) -> tuple[bool, int, int, int, str]:
    """A full name before a surname; then the one in most articles, with most forms, the shorter, by letters."""
    name = person(actor.name) if actor.kind == "person" else None
    return (not (name and name.given), -articles, -len(actor.aliases), len(actor.name), actor.name)
