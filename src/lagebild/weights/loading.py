"""Finding, checking and loading weight files, on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, overload

from lagebild.weights.tag import LanguageModel, StatementModel

FILES = Path(__file__).parent / "files"
"""Where the shipped weight files, their manifests and cards lie."""


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
    return _language() if name == "language" else _statements()


@cache
def _language() -> LanguageModel:
    from lagebild.weights.archive import read
    from lagebild.weights.language import Language

    return Language(read(FILES / "language.npz"))


@cache
def _statements() -> StatementModel:
    from lagebild.weights.archive import read
    from lagebild.weights.statements import Statements

    return Statements(read(FILES / "statements.npz"))
