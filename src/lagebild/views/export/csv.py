"""CSV: one file per kind of record in a folder. Lists and parts stand in their cell as JSON."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from lagebild.records.codec import to_dict, type_by_record
from lagebild.views.export.jsonl import Records


def write(view: Records, out: Path, *, lang: str = "de") -> int:
    """Write ``<kind>.csv`` for every kind there are records of; the number of records. The format is the same in every language.

    UTF-8 with a byte order mark, so that spreadsheet programs do not take it for another encoding.
    """
    out.mkdir(parents=True, exist_ok=True)
    return sum(_write(view, kind, out / f"{kind}.csv") for kind in type_by_record)


def _write(view: Records, kind: str, path: Path) -> int:
    count = 0
    file = None
    try:
        for record in view.records(kind):
            body = to_dict(record)
            body.pop("record")
            if file is None:
                file = path.open("w", encoding="utf-8-sig", newline="")
                table = csv.DictWriter(file, fieldnames=list(body), lineterminator="\n")
                table.writeheader()
            table.writerow({name: _cell(value) for name, value in body.items()})
            count += 1
    finally:
        if file is not None:
            file.close()
    return count


def _cell(value: Any) -> Any:
    """A cell never begins with a sign a spreadsheet would take for a formula."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "'" + value if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
