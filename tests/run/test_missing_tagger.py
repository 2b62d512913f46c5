"""A tagger that is not there is told once, before anything is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagebild.errors import BackendError
from lagebild.run.local import build
from lagebild.store import open as open_store


@pytest.mark.parametrize("backend", ["other", "spacy:de_no_such_model"])
def test_a_build_stops_at_once(tmp_path: Path, backend: str) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("Der Rat tagte am Montag in Husum und vertagte sich.", encoding="utf-8")
    with open_store(tmp_path / "x.db", create=True) as store, pytest.raises(BackendError):
        build(store, [tmp_path], backend=backend)
