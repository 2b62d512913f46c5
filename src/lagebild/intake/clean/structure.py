"""What each paragraph is: title, sub-heading, caption, quote box, ticker entry."""

from __future__ import annotations

import re
from collections import Counter

from lagebild.intake.clean.headline import is_headline, is_picture, is_question
from lagebild.intake.clean.stamps import day_line, stamp
from lagebild.intake.piece import Piece, Work

LONGEST_CAPTION = 500  # characters
TICKER = 3  # stamped entries that make a live ticker
_QUOTED = re.compile(r"[„“\"»«‚'›](?P<inner>[^\n]{12,400}?)[“”\"«»‘'‹](?P<after>[\s,–—|-]{0,4}[^\n]{0,60})")
_TURN = re.compile(r"([A-ZÄÖÜ][\w.-]*(?:\s[A-ZÄÖÜ][\w.-]*){0,3}):\s")
_MIN_TITLE = 3  # words; a shorter line above is a kicker ("Ukraine-Krieg")


def name_blocks(work: Work, title: str | None) -> None:
    """Set the kind of every piece that markup did not know."""
    pieces = work.pieces
    _name_captions(pieces)
    _name_turns(pieces)
    _name_title(pieces, title)
    _name_headings(pieces)
    _name_quote_boxes(pieces)
    _name_entries(pieces)


def _name_title(pieces: list[Piece], title: str | None) -> None:
    """The first headline above the first paragraph; a short line over a longer one is its kicker."""
    if any(p.kind == "title" for p in pieces):
        return
    end = next((i for i, p in enumerate(pieces) if not _open_headline(p)), len(pieces))
    head = pieces[:end] if end < len(pieces) else []
    exact = next((p for p in head if title and title.strip().endswith(p.text.strip()) and len(p.text.split()) > 1), None)
    long = next((p for p in head if len(p.text.split()) >= _MIN_TITLE), None)
    chosen = exact or long or (head[0] if head else None)
    if chosen is not None and stamp(chosen.text) is None:
        chosen.kind = "title"


def _open_headline(piece: Piece) -> bool:
    return piece.kind == "heading" or (piece.kind == "paragraph" and not piece.known and is_headline(piece.text))


def _name_captions(pieces: list[Piece]) -> None:
    for piece in pieces:
        if piece.kind == "paragraph" and is_picture(piece.text) and len(piece.text) <= LONGEST_CAPTION:
            piece.kind = "caption"


def _name_headings(pieces: list[Piece]) -> None:
    """A headline directly above a paragraph or another heading. After a colon it is an item of a list."""
    listed = False
    for above, piece, below in zip([None, *pieces], pieces, pieces[1:], strict=False):
        listed = is_headline(piece.text) and (listed or (above is not None and above.text.endswith(":")))
        if piece.known or piece.kind != "paragraph" or listed or stamp(piece.text) is not None:
            continue
        if is_headline(piece.text) and _stands_above(piece, below, first=above is None):
            piece.kind = "heading"


def _stands_above(piece: Piece, below: Piece, *, first: bool) -> bool:
    """ "Nie wieder!" may be a paragraph of its own; what stands over a caption belongs to the picture."""
    if piece.text.endswith("!") or below.kind == "caption":
        return False
    return first or below.known or is_question(piece.text) or not is_headline(below.text)


def _name_turns(pieces: list[Piece]) -> None:
    """ "ZEITUNG: Frau Muster, …?" and "Muster: …" take turns: what they say are paragraphs, however short."""
    labels = [match[1] if (match := _TURN.match(piece.text)) else "" for piece in pieces]
    counts = Counter(label for label in labels if label)
    if sum(count >= 2 for count in counts.values()) < 2:
        return
    for piece, label in zip(pieces, labels, strict=True):
        piece.known = piece.known or counts[label] >= 2


def _name_quote_boxes(pieces: list[Piece]) -> None:
    """A quotation alone on its line whose words stand in a paragraph as well."""
    for piece in pieces:
        match = _QUOTED.fullmatch(piece.text) if piece.kind in ("paragraph", "heading") and len(piece.text) < 480 else None
        if match is None:
            continue
        inner = match["inner"].rstrip(".,!?")
        if any(inner in other.text for other in pieces if other is not piece):
            piece.kind = "quote_box"


def _name_entries(pieces: list[Piece]) -> None:
    """In a live ticker every paragraph from a stamp to the next one is an entry of that time."""
    stamps = [piece.at or stamp(piece.text) for piece in pieces]
    if sum(s is not None for s in stamps) < TICKER:
        return
    day: str | None = None
    now: str | None = None
    for piece, found in zip(pieces, stamps, strict=True):
        day = day_line(piece.text) or day
        if day_line(piece.text):
            piece.kind, now = "heading", None
            continue
        if found is not None:
            now = found if "T" in found or day is None else f"{day}T{found}"
            day = now[:10] if "T" in now else day
        if piece.kind == "heading" and piece.known:
            piece.at = now
            continue
        if (now is not None and piece.kind in ("paragraph", "entry")) or found is not None:
            piece.kind, piece.at = "entry", now
