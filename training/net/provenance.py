"""Where numbers come from: hashes of data and recipes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

HASHES = Path(__file__).parent.parent / "data-hashes.json"


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def check_data(data: Path, names: Iterable[str]) -> dict[str, str]:
    """The hashes of the data files, compared with the recorded ones; raises ValueError when one differs."""
    recorded: dict[str, str] = json.loads(HASHES.read_text())
    found = {name: sha256(data / name) for name in names}
    for name, digest in found.items():
        if recorded.get(name) != digest:
            raise ValueError(f"{name} is not the file this recipe was written for (sha256 {digest})")
    return found


def recipe_hash(*folders: str) -> str:
    """One digest over the sources of a recipe (folders under `training/`) and of the word features."""
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    files = sorted(p for folder in folders for p in (root / folder).rglob("*") if p.suffix in {".py", ".yml"})
    files.append(root.parent / "src" / "lagebild" / "weights" / "features.py")
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
