"""A build that is killed, interrupted or starved leaves a good file, and the next build goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lagebild import Lagebild
from tests.flow.newsroom import fill
from tests.flow.test_build import exported

COUNT = 25
CHILD = """
import sys
from lagebild import Lagebild
print("ready", flush=True)
def tell(done, total):
    print(done, flush=True)
Lagebild(sys.argv[1]).build([sys.argv[2]], progress=tell, jobs=int(sys.argv[3]))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("articles"), COUNT)


@pytest.fixture(scope="module")
def whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("db") / "whole.db"
    with Lagebild(path) as corpus:
        corpus.build([folder])
    return exported(path)


def stopped(path: Path, folder: Path, after: int, with_signal: signal.Signals, jobs: int = 1) -> int:
    """Start a build, send a signal when so many articles are done, return the exit status."""
    command = [sys.executable, "-c", CHILD, str(path), str(folder), str(jobs)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert child.stdout is not None
    for line in child.stdout:
        if line.strip().isdigit() and int(line) >= after:
            os.kill(child.pid, with_signal)
            break
    child.stdout.close()
    return child.wait(timeout=60)


@pytest.mark.parametrize("after", [1, 9, COUNT])
def test_killed_and_resumed(folder: Path, whole: str, tmp_path: Path, after: int) -> None:
    path = tmp_path / "lage.db"
    assert stopped(path, folder, after, signal.SIGKILL) == -signal.SIGKILL
    with Lagebild(path) as corpus:
        kept = corpus.view.counts()["article"]
        assert kept >= min(after, 1)
        assert corpus.verify().faults == ()
        report = corpus.build([folder])
        assert (report.known, report.new) == (kept, COUNT - kept)
    assert exported(path) == whole


@pytest.mark.parametrize("jobs", [1, 2])
def test_interrupted_and_resumed(folder: Path, whole: str, tmp_path: Path, jobs: int) -> None:
    path = tmp_path / "lage.db"
    assert stopped(path, folder, 5, signal.SIGINT, jobs) != 0
    with Lagebild(path) as corpus:
        assert 0 < corpus.view.counts()["article"] < COUNT
        assert corpus.verify().faults == ()
        corpus.build([folder])
    assert exported(path) == whole


def test_two_builds_at_once(folder: Path, whole: str, tmp_path: Path) -> None:
    path = tmp_path / "lage.db"
    Lagebild(path).open(create=True).close()
    command = [sys.executable, "-c", CHILD, str(path), str(folder), "1"]
    children = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for child in children:
        _, said = child.communicate(timeout=120)
        assert child.returncode == 0, said
    with Lagebild(path) as corpus:
        corpus.build([folder])
        assert corpus.verify().faults == ()
    assert exported(path) == whole
