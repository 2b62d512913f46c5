"""Agencies that signed the text: datelines at its start, credits at its end."""

from __future__ import annotations

import re
from functools import cache

from lagebild.intake.dates.mentions import mentions
from lagebild.intake.dates.parse import DAY, day_of
from lagebild.intake.piece import Piece, Work
from lagebild.resources import table

_TOKEN = r"[\w.-]{2,22}(?:\sJones|\sPress)?"
_LIST = rf"{_TOKEN}(?:(?:\s?[,/;|+]\s?|\sund\s|\su\.\s|\s&\s){_TOKEN}){{0,7}}"
_WITH = (
    r"(?:[Mm]it\s)?(?:(?:Material|Informationen|Agenturmaterial|Inhalten)\s)?(?:(?:von|der|durch)\s)?"
    r"(?:(?:Nachrichten-?)?[Aa]gentur(?:en)?\s)?(?:von\s)?"
)
_BRACKET_END = re.compile(rf"\s?[(\[](?:Quelle:\s|red/|red,\s)?{_WITH}(?P<list>{_LIST})[)\]]\.?$")
_LINE = re.compile(
    rf"(?:(?:Quellen?|Verwendete Quellen|Redaktion|Mitarbeit):?\s)?[-–—•(]{{0,2}}\s?"
    rf"(?:(?:Dieser|Der)\s(?:Text|Artikel|Beitrag)\s(?:wurde|entstand)\s)?"
    rf"{_WITH}(?P<list>{_LIST})(?:\s(?:erstellt|verfasst))?[.)]?"
)
_PLACE = r"[A-ZÄÖÜ][\w.’'-]*(?:(?:\s|/|\s/\s|\sund\s)[A-ZÄÖÜa][\w.’'-]*){0,4}"
_WHEN = r"(?:,?\s\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8}\.?)(?:\s?\d{4})?)?"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_WHEN}\s\((?P<list>{_LIST})\)|[A-ZÄÖÜ][A-ZÄÖÜ/ -]{{2,40}}\s(?P<bare>[\w/]{{2,20}})(?P<bar>\s\|)?)\s?[-–—:|.]*\s+(?=\S)"
)
_DATED = re.compile(
    rf"{_PLACE},\s(?:(?:\w+tag|Mittwoch|Sonnabend),?\s)?(?:den\s|der\s)?(?P<day>{DAY})"
    r"(?:\.|:|\s?[-–—|]+)\s+(?=[„»“\"]?[A-ZÄÖÜ])"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_TARGET = re.compile(r"\bbis\s(?:zum\s)?(?:(?:Ende|Mitte|Anfang|Jahre?)\s)*\Z")
_SPLIT = re.compile(r"\s?[,/;|+]\s?|\sund\s|\su\.\s|\s&\s")
LONGEST_LINE = 160
SHORT = 60  # characters; a shorter line is a headline or a byline
LOOK_BACK = 12  # short paragraphs from the end in which a credit may stand


@cache
def _signs() -> dict[str, str]:
    """Sign, as listed or in small letters → the agency's name. "DDP" may be a party, so capitals count only where they are listed."""
    return {form: row["name"] for row in table("agencies") for sign in row["signs"] for form in (sign, sign.lower())}


def agencies(text: str) -> tuple[str, ...]:
    """The signatures in a list such as ``dpa, AFP, Tsp`` as they stand there; () if none of them is an agency."""
    signs = [s for s in _SPLIT.split(text.strip()) if s]
    return tuple(signs) if any(sign.rstrip(".") in _signs() for sign in signs) else ()


def is_credit(text: str) -> bool:
    """A line that holds nothing but signatures, one of them an agency's ("dpa/AFP/mm", "Mit Material von Reuters")."""
    match = _LINE.fullmatch(text) if len(text) <= LONGEST_LINE else None
    return match is not None and bool(agencies(match["list"]))


def take_credits(work: Work) -> None:
    """Cut datelines and closing credits; whoever signed goes to ``credits``."""
    if not _take_dateline(work):
        _take_dated(work)
    for piece in work.pieces[1:4]:  # some papers sign under the title
        if len(piece.text) <= SHORT and is_credit(piece.text):
            _take_end(work, work.pieces.index(piece))
    for index in range(len(work.pieces) - 1, max(-1, len(work.pieces) - 1 - LOOK_BACK), -1):
        if _take_end(work, index) or len(work.pieces[index].text) > 2 * SHORT:
            break
    work.pieces = [p for p in work.pieces if p.text]


def _openings(work: Work) -> list[Piece]:
    return [p for p in work.pieces if len(p.text) > SHORT][:3] or work.pieces[:2]


def _take_dated(work: Work) -> None:
    """ "Kiel, 4. Mai 2024 – …": place and day as a press release opens. A later year told of makes it the scene of a look back."""
    for piece in _openings(work):
        match = _DATED.match(piece.text)
        day = day_of(match["day"]) if match else None
        if match and day and day >= "2000" and not _looks_back(work.raw, int(day[:4])):
            work.published = work.published or (day, f"stated in the text: '{match.group().strip(' –—-|.:')}'")
            work.cut(piece, 0, match.end(), "dateline")
            return


def _looks_back(text: str, written: int) -> bool:
    """A year after `written` that the text does not merely look ahead to ("bis 2040", "soll 2031 fertig sein")."""
    later = [y.start() for y in _YEAR.finditer(text) if int(y.group()) > written]
    if not later:
        return False
    ahead = [
        m for m in mentions(text) if m.mood.ahead or (m.mood.until and not m.mood.past) or _TARGET.search(text[max(0, m.at - 40) : m.at])
    ]
    return any(not any(m.at <= at < m.end for m in ahead) for at in later)


def _take_dateline(work: Work) -> bool:
    """At the first paragraph that is no headline: "Berlin (dpa) – …", "KIEW afp | …"."""
    for piece in _openings(work):
        match = _DATELINE.match(piece.text)
        signs = agencies(match["list"] or match["bare"]) if match else ()
        if match and (signs or match["bar"]):  # "BERLIN taz | …": a paper's own sign is no agency, but no part of the sentence either
            _credit(work, signs)
            day = day_of(match.group())
            if day and work.published is None:
                work.published = (day, f"stated in the text: '{match.group().strip(' –—-|.:')}'")
            work.cut(piece, 0, match.end(), "dateline")
            return True
    return False


def _take_end(work: Work, index: int) -> bool:
    piece = work.pieces[index]
    whole = _LINE.fullmatch(piece.text) if len(piece.text) <= LONGEST_LINE else None
    match = whole or _BRACKET_END.search(piece.text, max(0, len(piece.text) - LONGEST_LINE))
    signs = agencies(match["list"]) if match else ()
    if match is None or not signs:
        return False
    _credit(work, signs)
    work.cut(piece, match.start(), match.end(), "agency-credit")
    return True


def _credit(work: Work, signs: tuple[str, ...]) -> None:
    work.credits.extend(s for s in signs if s not in work.credits)
