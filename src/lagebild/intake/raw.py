"""Raw: one text as extraction left it, before cleaning, with the way back to its bytes."""

from __future__ import annotations

from dataclasses import dataclass, field

from lagebild.records.article import BlockKind, Cut
from lagebild.text.projection import Run


@dataclass(frozen=True, slots=True)
class Facts:
    """What the source's metadata states; each is None where it is silent. `why` says where `published` stood."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Structure the markup knew: the line that starts at `start` is a `kind`; `at` is the stamp of a ticker entry."""

    start: int
    kind: BlockKind
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """`text` is to be cleaned; `runs` lead from its code points to those of `decoded`, which stood in the bytes as `encoding`.

    `skip` is the length of the byte order mark, `digest` the SHA-256 of the bytes, `dropped` what extraction left out on its way.
    """

    source: str
    text: str
    decoded: str
    runs: tuple[Run, ...]
    encoding: str
    skip: int = 0
    digest: str = ""
    facts: Facts = field(default_factory=Facts)
    marks: tuple[Mark, ...] = ()
    dropped: tuple[Cut, ...] = ()
