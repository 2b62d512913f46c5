"""Finding, checking and loading weight files, on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, overload

from lagebild.errors import WeightsError
from lagebild.weights.tag import LanguageModel, StatementModel

FILES = Path(__file__).parent / "files"
"""Where the shipped weight files, their manifests and cards lie."""

REINSTALL = "pip install --force-reinstall lagebild"
"""The command that brings shipped files back."""


def available() -> list[str]:
    """Names of the models whose manifest and weights are installed, sorted. Nothing is loaded or checked."""
    return sorted(path.stem for path in FILES.glob("*.json") if path.with_suffix(".npz").exists())


@overload
def load(name: Literal["language"]) -> LanguageModel: ...
@overload
def load(name: Literal["statements"]) -> StatementModel: ...
def load(name: Literal["language", "statements"]) -> LanguageModel | StatementModel:
    """The model of that name, loaded once per process.

    Raises `WeightsError` when the file is missing or when its hash is not the one in the manifest.
    """
    return _load(name)


@cache
def _load(name: str) -> LanguageModel | StatementModel:
    path = FILES / f"{name}.npz"
    if not path.exists():
        raise WeightsError(
            f"the weights {name!r} are not installed ({path.name} is missing); reinstall with: {REINSTALL}",
            path=str(path),
        )
    raise WeightsError(f"the weights {name!r} cannot be read yet", path=str(path))
