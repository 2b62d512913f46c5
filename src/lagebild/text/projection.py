"""Projection: a text that was derived from another one, with the way back for every character."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Run(NamedTuple):
    """``derived[start:end]`` came from ``source[source_start:source_end]``; `exact` where both are the same string."""

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Projection:
    """`text[i]` came from code points ``[starts[i], ends[i])`` of the source. Both arrays are as long as the text and ascend."""

    text: str
    starts: array[int]
    ends: array[int]

    def runs(self, start: int, end: int, source: str, *, at: int = 0) -> Iterator[Run]:
        """``text[start:end]`` as maximal runs without a gap in the source; their `start` counts from `at`."""
        begin = start
        for i in range(start + 1, end + 1):
            if i == end or self.starts[i] != self.ends[i - 1]:
                low, high = self.starts[begin], self.ends[i - 1]
                yield Run(at + begin - start, at + i - start, low, high, source[low:high] == self.text[begin:i])
                begin = i


def identity(length: int) -> tuple[Run, ...]:
    """The one run of a text that is its own source; none for an empty text."""
    return (Run(0, length, 0, length, True),) if length else ()
