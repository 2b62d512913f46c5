"""What the command line says, in the reader's language."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal

from lagebild.resources import table
from lagebild.text.printable import one_line

Lang = Literal["de", "en"]
_LANG: list[Lang] = ["de"]


def choose_language(argv: Sequence[str], env: Mapping[str, str]) -> Lang:
    """``--lang`` wins over LAGEBILD_LANG, which wins over the locale; German is the default. Sets and returns it."""
    for i, arg in enumerate(argv):
        value = argv[i + 1] if arg == "--lang" and i + 1 < len(argv) else arg.removeprefix("--lang=") if arg.startswith("--lang=") else ""
        if value in ("de", "en"):
            return use_language("en" if value == "en" else "de")
    stated = env.get("LAGEBILD_LANG") or env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    return use_language("en" if stated.lower().startswith("en") else "de")


def use_language(lang: Lang) -> Lang:
    """Set the language of everything said from now on."""
    _LANG[0] = lang
    return lang


def language() -> Lang:
    """The language in use: ``de`` or ``en``."""
    return _LANG[0]


def t(path: str, /, **facts: object) -> str:
    """The wording at ``group.key`` of resources/cli.yml, with `facts` filled in."""
    node: Any = table("cli")
    for key in path.split("."):
        node = node[key]
    text: str = node[language()]
    return text.format(**facts) if facts else text.rstrip("\n")


def describe(code: str, fallback: str, facts: Mapping[str, object]) -> str:
    """What a reader is told of an error: its wording by code, else the error's own English text."""
    entry = _errors().get(code)
    if entry is None:
        return fallback
    shown = {name: one_line(value) if isinstance(value, str) else value for name, value in facts.items()}
    shown |= {"why": why(str(shown["why"]))} if "why" in shown else {}
    try:
        return str(entry[language()]).format(**shown).strip()
    except (KeyError, IndexError):
        return fallback


def why(reason: str) -> str:
    """A reason that the system or a parser gives in English, in the reader's language where the table knows it."""
    bare = re.sub(r"^\[Errno -?\d+\] ", "", reason)
    entry = table("cli")["whys"].get(bare)
    return str(entry[language()]) if entry else bare


@cache
def _errors() -> dict[str, dict[str, str]]:
    return {entry["code"]: entry for name in ("errors", "store_errors", "backend_errors") for entry in table(name)}


def prefers_color() -> bool:
    """False where NO_COLOR is set (no-color.org)."""
    return not os.environ.get("NO_COLOR")
