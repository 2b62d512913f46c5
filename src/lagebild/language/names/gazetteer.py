"""The gazetteer: names the reviewed tables know, by their first word, with inflected forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lagebild.language.lists import listed
from lagebild.language.tokens import tokenize
from lagebild.records.layers import NameKind
from lagebild.resources import table

#: Names that are also German words, or ends of them: they need a sign that the name is meant.
AMBIGUOUS = listed("ambiguous names")


class Entry(NamedTuple):
    """What a known name is. `sort` is country, capital, place, organisation, medium or person; `of` the country of a capital."""

    canonical: str
    kind: NameKind
    sort: str
    gender: str = ""
    of: str = ""


class Match(NamedTuple):
    """`length` tokens are `entry`; `base` is the uninflected name."""

    length: int
    entry: Entry
    base: str


@cache
def index() -> dict[str, tuple[tuple[tuple[str, ...], Entry, str], ...]]:
    """First word to (all words, entry, base), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Entry, str]]] = {}
    seen: set[tuple[str, ...]] = set()
    for form, base, entry in _forms():
        words = tuple(token.text for token in tokenize(form))
        if words not in seen:
            seen.add(words)
            found.setdefault(words[0], []).append((words, entry, base))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def match(words: Sequence[str], i: int, last: int) -> Match | None:
    """The longest known name that begins at token `i` and ends before `last`."""
    for wanted, entry, base in index().get(words[i], ()):
        end = i + len(wanted)
        if end <= last and tuple(words[i:end]) == wanted:
            return Match(len(wanted), entry, base)
    return None


def longer(words: Sequence[str], i: int, last: int) -> bool:
    """True where a known name of several words begins at token `i`: "El Mundo" is a paper, "Wall Street Journal" no street."""
    found = match(words, i, last)
    return found is not None and found.length > 1


@cache
def entries() -> dict[str, Entry]:
    """Uninflected name to its entry."""
    return {base: entry for rows in index().values() for _, entry, base in rows}


def _forms() -> Iterator[tuple[str, str, Entry]]:
    """(form, base, entry), genitives included; what comes first wins."""
    for name, base, entry in _names():
        yield name, base, entry
    for name, base, entry in _names():
        if name[-1] not in "sxzß.":
            yield name + "s", base, entry


def _names() -> Iterator[tuple[str, str, Entry]]:
    yield from _countries()
    for sort in ("organisations", "media"):
        for row in table(sort):
            for names in row.get("names", ()):
                entry = Entry(names[0], "ORG", "medium" if sort == "media" else "organisation")
                for name in names:
                    yield name, names[0] if " " in name else name, entry
    for row in table("companies"):
        yield from _listed(row["names"], "ORG", "organisation")
    for row in table("persons"):
        for name in str(row.get("single", "")).split():
            yield name, name, Entry(name, "PER", "person")
    for row in table("works"):
        for names in row.get("names", ()):
            for name in names:
                yield name, names[0] if " " in name else name, Entry(names[0], "MISC", "work")
    for row in table("places"):
        yield from _listed(row.get("names", ""), "LOC", "place")


def _listed(names: str, kind: NameKind, sort: str) -> Iterator[tuple[str, str, Entry]]:
    """Names of a row; of several words with the same beginnings ("Deutsche Börse", "Deutschen Börse") the first is the base."""
    first: dict[str, str] = {}
    for name in (word.replace("_", " ") for word in names.split()):
        base = first.setdefault(f"{name[:4]} {name.split()[-1][:4]}", name) if " " in name else name
        yield name, base, Entry(base, kind, sort)


def _countries() -> Iterator[tuple[str, str, Entry]]:
    for row in table("countries"):
        name, gender = row["name"], row.get("gender", "n")
        entry = Entry(name, "LOC", "country", gender)
        for form in (name, *row.get("forms", ())):
            yield form, name if " " in form else form, entry
        for capital in (row.get("capital"), *row.get("capital_aliases", ())):
            if capital:
                yield capital, capital, Entry(row["capital"], "LOC", "capital", "n", name)
