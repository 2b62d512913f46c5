"""Persons: given name and surname, title and surname, appositions; surnames known from elsewhere in the article."""

from __future__ import annotations

from functools import lru_cache

from lagebild.language.names.gazetteer import match
from lagebild.language.names.given import ambiguous_given, family_first, full_names, given_names, known_surnames
from lagebild.language.names.scan import ARABIC_ARTICLES, PARTICLES, Scan, nameable_first
from lagebild.language.names.titles import bodies, title
from lagebild.language.tags import verbs
from lagebild.text.transliteration import key

#: Endings of surnames in languages that bring none of German's nouns with them.
_FOREIGN = (
    "skyj", "skij", "ski", "sky", "enko", "owa", "ewa", "owitsch", "ewitsch", "jew", "ović", "ić", "ajew", "ejew", "ukow", "dze",
    "schwili", "jan", "oğlu", "escu", "opoulos",
)  # fmt: skip
_SPEECH = frozenset((
    "sagte", "sagt", "erklärte", "betonte", "schrieb", "schreibt", "teilte", "meinte", "so", "forderte", "kritisierte", "fügte",
    "warnte", "berichtete",
))  # fmt: skip
_DETERMINERS = frozenset(("der", "die", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "sein", "seine", "ihr", "ihre"))
_AUXILIARIES = frozenset(("hat", "hatte", "ist", "war", "will", "wollte", "wird", "wurde", "kann", "konnte", "soll", "sollte", "darf"))
_BEFORE_THINGS = _DETERMINERS | {"im", "am", "zum", "zur", "beim", "vom", "das"}
_INTO = frozenset(("in", "In", "nach", "Nach", "aus", "Aus"))
_KIN = frozenset(("Sohn", "Tochter", "Bruder", "Schwester", "Vater", "Mutter", "Ehefrau", "Ehemann", "Freund", "Mitglied", "Gegner"))
_TEMPORAL = frozenset(("Ende", "Anfang", "Mitte", "im", "Im", "seit", "bis", "Seit", "Bis", "Monat"))
_NUMBERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XXIII")
_WORDS_TOO = frozenset(("weil", "denn", "noch", "mehr", "statt", "seit", "wegen", "gern", "bald", "stets", "sehr", "gar", "weit"))
_ROMAN = frozenset(number + dot for number in _NUMBERS for dot in ("", "."))
_OF_BYNAMES = frozenset(("der", "die", "dem", "den", "des"))
_RULED = _ROMAN | _OF_BYNAMES
_COUNTED = frozenset(
    ("Hartz", "Teil", "Band", "Kapitel", "Artikel", "Klasse", "Liga", "Abschnitt", "Buch", "Akt", "Stufe", "Phase", "Typ", "Weltkrieg")
)
_BYNAMES = frozenset((
    "Große", "Großen", "Kahle", "Kahlen", "Weise", "Weisen", "Schöne", "Schönen", "Starke", "Starken", "Kühne", "Kühnen", "Fromme",
    "Frommen", "Schreckliche", "Schrecklichen", "Eroberer", "Eroberers", "Löwe", "Löwen", "Gute", "Guten", "Erste", "Ersten",
    "Zweite", "Zweiten", "Heilige", "Heiligen", "Bär", "Bären", "Täufer", "Täufers",
))  # fmt: skip
_NOBLE = frozenset(("Freiherr", "Graf", "Gräfin", "Freifrau", "Baron", "Ritter", "Edler", "Prinz", "Prinzessin", "Fürst"))
_ARTICLES = frozenset(("The", "Le", "La", "Les", "Der", "Die", "Das", "El", "Il"))


def full(scan: Scan, i: int, last: int) -> int:
    """Take the person whose name begins at `i`; the token after it, or `i` where there is none."""
    word, following = scan.words[i], scan.words[i + 1] if i + 1 < last else ""
    end = (
        (_listed(scan, i, last) if word in full_names() else 0)
        or (_crowned(scan, i, last) if following in _RULED else 0)
        or (_given(scan, i, last) if _may_be_given(word) else 0)
        or (_titled(scan, i, last) if scan.before(i)[:1].isupper() else 0)
        or (_paired(scan, i, last) if nameable_first(following) else 0)
        or (_explained(scan, i, last) if following == "," else 0)
    )
    if not end:
        return i
    base = uninflected(scan, i, end)
    scan.add("PER", i, end, base, title_start(scan, i))
    return end


def _listed(scan: Scan, i: int, last: int) -> int:
    """An office holder's full name as the table writes it, a genitive included."""
    for words in full_names().get(scan.words[i], ()):
        end = i + len(words)
        if end <= last and tuple(scan.words[i : end - 1]) == words[:-1] and scan.words[end - 1] in (words[-1], words[-1] + "s"):
            return end
    return 0


