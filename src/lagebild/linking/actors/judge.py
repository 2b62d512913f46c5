"""Judgements over actors by their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lagebild.linking.actors.naming import PersonName, compatible_given, person, plain, scoped, sound
from lagebild.records.actor import Actor
from lagebild.records.judgement import Judgement, JudgementVerdict

#: Who judges: the name of this rule set.
BY = "lagebild.linking.actors/1"
#: Changes whenever the same actors may be judged otherwise, or have other keys.
RECIPE = "actors-3"
#: Kinds that one name may be of at the same time without meaning two things.
SAME_SORT = {"medium": "organisation", "place": "country"}
#: A surname alone means the bearer that stands in so many articles and in so many times as many as the next one …
BY_FAR = (3, 5)
#: … or that alone bears an office the surname is given too, and stands in so many times as many.
WITH_OFFICE = 2

Bearer = tuple[Actor, PersonName]


def judge(actors: Sequence[Actor], articles: Mapping[str, int] | None = None) -> list[Judgement]:
    """One judgement for every pair the names speak about, by id. Pairs nobody would mix up are not mentioned.

    Persons: the same name in another spelling, a middle name or an initial more, and a surname alone where only one person of
    the corpus bears it, are the same; so are two with one given name and office whose surnames sound alike. A surname alone that two
    persons bear is unsure, unless one of them is by far the more frequent (`articles`: in how many articles an actor id stands);
    another given name is a different person.
    Others: the same name in another spelling, or one's name among the other's aliases.
    """
    named = sorted((a for a in actors if not scoped(a)), key=lambda a: a.id)
    found = [
        *_persons([a for a in named if a.kind == "person"], articles or {}),
        *_others([a for a in named if a.kind not in ("person", "source")]),
    ]
    return sorted({j.id: j for j in found}.values(), key=lambda j: j.id)


def _persons(actors: list[Actor], articles: Mapping[str, int]) -> Iterator[Judgement]:
    by_surname: dict[str, list[Bearer]] = defaultdict(list)
    named = [(actor, name) for actor in actors if (name := person(actor.name))]
    borne = {name.core for _, name in named if name.given}
    for actor, name in named:
        by_surname[_nominative(name, borne)].append((actor, name))
    for surname in sorted(by_surname):
        yield from _bearers(by_surname[surname], articles)
    yield from _misheard(named)


def _misheard(named: list[Bearer]) -> Iterator[Judgement]:
    """ "Jonas Reinhold" and "Jonas Reinholt", both Minister: one given name, surnames that sound alike, one office."""
    by_sound: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for actor, name in named:
        if name.given and len(name.given[0]) > 1:
            by_sound[name.given[0], sound(name.core)].append((actor, name))
    for heard in sorted(by_sound):
        for (left, a), (right, b) in pairwise(sorted(by_sound[heard], key=lambda bearer: (bearer[1].core, bearer[0].id))):
            if a.core != b.core and a.given == b.given and _offices(left) & _offices(right):
                yield _judgement(left, right, "same", 0.75, "same given name and office, surname that sounds alike")


def _nominative(name: PersonName, borne: set[str]) -> str:
    """A surname alone that nobody bears, but somebody without its final s, is a genitive: "Putins"."""
    bare = name.core[:-1]
    return bare if not name.given and name.core.endswith("s") and name.core not in borne and bare in borne else name.core


def _bearers(bearers: list[Bearer], articles: Mapping[str, int]) -> Iterator[Judgement]:
    """All persons of one surname."""
    full = [(a, n) for a, n in bearers if n.given]
    bare = [a for a, n in bearers if not n.given]
    groups = _one_each(full)
    for group in groups:
        for (left, a), (right, b) in pairwise(group):
            equal = a.given == b.given
            reason = "same name, spelled differently" if equal else "one with a middle name or initial more"
            yield _judgement(left, right, "same", 0.95 if equal else 0.85, reason)
    for (left, _), (right, _) in pairwise([g[0] for g in groups]):
        yield _judgement(left, right, "different", 0.0, "same surname, another given name")
    yield from _surname_only(bare, groups, _meant(bare, groups, articles))


def _one_each(full: list[Bearer]) -> list[list[Bearer]]:
    """Persons of one surname, each with the names that are certainly theirs: a name that fits two persons stands alone."""
    groups: list[list[Bearer]] = []
    for actor, name in sorted(full, key=lambda f: (-len(f[1].given), -sum(map(len, f[1].given)), f[0].id)):
        fitting = [g for g in groups if all(compatible_given(name.given, other.given) for _, other in g)]
        if len(fitting) == 1:
            fitting[0].append((actor, name))
        else:
            groups.append([(actor, name)])
    return groups


def _meant(bare: list[Actor], groups: list[list[Bearer]], articles: Mapping[str, int]) -> tuple[int, str] | None:
    """Which of several bearers a surname alone means, and why; None where two compete."""
    if len(groups) < 2:
        return (0, "the only person of this surname in the corpus") if groups else None
    count = [sum(articles.get(a.id, 0) for a, _ in group) for group in groups]
    best = max(range(len(groups)), key=lambda i: (count[i], -i))
    next_best = max(n for i, n in enumerate(count) if i != best)
    least, times = BY_FAR
    if count[best] >= least and count[best] >= times * next_best:
        return best, f"by far the most frequent bearer of this surname: {count[best]} articles, the next one {next_best}"
    offices = {office for actor in bare for office in _offices(actor)}
    in_office = [i for i, group in enumerate(groups) if offices & {office for a, _ in group for office in _offices(a)}]
    if in_office == [best] and count[best] >= max(least, WITH_OFFICE * next_best):
        return best, f"the more frequent bearer, and the only one with the same office: {count[best]} articles, the next one {next_best}"
    return None


def _offices(actor: Actor) -> set[str]:
    return {plain(role.title) for role in actor.roles}


def _surname_only(bare: list[Actor], groups: list[list[Bearer]], meant: tuple[int, str] | None) -> Iterator[Judgement]:
    clear = meant is not None or not groups
    for left, right in pairwise(bare):
        yield _judgement(left, right, "same" if clear else "unsure", 0.9, "same surname, spelled differently")
    for actor in bare:
        for number, group in enumerate(groups):
            if meant is not None and number == meant[0]:
                yield _judgement(actor, group[0][0], "same", 0.9 if len(groups) == 1 else 0.8, meant[1])
            else:
                yield _judgement(actor, group[0][0], "unsure", 0.5, f"{len(groups)} persons of the corpus bear this surname")


def _others(actors: list[Actor]) -> Iterator[Judgement]:
    """Countries, organisations, places, groups and media."""
    by_name: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        by_name[plain(actor.name)].append(actor)
    for name in sorted(by_name):
        for left, right in pairwise(by_name[name]):
            yield _same_name(left, right)
    yield from _by_alias(actors, by_name)


def _same_name(left: Actor, right: Actor) -> Judgement:
    sorts = {SAME_SORT.get(a.kind, a.kind) for a in (left, right)}
    if left.kind == right.kind:
        return _judgement(left, right, "same", 0.95, "same name, spelled differently")
    if len(sorts) == 1:
        return _judgement(left, right, "same", 0.85, f"same name, once as {left.kind} and once as {right.kind}")
    return _judgement(left, right, "unsure", 0.5, f"same name, but {left.kind} and {right.kind}")


def _by_alias(actors: list[Actor], by_name: dict[str, list[Actor]]) -> Iterator[Judgement]:
    """A long name whose short form one article gives ("Internationaler Strafgerichtshof", "IStGH") and another uses alone."""
    owners: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for alias in actor.aliases:
            owners[plain(alias)].add(actor.id)
    for actor in actors:
        for alias in sorted({plain(a) for a in actor.aliases} - {plain(actor.name)}):
            for other in by_name.get(alias, ()):
                if other.kind == actor.kind and owners[alias] <= {actor.id, other.id}:
                    yield _judgement(actor, other, "same", 0.85, "one's name is another form of the other")


def _judgement(a: Actor, b: Actor, verdict: JudgementVerdict, score: float, reason: str) -> Judgement:
    left, right = sorted((a.id, b.id))
    return Judgement(
        id=Judgement.identify(left, right, BY, None), left=left, right=right, verdict=verdict, score=score, reasons=(reason,), by=BY
    )
