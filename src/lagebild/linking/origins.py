"""How many independent origins stand behind records that say the same: origins are counted, not outlets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagebild.linking.groups import Groups
from lagebild.records.claim import Origin
from lagebild.records.passage import Passage


@dataclass(frozen=True, slots=True)
class Provenance:
    """What an article says about where it comes from."""

    article: str
    source: str
    outlet: str | None = None
    published: str | None = None
    credits: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The outlet, or the source where no outlet is known."""
        return self.outlet or self.source


@dataclass(frozen=True, slots=True)
class Witness:
    """One record as a witness: where it stands and whom the text names as its source (merged actor id and name)."""

    record: str
    article: str
    start: int
    end: int
    named: str | None = None
    named_as: str | None = None


def origins(witnesses: Sequence[Witness], provenance: Mapping[str, Provenance], passages: Iterable[Passage] = ()) -> tuple[Origin, ...]:
    """Independent origins, the one with most members first.

    Two records lead back to one origin where they stand in one article or outlet, name the same source, credit the same agency,
    or lie in wording their articles share.
    """
    groups = Groups(w.record for w in witnesses)
    whys: dict[str, Counter[str]] = defaultdict(Counter)
    for why, key in _ties(provenance):
        for records in _by_key(witnesses, key):
            for record in records[1:]:
                groups.join(records[0], record)
            for record in records:
                whys[record][why] += len(records) > 1
    for left, right in _copied(witnesses, passages):
        groups.join(left, right)
        whys[left]["shared wording"] += 1
    by_record = {w.record: w for w in witnesses}
    found = [_origin([by_record[r] for r in members], provenance, whys) for members in groups.all()]
    return tuple(sorted(found, key=lambda o: (-len(o.members), o.name, o.members)))


Key = Callable[[Witness], Sequence[str]]


def _ties(provenance: Mapping[str, Provenance]) -> list[tuple[str, Key]]:
    """Reason to the keys that tie records together for it."""

    def agencies(w: Witness) -> Sequence[str]:
        p = provenance[w.article]
        return [c.casefold() for c in p.credits if c.casefold() != (p.outlet or "").casefold()]

    return [
        ("one article", lambda w: [w.article]),
        ("one outlet", lambda w: [o] if (o := provenance[w.article].outlet) else []),
        ("same named source", lambda w: [w.named] if w.named else []),
        ("same agency", agencies),
    ]


def _by_key(witnesses: Sequence[Witness], key: Key) -> list[list[str]]:
    held: dict[str, list[str]] = defaultdict(list)
    for w in witnesses:
        for k in key(w):
            held[k].append(w.record)
    return [held[k] for k in sorted(held)]


def _copied(witnesses: Sequence[Witness], passages: Iterable[Passage]) -> list[tuple[str, str]]:
    """Pairs of records that lie on the two sides of one passage."""
    by_article: dict[str, list[Witness]] = defaultdict(list)
    for w in witnesses:
        by_article[w.article].append(w)
    return [
        (x.record, y.record)
        for p in passages
        for x in by_article.get(p.a.article, ())
        if x.start < p.a.end and p.a.start < x.end
        for y in by_article.get(p.b.article, ())
        if y.start < p.b.end and p.b.start < y.end
    ]


def _origin(members: Sequence[Witness], provenance: Mapping[str, Provenance], whys: Mapping[str, Counter[str]]) -> Origin:
    """Named after the source most members name, else the agency they share, else the first outlet."""
    named = Counter(w.named_as for w in members if w.named_as)
    first = min(members, key=lambda w: (provenance[w.article].published or "9999", w.article, w.record))
    agencies = Counter(c for a in {w.article for w in members} for c in provenance[a].credits if c != provenance[a].outlet)
    shared = sorted(a for a, n in agencies.items() if n > 1) or sorted(agencies)
    name = min(named, key=lambda n: (-named[n], n)) if named else shared[0] if shared else provenance[first.article].name
    reasons = Counter[str]()
    for w in members:
        reasons.update({why: n for why, n in whys.get(w.record, Counter()).items() if n})
    several = len({w.article for w in members}) > 1
    told = sorted(r for r in reasons if r != "one article") if several else []
    why = ", ".join(told) or ("named as the source" if named else "credited" if shared else "the article's own")
    return Origin(name, why, tuple(sorted(w.record for w in members)))
