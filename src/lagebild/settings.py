"""Settings: what a surface may choose. Nothing below `workspace` reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`lang` is the language a reader is spoken to in, `db` a path or URL, `jobs` processes that read, `backend` who tags the text."""

    lang: Literal["de", "en"] = "de"
    db: str = "lage.db"
    jobs: int = 1
    backend: str = "rules"
