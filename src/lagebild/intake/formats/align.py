"""Where an extractor's block stands in the page: found by its letters and digits, whatever happened to blanks and signs."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.text.lines import Stretch

LONG = 50  # letters by which a block is found without knowing its neighbours
_EDGE = 6  # signs before and after the letters that may belong to a block (quotation marks, full stop, bracket)


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a text, and where each stood."""

    key: str
    at: array[int]


def letters(text: str) -> Letters:
    """All that ``str.isalnum`` says yes to."""
    found = [(c, i) for i, c in enumerate(text) if c.isalnum()]
    return Letters("".join(c for c, _ in found), array("q", (i for _, i in found)))


def locate(page: str, blocks: Sequence[str]) -> list[Stretch | None]:
    """The stretch of `page` for each of `blocks`, None where it is not found. Long blocks first; short ones between their neighbours."""
    whole = letters(page)
    keys = [letters(block).key for block in blocks]
    found: list[tuple[int, int] | None] = [None] * len(blocks)
    after = 0
    for index, key in enumerate(keys):
        if len(key) >= LONG:
            start = whole.key.find(key, after)
            start = whole.key.find(key) if start < 0 else start
            if start >= 0:
                found[index] = (start, start + len(key))
                after = start + len(key)
    for index, key in enumerate(keys):
        if key and found[index] is None:
            found[index] = _between(whole.key, key, found, index)
    return [_widen(page, whole, place, blocks[i]) if place else None for i, place in enumerate(found)]


def _between(page: str, key: str, found: Sequence[tuple[int, int] | None], index: int) -> tuple[int, int] | None:
    """A short block stands between those already found; above the first of them its last place counts."""
    before = next((f[1] for f in reversed(found[:index]) if f), None)
    after = next((f[0] for f in found[index + 1 :] if f), len(page))
    start = page.rfind(key, 0, after) if before is None else page.find(key, before, max(before, after))
    return (start, start + len(key)) if start >= 0 else None


def _widen(page: str, whole: Letters, place: tuple[int, int], block: str) -> Stretch:
    """From letters back to the page, with the signs that the block has around its first and last letter."""
    start, end = whole.at[place[0]], whole.at[place[1] - 1] + 1
    trimmed = block.strip()
    lead = next((i for i, c in enumerate(trimmed) if c.isalnum()), 0)
    tail = trimmed[len(trimmed) - next((i for i, c in enumerate(reversed(trimmed)) if c.isalnum()), 0) :]
    for _ in range(min(lead, _EDGE)):
        if start and not page[start - 1].isspace():
            start -= 1
    for _ in range(min(len(tail), _EDGE)):
        if end < len(page) and (not page[end].isspace() or page[end + 1 : end + 2] in tail[1:]):
            end += 1
    return Stretch(start, len(page[:end].rstrip()))
