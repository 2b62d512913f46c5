"""A build that dies between any two of its transactions is finished by the next one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from lagebild import Lagebild
from lagebild.store.corpus import Store
from tests.flow.newsroom import fill
from tests.flow.test_build import exported

COUNT = 3


class Death(BaseException):
    """What no handler of errors catches."""


def build(path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, survives: int | None) -> int:
    """Build, dying after so many transactions; how many there were."""
    done = 0
    real = Store.writing

    @contextmanager
    def counted(self: Store, *args: Any, **kwargs: Any) -> Iterator[Any]:
        nonlocal done
        with real(self, *args, **kwargs) as connection:
            yield connection
        done += 1
        if done == survives:
            raise Death

    with monkeypatch.context() as patch:
        patch.setattr(Store, "writing", counted)
        with Lagebild(path) as corpus:
            if survives is None:
                corpus.build([folder])
            else:
                with pytest.raises(Death):
                    corpus.build([folder])
    return done


def test_no_transaction_is_a_place_to_die(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = fill(tmp_path / "in", COUNT)
    transactions = build(tmp_path / "whole.db", folder, monkeypatch, None)
    whole = exported(tmp_path / "whole.db")
    assert transactions > 2 * COUNT
    for survives in range(1, transactions + 1):
        path = tmp_path / f"{survives}.db"
        build(path, folder, monkeypatch, survives)
        with Lagebild(path) as corpus:
            assert corpus.verify().faults == ()
            corpus.build([folder])
        assert exported(path) == whole, f"killed after transaction {survives} of {transactions}"
