"""Reviewed tables: German grammar and facts as YAML, each entry with an example sentence written for it.

Code applies the tables; a new verb, office or unit is a line of YAML.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Any:
    """The parsed table ``resources/<name>.yml``; loaded on first use and kept. Treat the result as read-only."""
    import yaml  # heavy: only whoever needs a table pays for the parser

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=loader)
