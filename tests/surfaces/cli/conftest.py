"""One database of the packaged story for all verbs, and a way to call them as a shell would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def story() -> list[str]:
    """The files of the packaged story."""
    folder = Path(str(files("lagebild.resources"))) / "demo"
    return [str(p) for p in sorted(folder.iterdir()) if p.suffix in (".txt", ".html", ".jsonl")]


@pytest.fixture(scope="session")
def lagebild() -> Run:
    """``lagebild(*args)`` in a process of its own; German unless told otherwise."""

    def run(*args: str | Path, lang: str = "de", stdin: str | bytes | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "LAGEBILD_LANG": lang, **env}
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "lagebild", *map(str, args)], input=data, capture_output=True, env=environment, timeout=120, check=False
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory, lagebild: Run, story: list[str]) -> Path:
    """The packaged story, built once."""
    path = tmp_path_factory.mktemp("cli") / "lage.db"
    done = lagebild("build", *story, "-o", path)
    assert done.returncode == 0, done.stderr
    return path
