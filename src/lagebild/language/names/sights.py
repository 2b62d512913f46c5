"""Places that a noun announces or ends: "Burg Waldeck", "Lake Michigan", "Grove Street", "Michaelskirche", "Dönhoffplatz".

The words stand in `resources/places.yml`. Each rule gives the token after the name, or `i` where there is none.
"""

from __future__ import annotations

from functools import cache, lru_cache

from lagebild.language.names.gazetteer import AMBIGUOUS, entries, longer
from lagebild.language.names.given import given_names, known_surnames
from lagebild.language.names.places import words
from lagebild.language.names.scan import Scan, nameable_first
from lagebild.language.names.titles import title
from lagebild.text.transliteration import key

_BEFORE = frozenset(
    (
        "am",
        "an",
        "auf",
        "im",
        "in",
        "zum",
        "zur",
        "vom",
        "von",
        "der",
        "die",
        "dem",
        "den",
        "des",
        "Am",
        "Auf",
        "Im",
        "In",
        "Zum",
        "Zur",
        "Der",
        "Die",
        "bei",
        "beim",
        "vor",
        "hinter",
    )
)
_LONGEST = 4


def take(scan: Scan, i: int, last: int) -> int:
    """The first rule that finds a place at `i`; the token after it, or `i`. A longer name that the tables know is left to them."""
    pair = i + 1 < last and nameable_first(scan.words[i + 1]) and scan.surname_like(i + 1) and scan.surname_like(i)
    if (not pair and not _heads(scan.words[i])) or longer(scan.words, i, last):
        return i
    for rule in (_headed, _abroad, _compound):
        end = rule(scan, i, last)
        if end > i:
            return end
    return i


def _headed(scan: Scan, i: int, last: int) -> int:
    """ "Schloss Bellevue", "Rue de Rivoli", "Mont Ventoux"; an article before the next noun makes it a noun again."""
    word = scan.words[i]
    foreign = word in words("foreign_heads")
    if (not foreign and word not in words("own_heads")) or i + 1 >= last:
        return i
    end = i + 1
    while foreign and end + 1 < last and end - i < 3 and scan.words[end] in words("foreign_joints"):
        end += 1
    if not scan.surname_like(end) or (not foreign and (title(scan.words[end]) is not None or scan.before(i) in ("ein", "eine", "kein"))):
        return i
    scan.add("LOC", i, end + 1, scan.base(i, end + 1))
    return end + 1


def _abroad(scan: Scan, i: int, last: int) -> int:
    """ "Grove Street", "Coney Island": up to three capitalised words and a head in English."""
    if scan.words[i] in words("before"):
        return i
    end = i
    while end < last and end - i < _LONGEST and scan.surname_like(end):
        if end > i and scan.words[end] in words("foreign_ends") and "-" not in scan.words[end - 1]:  # "EU-Beitritt Islands"
            scan.add("LOC", i, end + 1, scan.base(i, end + 1))
            return end + 1
        end += 1
    return i


def _compound(scan: Scan, i: int, last: int) -> int:
    """ "Dönhoffplatz", "Jakobskirche", "Grimnitzsee": a name and a head in one word."""
    bare = _in_one(scan.words[i])
    if not bare or scan.before(i) not in _BEFORE:
        return i
    scan.add("LOC", i, i + 1, bare)
    return i + 1


@lru_cache(maxsize=50_000)
def _in_one(word: str) -> str:
    """The uninflected place that a name and a head make in one word, "" where they make none."""
    ends = _compound_heads()
    if len(word) < 8 or not word.endswith(_inflected_heads()) or "-" in word or word in AMBIGUOUS:
        return ""
    bare = next((word[: -len(cut)] for cut in ("es", "s") if word.endswith(cut) and word[: -len(cut)].endswith(ends)), word)
    head = next((head for head in ends if bare.endswith(head)), None)
    return "" if head is None or not _named(bare[: -len(head)]) else bare


def _named(first: str) -> bool:
    """A given name, a surname or a place, with a joint of "s", "n", "en" or "er" behind it, or none."""
    for cut in ("", "s", "n", "en", "er", "i"):
        stem = first.removesuffix(cut) if cut else first
        if (
            len(stem) > 3
            and stem not in words("no_firsts")
            and (stem in given_names() or (len(stem) > 5 and key(stem) in known_surnames()) or _place(stem))
        ):
            return True
    return False


def _place(stem: str) -> bool:
    return stem in entries() and entries()[stem].kind == "LOC" and stem not in AMBIGUOUS


def _heads(word: str) -> bool:
    """True where a rule begins with this very word, whatever follows."""
    return word in words("foreign_heads") or word in words("own_heads") or bool(_in_one(word))


@cache
def _compound_heads() -> tuple[str, ...]:
    return tuple(sorted(words("compound_heads")))


@cache
def _inflected_heads() -> tuple[str, ...]:
    """The heads with their genitives: one comparison settles nearly every word."""
    return tuple(head + ending for head in _compound_heads() for ending in ("", "s", "es"))
