"""Hints: what the caller knows about its sources and the bytes do not say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """Every field is optional; a stated one wins over what the source says.

    `published` is ISO 8601; `encoding` a Python codec name; `timeout` seconds for a URL; `any_language` lets text through
    that is not German; `outlets` are patterns of paths and hosts with the name of the outlet (:func:`lagebild.intake.outlet.listed`),
    asked where `outlet` is not stated. A date that cannot be read raises ValueError, or the text would be dated by something else
    unnoticed.
    """

    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    encoding: str | None = None
    timeout: float = 20.0
    any_language: bool = False
    outlets: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        from lagebild.intake.dates.parse import iso

        if self.published is not None and iso(self.published) is None:
            raise ValueError(f"published={self.published!r} is no date (ISO 8601, or as in 7.8.2025)")
