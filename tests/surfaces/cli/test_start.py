"""Starting is instant: nothing heavy is imported before it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("numpy", "onnxruntime", "sqlalchemy", "alembic", "trafilatura", "lxml", "starlette", "jinja2", "uvicorn", "rich", "asyncio")


@pytest.mark.parametrize(
    "code", ["import lagebild", "from lagebild.surfaces.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass"]
)
def test_nothing_heavy_is_imported(code: str) -> None:
    probe = f"{code}\nimport sys\nprint('HEAVY', [m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "HEAVY []"
