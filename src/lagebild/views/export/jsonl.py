"""JSON Lines: the public format, one record a line, the same bytes on every run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any, Protocol

from lagebild.records.codec import to_dict, type_by_record


class Records(Protocol):
    """What an export needs: the records of a kind in a fixed order."""

    def records(self, kind: str) -> Iterator[Any]:
        """All records of a public kind."""
        ...


def write(view: Records, out: IO[str], *, lang: str = "de") -> int:
    """All records, kind by kind, actor ids merged; the number of lines. The format is the same in every language."""
    count = 0
    for kind in type_by_record:
        for record in view.records(kind):
            out.write(line(record))
            count += 1
    return count


def line(record: Any) -> str:
    """One record as one line. U+2028 and U+2029 are escaped: some readers take them for the end of a line."""
    body = json.dumps(to_dict(record), ensure_ascii=False, separators=(",", ":"))
    return body.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"
