"""German number words as far as times need them: cardinals below a million, ordinals, halves, and "dreitägig" / "35-Stunden-Woche"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lagebild.language.times.words import Entry

ONES = {"null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "einhalb": 0.5, "halb": 0.5, "halbe": 0.5, "halben": 0.5, "halbes": 0.5, "halber": 0.5}
IRREGULAR_ORDINALS = {"erst": 1, "dritt": 3, "siebt": 7, "acht": 8, "siebent": 7}
UNITS = {
    "sekund": "PT1S", "minüt": "PT1M", "stünd": "PT1H", "täg": "P1D", "nächt": "P1NI", "wöch": "P1W", "monat": "P1M", "jähr": "P1Y",
}  # fmt: skip
VAGUE = ("mehr", "viel")
_LASTING = re.compile(r"(.+?)-?(sekund|minüt|stünd|täg|nächt|wöch|monat|jähr)ig(?:e|en|er|es|em)?")
_WEEK_OF = re.compile(
    r"(\w+)-?(stunde|tage|tag|minute|jahre|jahr|monats|wochen)n?-?(woche|tag|frist|plan|vertrag|rhythmus|takt|spur|ultimatum|haft|lauf|jubiläum|feier)"
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
    "wochen": "P1W",
}


@cache
def _cardinals() -> dict[str, int | float]:
    words: dict[str, int | float] = {**ONES, **TEENS, **TENS}
    del words["ein"]  # an article far more often than a number; the grammar knows it as class "one"
    for ten, tens in TENS.items():
        words |= {f"{one}und{ten}": tens + n for one, n in ONES.items() if n and one not in ("eins", "zwo")}
    below = dict(words)
    for one, n in {**ONES, "ein": 1, "": 1}.items():
        if n and one != "eins":
            words |= {f"{one}hundert": n * 100, f"{one}tausend": n * 1000}
            words |= {f"{one}hundert{word}": n * 100 + int(m) for word, m in below.items() if m}
    halves = {f"{word}einhalb": n + 0.5 for word, n in below.items()}
    return words | halves | HALVES


@cache
def _ordinals() -> dict[str, int]:
    stems = dict(IRREGULAR_ORDINALS)
    for word, n in _cardinals().items():
        if isinstance(n, int) and 2 <= n <= 100 and n not in (3, 7, 8):
            stems[word + ("t" if n < 20 else "st")] = n
    return {stem + ending: n for stem, n in stems.items() for ending in ("e", "en", "er", "es", "em")}


def number(word: str) -> int | float | None:
    """The value of a lower-case cardinal word ("zwölf", "dreieinhalb"), None for any other word."""
    return _cardinals().get(word)


def ordinal(word: str) -> int | None:
    """The value of a lower-case inflected ordinal ("dritten"), None for any other word."""
    return _ordinals().get(word)


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
        return Entry("lasting_noun", (count, _COUNTED[found[2]])) if count is not None else None
    return None


def _count(word: str) -> int | float | None:
    if word.isdecimal() and len(word) < 6:
        return int(word)
    if re.fullmatch(r"\d{1,4},\d", word):
        return float(word.replace(",", "."))
    if word == "ein":
        return 1
    return number(word.removesuffix("-"))
