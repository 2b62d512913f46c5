"""Given names and the world's office holders, from the reviewed tables."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lagebild.language.lists import listed
from lagebild.language.tokens import tokenize
from lagebild.resources import table
from lagebild.text.transliteration import key

#: Surnames of office holders that are too common to name one person without a further sign.
_COMMON = listed("common surnames")


class Holder(NamedTuple):
    """Who held an office of `country`; `titles` may name the holder with the country, `words` alone. Dates are ISO days."""

    name: str
    country: str
    titles: tuple[str, ...]
    words: tuple[str, ...]
    start: str
    end: str
    gender: str


@cache
def given_names() -> dict[str, str]:
    """Given name to gender (m, f, u)."""
    found: dict[str, str] = {}
    for row in table("first_names"):
        if not row.get("ambiguous"):
            for name in row["names"].split():
                found[name] = row["gender"] if found.get(name, row["gender"]) == row["gender"] else "u"
    return found


@cache
def ambiguous_given() -> dict[str, str]:
    """Given names that are words of German as well."""
    return {name: row["gender"] for row in table("first_names") if row.get("ambiguous") for name in row["names"].split()}


@cache
def holders() -> tuple[Holder, ...]:
    """All rows of the offices table."""
    found = []
    for row in table("offices"):
        for name, start, end, gender in row["holders"]:
            until = end.isoformat() if end else ""
            found.append(
                Holder(name, row["country"], tuple(row["titles"]), tuple(row.get("words") or ()), start.isoformat(), until, gender)
            )
    return tuple(found)


@cache
def remembered() -> tuple[str, ...]:
    """Full names of people of history."""
    return tuple(name.replace("_", " ") for row in table("persons") for name in str(row.get("names", "")).split())


@cache
def known_surnames() -> dict[str, str]:
    """Folded surname of an office holder or a person of history to the one full name that bears it; common surnames are left out."""
    full: dict[str, set[str]] = {}
    for name in (*(holder.name for holder in holders()), *remembered()):
        last = surname(name)
        if last and last.lower() not in _COMMON:
            full.setdefault(key(last), set()).add(name)
    return {last: min(names) for last, names in full.items() if len(names) == 1}


@cache
def full_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word to the full names of office holders and people of history, as words."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in (*(holder.name for holder in holders()), *remembered()):
        words = tuple(token.text for token in tokenize(name))
        if len(words) > 1:
            found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(names, key=lambda n: (-len(n), n))) for first, names in found.items()}


@cache
def gender_of(name: str) -> str:
    """m, f or "" by the office holders, then by the first given name."""
    for holder in holders():
        if holder.name == name:
            return holder.gender
    first = name.split(" ")[0]
    gender = given_names().get(first) or given_names().get(first.split("-")[0]) or ambiguous_given().get(first, "")
    return gender if gender in ("m", "f") else ""


def surname(name: str) -> str:
    """The last word of a name, with its particles left out; East Asian names of three parts give their first word."""
    words = name.split(" ")
    return words[0] if len(words) > 1 and (words[0] in _FAMILY_FIRST or (len(words) == 2 and _joined(words[1]))) else words[-1]


def family_first(name: str) -> bool:
    """True where the surname is the first of several words: "Xi Jinping", "Lai Ching-te"."""
    return " " in name and surname(name) == name.split(" ")[0]


def _joined(word: str) -> bool:
    """ "Ching-te", "Jae-in": a given name of two syllables, of which only the first has a capital."""
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and first[:1].isupper() and second.isalpha() and second.islower()


_FAMILY_FIRST = frozenset(
    ("Xi", "Kim", "Hu", "Li", "Wen", "Moon", "Yoon", "Ban", "Wang", "Qin", "Zhang", "Zhao", "Park", "Mao", "Deng", "Jiang")
)
