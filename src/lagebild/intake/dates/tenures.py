"""Offices and beginnings as clocks: "Bundeskanzlerin Merkel" was written from 2005 to 2021, "Corona-Regeln" not before 2020."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from lagebild.resources import table

_FORMER = re.compile(
    r"früher|ehemalig|damalig|Ex-?\s?$|Alt-?$|designiert|künftig|vormalig|einstig|gewählt|\b[Uu]nter\b|\bein(?:e[nrm]?)?\s|[Vv]ize|Nachfolge|Vorgänger"
)
_HISTORY = re.compile(r"\b(?:1[0-9]|20)\d\d\b|\bhatten?\b|\b(?:damals|seinerzeit|einst|vor\s\w+\sJahr\w*)\b")
_STOP = re.compile(r"[a-zäöüß“”\")]{2}[.!?]+[“”\"]?\s|\n")
_WORD = re.compile(r"\w+")
_AROUND = 300  # characters of a sentence on either side of an office
_NEAR = 30  # characters before a title in which it may be called a former one


class Tenure(NamedTuple):
    """One office of one person and what a text must say to show it.

    The text then holds one of the plain strings `needles`, and where the name is plain, its last `word`.
    """

    wording: re.Pattern[str]
    needles: tuple[str, ...]
    word: str | None
    start: date
    end: date | None


@cache
def tenures() -> tuple[Tenure, ...]:
    """The reviewed table, compiled."""
    return tuple(_tenure(row) for row in table("tenures"))


def _tenure(row: dict[str, object]) -> Tenure:
    wording = re.compile(rf"(?<![\w-])(?:{row['title']})s?\s(?:[\w.-]+\s){{0,2}}?(?:{row['name']})\b")
    start, end = row["from"], row["to"]
    assert isinstance(start, date) and (end is None or isinstance(end, date)), row
    name = str(row["name"])
    word = _WORD.findall(name)[-1] if re.fullmatch(r"[\w\s-]+", name) else None
    return Tenure(wording, _needles(name), word, start, end)


def _needles(pattern: str) -> tuple[str, ...]:
    """The longest plain string in each alternative of a simple pattern: looking for it first spares nearly every search."""
    plain = re.sub(r"\(\?:[^()]*\)\??|\[[^\]]*\]\??|\\w\*|\\w\+", "\0", pattern).replace("\\.", ".")
    return tuple(max(alternative.split("\0"), key=len).strip() for alternative in plain.split("|"))


class Beginning(NamedTuple):
    """A thing with a known first day that `words` of the text name."""

    words: str
    start: date


@cache
def _beginnings() -> tuple[tuple[re.Pattern[str], tuple[str, ...], date], ...]:
    return tuple((re.compile(rf"\b(?:{row['words']})(?!\w)"), _needles(row["words"]), row["from"]) for row in table("beginnings"))


def latest_beginning(text: str) -> Beginning | None:
    """The youngest thing the text names: it was written after that began."""
    found = [
        Beginning(match.group(), start)
        for wording, needles, start in _beginnings()
        if any(needle in text for needle in needles) and (match := wording.search(text))
    ]
    return max(found, key=lambda b: b.start, default=None)


class Term(NamedTuple):
    """A tenure that `words` of the text show; `end` is None for one still held, and for one the sentence looks back at."""

    words: str
    start: date
    end: date | None


def terms(text: str) -> list[Term]:
    """All offices the text gives somebody as present ones."""
    found = []
    words = set(_WORD.findall(text))  # asked, never walked through
    for tenure in tenures():
        if tenure.word not in words if tenure.word else not any(needle in text for needle in tenure.needles):
            continue
        for match in tenure.wording.finditer(text):
            if not _FORMER.search(text[max(0, match.start() - _NEAR) : match.start()]):
                end = None if _HISTORY.search(_sentence(text, match)) else tenure.end
                found.append(Term(match.group(), tenure.start, end))
                break
    return found


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence around an office, a few hundred characters at most."""
    low, high = max(0, match.start() - _AROUND), min(len(text), match.end() + _AROUND)
    starts = [m.end() for m in _STOP.finditer(text, low, match.start())]
    stop = _STOP.search(text, match.end(), high)
    return text[starts[-1] if starts else low : stop.end() if stop else high]
