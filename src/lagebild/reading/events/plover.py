"""PLOVER codes from the reviewed table."""

from __future__ import annotations

from lagebild.resources import table


def code(type_: str, status: str, *, negated: bool = False, act: str | None = None) -> str | None:
    """``EVENT`` or ``EVENT:mode``; None where PLOVER has no code, or where it codes nothing since nothing took place."""
    entry = table("plover")[type_]
    if act is not None:
        return str(entry["acts"].get(act, entry["default"]))
    found: str | None = entry["by_status"].get(status, None if negated else entry["default"])
    return found
