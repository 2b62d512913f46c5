"""The order of hashes and the number of processes leave no trace in what is exported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.flow.newsroom import fill


def lagebild(*args: object, seed: int) -> bytes:
    command = [sys.executable, "-m", "lagebild", *map(str, args)]
    return subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=True).stdout


def test_hash_seeds_and_processes_leave_no_trace(tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", 8)
    exports = set()
    for seed, jobs in ((0, 1), (1, 1), (2, 2)):
        path = tmp_path / f"{seed}.db"
        lagebild("build", folder, "-q", "-j", jobs, "-o", path, seed=seed)
        exports.add((lagebild("export", path, seed=seed), lagebild("export", path, "-f", "html", "-o", "-", seed=seed)))
    assert len(exports) == 1
