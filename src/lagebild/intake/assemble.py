"""Pieces to an Article: canonical text, blocks, and the map back to the bytes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lagebild.intake.piece import Piece, Removed
from lagebild.intake.raw import Raw
from lagebild.records.article import Block, Cut, SourceSegment
from lagebild.text.bytemap import byte_positions
from lagebild.text.lines import Stretch
from lagebild.text.projection import Run


@dataclass(slots=True)
class Canonical:
    """The canonical text under construction; ``placed`` holds (position in the text, stretch of the raw text)."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    placed: list[tuple[int, Stretch]] = field(default_factory=list)


def compose(raw: str, pieces: Iterable[Piece]) -> Canonical:
    """Blocks divided by one newline; nothing inside a block is rewritten."""
    result = Canonical()
    parts: list[str] = []
    at = 0
    for piece in pieces:
        if parts:
            parts.append("\n")
            at += 1
        begin = at
        for stretch in piece.stretches:
            parts.append(raw[stretch.start : stretch.end])
            result.placed.append((at, stretch))
            at += stretch.end - stretch.start
        result.blocks.append(Block(piece.kind, begin, at, piece.at))
    result.text = "".join(parts)
    return result


def source_map(raw: Raw, placed: Iterable[tuple[int, Stretch]]) -> tuple[SourceSegment, ...]:
    """Every placed stretch as segments of source bytes. Characters that extraction put in (joins) have no segment."""
    runs = [run for part in carried(raw.runs, placed) for run in part]
    bytes_at = byte_positions(raw.decoded, raw.encoding, [p for run in runs for p in run[2:4]], skip=raw.skip)
    return tuple(SourceSegment(r.start, r.end, bytes_at[r.source_start], bytes_at[r.source_end], r.exact) for r in runs)


def carried(runs: tuple[Run, ...], placed: Iterable[tuple[int, Stretch]]) -> Iterator[list[Run]]:
    """For each placed stretch its part of `runs`, moved to its new place. The stretches ascend, so the runs are walked once."""
    index = 0
    for at, (start, end) in placed:
        while index < len(runs) and runs[index].end <= start:
            index += 1
        last = index
        while last < len(runs) and runs[last].start < end:
            last += 1
        yield [_clip(run, start, end, at) for run in runs[index:last]]


def _clip(run: Run, start: int, end: int, at: int) -> Run:
    """The part of `run` inside ``[start, end)``, moved so that `start` lies at `at`; an inexact run keeps its whole source."""
    low, high = max(run.start, start), min(run.end, end)
    if not run.exact:
        return Run(at + low - start, at + high - start, run.source_start, run.source_end, False)
    source = run.source_start + low - run.start
    return Run(at + low - start, at + high - start, source, source + high - low, True)


def cuts(raw: Raw, removed: Iterable[Removed]) -> tuple[Cut, ...]:
    """What extraction and cleaning removed, in source order, with their place in the decoded source where it is known."""
    found = [Cut(raw.text[r.stretch.start : r.stretch.end], r.reason, source_position(raw, r.stretch.start)) for r in removed]
    return tuple(sorted([*raw.dropped, *found], key=lambda c: (c.source_start is None, c.source_start or 0)))


def source_position(raw: Raw, position: int) -> int | None:
    """Code point of the decoded source that `position` of the raw text came from."""
    index = bisect_right(raw.runs, position, key=lambda run: run.start) - 1
    if index < 0 or position >= raw.runs[index].end:
        return None
    run = raw.runs[index]
    return run.source_start + (position - run.start if run.exact else 0)
