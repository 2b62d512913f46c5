"""Things that hang together, by pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Groups:
    """Union-find; the smallest id stands for its group, whatever the order of joining. Ids need not be named before they are joined."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._head = {i: i for i in ids}

    def head(self, id_: str) -> str:
        """Who stands for the group of `id_`."""
        while self._head.get(id_, id_) != id_:
            self._head[id_] = self._head[self._head[id_]]
            id_ = self._head[id_]
        return id_

    def join(self, left: str, right: str) -> None:
        """Put both into one group."""
        a, b = sorted((self.head(left), self.head(right)))
        self._head.setdefault(a, a)
        self._head[b] = a

    def all(self) -> list[list[str]]:
        """The groups by their heads, each sorted."""
        members: dict[str, list[str]] = defaultdict(list)
        for i in sorted(self._head):
            members[self.head(i)].append(i)
        return [members[h] for h in sorted(members)]
