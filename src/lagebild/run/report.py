"""What a build did."""

from __future__ import annotations

from dataclasses import dataclass, field

from lagebild.errors import LagebildError


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The article at `source` is the one that came from `first`."""

    source: str
    first: str


@dataclass(slots=True)
class BuildReport:
    """`new` articles were read and written, `known` were there, `duplicates` came twice in this run; `failed` did not become articles.

    `seconds` is the wall-clock time.
    """

    new: int = 0
    known: int = 0
    duplicates: list[Duplicate] = field(default_factory=list)
    failed: list[LagebildError] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def seen(self) -> int:
        """Everything that came out of the sources."""
        return self.new + self.known + len(self.duplicates) + len(self.failed)
