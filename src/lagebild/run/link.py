"""The linking step over a corpus: linking names keys, the store joins them into pairs, linking judges, the store appends."""

from __future__ import annotations

from lagebild.store.corpus import Store


def link(store: Store) -> None:
    """Bring everything that several articles mean together up to date."""
