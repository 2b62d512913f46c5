"""Hints: what the caller knows about its sources and the bytes do not say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """Every field is optional; a stated one wins over what the source says.

    `published` is ISO 8601; `encoding` a Python codec name; `timeout` seconds for a URL; `any_language` lets text through
    that is not German.
    """

    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    encoding: str | None = None
    timeout: float = 20.0
    any_language: bool = False
