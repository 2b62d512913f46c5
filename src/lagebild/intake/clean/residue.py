"""The reviewed table of residue, compiled once; only entries whose needle stands in the text are tried."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, NamedTuple

from lagebild.resources import table

Where = Literal["line", "inside", "start", "end", "label", "rest", "tail"]


class Entry(NamedTuple):
    """One line of ``resources/residue.yml``."""

    id: str
    reason: str
    where: Where
    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    example: str
    keep: str

    def match(self, text: str) -> re.Match[str] | None:
        """The stretch of `text` that is residue, as `where` says."""
        if self.where == "inside":
            return self.pattern.search(text)
        if self.where == "start":
            return self.pattern.match(text)
        if self.where in ("tail", "end"):
            return self.pattern.search(text, max(0, len(text) - TAIL))
        return self.pattern.fullmatch(text)


TAIL = 240  # characters at the end of a line in which a credit may begin


@cache
def entries() -> tuple[Entry, ...]:
    """The whole table in its order."""
    return tuple(_entry(row) for row in table("residue"))


@cache
def _needles() -> tuple[str, ...]:
    return tuple(dict.fromkeys(needle for entry in entries() for needle in entry.needs))


def _entry(row: dict[str, Any]) -> Entry:
    where = row["where"]
    pattern = str(row["pattern"]).replace(" ", r"\s")
    if where in ("tail", "end"):
        pattern = f"(?:{pattern})$"
    return Entry(row["id"], row["reason"], where, tuple(row["needs"]), re.compile(pattern), row["example"], row["keep"])


def applicable(text: str) -> list[Entry]:
    """Entries of which a needle stands in `text`, in the table's order."""
    lowered = text.lower().replace("\xa0", " ")
    standing = {needle for needle in _needles() if needle in lowered}
    return [entry for entry in entries() if not standing.isdisjoint(entry.needs)]
