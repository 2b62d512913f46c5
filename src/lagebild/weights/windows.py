"""Cutting a long text into windows, by its length alone, so that the result depends on nothing else."""

from __future__ import annotations

from typing import NamedTuple


class Window(NamedTuple):
    """Tokens `start` to `end` are read; of the window's outputs, `first` to `last` are kept."""

    start: int
    end: int
    first: int
    last: int


def plan(tokens: int, length: int, margin: int) -> list[Window]:
    """Windows of at most `length` tokens; neighbours overlap by twice the margin, each token is kept once."""
    if tokens <= 0:
        return []
    found: list[Window] = []
    done = 0
    while done < tokens:
        start = max(0, done - margin)
        end = min(tokens, start + length)
        last = tokens if end == tokens else end - margin
        found.append(Window(start, end, done - start, last - start))
        done = last
    return found
