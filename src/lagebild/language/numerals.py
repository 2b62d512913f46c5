"""German numerals: digits with decimal comma and thousands point, cardinal words below a million, halves, and ordinals.

Source: Duden, Die Grammatik, on Kardinal- and Ordinalzahlen; DIN 1333 for the decimal comma.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

UNITS = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
TEN_WORDS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
TENS = {word: 10 * n for n, word in enumerate(TEN_WORDS.split(), start=2)} | {"dreissig": 30}
#: A half as a word or adjective of its own.
HALVES = frozenset(("halb", "halbe", "halben", "halber", "halbes", "einhalb"))
IRREGULAR_ORDINALS = {"erst": 1, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}
ORDINAL_ENDINGS = ("e", "en", "er", "es", "em")

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


def spelled(word: str) -> float | None:
    """The value of one number word (``elf``, ``dreiundzwanzig``, ``zweihunderttausend``, ``eineinhalb``); None if it is none."""
    value = cardinal(word)
    return None if value is None else float(value)


@lru_cache(maxsize=1 << 14)
def cardinal(word: str) -> int | float | None:
    """As `spelled`, whole numbers as int. ``ein`` alone is an article far more often than a number, and none here."""
    low = word.lower()
    if low[:3] not in STARTS:
        return None
    if low == "anderthalb":
        return 1.5
    if low.endswith("einhalb"):
        return _and_a_half(low.removesuffix("einhalb"))
    found = _below_thousand().get(low)
    return _thousands(low) if found is None else found


def number(word: str) -> int | float | None:
    """As `cardinal`, and a half that stands as a word of its own."""
    return 0.5 if word.lower() in HALVES else cardinal(word)


@cache
def ordinals() -> dict[str, int]:
    """Inflected ordinals up to the hundredth in lower case: "dritten", "einundzwanzigste"."""
    stems = dict(IRREGULAR_ORDINALS)
    for word, n in _below_thousand().items():
        if 2 <= n <= 100 and n not in (3, 7, 8):
            stems[word + ("t" if n < 20 else "st")] = n
    return {stem + ending: n for stem, n in stems.items() for ending in ORDINAL_ENDINGS}


@cache
def _below_thousand() -> dict[str, int]:
    """Number words for 0 to 999 that are not articles: ``ein`` alone is missing, ``einhundert`` is not."""
    ones = {word: value for value, word in enumerate(UNITS.split())}
    small = dict(ones) | {"zwo": 2} | TENS
    for ten, value in TENS.items():
        for one in UNITS.split()[1:10]:
            small[f"{one}und{ten}"] = ones[one] + value
    words = dict(small)
    for hundred, many in {**{one: ones[one] for one in UNITS.split()[1:10]}, "zwo": 2, "": 1}.items():
        base = 100 * many
        words[f"{hundred}hundert"] = base
        for tail, value in (*small.items(), ("eins", 1)):
            if value:
                words[f"{hundred}hundert{tail}"] = words[f"{hundred}hundertund{tail}"] = base + value
    words["eins"] = words.pop("ein")
    return words


def _and_a_half(whole: str) -> float | None:
    value = 1 if whole == "ein" else _below_thousand().get(whole)
    return None if value is None else value + 0.5


def _thousands(low: str) -> int | None:
    head, found, tail = low.partition("tausend")
    if not found:
        return None
    many = 1 if head in ("", "ein") else _below_thousand().get(head)
    rest = 0 if not tail else _below_thousand().get(tail.removeprefix("und"))
    return None if many is None or rest is None else many * 1000 + rest
