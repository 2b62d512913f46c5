"""Every wording exists in both languages, and every key the code asks for is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lagebild import surfaces
from lagebild.resources import table
from lagebild.surfaces.cli import wording

CLI = Path(str(surfaces.__file__)).parent / "cli"


def leaves(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict) and set(node) <= {"de", "en"}:
        yield path, node
    elif isinstance(node, dict):
        for key, value in node.items():
            assert isinstance(key, str), f"{path}: YAML read the key {key!r} as no word; quote it"
            yield from leaves(value, f"{path}.{key}".strip("."))


@pytest.mark.parametrize("name", ["cli", "wording"])
def test_both_languages_have_every_wording(name: str) -> None:
    groups = {key: value for key, value in table(name).items() if key != "examples"}
    for path, entry in leaves(groups):
        assert set(entry) == {"de", "en"}, path
        german, english = (re.findall(r"{\w+}", str(entry[lang])) for lang in ("de", "en"))
        assert sorted(set(german)) == sorted(set(english)), path


def test_every_key_the_command_line_asks_for_is_there() -> None:
    code = "\n".join(p.read_text(encoding="utf-8") for p in CLI.glob("*.py"))
    for key in re.findall(r'\bt\("([\w.]+)"', code):
        assert wording.t(key.replace("{", "")), key
    for key in re.findall(r'\bsay\("([\w.]+)"', code):
        group, _, name = key.partition(".")
        assert name in table("wording")[group], key


@pytest.mark.parametrize("name", ["errors", "store_errors", "backend_errors"])
def test_every_error_is_worded_for_its_facts(name: str) -> None:
    for entry in table(name):
        for lang in ("de", "en"):
            wording.use_language("en" if lang == "en" else "de")
            said = wording.describe(entry["code"], "FALLBACK", entry["example"])
            assert said != "FALLBACK" and "{" not in said, entry["code"]
    wording.use_language("de")
