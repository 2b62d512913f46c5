"""Document: a source that can be opened, and how it calls itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO


@dataclass(frozen=True, slots=True)
class Document:
    """`name` is the path or URL as given; `open` gives its bytes anew (raises OSError or IntakeError).

    `path` is where a file lies on this machine: not always its `name`, since a path need not be text.
    """

    name: str
    open: Callable[[], IO[bytes]]
    url: str | None = None
    path: str | None = None
