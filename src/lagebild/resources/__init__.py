"""Reviewed tables: German grammar and facts as YAML, each entry with an example sentence written for it.

Code applies the tables; a new verb, office or unit is a line of YAML.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any


@cache
def table(name: str) -> Any:
    """The parsed table ``resources/<name>.yml``; loaded on first use and kept. Treat the result as read-only."""
    import yaml  # heavy: only whoever needs a table pays for the parser

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(_text(f"{name}.yml"), Loader=loader)


def _text(file: str) -> str:
    """What a file of this package holds, from a folder or a zip: by its own loader, for importing importlib.resources takes as long as
    a whole start of the program may."""
    loader: Any = __spec__.loader if __spec__ is not None else None
    data: bytes = loader.get_data(os.path.join(os.path.dirname(__file__), file))  # noqa: PTH118, PTH120 - pathlib takes long to import
    return data.decode("utf-8")
