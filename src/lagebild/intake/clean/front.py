"""Bylines and date lines at the head and foot of a text: they become fields."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lagebild.intake.clean.datelines import has_label, stamps
from lagebild.intake.clean.stamps import stamp
from lagebild.intake.piece import Piece, Work

HEAD, FOOT = 8, 4  # lines from either end in which a byline or date line may stand
_NAME = r"(?:Dr\.\s|Prof\.\s)*[A-ZÄÖÜÉŠČ][\w.’'-]+(?:\s(?:von|van|de|der|zu|di|el|al)\b)*(?:\s[A-ZÄÖÜÉŠČ][\w.’'-]+){1,3}"
_WHO = (
    r"(?:Von|von|VON|Text|Autor|Autorin|Autoren|Interview|Bericht|Protokoll"
    r"|(?:Ein|Eine)\s(?P<form>Kommentar|Analyse|Gastbeitrag|Essay|Glosse|Kolumne|Interview|Leitartikel|Bericht|Reportage)\svon)"
)
_BYLINE = re.compile(
    rf"{_WHO}:?\s(?P<names>{_NAME}(?:(?:,|\sund|\s&|\s/)\s{_NAME})*)(?:(?:,|\sin|\saus)\s[A-ZÄÖÜ][\w\s.-]{{2,30}})?[,.|•·–-]?"
)


def take_front(work: Work, dropped: Iterable[str] = ()) -> None:
    """Move bylines and date lines from the pieces to ``authors``, ``published``, ``modified`` and ``labels``.

    `dropped` are texts that extraction left out of a page: their bylines count, too.
    """
    for text in dropped:
        for line in text.splitlines()[:HEAD]:
            if len(line) <= 200 and _BYLINE.match(line):
                _take(work, line.strip(), bare=False)
    pieces = work.pieces
    if len(pieces) < 2 or sum(stamp(p.text) is not None for p in pieces[:40]) >= 3:
        return  # nothing beside it, or a live ticker: its day lines and stamps are structure
    body = next((i for i, p in enumerate(pieces) if len(p.text) > 200 or p.text.endswith((".", ".“", '."'))), 0)
    bare = sum(_is_bare_day(p.text) for p in pieces) == 1
    kept: list[Piece] = []
    for index, piece in enumerate(pieces):
        near = (index < HEAD or index >= len(pieces) - FOOT) and len(piece.text) <= 200
        reason = _take(work, piece.text, bare=bare and index < body) if near else None
        if reason:
            work.drop(piece, reason)
        else:
            kept.append(piece)
    work.pieces = kept


def _is_bare_day(text: str) -> bool:
    """A date without a label dates the article only if it is the only one, above its body: else it heads a day of a chronicle."""
    return len(text) <= 200 and not has_label(text) and stamps(text, placed=True) is not None


def _take(work: Work, text: str, *, bare: bool) -> str | None:
    """The reason to cut the line, once what it says has been noted; None for any other line."""
    byline = _BYLINE.match(text)
    if byline is None and not bare and not has_label(text):
        return None
    rest = text[byline.end() :] if byline else text
    dated = stamps(rest, placed=bare)
    if (dated is None and rest.strip()) or (dated is None and byline is None):
        return None
    for kind, value in dated or ():
        _note(work, kind, value, text)
    if byline is None:
        return "date-line"
    work.authors.extend(re.split(r",\s|\sund\s|\s&\s|\s/\s", byline["names"]))
    if byline["form"]:
        work.labels.append(byline["form"])
    return "byline"


def _note(work: Work, kind: str, value: str, text: str) -> None:
    if kind == "modified":
        work.modified = work.modified or value
    elif work.published is None:
        work.published = (value, f"stated in the text: '{text}'")
