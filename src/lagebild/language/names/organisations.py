"""Organisations that say by their make-up what they are: clubs, institutions with their seat or field, companies, newspapers.

The words stand in `resources/organisations.yml`. Each rule gives the token after the name, or `i` where there is none.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from lagebild.language.closed import readings
from lagebild.language.names.scan import Scan
from lagebild.language.names.titles import title
from lagebild.resources import table

_INITIAL_CLUBS = frozenset(("Borussia", "Eintracht", "Hertha", "Dynamo", "Arminia", "Alemannia"))
_LEARNED = ("Technische", "Freie", "Medizinische", "Pädagogische", "Katholische", "Deutsche", "Evangelische", "Kirchliche")
_FOR = frozenset(
    [
        "Bundesministerium",
        "Bundesamt",
        "Landesamt",
        "Institut",
        "Zentrum",
        "Gesellschaft",
        "Akademie",
        "Bundesanstalt",
        "Zentralanstalt",
        "Komitee",
    ]
)
_FOR_ENDINGS = ("institut", "ministerium", "gesellschaft")
_OF = ("verband", "bund", "zentralrat", "vereinigung", "gemeinschaft", "verein")
_DEFINITE = frozenset(
    ("der", "die", "das", "des", "dem", "den", "vom", "beim", "am", "im", "zum", "zur", "Der", "Die", "Das", "Beim", "Am", "Im")
)
_NAMED_AFTER = (
    *("Universität", "Hochschule", "Klinikum", "Stiftung", "Akademie", "Verlag", "Theater", "Museum", "Krankenhaus", "Hospital"),
    *("Gymnasium", "Kindergarten"),
)


def take(scan: Scan, i: int, last: int) -> int:
    """The first rule that finds an organisation at `i`; the token after it, or `i`."""
    following = scan.words[i + 1] if i + 1 < last else ""
    if _heads(scan.words[i]):
        rules: tuple[Rule, ...] = _RULES
    elif following[:1].isupper() or following in _second():
        rules = _BY_NEXT
    else:
        return i
    for rule in rules:
        end = rule(scan, i, last)
        if end > i:
            return end
    return i


def _club(scan: Scan, i: int, last: int) -> int:
    """ "1. FC Köln", "SV Werder Bremen", "TSV München 1860", "Borussia Dortmund"."""
    word = scan.words[i]
    if word not in words("clubs") or i + 1 >= last:
        return i
    short = word.isupper() or not word[1:].islower() or word in _INITIAL_CLUBS
    end = i + 1
    while end < last and end - i < 4 and _club_word(scan, end, short=short and end == i + 1):
        end += 1
    if end == i + 1:
        return i
    if end < last and scan.words[end].isdigit() and len(scan.words[end]) in (2, 4) and not _counts(scan, end, last):
        end += 1
    first = i - 1 if i and scan.words[i - 1] == "1." and not scan.opens[i] and not scan.taken[i - 1] else i
    scan.add("ORG", first, end, scan.base(first, end))
    return end


def _club_word(scan: Scan, k: int, *, short: bool) -> bool:
    """A town, a club's first name, or behind an abbreviation any name."""
    word = scan.words[k]
    if word in words("clubs") or scan.is_known(k):
        return word[0].isupper() and not scan.taken[k]
    return short and scan.surname_like(k)


def _counts(scan: Scan, k: int, last: int) -> bool:
    """ "FC Holm 12 Punkte": the number counts what follows."""
    return k + 1 < last and scan.words[k + 1][0].isupper()


def _town_club(scan: Scan, i: int, last: int) -> int:
    """ "Hamburger SV", "Manchester United"."""
    if i + 1 >= last or scan.words[i + 1] not in words("club_ends") or not (scan.words[i].endswith("er") or scan.is_known(i)):
        return i
    if scan.taken[i] or scan.words[i].lower() in readings() or title(scan.words[i]) or "-" in scan.words[i]:
        return i
    scan.add("ORG", i, i + 2, scan.base(i, i + 2))
    return i + 2


def _company(scan: Scan, i: int, last: int) -> int:
    """ "Petersen & Söhne GmbH", "Harms Logistik GmbH & Co. KG", "Kolabu Records"."""
    if i + 1 >= last or not (scan.words[i + 1][0].isupper() or scan.words[i + 1] in ("&", "und")):
        return i
    if scan.words[i].lower().endswith(_sorts()) or scan.words[i] in words("before"):
        return i
    end = i
    while end < last and end - i < 6 and not scan.taken[end]:
        word = scan.words[end]
        if end > i and word in words("after"):
            return _closed(scan, i, end + 1, last)
        if end > i and word in words("last") and not (end == i + 1 and scan.words[i].endswith("er")):
            scan.add("ORG", i, end + 1, scan.base(i, end + 1))
            return end + 1
        if not (_company_word(scan, end) or (word in ("&", "und") and end > i and end + 1 < last and scan.words[end + 1][0].isupper())):
            return i
        end += 1
    return i


def _company_word(scan: Scan, k: int) -> bool:
    word = scan.words[k]
    return word[0].isupper() and len(word) > 1 and word.lower() not in readings() and title(word) is None and not word.endswith("ung")


def _closed(scan: Scan, i: int, end: int, last: int) -> int:
    """Takes "& Co. KG" along; "und" before the last words joins two names, so that only what follows it counts."""
    if end + 1 < last and scan.words[end] == "&" and scan.words[end + 1] in ("Co.", "Co"):
        end += 2
        end += end < last and scan.words[end] in words("after")
    first = next((k + 1 for k in range(end - 2, i, -1) if scan.words[k] == "und"), i)
    scan.add("ORG", first, end, scan.base(first, end))
    return end


