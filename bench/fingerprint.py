"""A hash that names a data set: of a file's bytes, or of all files' names and bytes in a folder."""

from __future__ import annotations

import hashlib
from pathlib import Path


def data_hash(path: Path) -> str:
    """SHA-256, 16 hex digits. A folder's hash does not depend on where it lies."""
    digest = hashlib.sha256()
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    for file in files:
        digest.update(file.relative_to(path).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
