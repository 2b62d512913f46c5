"""The database behind the pages: opened once, read only; a build that runs meanwhile is seen at the next page."""

from __future__ import annotations

from pathlib import Path

from lagebild import store
from lagebild.store.view import View


class Corpus:
    """Hands out a view that fits the file as it stands. Raises StoreError where the database cannot be opened."""

    def __init__(self, path: str | Path) -> None:
        self._store = store.open(path, readonly=True)
        self._files = [Path(f"{path}{end}") for end in ("", "-wal")]
        self._seen = self._state()
        self._view = View(self._store)

    @property
    def view(self) -> View:
        """The view; a new one once the file has changed, since a view keeps who is who."""
        state = self._state()
        if state != self._seen:
            self._seen, self._view = state, View(self._store)
        return self._view

    def close(self) -> None:
        """Give the database back."""
        self._store.close()

    def _state(self) -> tuple[tuple[int, int], ...]:
        found = (f.stat() for f in self._files if f.exists())
        return tuple((s.st_mtime_ns, s.st_size) for s in found)
