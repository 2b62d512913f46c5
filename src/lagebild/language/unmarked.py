"""Ends that no mark shows: a heading, a list item or a signature that was glued to the text behind it.

"Die Abstimmung endete knapp. Reaktionen Die Regierung sprach von einem Erfolg." German writes function words small inside a sentence, so
a capitalised one behind a plain word opens a new sentence, unless it belongs to a name ("Die Linke", "das Gasthaus Zur Post").
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.closed import readings
from lagebild.language.lists import listed
from lagebild.language.names.gazetteer import match
from lagebild.language.openings import AGENCIES
from lagebild.language.tags import verbs
from lagebild.records.layers import Token

LONGEST = 24
"""Tokens that a heading may have."""
_AHEAD = 16
_SENTENCE = 5
_LIKELY = 0.4
_GLUED = listed("starters behind headings")
_NAMED = tuple(word.lower() for word in sorted(listed("nouns before titles")))
_PARTICLES = listed("verb particles") | {"bevor"}
_ASKING = listed("question words")
_GOVERNING = frozenset(("ART", "APPR", "APPRART", "KON", "KOUS", "KOKOM", "PDAT", "PPOSAT", "PIAT", "PRELAT"))
_FINITE = frozenset(("sg", "past", "pasts", "sub1", "sub2", "sub2s"))
_OPENING = frozenset("„‚([{")
_CLOSING = frozenset("“‘)]}")
_CLOSERS = _CLOSING | frozenset("\"»«›‹'”’")
_STRAIGHT = frozenset("\"»«›‹'”’")
_STOPS = frozenset(".!?…:;")


def likely(tokens: Sequence[Token], words: Sequence[str], chances: Sequence[float], begin: int, i: int, last: int) -> bool:
    """The same before any capital, where a tagger thinks so and a finite verb follows: "Stimmen zum Spiel Trainer Brandt war …"."""
    following = i + 1
    if chances[i] < _LIKELY or following >= last or not words[following][0].isupper() or i - begin >= LONGEST:
        return False
    return _separate(tokens, words, begin, i) and _goes_on(words, following + 1, last)


def glues(word: str) -> bool:
    """True for a word that :func:`ends` may find a sentence to begin with."""
    return word in _GLUED


def ends(tokens: Sequence[Token], words: Sequence[str], begin: int, i: int, last: int) -> bool:
    """Whether the stretch that begins at `begin` ends with `i` although no mark says so; looks at forty words at most."""
    following = i + 1
    if following >= last or words[following] not in _GLUED or i - begin >= LONGEST or match(words, following, last) is not None:
        return False
    return _separate(tokens, words, begin, i) and _goes_on(words, following + 1, last)


def _separate(tokens: Sequence[Token], words: Sequence[str], begin: int, i: int) -> bool:
    """Whether nothing binds token `i` to the next one: no missing blank, no dateline, no preposition, no open quotation mark."""
    if tokens[i].end == tokens[i + 1].start:
        return False
    if not (words[i][-1].isalnum() or (words[i] in _CLOSERS and tokens[i - 1].end == tokens[i].start)):
        return False
    if words[i] in ")]" and words[begin] in "([" and words[begin + 1][0].isdigit():
        return False  # "[12.30 Uhr] Die Polizei …"
    if words[i] == ")" and any(word.lower() in AGENCIES for word in words[max(begin, i - 4) : i]):
        return False
    return not (_governs(words, begin, i) or _named(words, begin, i) or _inside(words, begin, i))


def _governs(words: Sequence[str], begin: int, i: int) -> bool:
    """ "von Der Zeit", "spielten Die Ärzte": a preposition, an article or a finite verb takes what follows."""
    word = words[i].lower()
    if word in _PARTICLES and any(finite(w) for w in words[begin:i]):
        return False
    if any(reading.stts in _GOVERNING for reading in readings().get(word, ())):
        return True
    return words[i].islower() and finite(word) and not _question(words[begin])


def _question(word: str) -> bool:
    """ "Was bisher geschah": a heading in the form of a clause ends with its verb."""
    return word in _ASKING


def finite(word: str) -> bool:
    """True for a form that can only be a finite verb: written small, third person or a past tense."""
    if not word.islower():
        return False
    if any(reading.stts in ("VAFIN", "VMFIN") for reading in readings().get(word, ())):
        return True
    found = verbs.forms(word)
    return any(form.kind in _FINITE for form in found) and not any(form.kind == "part" for form in found)


def _named(words: Sequence[str], begin: int, i: int) -> bool:
    """ "das Gasthaus Zur Post", "die Serie Im Namen des Volkes": the noun before a title."""
    return any(word.lower().endswith(_NAMED) for word in words[max(begin, i - 2) : i + 1] if word[0].isupper())


def _inside(words: Sequence[str], begin: int, i: int) -> bool:
    """True between quotation marks or brackets that were opened since `begin`."""
    depth, straight = 0, 0
    for word in words[begin : i + 1]:
        depth += (word in _OPENING) - (word in _CLOSING and depth > 0)
        straight += word in _STRAIGHT
    return depth > 0 or straight % 2 == 1


def _goes_on(words: Sequence[str], i: int, last: int) -> bool:
    """True where enough words for a sentence follow before the next full stop: a finite verb, or no short phrase at least."""
    for at, word in enumerate(words[i : i + _AHEAD]):
        if word in _STOPS or i + at >= last:
            return at >= _SENTENCE
        if finite(word) or (word.islower() and any(form.kind == "pl" for form in verbs.forms(word))):
            return True
    return True
