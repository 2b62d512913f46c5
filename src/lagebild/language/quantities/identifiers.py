"""Numbers that name a thing and count nothing: years out of range, postcodes, articles of a law, models, coordinates, glued letters."""

from __future__ import annotations

import re
from functools import cache

from lagebild.language.quantities.words import Words
from lagebild.resources import table

#: Before one of these a number is a year, however odd it is.
YEARS = frozenset(("Jahr", "Jahre", "Jahres", "Jahrs", "anno", "Anno"))
#: Prepositions of time and place behind which five digits without a point are a year or a postcode, not an amount.
SINCE = frozenset(("bis", "seit", "ab", "nach", "in", "aus", "von", "anno"))
#: "lautet 4711": a code.
READS = frozenset(("lautet", "lauten", "lautete"))
#: A code of law behind the number: "§§ 211, 212 StGB".
LAW = re.compile(r"\s(?:[A-ZÄÖÜ]\w*GB|GG|[A-ZÄÖÜ]\w*(?:PO|VG|StG|VO))\b")
#: Degrees, minutes and seconds of arc: "52° 31′ N"; "30 °C" is a temperature.
ARC = re.compile(r"\s?°(?!\s?[CF])|['′″\"](?=\s?(?:[NSOWE]\b|\d))")
#: Letters or a letter with a hyphen right behind: "5G", "12a", "3-D", "4x100".
TAIL = re.compile(r"[A-Za-zÄÖÜäöüß]|-[A-Z](?![a-zäöü])")
#: What joins one more number to a number that names: "Nummer 110 oder 112", "Artikel 2 und 3".
JOINS = frozenset(("oder", "und", "bis"))


def names(words: Words, first: int, last: int, number: tuple[int, int]) -> bool:
    """True where the number in digits at words `first` to `last` is part of a name, an address or a date."""
    text, raw, before = words.text, words.text[slice(*number)], words.at(first - 1)
    unit = words.is_unit(last) or (
        last < len(words.words) and (words.at(last),) in words.lex.units and words.words[last].start == number[1]
    )
    return (
        (before in YEARS and not unit)
        or before in READS
        or bool(LAW.match(text, number[1]) or ARC.match(text, number[1]))
        or (not unit and bool(TAIL.match(text, number[1])))
        or (raw.isdigit() and len(raw) >= 5 and not unit and _bare(words, last, before))
        or _joined(words, first, last)
        or _lettered(words, first)
    )


def _bare(words: Words, last: int, before: str) -> bool:
    """Five digits and more without a point: a town behind them makes a postcode, a preposition of time or nothing a year or a number."""
    after = words.at(last)
    follows = last < len(words.words) and words.adjacent(last - 1, last)
    if follows and after in towns():
        return True
    return before.lower() in SINCE and not (follows and after[:1].isupper())


def _joined(words: Words, first: int, last: int) -> bool:
    """The second number of "Nummer 110 oder 112", "§§ 211, 212"."""
    if first < 2 or words.counted(last) is not None or words.is_unit(last):
        return False
    gap = words.at(first - 1) in JOINS
    k = first - 2 if gap else first - 1
    led = k > 0 and words.at(k)[:1].isdigit() and words.at(k - 1).rstrip(".") in words.lex.not_amounts
    comma = gap or words.text[words.words[k].end : words.words[first].start] == ", "
    return led and comma and words.at(k - 1) != "Kilometer"


def _lettered(words: Words, first: int) -> bool:
    """One capital letter before the number: "6 C 12", "Vitamin B 12", "ICE 596" is known by its noun."""
    letter = words.at(first - 1)
    return first > 0 and len(letter) == 1 and letter.isupper() and words.adjacent(first - 1, first)


@cache
def towns() -> frozenset[str]:
    """Names of places and capitals, from resources/places.yml and resources/countries.yml."""
    places = {name.replace("_", " ") for row in table("places") if "names" in row for name in str(row["names"]).split()}
    return frozenset(places | {str(row["capital"]) for row in table("countries") if "capital" in row})
