"""Noun phrases around an event noun: what opens it, which preposition governs it, which adjectives colour it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from lagebild.reading.clauses.grammar import grammar
from lagebild.reading.clauses.words import Words

#: Nouns made from verb stems, all masculine: "der Anschlag" is no genitive.
MASCULINE = (
    "lag",
    "griff",
    "such",
    "tritt",
    "trag",
    "test",
    "brand",
    "sturz",
    "fall",
    "zess",
    "ruf",
    "satz",
    "schuss",
    "krieg",
    "streik",
    "mord",
    "putsch",
    "gang",
    "stoß",
    "bruch",
    "flug",
    "zug",
    "tausch",
    "kampf",
)
GENITIVE = frozenset({"des", "der", "eines", "einer", "dieses", "dieser", "seines", "seiner", "ihres", "ihrer"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """`determiner` is definite, indefinite, generic, possessive, negative or "" (bare); `adjectives` are lower-case forms left to right.

    `genitive` marks the attribute of the noun in front ("das Ergebnis des Gipfels"), `dative` an article that can be nothing else.
    `opens` is the phrase's first token (its preposition, if it has one), `before` the token left of it (-1 where none).
    """

    opens: int
    preposition: str
    determiner: str
    adjectives: tuple[str, ...]
    before: int
    genitive: bool = False
    dative: bool = False


def phrase_of(words: Words, index: int, limit: int, dated: Container[int] = (), finite: int | None = None) -> Phrase:
    """The phrase whose head is token `index`, looking left no further than token `limit`; `dated` holds the tokens of time expressions,
    `finite` is the clause's finite verb."""
    rules, adjectives = grammar(), []
    at, determiner, preposition, dative = index, "", "", False
    while at > limit:
        word = words.lower[at - 1]
        if word in rules.prepositions:
            preposition = rules.contracted.get(word, word)
            if word in rules.contracted and not determiner:
                determiner = "definite"
            at -= 1
            break
        kind = _determiner(word)
        if kind:
            dative = dative or (not determiner and word.endswith(("em", "einer", "dieser", "seiner", "ihrer")))
            determiner = determiner or kind
        elif determiner or (at - 1 == finite or not _adjective(words, at - 1)):
            break
        else:
            adjectives.append(word)
        at -= 1
    before = at - 1 if at > limit else -1
    genitive = not preposition and before >= 0 and words.lower[at] in GENITIVE and words.capital[before] and before not in dated
    if words.lower[at] in ("der", "dieser") and words.lower[index].endswith(MASCULINE):
        genitive = False
    return Phrase(at, preposition, determiner, tuple(reversed(adjectives)), before, genitive, dative)


def coordinated(words: Words, phrase: Phrase, limit: int, dated: Container[int], finite: int | None) -> Phrase:
    """ "Nach einer Besetzung und Geiselnahme": the second noun without words of its own stands in the phrase of the first."""
    at = phrase.before
    bare = not phrase.preposition and not phrase.determiner
    if not bare or at <= limit or words.lower[at] not in ("und", "oder", "sowie") or not words.capital[at - 1] or at - 1 in dated:
        return phrase
    first = phrase_of(words, at - 1, limit, dated, finite)
    return replace(first, adjectives=phrase.adjectives or first.adjectives) if first.preposition or first.genitive else phrase


def _determiner(word: str) -> str:
    rules = grammar()
    if word.startswith("kein"):
        return "negative"
    if word in rules.definite:
        return "definite"
    if word in rules.indefinite:
        return "indefinite"
    if word in rules.generic:
        return "generic"
    if word.startswith(("sein", "ihr", "unser", "mein")) and word in rules.determiners:
        return "possessive"
    return ""


def _adjective(words: Words, index: int) -> bool:
    token = words.tokens[index]
    if token.text[0].isdigit() or token.upos in ("ADJ", "NUM"):
        return True
    if token.text in ("„", "“", "”", '"', "»", "«"):
        return True
    if words.lower[index] in grammar().not_adjectives:
        return False
    inflected = token.text[0].islower() and token.text.endswith(("e", "en", "er", "em", "es"))
    if token.upos and token.upos not in ("X", "VERB"):
        return inflected and "-" in token.text
    return inflected or (token.text[0].isupper() and token.text.endswith("er") and token.upos == "" and not token.text.endswith("ber"))


def stem_of(adjective: str) -> str:
    """The adjective without its ending: "geplanten" -> "geplant"."""
    for ending in ("en", "em", "er", "es", "e"):
        if adjective.endswith(ending) and len(adjective) > len(ending) + 3:
            return adjective.removesuffix(ending)
    return adjective
