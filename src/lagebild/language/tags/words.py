"""Function words with several readings, and open-class words that no table knows: by neighbours and shape."""

from __future__ import annotations

from functools import lru_cache

from lagebild.language.closed import Reading, readings
from lagebild.language.lists import listed
from lagebild.language.tags import attributes, verbs
from lagebild.language.tags.clause import AUX, MODAL, Clause
from lagebild.records.layers import Sentence

_RELATIVE = Reading("PRON", "PRELS", "der", "PronType=Rel")
_DEMONSTRATIVE = Reading("PRON", "PDS", "der", "PronType=Dem")
_NOUN = Reading("NOUN", "NN", "", "")
_ADJECTIVE = Reading("ADJ", "ADJA", "", "")
_PARTICLE = listed("verb particles")
_ENDINGS = ("e", "en", "er", "es", "em")
_QUANTIFIERS = frozenset(("sehr", "beiden", "vielen", "zwei", "drei", "vier", "fünf", "wenigen", "rund", "etwa"))
_FINAL = frozenset((".", "!", "?", "…", "..."))
_COMMAS = frozenset((",", ";", ":"))


def choose(words: list[str], lower: list[str], i: int, known: tuple[Reading, ...], clause: Clause) -> Reading:
    """The reading of a function word at `i`."""
    word = lower[i]
    if known[0].stts == "ART" and known[0].lemma == "der":
        return _article(words, lower, i, clause, known[0])
    if word in _PARTICLE and i + 1 >= clause.last and clause.last - clause.first > 2 and i > clause.first:
        return Reading("ADP" if known[0].upos == "ADP" else "ADV", "PTKVZ", word, "")
    if word == "zu" and i + 1 < clause.last and _is_infinitive(lower[i + 1]):
        return Reading("PART", "PTKZU", "zu", "")
    if word in ("haben", "werden", "sein") or (word in MODAL and word.endswith("en") and len(known) == 1 and known[0].stts == "VMINF"):
        return _infinitive(words, lower, i, known, clause)
    if word == "ihr" and (i + 1 >= clause.last or not _nominal(words, lower, i + 1)):
        return Reading("PRON", "PPER", "ihr", "Case=Dat|Gender=Fem|Number=Sing|Person=3|PronType=Prs")
    if word in ("aber", "doch", "denn") and clause.last - 1 > i > clause.first:
        return Reading("ADV", "ADV", word, "")
    if word in ("als", "wie") and i > clause.first:
        return Reading("ADP", "KOKOM", word, "")
    return known[0]


def _article(words: list[str], lower: list[str], i: int, clause: Clause, article: Reading) -> Reading:
    """Article before a noun phrase, relative pronoun after a comma, else demonstrative."""
    after_comma = i == clause.first and i > 0 and words[i - 1] == ","
    relative = after_comma and i + 1 < clause.last and not words[i + 1][0].isupper() and _verb_last(lower, clause)
    if i + 1 < clause.last and not relative and (_nominal(words, lower, i + 1) or attributes.opens(words, lower, i, clause.last)):
        return article
    return _RELATIVE if after_comma else _DEMONSTRATIVE


def _verb_last(lower: list[str], clause: Clause) -> bool:
    last = lower[clause.last - 1] if clause.last > clause.first else ""
    return last in AUX or last in MODAL or any(f.kind in ("sg", "past", "pl", "pasts") for f in verbs.forms(last))


def _nominal(words: list[str], lower: list[str], i: int) -> bool:
    """Whether a noun phrase can go on with token `i`."""
    first = words[i][0]
    if first.isupper() or first.isdigit():
        return lower[i] not in readings() or first.isdigit()
    if words[i] in '„"»‚“':
        return True
    if i + 1 < len(words) and words[i + 1][0].isupper() and lower[i].endswith(("e", "en", "er", "es", "em")) and lower[i] not in readings():
        return True
    if lower[i] in _QUANTIFIERS:
        return True
    return lower[i].endswith((*_ENDINGS, "ig")) and lower[i] not in readings() and not verbs.forms(lower[i])


def _is_infinitive(word: str) -> bool:
    return word in ("sein", "haben", "werden", "können") or any(f.kind == "pl" for f in verbs.forms(word))


def _infinitive(words: list[str], lower: list[str], i: int, known: tuple[Reading, ...], clause: Clause) -> Reading:
    """ "haben", "werden", "sein", "wollen": infinitive at the end of a clause with another verb, else finite plural or possessive."""
    word = lower[i]
    finite = i + 1 < clause.last and (lower[i + 1] in AUX or lower[i + 1] in MODAL)
    if word == "sein" and i + 1 < clause.last and not finite and (words[i + 1][0].isupper() or _nominal(words, lower, i + 1)):
        return next(r for r in known if r.stts == "PPOSAT")
    if word == "sein":
        return Reading("AUX", "VAINF", "sein", "VerbForm=Inf")
    modal = word not in ("haben", "werden")
    others = any(lower[k] in MODAL or lower[k] in AUX for k in range(clause.first, clause.last) if k != i)
    if (i > clause.first and lower[i - 1] == "zu") or (others and i + 1 >= clause.last):
        return Reading("AUX", "VMINF" if modal else "VAINF", word, "VerbForm=Inf")
    return Reading("AUX", "VMFIN" if modal else "VAFIN", word, "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin")


def shape(words: list[str], lower: list[str], i: int, sentence: Sentence) -> Reading | None:
    """Tags by shape alone: marks, numbers, nouns by their capital, attributive adjectives."""
    word = words[i]
    first = word[0]
    if first.isupper() and first.isalnum():
        return _NOUN if i > sentence.first else None
    if not first.isalpha():
        return _number(word) if first.isdigit() else _mark(word) if not first.isalnum() else _before_noun(words, lower, i, sentence)
    return _before_noun(words, lower, i, sentence)


def _before_noun(words: list[str], lower: list[str], i: int, sentence: Sentence) -> Reading | None:
    if not lower[i].endswith(_ENDINGS) or i + 1 >= sentence.last or not words[i + 1][0].isupper() or lower[i + 1] in readings():
        return None
    return _ADJECTIVE


@lru_cache(maxsize=1024)
def _mark(word: str) -> Reading | None:
    if word[0].isalnum() or word in "@#" or len(word) > 4:
        return None
    stts = "$." if word in _FINAL or word in (":", ";") else "$," if word in _COMMAS else "$("
    return Reading("PUNCT", stts, word, "")


def _number(word: str) -> Reading | None:
    if word[-1] == "." and word[:-1].isdigit():
        return Reading("ADJ", "ADJA", word, "NumType=Ord")
    if word[-1].isdigit():
        return Reading("NUM", "CARD", word, "NumType=Card")
    return None
