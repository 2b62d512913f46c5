"""A weight file: an uncompressed or compressed `.npz` beside a manifest that knows its hash."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lagebild.errors import WeightsError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = 1
"""Version of the layout of arrays that this runtime reads."""
REINSTALL = "pip install --force-reinstall lagebild"
"""The command that brings shipped files back."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Arrays of a checked weight file, its settings and its manifest."""

    arrays: dict[str, NDArray[Any]]
    settings: dict[str, Any]
    manifest: dict[str, Any]

    def floats(self, name: str) -> NDArray[np.float32]:
        """An array as float32."""
        import numpy as np

        return self.arrays[name].astype(np.float32)


def read(path: Path) -> Archive:
    """Read and check a weight file (`path` ends in .npz; its manifest ends in .json).

    Raises `WeightsError` when either is missing, when the SHA-256 differs, or when the layout is of another version.
    """
    import numpy as np

    manifest = _manifest(path)
    content = path.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != manifest.get("sha256"):
        raise WeightsError(
            f"{path.name} is damaged or not the file of this version (its hash differs); reinstall with: {REINSTALL}",
            path=str(path),
            expected=manifest.get("sha256"),
            found=found,
        )
    with np.load(io.BytesIO(content), allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    settings = json.loads(arrays.pop("settings").tobytes())
    return Archive(arrays, settings, manifest)


def _manifest(path: Path) -> dict[str, Any]:
    beside = path.with_suffix(".json")
    missing = next((p for p in (path, beside) if not p.is_file()), None)
    if missing is not None:
        raise WeightsError(
            f"the weights {path.stem!r} are not installed ({missing.name} is missing); reinstall with: {REINSTALL}",
            path=str(missing),
        )
    try:
        manifest: dict[str, Any] = json.loads(beside.read_text(encoding="utf-8"))
    except (ValueError, UnicodeDecodeError) as error:
        raise WeightsError(f"{beside.name} cannot be read; reinstall with: {REINSTALL}", path=str(beside)) from error
    if manifest.get("format") != FORMAT:
        raise WeightsError(
            f"{path.name} has layout {manifest.get('format')}, this version reads {FORMAT}; reinstall with: {REINSTALL}",
            path=str(path),
            expected=FORMAT,
            found=manifest.get("format"),
        )
    return manifest
