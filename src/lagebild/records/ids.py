"""Stable ids: the same input gives the same id on every run, machine and engine."""

from __future__ import annotations

import hashlib
import json

_PAYLOAD = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), sort_keys=True).encode


def text_hash(text: str) -> str:
    """SHA-256 of `text` in UTF-8, as 64 hex digits. Lone surrogates are hashed as they stand."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def make_id(prefix: str, *identity: object) -> str:
    """`prefix`, an underscore and 20 hex digits (80 bits) of the SHA-256 of the identity fields as JSON.

    Only fields that make the record *this* record belong into `identity`: never a score, a date of processing, a path
    of the machine or anything that later knowledge may change.
    """
    return f"{prefix}_{hashlib.sha256(_PAYLOAD(identity).encode()).hexdigest()[:20]}"
