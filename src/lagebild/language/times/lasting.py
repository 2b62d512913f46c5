"""Adjectives and compounds that say how long something lasts: "dreitägig", "mehrjährig", "35-Stunden-Woche"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lagebild.language.numerals import number

if TYPE_CHECKING:
    from lagebild.language.times.words import Entry

UNITS = {
    "sekund": "PT1S", "minüt": "PT1M", "stünd": "PT1H", "täg": "P1D", "nächt": "P1NI", "wöch": "P1W", "monat": "P1M", "jähr": "P1Y",
}  # fmt: skip
VAGUE = ("mehr", "viel")
_LASTING = re.compile(r"(.+?)-?(sekund|minüt|stünd|täg|nächt|wöch|monat|jähr)ig(?:e|en|er|es|em)?")
_WEEK_OF = re.compile(
    r"(\w+)-?(stunde|tage|tag|minute|jahre|jahr|monats|monat|wochen)(?:n|s|es)?-?(woche|tag|frist|plan|pläne|vertrag|verträge|rhythmus|takt|spur|ultimatum"
    r"|haft|lauf|jubiläum|feier|hoch|tief|haushalt|programm|zeitraum|periode|prognose|vergleich|mandat|pause|sperre|streik|ticket|abo|trend|bilanz)(?:e?s|n)?"
)
_HYPHENATED = re.compile(r"(\w+)-(stunde|tage|tag|minute|jahre|jahr|monats|wochen)(?:n|s|es)?-\w+")
_COUNTED = {
    "stunde": "PT1H",
    "tage": "P1D",
    "tag": "P1D",
    "minute": "PT1M",
    "jahre": "P1Y",
    "jahr": "P1Y",
    "monats": "P1M",
    "monat": "P1M",
    "wochen": "P1W",
}


def lasting(word: str) -> Entry | None:
    """Class ``lasting`` for "30-tägige", "dreistündigen", "mehrjährig", ``lasting_noun`` for "35-Stunden-Woche".

    The value is (number, unit); the number is None where it is not said.
    """
    from lagebild.language.times.words import Entry

    lower = word.lower()
    if found := _LASTING.fullmatch(lower):
        count = 1 if found[1] == "ganz" else _count(found[1])
        vague = found[1] in VAGUE
        return Entry("lasting", (count, UNITS[found[2]])) if count is not None or vague else None
    if found := _WEEK_OF.fullmatch(lower) or _HYPHENATED.fullmatch(lower):
        count = _count(found[1])
        return Entry("lasting_noun", (count, _COUNTED[found[2]])) if count is not None and count >= 1 else None
    return None


def _count(word: str) -> int | float | None:
    if word.isdecimal() and len(word) < 6:
        return int(word)
    if re.fullmatch(r"\d{1,4},\d", word):
        return float(word.replace(",", "."))
    if word == "ein":
        return 1
    return number(word.removesuffix("-"))
