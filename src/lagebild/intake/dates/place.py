"""Dates that stand in an address, in a file's name or behind a title."""

from __future__ import annotations

import re
from pathlib import PurePath

from lagebild.intake.dates.parse import valid_day

_NAME = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])")
_URL = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_TITLE = re.compile(r"[^\s(]\s\(((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\)$")


def day_in_title(title: str) -> str | None:
    """ISO day in brackets at the end of a title, as archives write it ("Notlandung in Ahlstedt (2005-08-20)")."""
    match = _TITLE.search(title)
    return valid_day(int(match[1]), int(match[2]), int(match[3])) if match else None


def day_in_name(source: str) -> str | None:
    """ISO day in the name of a file (``2025-08-07_gipfel.txt``, ``gipfel_20250807.html``); folders do not count."""
    match = _NAME.search(PurePath(source.partition("#")[0]).name)
    return valid_day(int(match[1]), int(match[3]), int(match[4])) if match else None


def day_in_url(url: str) -> str | None:
    """ISO day in the path of an address (``…/2025/08/07/gipfel``)."""
    match = _URL.search(url.partition("?")[0])
    return valid_day(int(match[1]), int(match[2]), int(match[3])) if match else None
