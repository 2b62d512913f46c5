"""Which statements hold a stretch of text; asked for every event, so sought by bisection and not through all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lagebild.records.statement import Statement


class Holding:
    """The statements of one article, by where their contents begin."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements
        self._sorted = sorted((s for s in statements if s.spans), key=lambda s: min(span.start for span in s.spans))
        self._starts = [min(span.start for span in s.spans) for s in self._sorted]
        self._reach = list(accumulate((max(span.end for span in s.spans) for s in self._sorted), max))

    def around(self, start: int, end: int) -> Iterator[Statement]:
        """Those of which one span covers ``[start:end]``."""
        at = bisect_right(self._starts, start)
        while at and self._reach[at - 1] >= end:
            at -= 1
            if any(span.start <= start and end <= span.end for span in self._sorted[at].spans):
                yield self._sorted[at]


_LATEST: dict[str, Holding] = {}


def holding_of(statements: Sequence[Statement]) -> Holding:
    """The index of these statements; the latest one is kept, since an article's events and positions ask for the same."""
    last = _LATEST.get("holding")
    if last is None or last.statements is not statements:
        last = _LATEST["holding"] = Holding(statements)
    return last
