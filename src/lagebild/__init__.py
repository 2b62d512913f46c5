"""Lagebild reads German press articles and answers with the sentence that proves it.

``lagebild.read(text, published="2025-08-07")`` reads one article; ``lagebild.Lagebild("lage.db")`` opens a corpus.
Everything heavy is imported on first use, so that ``import lagebild`` is instant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lagebild.records.reading import Reading as Reading
    from lagebild.workspace import Lagebild as Lagebild
    from lagebild.workspace import read as read

__version__ = "0.1.0"
__all__ = ["Lagebild", "Reading", "__version__", "read"]


def __getattr__(name: str) -> object:
    if name in ("Lagebild", "read"):
        from lagebild import workspace

        return getattr(workspace, name)
    if name == "Reading":
        from lagebild.records.reading import Reading

        return Reading
    raise AttributeError(f"module 'lagebild' has no attribute {name!r}")