def _crowned(scan: Scan, i: int, last: int) -> int:
    """ "Urban II.", "Karl der Große": a ruler's number or byname behind a name that no article stands before."""
    k = i + 1
    if k >= last or not scan.surname_like(i) or scan.before(i).lower() in _DETERMINERS:
        return 0
    if scan.words[k] in _ROMAN and len(scan.words[k].rstrip(".")) > 1 and scan.words[k][-1] == ".":
        return 0 if scan.words[i] in _COUNTED else k + 1
    if _is_given(scan.words[i]) and k + 1 < last and scan.words[k] in _OF_BYNAMES and scan.words[k + 1] in _BYNAMES:
        return k + 2
    return 0


def _given(scan: Scan, i: int, last: int) -> int:
    """Given names, particles, initials and a surname."""
    word = scan.words[i]
    if word in ambiguous_given() and i + 1 < last and (title(word) is not None or scan.words[i + 1] in _ARTICLES):
        return 0
    if (
        not _is_given(word)
        and not (_is_initial(word) and i + 1 < last and scan.surname_like(i + 1) and (_is_initial(scan.words[i + 1]) or scan.before(i)))
        and (word not in ambiguous_given() or scan.before(i) in _TEMPORAL or _ordinal(scan.before(i)))
    ):
        return 0
    j = i + 1
    while j < last and (_is_given(scan.words[j]) or _is_initial(scan.words[j])) and j - i < 5 and scan.words[j] not in _ROMAN:
        j += 1
    while j + 1 < last and j - i < 4 and _arabic(scan.words[j]) and (_arabic(scan.words[j + 1]) or _servant(scan, j)):
        j += 1
    while j + 1 < last and scan.words[j] in _NOBLE and j - i < 6 and scan.words[j + 1] in ("von", "zu", "vom"):
        j += 1
    end = _surname(scan, j, last)
    if end > j:
        return end
    if j - i > 1:  # "Anna Lena", and "Thomas L.", as courts are reported
        return j
    if j < last and scan.words[j] in _ROMAN:
        return j + 1
    return _lone(scan, i, last)


@lru_cache(maxsize=50_000)
def _may_be_given(word: str) -> bool:
    """A given name, a word that is one too, or an initial."""
    return _is_given(word) or word in ambiguous_given() or _is_initial(word)


def _lone(scan: Scan, i: int, last: int) -> int:
    """A given name alone: only a long one that no article or adjective stands before."""
    word = scan.words[i]
    alone = _is_given(word) and len(word) > 3 and not word.isupper() and not scan.is_known(i)
    follows = i + 1 < last and scan.capital(i + 1) and scan.words[i + 1] not in known_surnames()
    return i + 1 if alone and not follows and scan.before(i).lower() not in ("der", "die", "das", "den", "dem", "des", "ein", "eine") else 0


def _surname(scan: Scan, j: int, last: int) -> int:
    """Particles and one surname from `j`; `j` where there is none."""
    k = j
    while k < last and scan.words[k] in PARTICLES and k - j < 3 and (k > j or scan.words[k] not in ("der", "den")):
        k += 1
    if (
        k < last
        and (scan.surname_like(k) or _capital(scan, k))
        and (k == j or scan.words[k][0].isupper())
        and (k > j or not _is_place(scan, k))
    ):
        return k + 1 + (k + 1 < last and scan.words[k + 1] in _ROMAN)
    return j


def _capital(scan: Scan, k: int) -> bool:
    """ "Katrin Weil": inside a sentence a function word is written small, so with a capital it is a surname."""
    word = scan.words[k]
    return not scan.opens[k] and not scan.taken[k] and word[0].isupper() and word[1:].islower() and word.lower() in _WORDS_TOO


def _is_place(scan: Scan, k: int) -> bool:
    """After a given name, a country in the genitive is rather a country: "Kanzler Olaf Deutschlands"; a bare one may be a surname."""
    return scan.is_known(k) and scan.words[k][-1:] == "s" and len(scan.words[k]) > 6 and key(scan.words[k]) not in known_surnames()


