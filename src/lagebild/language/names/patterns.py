"""Names by what stands around or inside them: announced media, organisations and places, compounds, legal forms, abbreviations."""

from __future__ import annotations

from functools import cache, lru_cache

from lagebild.language.closed import readings
from lagebild.language.names import persons
from lagebild.language.names.gazetteer import AMBIGUOUS, entries, match
from lagebild.language.names.nations import adjectives
from lagebild.language.names.scan import Scan, nameable_first
from lagebild.records.layers import NameKind
from lagebild.resources import table

_QUOTES = frozenset("„“\"»«‚‘'›‹")
_TELLING = frozenset(
    ("berichtet", "berichtete", "schreibt", "schrieb", "meldet", "meldete", "zitiert", "zitierte", "hat", "hatte", "will", "online")
)
_PLACE_PREPOSITIONS = frozenset(
    ("in", "nach", "aus", "bei", "um", "über", "von", "Richtung", "In", "Nach", "Aus", "Bei", "vor", "bis", "zwischen", "und")
)
_ARTICLES = frozenset(
    ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "Der", "Die", "Das", "Ein", "Eine")
)


def known(scan: Scan, i: int, last: int) -> int:
    """A name of the gazetteer at `i`; the token after it, or `i`."""
    found = match(scan.words, i, last) if scan.is_known(i) else None
    if (
        found is None
        or persons.member(scan, i, last)
        or (found.length == 1 and _ambiguous(scan.words[i]) and not _meant(scan, i, found.entry.kind))
        or (found.length == 2 and scan.opens[i] and scan.words[i] == "Die" and not _tells(scan, i + 2, last))
    ):
        return i
    end = i + found.length
    if any(scan.taken[i:end]):
        return i
    scan.add(found.entry.kind, i, end, found.base)
    return end


def _ambiguous(word: str) -> bool:
    """The word, or its genitive."""
    return word in AMBIGUOUS or (word[-1] == "s" and word[:-1] in AMBIGUOUS)


def _tells(scan: Scan, k: int, last: int) -> bool:
    """ "Die Zeit berichtet": at the beginning of a sentence a paper of that name is meant only where it tells something."""
    word = scan.words[k] if k < last else ""
    return word in _QUOTES or word in _TELLING


def _meant(scan: Scan, i: int, kind: NameKind) -> bool:
    """An ambiguous word is a name after a bare preposition of place, in quotation marks, or after its kind's noun."""
    before = scan.before(i)
    if kind == "LOC":
        return (
            before in _PLACE_PREPOSITIONS and scan.words[i] not in ("Seine", "Essen", "Oder", "Main", "Don", "Rose", "Man")
        ) or before in _words("places")
    return (
        not _company().get(scan.words[i].removesuffix("s"), frozenset()).isdisjoint(scan.vocabulary)
        or before in _words("media")
        or before in _words("organisations")
        or (before in _QUOTES and scan.words[min(i + 1, len(scan.words) - 1)] in _QUOTES)
    )


@cache
def _company() -> dict[str, frozenset[str]]:
    """Words of the article that tell what an ambiguous name means: "Verdi" beside a strike is the union."""
    rows = (row["company"] for row in table("organisations") if "company" in row)
    return {name: frozenset(words.split()) for row in rows for name, words in row.items()}


def announced(scan: Scan, i: int, last: int) -> int:
    """ "die Zeitung Kyiv Independent", "das Netzwerk „Lotos“", "in der Stadt Kolabu": the name after the word that says what it is."""
    before = scan.before(i)
    if before not in announcing():
        return i
    kind: NameKind = "ORG"
    if before in _QUOTES and i >= 2 and not scan.opens[i - 1]:
        return _quoted(scan, i, last)
    if before in _words("places"):
        kind = "LOC"
    elif before in _QUOTES:
        return i
    end = i
    while end < last and end - i < 4 and not scan.taken[end] and _nameable(scan, end):
        end += 1
    if end > i and (kind == "ORG" or not scan.words[i].isupper()):
        scan.add(kind, i, end if kind == "ORG" else i + 1, scan.base(i, end if kind == "ORG" else i + 1))
        return end if kind == "ORG" else i + 1
    return i


@cache
def announcing() -> frozenset[str]:
    """What may stand before a name that is announced, and before the title of a work: quotation marks, and nouns of what it names."""
    return _QUOTES | _words("places") | _words("media") | _words("organisations")


def _nameable(scan: Scan, i: int) -> bool:
    word = scan.words[i]
    return (scan.surname_like(i) or (word.isupper() and word.isalpha())) and (len(word) > 1 or word == "X")


def _quoted(scan: Scan, i: int, last: int) -> int:
    """A name in quotation marks after a noun for media or organisations."""
    noun = scan.words[i - 2]
    if noun not in _words("media") and noun not in _words("organisations"):
        return i
    end = i
    while end < last and end - i < 6 and scan.words[end] not in _QUOTES:
        end += 1
    if end < last and scan.words[end] in _QUOTES and end > i and not any(scan.taken[i:end]):
        scan.add("ORG", i, end, scan.base(i, end))
        return end
    return i


def shaped(scan: Scan, i: int, last: int) -> int:
    """Names by their own shape: legal forms, institutions, abbreviations, endings of places; the token after it, or `i`."""
    word = scan.words[i]
    if not word[0].isupper() or len(word) < 2:
        return i
    end = _legal(scan, i, last)
    if not end and _telling(word):
        end = _institution(scan, i) or _abbreviation(scan, i) or _place(scan, i)
    return end or i


