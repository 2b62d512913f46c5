"""One file per output format; each has ``write(view, out, *, lang)`` and returns the number of records."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import IO, Any

#: Formats that write several files into a folder.
FOLDERS = ("csv",)


def write(view: Any, format: str, out: IO[str] | Path, *, lang: str = "de") -> int:
    """Write `view` as `format`; `out` is an open text file, the path of one, or (for ``csv``) of a folder."""
    writer = import_module(f"{__name__}.{format}").write
    if format in FOLDERS or not isinstance(out, Path):
        return int(writer(view, out, lang=lang))
    with out.open("w", encoding="utf-8", newline="\n") as file:
        return int(writer(view, file, lang=lang))
