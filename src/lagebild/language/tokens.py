"""Tokens: words, numbers and marks of a German text with exact offsets, close to UD German-GSD and STTS.

Hyphen compounds, ordinals ("15."), abbreviations ("z.", "Dr."), decimal and clock numbers ("22.30"), addresses and handles are one
token each; every quotation glyph, bracket and dash is its own. One regular expression runs once over the text: linear time.
"""

from __future__ import annotations

import re
from functools import cache

from lagebild.language.lists import listed
from lagebild.records.layers import Token, token
from lagebild.resources import table

#: Combining marks, soft hyphens and zero-width joiners stay inside the word they stand in.
_GLUE = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\u0610-\u061a\u064b-\u065f\u0591-\u05c7"
_LETTER = r"[^\W\d_]"
_IN = rf"[\w{_GLUE}]"
_HYPHEN = "[-\u2010\u2011]"
_TLD = "de|com|org|net|at|ch|eu|info|io|tv|fm|ru|ua|fr|uk|us|gov|edu|int|news"
_MASTER = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)[^\s<>"„“”«»]+)
  | (?P<mail>[\w.+-]{{1,64}}@\w[\w-]{{0,62}}(?:\.[\w-]{{1,62}}){{1,4}})
  | (?P<tag>[@#]\w+)
  | (?P<number>\d{{4}}-\d\d-\d\d(?!\d)
      | \d+(?:[.,:]\d+)*(?:{_LETTER}{_IN}*)?(?:{_HYPHEN}{_LETTER}{_IN}*)*(?:{_HYPHEN}(?=\s+(?:und|oder|bis|sowie)\b))?)
  | (?P<word>(?:{_HYPHEN}(?=[a-zäöüß]))?{_LETTER}{_IN}*
      (?:{_HYPHEN}{_IN}+|['’](?={_LETTER}){_IN}+|&(?={_LETTER}){_IN}+|[*:·](?=in(?:nen)?\b)\w+|\.(?:{_TLD})\b)*
      (?:{_HYPHEN}(?![\w-]))?)
  | (?P<dots>\.{{2,}}|…+)
  | (?P<mark>[^\s\u200b\ufeff\u2060])
    """,
    re.VERBOSE,
)
_MONTH = r"(?:Jan|Feb|Mär|Maer|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jän|Feber)"
_ORDINAL_NEXT = re.compile(rf"\.(?:\s+(?:{_MONTH}|[a-zäöü])|\s*[/–-]\s*\d|\s\d{{1,2}}\.)")
_ROMAN_NEXT = re.compile(r"[IVX]{2,6}\.(?=,|\s[a-zäöü(])")
_WORD_NEXT = re.compile(r"[ \u00a0\u202f-]?(\w[\w-]{0,30})")
_CAPITAL_NEXT = re.compile(r"\.\s([A-ZÄÖÜ]\w*)")
_ORDINAL_BEFORE = listed("before ordinals")
_STARTERS = listed("sentence starters")
_NUMBERED = tuple(sorted(listed("numbered nouns")))
_LETTERED = frozenset(word for word in _NUMBERED if word[-1].isalpha())
#: Single letters that are units behind a number or a stroke: "8 m.", "100 km/h."
_UNITS = frozenset("mglhst")
_MEASURED = re.compile(r"(?:\d[ \u00a0\u202f]?|/)$")


def tokenize(text: str) -> list[Token]:
    """All tokens of `text` in order; they do not overlap, hold no white space, and ``text[t.start:t.end] == t.text``."""
    return [token(start, end, text[start:end]) for start, end in _spans(text)]


def starts_sentence(word: str) -> bool:
    """True for a capitalised function word: after a full stop it opens a sentence, since German writes it small elsewhere."""
    return word in _STARTERS


def _spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    search = _MASTER.search
    match = search(text)
    before, after = 0, 0
    while match:
        start, end = match.span()
        kind = match.lastgroup
        if kind == "word":
            if text.startswith(".", end):
                end = _word_end(text, start, end, text[before:after] if after - before < 16 else "")
        elif kind == "number":
            if text.startswith(".", end):
                end = _number_end(text, start, end, text[before:after] if after - before < 16 else "")
        elif kind == "url":
            end = max(start + len(match.group().rstrip(".,;:!?)'’…]")), start + 1)
        spans.append((start, end))
        before, after = start, end
        match = search(text, end)
    return spans


def _word_end(text: str, start: int, end: int, previous: str) -> int:
    """The word with its full stop where that belongs to it."""
    if end - start > 12:
        return end
    word = text[start : end + 1]
    if end - start == 1:
        return _letter_end(text, start, end, previous)
    if _ROMAN_NEXT.match(text, start):
        return end + 1
    known = _abbreviations()
    if word in known:
        return end + 1 if known[word] != "weekday" or text[end + 1 : end + 3].strip()[:1].isdigit() else end
    dotted = _dotted_end(text, start, end)
    return dotted or end


def _letter_end(text: str, start: int, end: int, previous: str) -> int:
    """Initials and one-letter abbreviations: "W.", "z.B.", "J.D."; at the end of a line, behind a number ("8 m.") and behind a noun
    that is numbered ("Gruppe A.") the full stop is a full stop."""
    if text[start] in _UNITS and _MEASURED.search(text, max(0, start - 3), start):
        return end
    if text[start].isupper() and previous.lower() in _LETTERED and not text[end + 1 : end + 2].isalpha():
        return end
    run = end + 1
    while text[run : run + 1].isalpha() and text[run + 1 : run + 2] == ".":
        run += 2
    if run == end + 1 and text[run : run + 3] == "Chr":
        return run + 4 if text[run + 3 : run + 4] == "." else run
    following = _WORD_NEXT.match(text, run)
    if run > end + 1 or (following and following[1] not in _STARTERS):
        return run
    return end


def _dotted_end(text: str, start: int, end: int) -> int | None:
    """Abbreviations of several dotted parts written without a space: "u.ä.", "Dipl.-Ing."."""
    for extra in (4, 6, 8, 10):
        if text[start : end + extra] in _abbreviations():
            return end + extra
    return None


def _number_end(text: str, start: int, end: int, previous: str) -> int:
    """The number with its full stop where it is an ordinal ("15. August", "der 2. Wahlgang")."""
    if end - start > 3 or not text[start:end].isdigit():
        return end
    if _ORDINAL_NEXT.match(text, end):
        return end + 1
    following = _CAPITAL_NEXT.match(text, end)
    if following is None:
        return end
    word = following[1]
    if previous in _ORDINAL_BEFORE:
        return end + 1 if end - start < 3 else end
    numbered = previous.lower().endswith(_NUMBERED)
    return end + 1 if end - start < 3 and word not in _STARTERS and not previous[:1].islower() and not numbered else end


@cache
def _abbreviations() -> dict[str, str]:
    return {word: row["kind"] for row in table("abbreviations") for word in row["words"].split()}


@cache
def closing_abbreviations() -> frozenset[str]:
    """Abbreviations after which a sentence may end."""
    return frozenset(word for row in table("abbreviations") if row.get("ends") for word in row["words"].split())
