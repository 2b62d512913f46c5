"""Places by their make-up: streets, squares, sights of a town, towns with a river behind them or "Bad" before, parts of countries.

The words stand in `resources/places.yml`. Each rule gives the token after the name, or `i` where there is none.
"""

from __future__ import annotations

from functools import cache, lru_cache

from lagebild.language.closed import readings
from lagebild.language.names.gazetteer import AMBIGUOUS, entries, longer
from lagebild.language.names.scan import Scan
from lagebild.language.names.titles import title
from lagebild.resources import table

_COMMON_FIRST = frozenset(("Neu", "Alt", "Klein", "Groß", "Markt", "Port"))
_ROADS = frozenset(("A", "B"))
_BEFORE_STREETS = frozenset(("der", "die", "den", "am", "Am", "in", "dem", "zum", "zur", "vom", "und", "Die", "Der", "In", "An"))


def take(scan: Scan, i: int, last: int) -> int:
    """The first rule that finds a place at `i`; the token after it, or `i`."""
    if not _heads(scan.words[i]) and not (i + 1 < last and scan.words[i + 1] in _second()):
        return i
    for rule in (_sight, _street, _road, _town, _part):
        end = rule(scan, i, last)
        if end > i:
            return end
    return i


def completed(scan: Scan, end: int, last: int) -> int:
    """Past what completes a town that ends before `end`: "Frankfurt am Main", "Halle an der Saale"."""
    for wanted in _completions().get(scan.words[end] if end < last else "", ()):
        stop = end + len(wanted)
        if stop <= last and tuple(scan.words[end:stop]) == wanted:
            return stop
    return end


def _sight(scan: Scan, i: int, last: int) -> int:
    """ "Potsdamer Platz", "Kölner Dom": an adjective in -er and a head."""
    word = scan.words[i]
    if i + 1 >= last or not word.endswith("er") or len(word) < 5 or word.lower() in readings() or title(word) is not None:
        return i
    head = scan.words[i + 1].removesuffix("s")
    if scan.words[i + 1] not in words("town_heads") and head not in words("town_heads"):
        return i
    if not _of_town(word) and head not in ("Straße", "Platz", "Allee", "Tor", "Kreuz", "Chaussee", "Damm"):
        return i
    scan.add("LOC", i, i + 2, scan.base(i, i + 1) + " " + (head if head in words("town_heads") else scan.words[i + 1]))
    return i + 2


def _of_town(word: str) -> bool:
    """ "Kölner", "Bremer", "Hallenser": a known place under the ending."""
    stem = word.removesuffix("er")
    return any(form in entries() and entries()[form].kind == "LOC" for form in (stem, stem + "e", stem + "en", stem + "n", word))


def _street(scan: Scan, i: int, last: int) -> int:
    """ "Lindenstraße", "Willy-Brandt-Platz"."""
    word = scan.words[i]
    if scan.before(i) not in _BEFORE_STREETS and not (scan.opens[i] and "-" in word):
        return i
    if not _street_like(word):
        return i
    end = i + 1 + (i + 1 < last and scan.words[i + 1] in ("Nr.", "Nummer"))
    end = end + 1 if end < last and scan.words[end].isdigit() and len(scan.words[end]) < 4 else i + 1
    scan.add("LOC", i, end, scan.base(i, end))
    return end


def _street_like(word: str) -> bool:
    if "-" in word:
        first, head = word.rsplit("-", 1)
        return head in words("named_ends") and first.count("-") >= 1
    return len(word) > 8 and word.lower().endswith(_street_ends()) and word.removesuffix("n") not in words("plain")


def _road(scan: Scan, i: int, last: int) -> int:
    """ "auf der A 31"."""
    if scan.words[i] not in _ROADS or i + 1 >= last or not scan.words[i + 1].isdigit() or scan.before(i) not in ("der", "die"):
        return i
    scan.add("LOC", i, i + 2, scan.base(i, i + 2))
    return i + 2


def _town(scan: Scan, i: int, last: int) -> int:
    """ "Bad Zwischenahn", "Frankfurt am Main", "St. Velten"."""
    word = scan.words[i]
    end = i + 1
    begins = word in words("first") and end < last and scan.before(i).lower() not in ("ein", "das", "dem")
    if begins and scan.surname_like(end) and not longer(scan.words, i, last):
        if word in ("Neu", "Alt", "Klein", "Groß", "Markt", "Port") and scan.before(i).lower() not in (
            "in",
            "nach",
            "aus",
            "bei",
            "von",
            "um",
        ):
            return i
        end = completed(scan, end + 1, last)
    else:
        stop = completed(scan, end, last) if word[0].isupper() else end
        if stop == end or (word in AMBIGUOUS and word not in ("Halle", "Essen")) or title(word) is not None or scan.taken[i]:
            return i
        end = stop
    scan.add("LOC", i, end, scan.base(i, end))
    return end


def _part(scan: Scan, i: int, last: int) -> int:
    """ "Nordafrika", "Hamburg-Nord": a known place with a part of the compass."""
    base = _region(scan.words[i])
    if not base:
        return i
    scan.add("LOC", i, i + 1, base)
    return i + 1


@lru_cache(maxsize=50_000)
def _region(word: str) -> str:
    """The part of a country or town that `word` names, uninflected; "" where it names none."""
    if word in entries() or len(word) < 7:
        return ""
    first, _, rest = word.partition("-")
    known = entries().get(first)
    if rest:
        found = known is not None and known.kind == "LOC" and rest.removesuffix("s") in words("compass")
    else:
        stems = [word[len(p) :] for p in words("prefixes") if word.startswith(p)]
        found = any(_country_like(stem[:1].upper() + stem[1:]) for stem in stems if stem[:1].islower())
    if not found:
        return ""
    return word[:-1] if word.endswith("s") and (word[:-1].endswith(("a", "n", "d", "t", "k", "e")) or rest) else word


def _country_like(stem: str) -> bool:
    for form in (stem, stem.removesuffix("s")):
        found = entries().get(form)
        if found is not None and form not in AMBIGUOUS and found.kind == "LOC" and found.sort in ("country", "place") and len(form) > 3:
            return True
    return False


@lru_cache(maxsize=50_000)
def _heads(word: str) -> bool:
    """True where a rule begins with this very word, whatever follows."""
    return word in _ROADS or word in words("first") or _street_like(word) or bool(_region(word))


@cache
def _second() -> frozenset[str]:
    """Words before which a place may begin at any capitalised word."""
    heads = words("town_heads")
    return heads | {head + "s" for head in heads} | frozenset(_completions())


@cache
def _street_ends() -> tuple[str, ...]:
    return tuple(sorted(words("street_ends")))


@cache
def words(field: str) -> frozenset[str]:
    """The words of a field of the table."""
    return frozenset(word for row in table("places") for word in str(row.get(field, "")).split())


@cache
def _completions() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word ("am") to whole completions, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for item in sorted(words("completions")):
        parts = tuple(item.split("_"))
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(rows, key=lambda row: (-len(row), row))) for first, rows in found.items()}
