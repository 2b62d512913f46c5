"""Shared wording side by side, and how many independent origins stand behind the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from lagebild.records.passage import Passage
from lagebild.views import evidence
from lagebild.views.desk import Desk
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows

#: Articles count as one origin when shared wording covers at least this part of the shorter one.
ONE_ORIGIN = 0.5


@dataclass(frozen=True, slots=True)
class Wording:
    """A stretch of one side: `same` where the other side has it word for word."""

    text: str
    same: bool


@dataclass(frozen=True, slots=True)
class Shared:
    """Two articles with the same wording. `left` and `right` are the two sides cut into same and different words."""

    id: str
    a: Source
    b: Source
    left: tuple[Wording, ...]
    right: tuple[Wording, ...]
    similarity: float
    kind: str
    direction: str
    why: str


@dataclass(frozen=True, slots=True)
class Root:
    """One independent origin and the articles that lead back to it; `basis` is "alone" or "shared"."""

    name: str
    articles: tuple[str, ...]
    labels: tuple[str, ...]
    basis: str


def compose(view: Rows | Desk) -> list[Shared]:
    """Shared passages, the longest first."""
    desk = Desk.of(view)
    lines = [_shared(desk, passage) for passage in desk.passages]
    return sorted(lines, key=lambda s: (-(s.a.end - s.a.start), s.id))


def origins(view: Rows | Desk) -> list[Root]:
    """The articles joined into independent origins, the widest first. A shared quotation alone does not join two articles."""
    desk = Desk.of(view)
    root = {article: article for article in desk.articles}

    def find(article: str) -> str:
        while root[article] != article:
            root[article] = root[root[article]]
            article = root[article]
        return article

    copied = [pair for pair, share in _shares(desk).items() if share >= ONE_ORIGIN]
    for left, right in (*copied, *_own(desk, copied)):
        root[find(right)] = find(left)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for article in desk.articles:
        groups[find(article)].append(article)
    return sorted((_root(desk, ids) for ids in groups.values()), key=lambda r: (-len(r.articles), r.name, r.articles))


def _own(desk: Desk, copied: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of one outlet's own texts: several articles of one newsroom are no independent witnesses of each other."""
    taken = {article for pair in copied for article in pair}
    first: dict[str, str] = {}
    for article in desk.articles.values():
        if article.outlet and article.id not in taken:
            yield first.setdefault(article.outlet, article.id), article.id


def _root(desk: Desk, ids: list[str]) -> Root:
    articles = [desk.articles[i] for i in ids]
    common = [c for c in articles[0].credits if all(c in a.credits for a in articles)]
    several = len({a.outlet for a in articles}) > 1
    name = common[0] if common and several else evidence.label(articles[0])
    labels = tuple(dict.fromkeys(evidence.label(a) for a in articles))
    return Root(name, tuple(ids), labels, "shared" if len(labels) > 1 else "alone")


def _shares(desk: Desk) -> dict[tuple[str, str], float]:
    """For each pair of articles the part of the shorter text that shared passages cover."""
    covered: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for passage in desk.passages:
        pair = (passage.a.article, passage.b.article)
        short = passage.a if len(desk.articles[pair[0]].text) <= len(desk.articles[pair[1]].text) else passage.b
        covered[pair].append((short.start, short.end))
    return {
        pair: _union(spans) / max(1, min(len(desk.articles[pair[0]].text), len(desk.articles[pair[1]].text)))
        for pair, spans in covered.items()
    }


def _union(spans: list[tuple[int, int]]) -> int:
    ordered = sorted(spans)
    total = ordered[0][1] - ordered[0][0] if ordered else 0
    reach = ordered[0][1] if ordered else 0
    for _, (start, end) in pairwise(ordered):
        total += max(0, end - max(start, reach))
        reach = max(reach, end)
    return total


def _shared(desk: Desk, passage: Passage) -> Shared:
    left, right = compare(passage.a.text, passage.b.text)
    return Shared(
        id=passage.id,
        a=desk.source(passage.a.article, passage.a.start, passage.a.end, f"{passage.id}-a"),
        b=desk.source(passage.b.article, passage.b.start, passage.b.end, f"{passage.id}-b"),
        left=left,
        right=right,
        similarity=passage.similarity,
        kind=passage.kind,
        direction=passage.direction,
        why=passage.why,
    )


def compare(a: str, b: str) -> tuple[tuple[Wording, ...], tuple[Wording, ...]]:
    """Both texts cut into stretches of words that the other has in the same order, and words it has not. Joined, they are `a` and `b`."""
    left, right = a.split(" "), b.split(" ")
    if a == b or max(len(left), len(right)) > 2000:  # the alignment is quadratic: very long passages are shown unmarked
        return (Wording(a, a == b),), (Wording(b, a == b),)
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    one = [(left[i1:i2], tag == "equal") for tag, i1, i2, _, _ in blocks if i1 < i2]
    two = [(right[j1:j2], tag == "equal") for tag, _, _, j1, j2 in blocks if j1 < j2]
    return _joined(one), _joined(two)


def _joined(parts: list[tuple[list[str], bool]]) -> tuple[Wording, ...]:
    found: list[Wording] = []
    for words, same in parts:
        found += [Wording(" ", False)] * bool(found)
        found.append(Wording(" ".join(words), same))
    return tuple(found)
