"""PLOVER codes from the reviewed table."""

from __future__ import annotations

from lagebild.resources import table


def code(type_: str, status: str, *, negated: bool = False, act: str | None = None) -> str | None:
    """``EVENT`` or ``EVENT:mode``; None where PLOVER has no code, or where it codes nothing since nothing took place."""
    entry = table("plover")[type_]
    if act is not None:
        found: str | None = entry["acts"].get(act, entry["default"])
        return found
    if status in entry["by_status"]:
        found = entry["by_status"][status]
        return found
    return None if negated else entry["default"]
