"""German numerals: digits with decimal comma and thousands point, and number words up to the hundred thousands.

Source: Duden, Die Grammatik, on Kardinalzahlen; DIN 1333 for the decimal comma.
"""

from __future__ import annotations

import re
from functools import cache

UNITS = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
TEN_WORDS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
TENS = {word: 10 * n for n, word in enumerate(TEN_WORDS.split(), start=2)} | {"dreissig": 30}

GROUPED = re.compile(r"\d{1,3}(?:[.\u00a0\u202f'’ ]\d{3})+(?:,\d+)?")
PLAIN = re.compile(r"\d+(?:,\d+)?")
POINTED = re.compile(r"\d{1,3}\.\d{1,2}")
#: The first three letters, folded, of every number word and of "halb": no other word can be a number.
STARTS = frozenset("nul ein zwe zwo dre vie fün sec sie ach neu zeh elf zwö zwa hun tau and hal die der".split())  # noqa: SIM905
LONGEST = 15  # more digits than this is an identifier, and beyond what a double holds exactly


def digits(text: str) -> float | None:
    """The value of a number in digits, None if it is none.

    ``4.000`` → 4000, ``0,66`` → 0.66, ``1.5`` → 1.5: a point before one or two digits is a decimal point, before three a thousands point.
    """
    if sum(c.isdigit() for c in text) > LONGEST or (not text.isascii() and not re.fullmatch(r"[\d.,’\u00a0\u202f]+", text)):
        return None
    if GROUPED.fullmatch(text):
        whole, _, part = text.partition(",")
        return float(re.sub(r"\D", "", whole) + ("." + part if part else ""))
    if PLAIN.fullmatch(text):
        return float(text.replace(",", "."))
    return float(text) if POINTED.fullmatch(text) else None


@cache
def below_thousand() -> dict[str, int]:
    """Number words for 0 to 999 that are not articles: ``ein`` alone is missing, ``einhundert`` is not."""
    ones = {word: value for value, word in enumerate(UNITS.split())}
    small = dict(ones) | {"zwo": 2} | TENS
    for ten, value in TENS.items():
        for one in UNITS.split()[1:10]:
            small[f"{one}und{ten}"] = ones[one] + value
    words = dict(small)
    for hundred in ["", *UNITS.split()[1:10]]:
        base = 100 * (ones[hundred] if hundred else 1)
        words[f"{hundred}hundert"] = base
        for tail, value in small.items():
            if value:
                words[f"{hundred}hundert{tail}"] = words[f"{hundred}hundertund{tail}"] = base + value
    words["eins"] = words.pop("ein")  # "ein" alone is an article far more often than a number
    return words


def spelled(word: str) -> float | None:
    """The value of one number word (``elf``, ``dreiundzwanzig``, ``zweihunderttausend``, ``eineinhalb``); None if it is none."""
    low = word.lower()
    if low == "anderthalb":
        return 1.5
    if low.endswith("einhalb"):
        whole = low.removesuffix("einhalb")
        value = 1.0 if whole == "ein" else below_thousand().get(whole)
        return None if value is None else value + 0.5
    if low in below_thousand():
        return float(below_thousand()[low])
    return _thousands(low)


def _thousands(low: str) -> float | None:
    head, found, tail = low.partition("tausend")
    if not found:
        return None
    many = 1 if head in ("", "ein") else below_thousand().get(head)
    rest = 0 if not tail else below_thousand().get(tail.removeprefix("und"))
    return None if many is None or rest is None else float(many * 1000 + rest)