def _seated(scan: Scan, i: int, last: int) -> int:
    """ "Landgericht Aurich", "Technische Universität Dresden", "Humboldt-Universität"."""
    word = scan.words[i]
    head = word.rsplit("-", 1)[-1]
    start = i
    if word.rstrip("nr") in _LEARNED and i + 1 < last and scan.words[i + 1] in words("seated"):
        start, i = i, i + 1
    elif head not in words("seated"):
        return i
    end = i + 1
    of = end + 1 < last and scan.words[end] in ("zu", "von") and scan.is_known(end + 1)
    if of or (end < last and _seat(scan, end, last)):
        end = _seat_end(scan, end + of, last)
    elif start == i and ("-" not in word or head not in _NAMED_AFTER or word.split("-")[0] in words("plain")):
        return start
    base = scan.base(start, end)
    first = scan.words[start].rstrip("nr")
    scan.add("ORG", start, end, base if start == i else f"{first} {scan.base(i, end)}")
    return end


def _seat(scan: Scan, k: int, last: int) -> bool:
    following = k + 1 < last and scan.capital(k + 1) and not scan.is_known(k)
    return scan.words[k][0].isupper() and scan.surname_like(k) and not following


def _seat_end(scan: Scan, k: int, last: int) -> int:
    from lagebild.language.names.places import completed

    return completed(scan, k + 1, last)


def _for_something(scan: Scan, i: int, last: int) -> int:
    """ "Bundesamt für Strahlung", "Institut für Meteorologie und Geodynamik"."""
    word = scan.words[i]
    if word not in _FOR and not word.endswith(_FOR_ENDINGS):
        return i
    if i + 2 >= last or scan.words[i + 1] != "für" or not (scan.before(i) in _DEFINITE or word.startswith("Bundes")):
        return i
    end = _nouns(scan, i + 2, last)
    if end == i + 2:
        return i
    scan.add("ORG", i, end, scan.base(i, end))
    return end


def _of_somebody(scan: Scan, i: int, last: int) -> int:
    """ "Verband Deutscher Dermatologen", "Bundesverband der deutschen Industrie"."""
    if i + 2 >= last or not scan.words[i].lower().endswith(_OF) or scan.before(i) not in _DEFINITE:
        return i
    following = scan.words[i + 1]
    adjective = following[0].isupper() and following.endswith("er") and following.lower() in _nations()
    if not adjective and not (following in ("der", "deutscher") and scan.words[i + 2].lower() in _nations()):
        return i
    end = _nouns(scan, i + 2, last)
    if end == i + 2:
        return i
    end += end < last and scan.words[end] in ("e.V.", "e.")
    scan.add("ORG", i, end, scan.base(i, end))
    return end


def _nations() -> dict[str, str]:
    from lagebild.language.names.nations import adjectives

    return adjectives()


def _nouns(scan: Scan, k: int, last: int) -> int:
    """Past "deutsche Sprache", "Bildung und Forschung", "Bau, Stadt und Raum"; `k` where no noun stands."""
    end, at = k, k
    while at < last and at - k < 8:
        if scan.words[at][0].islower() and scan.words[at].endswith(("e", "en", "er")) and scan.words[at].lower() not in readings():
            at += 1
        if at >= last or not scan.capital(at) or scan.taken[at]:
            return end
        end = at + 1
        if end + 1 < last and scan.words[end] in ("und", ",") and scan.capital(end + 1) and not scan.is_known(end + 1):
            if scan.words[end] == "," and "und" not in scan.words[end : end + 4]:
                return end
            at = end + 1
            continue
        return end
    return end


def _paper(scan: Scan, i: int, last: int) -> int:
    """ "Lübecker Nachrichten", "Ostfriesen-Zeitung"."""
    word = scan.words[i]
    if "-" in word:
        first, head = word.rsplit("-", 1)
        if head in words("papers") and first not in words("plain") and first[0].isupper():
            scan.add("ORG", i, i + 1, word)
            return i + 1
    town = i + 1 < last and scan.words[i + 1] in words("papers") and word[0].isupper() and len(word) > 4
    if town and word.endswith(("er", "ische", "ischen")) and not scan.taken[i] and title(word) is None and word.lower() not in readings():
        base = scan.base(i, i + 2).replace("ischen ", "ische ")
        scan.add("ORG", i, i + 2, base)
        return i + 2
    return i


Rule = Callable[[Scan, int, int], int]
_RULES: tuple[Rule, ...] = (_club, _town_club, _company, _seated, _for_something, _of_somebody, _paper)
_BY_NEXT: tuple[Rule, ...] = (_town_club, _company, _paper)
"""The rules that the word behind the first one sets off."""


@lru_cache(maxsize=50_000)
def _heads(word: str) -> bool:
    """True where a rule begins with this very word."""
    return (
        "-" in word
        or word in words("clubs")
        or word in words("seated")
        or word.rstrip("nr") in _LEARNED
        or word in _FOR
        or word.lower().endswith(_OF)
        or word.endswith(_FOR_ENDINGS)
    )


@cache
def _second() -> frozenset[str]:
    """Words before which a rule may begin at any capitalised word."""
    return words("club_ends") | words("papers") | {"&", "und"}


@cache
def _sorts() -> tuple[str, ...]:
    return tuple(sorted(words("sorts")))


@cache
def words(field: str) -> frozenset[str]:
    """The words of a field of the table, blanks inside a name written as "_" left out."""
    found = (str(row.get(field, "")).split() for row in table("organisations"))
    return frozenset(word for row in found for word in row if "_" not in word)
