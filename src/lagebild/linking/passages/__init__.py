"""Which articles share wording, where exactly, and who had it from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from lagebild.linking.passages.compare import compare
from lagebild.linking.passages.prepare import Prepared, keys, prepare
from lagebild.records.article import Article
from lagebild.records.passage import Passage

__all__ = ["RECIPE", "Prepared", "compare", "find", "keys", "prepare"]

#: Changes whenever the same two articles may give other passages; a store then compares again.
RECIPE = "passages-1"


def find(articles: Sequence[Article]) -> list[Passage]:
    """All shared passages of `articles`, by id. Only pairs with a wording key in common are compared.

    Whether two articles share a passage depends on these two alone, so a corpus may grow one article at a time.
    """
    prepared = {a.id: prepare(a) for a in articles}
    holders: dict[int, list[str]] = defaultdict(list)
    for id_ in sorted(prepared):
        for key in keys(prepared[id_]):
            holders[key].append(id_)
    pairs = {pair for ids in holders.values() for pair in combinations(ids, 2)}
    found = [p for a, b in sorted(pairs) for p in compare(prepared[a], prepared[b])]
    return sorted(found, key=lambda p: p.id)
