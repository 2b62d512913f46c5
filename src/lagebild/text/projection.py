"""Projection: a text that was derived from another one, with the way back for every character."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Run(NamedTuple):
    """``derived[start:end]`` came from ``source[source_start:source_end]``; `exact` where both are the same string."""

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool


def _numbers() -> array[int]:
    return array("q")


@dataclass(frozen=True, slots=True)
class Projection:
    """`text[i]` came from code points ``[starts[i], ends[i])`` of the source. Both arrays are as long as the text and ascend."""

    text: str
    starts: array[int]
    ends: array[int]

    def runs(self, start: int, end: int, source: str, *, at: int = 0) -> Iterator[Run]:
        """``text[start:end]`` as maximal runs, each wholly verbatim or wholly not; their `start` counts from `at`."""
        begin = start
        for i in range(start + 1, end + 1):
            if i < end and self._joins(i, source):
                continue
            low, high = self.starts[begin], self.ends[i - 1]
            yield Run(at + begin - start, at + i - start, low, high, source[low:high] == self.text[begin:i])
            begin = i

    def _joins(self, i: int, source: str) -> bool:
        """Character `i` goes on where the one before it stopped, and both are copies or both are not."""
        return self.starts[i] == self.ends[i - 1] and self._copied(i, source) == self._copied(i - 1, source)

    def _copied(self, i: int, source: str) -> bool:
        return source[self.starts[i] : self.ends[i]] == self.text[i]

    def through(self, outer: Projection) -> Projection:
        """This projection counts in ``outer.text``; the result counts in the source of `outer`."""
        starts = array("q", (outer.starts[i] for i in self.starts))
        ends = array("q", (outer.ends[i - 1] for i in self.ends))
        return Projection(self.text, starts, ends)

    def part(self, start: int, end: int) -> Projection:
        """The stretch ``text[start:end]`` with its way back."""
        return Projection(self.text[start:end], self.starts[start:end], self.ends[start:end])


@dataclass(slots=True)
class Builder:
    """Collects a projection piece by piece, in the order of the source."""

    parts: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=_numbers)
    ends: array[int] = field(default_factory=_numbers)
    last: str = ""

    def copy(self, text: str, start: int) -> None:
        """`text` stood in the source from `start` on, as it is."""
        if text:
            self.parts.append(text)
            self.starts.extend(range(start, start + len(text)))
            self.ends.extend(range(start + 1, start + len(text) + 1))
            self.last = text[-1]

    def put(self, text: str, start: int, end: int) -> None:
        """`text` stands for ``source[start:end]``, which reads differently (an escape, a run of blanks)."""
        if text:
            self.parts.append(text)
            self.starts.extend([start] * len(text))
            self.ends.extend([end] * len(text))
            self.last = text[-1]

    def __len__(self) -> int:
        return len(self.starts)

    def done(self) -> Projection:
        """The projection collected so far."""
        return Projection("".join(self.parts), self.starts, self.ends)


def identity(length: int) -> tuple[Run, ...]:
    """The one run of a text that is its own source; none for an empty text."""
    return (Run(0, length, 0, length, True),) if length else ()
