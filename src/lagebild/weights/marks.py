"""Quotation marks as a network sees them: which tokens open, stand inside, close."""

from __future__ import annotations

from collections.abc import Sequence

CLOSING = {
    "„": ("“", "”", '"', "‟"),
    "“": ("”", '"'),
    "”": ("”",),
    '"': ('"', "“", "”"),
    "»": ("«",),
    "«": ("»",),
    "``": ("''",),
    "''": ("''",),
}
"""Which tokens close what an opening mark opened, for the styles in use (German, guillemets both ways, English, typewriter)."""
REACH = 300
"""Tokens after which a mark that was never closed is taken for something else (an inch, a slip)."""
OPEN, INSIDE, CLOSE = range(3)


def marks(tokens: Sequence[str]) -> list[list[int]]:
    """For each role (`OPEN`, `INSIDE`, `CLOSE`) the numbers of the tokens that have it. Time is linear in the text."""
    found: list[list[int]] = [[], [], []]
    following = _next_closings(tokens)
    at = 0
    while at < len(tokens):
        end = following[at]
        if end < 0:
            at += 1
            continue
        found[OPEN].append(at)
        found[INSIDE].extend(range(at + 1, end))
        found[CLOSE].append(end)
        at = end + 1
    return found


def _next_closings(tokens: Sequence[str]) -> list[int]:
    """For an opening mark the number of the token that closes it, -1 for all else."""
    later: dict[str, int] = {}
    result = [-1] * len(tokens)
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token in CLOSING:
            ends = [later[mark] for mark in CLOSING[token] if mark in later]
            end = min(ends, default=-1)
            again = later.get(token, len(tokens)) if token not in CLOSING[token] else len(tokens)
            if 0 <= end - at <= REACH and end < again:
                result[at] = end
        if len(token) <= 2:
            later[token] = at
    return result