@lru_cache(maxsize=50_000)
def _telling(word: str) -> bool:
    """True where a rule of the shape begins with this very word: an institution, capitals, an ending of places."""
    lower = word.lower()
    institution = _suffix(lower) is not None or lower in _with_adjective()
    return institution or word.isupper() or word.removesuffix("s").endswith(_place_endings())


def _legal(scan: Scan, i: int, last: int) -> int:
    forms = _row("organisations", "after")
    following = scan.words[i + 1] if i + 1 < last else ""
    if not (following in forms or (nameable_first(following) and _nameable(scan, i + 1))) or not _nameable(scan, i):
        return 0
    for end in range(i + 1, min(i + 4, last)):
        if scan.words[end] in forms:
            scan.add("ORG", i, end + 1, scan.base(i, end + 1))
            return end + 1
        if not _nameable(scan, end):
            break
    return 0


def _institution(scan: Scan, i: int) -> int:
    """ "Verteidigungsministerium", with the state's adjective before it in the base: "russisches Verteidigungsministerium"."""
    lower = scan.words[i].lower()
    gender, national = _suffix(lower), _with_adjective().get(lower)
    if (gender is None and national is None) or lower in readings():
        return 0
    state = adjectives().get(scan.before(i).lower(), "")
    national = national if state else None
    if (gender is None and national is None) or scan.words[i] in _words("media") or scan.words[i] in _words("organisations"):
        return 0
    if not state and not _particular(scan.words[i]):
        return 0
    if i + 1 < len(scan.words) and not scan.opens[i + 1] and _abbreviated(scan, i + 1):
        return 0  # "die Weltraumbehörde NASA": the word says what the name is
    plain = _singular(scan.words[i])
    base = plain if not state else f"{_agree(scan.before(i), national or gender or 'n')} {plain}"
    scan.add("ORG", i - 1 if state else i, i + 1, base)
    return i + 1


def _abbreviated(scan: Scan, k: int) -> bool:
    """A name in capitals, or one that the tables know as an organisation."""
    found = entries().get(scan.words[k])
    return (scan.words[k].isupper() and len(scan.words[k]) > 2) or (found is not None and found.kind == "ORG")


def _particular(word: str) -> bool:
    """Institutions of which a state has one, or whose name says which: "Innenministerium", "Bundesbehörde", "Ifo-Institut"."""
    lower = word.lower()
    if "-" in word:
        return word.rsplit("-", 1)[1][:1].isupper()
    return any(kind in lower for kind in _row("organisations", "single")) or lower.startswith(
        tuple(sorted(_row("organisations", "proper")))
    )


def _agree(adjective: str, gender: str) -> str:
    stem = next(adjective[: -len(e)] for e in ("en", "er", "es", "em", "e", "") if adjective.endswith(e))
    return stem + {"m": "er", "f": "e", "n": "es", "pl": "e"}[gender]


def _singular(word: str) -> str:
    """Without the genitive -s of -ministeriums, -gerichts, -amts, -amtes."""
    for genitive in ("ministeriums", "gerichts", "amts", "parlaments", "instituts", "verbands", "präsidiums", "militärs", "kongresss"):
        if word.lower().endswith(genitive):
            return word[:-1]
    return word[:-2] if word.lower().endswith(("amtes", "verbandes", "dienstes")) else word


@lru_cache(maxsize=50_000)
def _suffix(lower: str) -> str | None:
    for cut in range(max(4, len(lower) - 20), len(lower) - 2):
        gender = _suffixes().get(lower[cut:])
        if gender:
            return gender
    return None


def _abbreviation(scan: Scan, i: int) -> int:
    word = scan.words[i]
    if (
        not (word.isupper() and word.isalpha() and 2 <= len(word) <= 5)
        or word in _row("organisations", "capitals")
        or word.lower() in readings()
    ):
        return 0
    following = scan.words[i + 1] if i + 1 < len(scan.words) else ""
    if following[:1].isdigit() or following[:1] == "-" or (scan.before(i) == "(" and not (i > 1 and scan.taken[i - 2])):
        return 0
    shouting = i + 1 < len(scan.words) and scan.words[i + 1].isupper() and len(scan.words[i + 1]) > 3
    if shouting or (scan.before(i).isupper() and len(scan.before(i)) > 3):
        return 0
    scan.add("ORG", i, i + 1, word)
    return i + 1


def _place(scan: Scan, i: int) -> int:
    word = scan.words[i].removesuffix("s")
    if scan.before(i) not in _PLACE_PREPOSITIONS or not word.endswith(_place_endings()):
        return 0
    ending = next((e for e in _row("places", "endings") if word.endswith(e) and len(word) > len(e) + 2), None)
    if ending is None or word in _row("places", "words") or scan.before(i) not in _PLACE_PREPOSITIONS or scan.before(i) in _ARTICLES:
        return 0
    scan.add("LOC", i, i + 1, word)
    return i + 1


@cache
def _place_endings() -> tuple[str, ...]:
    return tuple(sorted(_row("places", "endings")))


@cache
def _words(name: str) -> frozenset[str]:
    return _row(name, "before")


@cache
def _row(name: str, field: str) -> frozenset[str]:
    return frozenset(word for row in table(name) for word in str(row.get(field, "")).split())


@cache
def _suffixes() -> dict[str, str]:
    return {suffix: gender for row in table("organisations") for suffix, gender in row.get("suffixes", {}).items()}


@cache
def _with_adjective() -> dict[str, str]:
    return {word: gender for row in table("organisations") for word, gender in row.get("with_adjective", {}).items()}


def announces_medium(before: list[str]) -> bool:
    """True where one of the words before a name is a noun for media ("Zeitung", "Nachrichtenagentur")."""
    return any(word in _words("media") for word in before)
