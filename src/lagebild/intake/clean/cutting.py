"""Cleaning in order: lines, residue by table, bylines and credits, teasers, structure."""

from __future__ import annotations

import re

from lagebild.intake.clean.credits import LOOK_BACK, SHORT, is_credit, take_credits
from lagebild.intake.clean.front import take_front
from lagebild.intake.clean.paragraphs import paragraphs
from lagebild.intake.clean.residue import Entry, applicable
from lagebild.intake.clean.structure import LONGEST_CAPTION, name_blocks
from lagebild.intake.clean.teasers import drop_teasers, labelled
from lagebild.intake.piece import Piece, Work
from lagebild.intake.raw import Raw

MOST_CUTS = 40  # of one kind in one paragraph
LONGEST_RESIDUE = 900  # characters of a line that may be residue as a whole


def clean(raw: Raw) -> Work:
    """The article's own words as pieces of ``raw.text``; everything else in ``removed``."""
    work = Work(raw.text, paragraphs(raw))
    found = applicable(raw.text)
    _cut_start(work, [e for e in found if e.where == "start"])
    _cut_inside(work, [e for e in found if e.where == "inside"])
    _drop_lines(work, [e for e in found if e.where in ("line", "label", "rest")])
    _cut_inside(work, [e for e in found if e.where == "tail"])
    take_front(work, [cut.text for cut in raw.dropped if cut.reason == "page"])
    take_credits(work)
    drop_teasers(work)
    name_blocks(work, raw.facts.title)
    return work


def _cut_start(work: Work, table: list[Entry]) -> None:
    for entry in table:
        first = work.pieces[0] if work.pieces else None
        match = entry.match(first.text) if first else None
        if first is None or match is None:
            continue
        _note(work, match)
        _cut(work, first, match.start(), match.end(), entry.reason)
    work.pieces = [p for p in work.pieces if p.text]


def _note(work: Work, match: re.Match[str]) -> None:
    """What residue says about the article: a crawler's note of its date."""
    day = match.groupdict().get("published")
    if day and work.published is None:
        work.published = (day, f"stated in the text: '{match.group().strip()}'")


def _cut_inside(work: Work, table: list[Entry]) -> None:
    for entry in table:
        for piece in work.pieces:
            for _ in range(MOST_CUTS):  # each costs a pass over the paragraph
                match = entry.match(piece.text) if piece.text else None
                if match is None or match.end() == match.start():
                    break
                last = match.end() >= len(piece.text)
                _cut(work, piece, match.start(), match.end(), entry.reason)
                if last and entry.reason == "photo-credit" and len(piece.text) <= LONGEST_CAPTION:
                    piece.kind, piece.known = "caption", True
    work.pieces = [p for p in work.pieces if p.text]


def _cut(work: Work, piece: Piece, start: int, end: int, reason: str) -> None:
    work.cut(piece, start, end, reason)


def _drop_lines(work: Work, table: list[Entry]) -> None:
    kept: list[Piece] = []
    index = 0
    while index < len(work.pieces):
        piece = work.pieces[index]
        entry = _matching(piece, table)
        if entry is not None and entry.reason == "photo-credit" and _closes(work.pieces, index) and is_credit(piece.text):
            entry = None  # the last line signs the article, not a picture
        if entry is None:
            kept.append(piece)
            index += 1
            continue
        match = entry.match(piece.text)
        if match is not None:
            _note(work, match)
        last = len(work.pieces) if entry.where == "rest" else index + 1
        if entry.where == "label":
            last = labelled(work.pieces, index, lambda piece: _matching(piece, table) is not None)
        for gone in work.pieces[index:last]:
            work.drop(gone, entry.reason)
        if entry.where == "rest":
            work.labels.extend(p.text for p in work.pieces[index:last])
        index = last
    work.pieces = kept


def _closes(pieces: list[Piece], index: int) -> bool:
    """Nothing but short lines follow."""
    return index >= len(pieces) - LOOK_BACK and all(len(p.text) <= 2 * SHORT for p in pieces[index + 1 :])


def _matching(piece: Piece, table: list[Entry]) -> Entry | None:
    if len(piece.text) > LONGEST_RESIDUE:
        return None
    return next((entry for entry in table if entry.match(piece.text)), None)
