"""Paragraphs of a raw text: its lines, or groups of lines where somebody wrapped the text at a fixed width."""

from __future__ import annotations

from collections.abc import Container

from lagebild.intake.clean import hyphens
from lagebild.intake.piece import Piece
from lagebild.intake.raw import Raw
from lagebild.text.lines import Stretch, lines

_NARROW, _WIDE = 50, 110  # a wrapped line is between these widths
_FINAL = '.!?:“"«’”…'


def paragraphs(raw: Raw) -> list[Piece]:
    """One piece a paragraph, in order; kinds are those the markup knew."""
    marks = {mark.start: mark for mark in raw.marks}
    found = []
    for stretch in _divided(raw.text, _unwrapped(raw.text, list(lines(raw.text)), marks), marks):
        parts = hyphens.pieces(raw.text, stretch)
        piece = Piece(parts, "".join(raw.text[start:end] for start, end in parts))
        mark = marks.get(stretch.start)
        if mark is not None:
            piece.kind, piece.at, piece.known = mark.kind, mark.at, True
        found.append(piece)
    return found


def _divided(text: str, found: list[Stretch], marked: Container[int]) -> list[Stretch]:
    """Lines of which one ends in the middle of a word and the next goes on with it are one paragraph."""
    joined: list[Stretch] = []
    for stretch in found:
        if joined and stretch.start not in marked and _goes_on(text, joined[-1], stretch):
            joined[-1] = Stretch(joined[-1].start, stretch.end)
        else:
            joined.append(stretch)
    return joined


def _goes_on(text: str, before: Stretch, after: Stretch) -> bool:
    near = text[before.end - 1] == "-" and text.count("\n", before.end, after.start) == 1
    return near and hyphens.continues(
        text[max(before.start, before.end - 60) : before.end], text[after.start : min(after.end, after.start + 60)]
    )


def _unwrapped(text: str, found: list[Stretch], marked: Container[int]) -> list[Stretch]:
    """Neighbouring lines joined if blank lines divide the text and the lines between look wrapped; inner breaks stay in the text."""
    groups = _groups(text, found, marked)
    if len(groups) == len(found):
        return found
    joined: list[Stretch] = []
    for group in groups:
        if _is_wrapped(text, group):
            joined.append(Stretch(group[0].start, group[-1].end))
        else:
            joined.extend(group)
    return joined


def _groups(text: str, found: list[Stretch], marked: Container[int]) -> list[list[Stretch]]:
    """Lines with nothing but one break between them; a line that a field or a tag holds (a title) stays by itself."""
    groups: list[list[Stretch]] = []
    for stretch in found:
        between = text[groups[-1][-1].end : stretch.start] if groups else ""
        alone = stretch.start in marked or (groups and groups[-1][-1].start in marked)
        if groups and not alone and len(between.replace("\r\n", "\n").strip(" \t")) == 1:
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    return groups


def _is_wrapped(text: str, group: list[Stretch]) -> bool:
    """Two lines or more of like width, most of which stop in the middle of a sentence; the last may be short, none is longer."""
    if len(group) < 2 or group[-1].end - group[-1].start > _WIDE:
        return False
    widths = [s.end - s.start for s in group[:-1]]
    if min(widths) < _NARROW or max(widths) > _WIDE or max(widths) - min(widths) > 25:
        return False
    open_ends = sum(text[s.end - 1] not in _FINAL for s in group[:-1])
    return 2 * open_ends > len(widths)
