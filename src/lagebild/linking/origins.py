"""How many independent origins stand behind records that say the same: origins are counted, not outlets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lagebild.linking.groups import Groups
from lagebild.records.claim import Origin


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

    @property
    def day(self) -> date | None:
        """Day of publication, None where it is not known."""
        try:
            return date.fromisoformat((self.published or "")[:10])
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Witness:
    """One record as a witness: where it stands and whom the text names as its source (merged actor id and name; `anonymous` for one
    without a name of its own).
    """

    record: str
    article: str
    start: int
    end: int
    named: str | None = None
    named_as: str | None = None
    anonymous: bool = False

    @property
    def leans(self) -> bool:
        """True for one that names nobody: it has its knowledge from where its article has it."""
        return self.named is None or self.anonymous


#: A passage as (article, start, end) of both sides.
Shared = tuple[str, int, int, str, int, int]


def origins(witnesses: Sequence[Witness], provenance: Mapping[str, Provenance], shared: Sequence[Shared] = ()) -> tuple[Origin, ...]:
    """Independent origins, the one with most members first.

    Records that name the same source lead back to it. A record that names nobody has its origin in common with others of its article,
    outlet or credited agency, and with the first source these name. Records in wording their articles share have one origin, unless
    they name two sources.
    """
    ordered = sorted(witnesses, key=lambda w: (provenance[w.article].published or "9999", w.article, w.start, w.record))
    groups = Groups(w.record for w in ordered)
    whys: dict[str, Counter[str]] = defaultdict(Counter)
    for why, key in _ties(provenance):
        for holders in _by_key(ordered, key):
            _tie(groups, whys, why, holders)
    for left, right in _copied(ordered, shared):
        if left.leans or right.leans or left.named == right.named:
            groups.join(left.record, right.record)
            whys[left.record]["shared wording"] += 1
    by_record = {w.record: w for w in ordered}
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
        (NAMED, lambda w: [w.named] if w.named else []),
        ("same agency", agencies),
    ]


NAMED = "same named source"


def _tie(groups: Groups, whys: dict[str, Counter[str]], why: str, holders: Sequence[Witness]) -> None:
    """All of them where they name one source; else those that name nobody, and the first that names somebody."""
    naming = [w for w in holders if not w.leans]
    tied = list(holders) if why == NAMED else [*(w for w in holders if w.leans), *naming[:1]]
    if why != NAMED and len({w.named for w in naming}) == 1:
        tied = list(holders)
    for one in tied[1:]:
        groups.join(tied[0].record, one.record)
    for one in tied if len(tied) > 1 else ():
        whys[one.record][why] += 1


def _by_key(witnesses: Sequence[Witness], key: Key) -> list[list[Witness]]:
    held: dict[str, list[Witness]] = defaultdict(list)
    for w in witnesses:
        for k in key(w):
            held[k].append(w)
    return [held[k] for k in sorted(held)]


def _copied(witnesses: Sequence[Witness], shared: Sequence[Shared]) -> list[tuple[Witness, Witness]]:
    """Pairs of records that lie on the two sides of one passage."""
    by_article: dict[str, list[Witness]] = defaultdict(list)
    for w in witnesses:
        by_article[w.article].append(w)
    return [
        (x, y)
        for a, a_start, a_end, b, b_start, b_end in shared
        for x in by_article.get(a, ())
        if x.start < a_end and a_start < x.end
        for y in by_article.get(b, ())
        if y.start < b_end and b_start < y.end
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
