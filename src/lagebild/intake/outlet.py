"""Who published it, by the domain of its address."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from lagebild.resources import table


@cache
def _domains() -> dict[str, str]:
    return {domain: row["name"] for row in table("outlets") for domain in row["domains"]}


def outlet_of(url: str | None) -> str | None:
    """The outlet's name from the reviewed table, else its bare domain; None without an address."""
    if not url:
        return None
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    labels = host.split(".")
    for start in range(len(labels) - 1):
        name = _domains().get(".".join(labels[start:]))
        if name:
            return name
    return host or None
