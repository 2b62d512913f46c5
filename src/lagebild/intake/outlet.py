"""Who published it: as the caller lists it by path or host, else by the domain of its address."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from lagebild.errors import IntakeError
from lagebild.resources import table

#: The name of a list of outlets that lies beside a database.
OUTLETS_FILE = "outlets.yml"

Listed = tuple[tuple[str, str], ...]
"""(pattern, name of the outlet) in the order in which they are tried."""

_RECORD = re.compile(r"[:#]\d+$")  # "export.jsonl:7", "liste.json#2"


@cache
def _domains() -> dict[str, str]:
    return {domain: row["name"] for row in table("outlets") for domain in row["domains"]}


def outlet_of(url: str | None) -> str | None:
    """The outlet's name from the reviewed table, else its bare domain; None without an address."""
    host = _host(url)
    labels = host.split(".")
    for start in range(len(labels) - 1):
        name = _domains().get(".".join(labels[start:]))
        if name:
            return name
    return host or None


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def listed(source: str, url: str | None, outlets: Listed) -> str | None:
    """The name of the first entry that fits, None where none does. A pattern is one of

    - a host ("blatt.example"), which its subdomains fit as well;
    - the name of a folder or file somewhere in the path ("havelkurier");
    - a shell pattern for the path or its end ("havelkurier/*", "hk-*.txt"); "*" also covers folders.

    Case does not count. "{folder}" in the name stands for the folder in which the file lies.
    """
    if not outlets:
        return None
    path = PurePosixPath(_RECORD.sub("", source.replace("\\", "/")))
    name = next((name for pattern, name in outlets if _fits(pattern.lower(), path, _host(url))), None)
    return name.replace("{folder}", path.parent.name).strip() or None if name else None


def _fits(pattern: str, path: PurePosixPath, host: str) -> bool:
    if host and (host == pattern or host.endswith(f".{pattern}")):
        return True
    parts = [p.lower() for p in path.parts]
    if pattern.strip("/") in parts:
        return True
    return any(fnmatchcase("/".join(parts[at:]), pattern) for at in range(len(parts)))


def read_outlets(path: str | Path) -> Listed:
    """The list in a YAML file, ``pattern: name`` a line. Raises IntakeError (unreadable, outlets-file)."""
    import yaml

    try:
        found = yaml.safe_load(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        why = error.strerror or str(error)
        raise IntakeError(f"{path}: {why}", code="unreadable", source=str(path), why=why) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise _unfit(path, " ".join(str(error).split())) from error
    if found is None:
        return ()
    if not isinstance(found, dict) or not all(isinstance(name, str) and name.strip() for name in found.values()):
        raise _unfit(path, "pattern: name")
    return tuple((str(pattern), name.strip()) for pattern, name in found.items())


def _unfit(path: str | Path, why: str) -> IntakeError:
    return IntakeError(f"{path}: no list of outlets ({why})", code="outlets-file", source=str(path), why=why)
