"""The house keeps its order: names that say something, files of a readable size, nothing of the machine it was written on."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
BANNED = re.compile(r"^(utils?|helpers?|common|misc|base|manager)\.py$")
LONGEST_FILE = 400


def test_no_file_has_a_name_without_a_meaning() -> None:
    tree = [p for top in ("src", "tests", "bench", "training") for p in (ROOT / top).rglob("*.py")]
    assert [p for p in tree if BANNED.match(p.name)] == []


def test_files_stay_readable() -> None:
    lengths = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in SOURCES}
    assert {str(p.relative_to(ROOT)): n for p, n in lengths.items() if n > LONGEST_FILE} == {}
    assert statistics.median(lengths.values()) <= 120


def test_functions_are_short_and_say_what_they_return() -> None:
    functions = [
        (path, node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [f"{p}:{n.name}" for p, n in functions if n.returns is None] == []
    lengths = sorted((n.end_lineno or n.lineno) - n.lineno + 1 for _, n in functions)
    assert statistics.median(lengths) <= 10
    assert lengths[int(0.9 * len(lengths))] <= 30


def test_every_public_module_says_what_it_is() -> None:
    silent = [str(p.relative_to(ROOT)) for p in SOURCES if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert silent == []


def test_nothing_of_the_authors_machine_is_in_the_tree() -> None:
    folder = ROOT.resolve().parent.as_posix()
    if folder in ("/", "/tmp"):  # a path that short is no trace of anybody
        return
    kept = [
        p
        for top in ("src", "bench", "training", "docs", "plans")
        for p in (ROOT / top).rglob("*")
        if p.suffix in (".py", ".md", ".yml", ".json")
    ]
    assert [str(p) for p in kept if f"{folder}/" in p.read_text(encoding="utf-8")] == []
