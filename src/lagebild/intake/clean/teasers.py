"""Teasers: headlines of other articles that stand among the paragraphs of this one.

A sub-heading is followed by its paragraph. A headline that another headline follows has no body of its own, so it announces
a different article, unless it belongs to the title, to a list, or to a chapter with sub-chapters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lagebild.intake.clean.headline import has_kicker, is_headline, is_question
from lagebild.intake.clean.stamps import stamp
from lagebild.intake.piece import Piece, Work

_BARE = 45  # a label longer than this carries its teaser on the same line
REASON = "related-article"


def labelled(pieces: Sequence[Piece], index: int, is_residue: Callable[[Piece], bool]) -> int:
    """End of the run that the label at `index` announces; other residue ends it.

    The last headline before a paragraph stays if the article has other sub-headings: then it may be one as well.
    """
    label = pieces[index].text.rstrip(": |–-")
    if len(label) > _BARE or ": " in label or " | " in label:
        return index + 1
    end = index + 1
    while end < len(pieces) and _teaser_like(pieces[end]) and not is_residue(pieces[end]):
        end += 1
    if end - index > 2 and end < len(pieces) and _has_sub_headings(pieces, index, end):
        end -= 1
    return end


def _run_end(pieces: Sequence[Piece], start: int) -> int:
    end = start
    while end < len(pieces) and _teaser_like(pieces[end]):
        end += 1
    return end


def _teaser_like(piece: Piece) -> bool:
    return piece.kind in ("paragraph", "heading") and is_headline(piece.text) and not stamp(piece.text)


def _has_sub_headings(pieces: Sequence[Piece], start: int, end: int) -> bool:
    """Elsewhere a single headline stands between two paragraphs."""
    lone = [i for i in range(1, len(pieces) - 1) if not start <= i < end and _teaser_like(pieces[i])]
    return any(not _teaser_like(pieces[i - 1]) and not _teaser_like(pieces[i + 1]) for i in lone)


def drop_teasers(work: Work) -> None:
    """Take the unlabelled teasers out of `work`. What may be the article's own stays."""
    pieces = work.pieces
    gone: set[int] = set()
    start = _body_start(pieces)
    while start < len(pieces):
        end = _run_end(pieces, start)
        if end > start and not pieces[start - 1].text.endswith(":"):
            gone.update(_teasers_of(pieces, start, end))
        start = max(end, start) + 1
    for index in sorted(gone):
        work.drop(pieces[index], REASON)
    work.pieces = [p for i, p in enumerate(pieces) if i not in gone]


def _body_start(pieces: Sequence[Piece]) -> int:
    """Index after the first paragraph: what stands before it is title and subtitle."""
    return next((i + 1 for i, p in enumerate(pieces) if not _teaser_like(p)), len(pieces))


def _teasers_of(pieces: Sequence[Piece], start: int, end: int) -> list[int]:
    """Which of the headlines ``[start, end)`` without a paragraph between them are teasers."""
    at_end = end == len(pieces)
    bodiless = range(start, end if at_end else end - 1)
    kickers = [i for i in bodiless if has_kicker(pieces[i].text)]
    if len(bodiless) > 1 and 2 * len(kickers) >= len(bodiless):
        return [i for i in bodiless if not _own(pieces, i)]
    return [i for i in kickers if not _own(pieces, i)]


def _own(pieces: Sequence[Piece], index: int) -> bool:
    """A question, a heading that markup nests, a box whose words stand in the article: the article's own."""
    piece = pieces[index]
    if is_question(piece.text) and piece.known:
        return True
    inner = piece.text.partition(": ")[2].strip('„“”"»«‚‘ ')
    return len(inner) > 15 and any(inner in other.text for i, other in enumerate(pieces) if i != index)