def _titled(scan: Scan, i: int, last: int) -> int:
    """ "Sondergesandter Witkoff", "Frau Dr. Lindqvist": what a title announces, up to three words."""
    before = scan.before(i)
    found = title(before) if before else None
    if found is None or not scan.surname_like(i) or (_match(scan, i, last) and not _known(scan.words[i])):
        return 0
    if before in bodies() and not _two(scan, i, last):
        return 0
    if found.head in _KIN and not (_two(scan, i, last) or _known(scan.words[i])):
        return 0
    if found.sort == "profession" and scan.before(i - 1)[:1].islower() and scan.before(i - 1).endswith("e") and not _two(scan, i, last):
        return 0
    end = i + 1
    while end < last and end - i < 3 and not _known(scan.words[end - 1]) and (_surname(scan, end, last) > end):
        if _known(scan.words[end]) and end > i + 1:
            break
        end = _surname(scan, end, last)
    return end


def member(scan: Scan, i: int, last: int) -> bool:
    """ "Bundesrat Reto Amsler": a body's name that is the title of the person behind it."""
    return scan.words[i] in bodies() and i + 2 < last and _two(scan, i + 1, last) and not scan.is_known(i + 1)


def _two(scan: Scan, i: int, last: int) -> bool:
    """Two words that can be given name and surname; the first word of a sentence must not be a verb ("Sitzt Selenskyj am Tisch?")."""
    if i + 1 >= last or not scan.surname_like(i) or not scan.surname_like(i + 1) or scan.is_known(i + 1):
        return False
    return not scan.opens[i] or not (verbs.forms(scan.words[i].lower()) or _known(scan.words[i + 1]))


def _paired(scan: Scan, i: int, last: int) -> int:
    """Two words that can be a name and that no table knows."""
    if not _two(scan, i, last) or scan.is_known(i) or _known(scan.words[i]):
        return 0
    return _foreign(scan, i, last) or _apposed(scan, i, last)


def _foreign(scan: Scan, i: int, last: int) -> int:
    """Two capitalised words of which the second ends as no German noun does, or that follow a verb of saying."""
    second = scan.words[i + 1].removesuffix("s")
    said = scan.before(i) in _SPEECH and not (i + 2 < last and scan.capital(i + 2))
    return i + 2 if said or second.endswith(_FOREIGN) else 0


def _apposed(scan: Scan, i: int, last: int) -> int:
    """ "die Sprecherin des Verbands, Almut Wiegel," and "Almut Wiegel, Sprecherin …"."""
    end = i + 2
    behind = end < last and scan.words[end] in (",", "(")
    if not behind:
        return 0
    if scan.before(i) == "," and any(title(scan.words[k]) for k in range(max(i - 8, 0), i - 1) if scan.words[k][0].isupper()):
        return end
    after = [scan.words[k] for k in range(end + 1, min(end + 4, last))]
    lead = next((word for word in after if not word[0].islower() or word in (",", ".")), "")
    return end if lead and title(lead) is not None else 0


def _explained(scan: Scan, i: int, last: int) -> int:
    """ "Costa, der Präsident des Rates, …": one word that nothing knows, and an apposition with an office that a comma closes."""
    k = i + 2
    unknown = scan.surname_like(i) and (scan.tokens[i].stts in ("", "NE") if scan.opens[i] else scan.before(i) in _SPEECH)
    if not unknown or len(scan.words[i]) < 3 or k >= last or scan.words[k] not in ("der", "die"):
        return 0
    while k + 1 < last and k < i + 6 and (scan.words[k][0].islower() or scan.taken[k]):
        k += 1
    office = title(scan.words[k])
    if office is None or office.sort != "office" or (office.gender == "f") != (scan.words[i + 2] == "die") or _match(scan, i, last):
        return 0
    closed = next((m for m in range(k + 1, min(k + 9, last)) if scan.words[m] in (",", ".", ";")), 0)
    listed = any(scan.words[m] in ("und", "sowie") for m in range(k, min(closed + 2, last)))
    acts = not scan.opens[i] or (closed + 1 < last and bool(verbs.forms(scan.words[closed + 1]) or scan.words[closed + 1] in _AUXILIARIES))
    return i + 1 if closed and acts and not listed else 0


def _match(scan: Scan, i: int, last: int) -> bool:
    """True where a listed name stands at `i`, not only one that begins with the same word."""
    return scan.is_known(i) and match(scan.words, i, last) is not None


def title_start(scan: Scan, i: int) -> int | None:
    """Index of the first title word or adjective that belongs to the name at `i`; None where no title stands there."""
    k = i
    while k > 0 and not scan.opens[k] and title(scan.words[k - 1]) and not scan.taken[k - 1]:
        k -= 1
    if k == i:
        return None
    title_at = k
    while k > 0 and i - k < 5 and not scan.opens[k] and _adjective(scan.words[k - 1]) and not _verb(scan, k - 1):
        k -= 1
    return k + (k < title_at and _governing(scan, k))


