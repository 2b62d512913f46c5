"""One URL: fetched once, with a limit on time and size, and a clear word where it fails."""

from __future__ import annotations

import io
from typing import IO
from urllib.error import HTTPError, URLError

from lagebild.errors import IntakeError
from lagebild.intake.sources.limits import MAX_PAGE

AGENT = "Mozilla/5.0 (compatible; Lagebild; +https://pypi.org/project/lagebild/)"


def fetch(url: str, timeout: float) -> IO[bytes]:
    """The bytes at `url`. Raises IntakeError (unreachable, too-large)."""
    import urllib.request

    request = urllib.request.Request(url, headers={"User-Agent": AGENT, "Accept-Language": "de"})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            data = answer.read(MAX_PAGE + 1)
    except HTTPError as error:
        raise _failed(url, f"the server answered {error.code}") from error
    except URLError as error:
        raise _failed(url, str(error.reason)) from error
    except (OSError, ValueError) as error:
        raise _failed(url, str(error) or type(error).__name__) from error
    return io.BytesIO(data)


def _failed(url: str, why: str) -> IntakeError:
    return IntakeError(f"{url}: could not be fetched ({why})", code="unreachable", source=url, why=why)
