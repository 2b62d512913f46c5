"""Pages saved as one file (MHTML, RFC 2557): the HTML part of the MIME message."""

from __future__ import annotations

import email
import email.policy
from typing import NamedTuple

from lagebild.errors import IntakeError


class Part(NamedTuple):
    """The bytes of the HTML part after its transfer encoding, its charset and the address the page was saved from."""

    data: bytes
    charset: str | None
    url: str | None


def html_part(data: bytes, source: str) -> Part:
    """Raises IntakeError (no-article) where the message holds no HTML."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                url = part.get("Content-Location") or message.get("Snapshot-Content-Location")
                return Part(payload, part.get_content_charset(), str(url) if url and str(url).startswith("http") else None)
    raise IntakeError(f"{source}: no page in the saved file", code="no-article", source=source)