def _governing(scan: Scan, k: int) -> bool:
    """ "der dem Hof ergebene estnische Experte …": an adjective right behind a dative has that dative with it, and is no title."""
    noun = k - 1
    while noun > 0 and not scan.opens[noun] and scan.capital(noun):
        noun -= 1
    return (
        noun < k - 1
        and noun > 0
        and scan.words[noun] in ("dem", "der", "den", "einem", "einer")
        and scan.before(noun).lower() in _DETERMINERS
    )


def _verb(scan: Scan, i: int) -> bool:
    """ "sagte Außenminister …": a past tense ends like an adjective, yet no article stands before it."""
    word = scan.words[i]
    return word in _SPEECH or (word.endswith(("te", "ten")) and scan.before(i).lower() not in _DETERMINERS)


def _adjective(word: str) -> bool:
    if word.endswith(("nde", "nden", "nder")):
        return False
    return word[0].islower() and len(word) > 4 and word.endswith(("e", "en", "er", "em", "es")) and not _is_function(word)


def _is_function(word: str) -> bool:
    from lagebild.language.closed import is_function_word

    return is_function_word(word)


def surnames(scan: Scan, known: dict[str, str], i: int) -> int:
    """A surname alone that the article or the table of office holders knows; the token after it, or `i`. "In Essen" is the town."""
    if not scan.surname_like(i) or (scan.is_known(i) and scan.before(i) in _INTO):
        return i
    for form, folded in _uninflected_forms(scan.words[i]):
        bearer = known.get(folded, "")
        if bearer and (len(form) > 5 or bearer.endswith(form) or _family_name(scan, i, form, bearer)):
            first = _particles(scan, i, bearer.split(" ")[:-1])
            scan.add("PER", first, i + 1, form, title_start(scan, first))
            return i + 1
    return i


def _family_name(scan: Scan, i: int, form: str, bearer: str) -> bool:
    """ "Xi" after "Xi Jinping": the first word of a name whose surname stands first, with no article before it ("im Park")."""
    return family_first(bearer) and form == bearer.split(" ")[0] and scan.before(i).lower() not in _BEFORE_THINGS


@lru_cache(maxsize=50_000)
def _uninflected_forms(word: str) -> tuple[tuple[str, str], ...]:
    """The word as it stands and without a genitive ending, each with its folded key."""
    forms = dict.fromkeys((word, word.removesuffix("s"), word.removesuffix("'"), word.removesuffix("’")))
    return tuple((form, key(form)) for form in forms if len(form) > 1)


def _particles(scan: Scan, i: int, before: list[str]) -> int:
    """Where a surname begins whose bearer has particles before it: "Von der Leyen"."""
    first = i
    while before and first and not scan.opens[first] and before[-1] in PARTICLES and scan.words[first - 1].lower() == before[-1]:
        before, first = before[:-1], first - 1
    return first


def uninflected(scan: Scan, i: int, end: int) -> str:
    """The name without the genitive -s, where another occurrence, the table or the following noun shows that it is one."""
    words = scan.words[i:end]
    last = words[-1]
    if last[-1:] == "s" and last[-2:-1] not in "sxzß" and len(last) > 3:
        stem = last[:-1]
        listed = (*tuple(words[:-1]), stem) in full_names().get(words[0], ())
        noun = end < len(scan.words) and scan.capital(end) and not scan.opens[end]
        if listed or stem in scan.vocabulary or key(stem) in known_surnames() or (noun and not stem.endswith(("u", "i", "e"))):
            words = [*words[:-1], stem]
    return " ".join(words)


@lru_cache(maxsize=50_000)
def _known(word: str) -> bool:
    """True for the surname of an office holder, in any spelling if it is long enough to be told from a German word."""
    for form in (word, word.removesuffix("s")):
        bearer = known_surnames().get(key(form))
        if bearer and (len(form) > 5 or bearer.endswith(form)):
            return True
    return False


def _arabic(word: str) -> bool:
    """ "al-Fattah", "as-Sisi": an article with its noun."""
    return word[:3] in ARABIC_ARTICLES and word[3:4].isupper()


def _servant(scan: Scan, j: int) -> bool:
    """ "Abd al-Fattah Junis": "Abd" and what stands behind it are one given name."""
    return scan.words[j - 1] in ("Abd", "Abdul", "Abdel") and scan.surname_like(j + 1)


def _is_given(word: str) -> bool:
    names = given_names()
    return word in names or ("-" in word and word.split("-", 1)[0] in names and word.split("-", 1)[1] in names)


def _is_initial(word: str) -> bool:
    return len(word) in (2, 4) and word[0].isupper() and word[1] == "." and word[-1] == "."


def _ordinal(word: str) -> bool:
    return word[:1].isdigit()
