"""Documentation is complete, its links lead somewhere, and its examples run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lagebild.records.codec import type_by_record
from lagebild.resources import table

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted((ROOT / "docs").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_verb_and_every_record_is_documented() -> None:
    cli = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for verb in table("cli")["commands"]:
        assert f"| `{verb}" in cli, verb
    records = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    for record in type_by_record:
        assert f"| `{record}` |" in records, record


def test_every_bench_task_says_what_it_asks() -> None:
    page = subprocess.run([sys.executable, "-m", "bench"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    tasks = sorted(p.parent.name for p in (ROOT / "bench").glob("*/__init__.py"))
    assert [line.split()[0] for line in page.splitlines()] == tasks
    documented = (ROOT / "docs" / "bench.md").read_text(encoding="utf-8")
    for task in tasks:
        assert f"`{task}`" in documented, task


def python_blocks() -> list[str]:
    return re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("block", python_blocks())
def test_python_in_the_readme_runs(block: str, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", block], cwd=tmp_path, check=True, timeout=60)


def test_commands_in_the_readme_run(tmp_path: Path) -> None:
    (tmp_path / "artikel").mkdir()
    text = "Der Berater Juri Uschakow sagte am Montag, die Waffenruhe werde in der nächsten Woche beginnen. Er nannte keine Einzelheiten."
    (tmp_path / "artikel" / "a.txt").write_text(text, encoding="utf-8")
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line.split("#")[0].split() for line in re.findall(r"^lagebild .*$", page, re.MULTILINE)]
    assert len(commands) >= 8
    for command in commands:
        if command[1] != "serve":  # it would not end; its own tests serve
            done = subprocess.run(
                [sys.executable, "-m", *command], cwd=tmp_path, capture_output=True, text=True, env=os.environ, timeout=120, check=False
            )
            assert done.returncode == 0, (command, done.stderr)
