"""The words that carry what an utterance says, brought to a form in which wordings of it can be laid side by side.

Mood, person, pronouns and articles differ between direct and indirect speech, not what is said; they are left out. Verbs are brought
to the infinitive (with a particle that stands apart), inhabitants and adjectives of a state to its name, synonyms of the reviewed
table to one word, numbers to their value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from lagebild.language.names.nations import adjectives, demonyms
from lagebild.language.numerals import digits, spelled
from lagebild.language.tags.verbs import forms
from lagebild.resources import table
from lagebild.text.content import light_words
from lagebild.text.folding import fold

WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")
#: Where a clause ends: what is negated before it is not what is negated behind it.
BREAK = re.compile(r"[,;:.!?–—]")
#: What a new sentence or quotation stands behind: a capital there says nothing about the word.
OPENING = re.compile(r"[.!?:„“\"»«‚‘›‹]")
NEGATORS = frozenset(
    {"nicht", "nichts", "nie", "niemals", "niemand", "niemanden", "niemandem", "weder", "keinesfalls", "keineswegs", "nirgends"}
    | {"kein", "keine", "keinen", "keinem", "keiner", "keines", "keinerlei"}
)
#: What is compared stands behind the end of the clause: "fällt geringer aus als sonst".
COMPARING = frozenset({"als", "wie"})
#: A participle of a weak verb that no table knows: "angepeilt", "gepeilt".
PARTICIPLE = re.compile(r"^(an|ab|auf|aus|bei|ein|fest|fort|her|hin|los|mit|nach|um|vor|weg|zu|zurück)?ge(\w{3,})t$")
#: Endings of a weak verb that no table knows.
WEAK = re.compile(r"(?:test|ten|tet|te|est|st|t|en|e)$")
#: A noun that names an act.
ACT = re.compile(r"(\w{4,})ung(?:en)?$")
ADJECTIVE = re.compile(r"(?:en|em|er|es|e)$")


@dataclass(frozen=True, slots=True)
class Carrier:
    """One word that carries content: `key` to compare by, `text` as it stands, `noun` where it is written with a capital, `value` of a
    number, `clause` its number in the text, `start` its place.
    """

    key: str
    text: str
    noun: bool
    value: float | None
    clause: int
    start: int


@dataclass(frozen=True, slots=True)
class Carried:
    """The carriers of a text in order, and the clauses in which something is negated."""

    words: tuple[Carrier, ...]
    negated: frozenset[int]


@lru_cache(maxsize=20_000)
def carried(text: str) -> Carried:
    """What a text carries. Agency copy comes in the same words again and again, so the last texts are kept."""
    tokens = list(_tokens(text))
    final = {token.start for token in {t.clause: t for t in tokens}.values()}
    final |= {token.start for token, then in pairwise(tokens) if then.text in COMPARING}
    negated = frozenset(t.clause for t in tokens if t.text.lower() in NEGATORS)
    found: list[Carrier] = []
    for token in tokens:
        lower = token.text.lower()
        verb = _split_verb(found, token) if token.start in final and token.text in particles() else None
        if verb is not None:
            joined = canonical(fold(lower + forms(found[verb].text.lower())[0].lemma))
            found[verb] = replace(found[verb], key=joined)
        elif lower not in NEGATORS and (carrier := _carrier(token)):
            found.append(carrier)
    return Carried(tuple(found), negated)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    clause: int
    start: int
    opens: bool


def _tokens(text: str) -> Iterator[_Token]:
    clause = last = 0
    waiting: _Token | None = None
    for match in WORD.finditer(text):
        gap = text[last : match.start()]
        clause += bool(BREAK.search(gap))
        token = _Token(match.group(), clause, match.start(), not last or bool(OPENING.search(gap)))
        last = match.end()
        if waiting and gap == " " and (joined := forms(waiting.text + token.text)):
            token = _Token(joined[0].lemma, clause, waiting.start, False)  # "bekannt gegeben" is written in one word as well
        elif waiting:
            yield waiting
        waiting = token if token.text in particles() and token.text not in light_words() else None
        if waiting is None:
            yield token
    if waiting:
        yield waiting


def _split_verb(found: list[Carrier], particle: _Token) -> int | None:
    """Place of the verb to which a particle at the end of its clause belongs."""
    places = (n for n, w in enumerate(found) if w.clause == particle.clause and not w.noun and forms(w.text.lower()))
    return next(places, None)


def _carrier(token: _Token) -> Carrier | None:
    word, lower = token.text, token.text.lower()
    if lower in light_words():
        return None
    value = digits(word) if word[0].isdigit() else spelled(word)
    if value is not None:
        return Carrier(f"#{value:g}", word, False, value, token.clause, token.start)
    noun = word[0].isupper() and not (token.opens and bool(forms(lower)))
    return Carrier(normal(word, noun), word, noun, None, token.clause, token.start)


@lru_cache(maxsize=50_000)
def normal(word: str, noun: bool) -> str:
    """The key of one word."""
    lower = word.lower()
    state = adjectives().get(lower) or demonyms().get(word, ("",))[0]
    if state:
        return canonical(fold(state))
    if noun and fold(lower) in synonyms():
        return canonical(fold(lower))
    return canonical(_act(lower) if noun else _lemma(lower))


def _act(lower: str) -> str:
    """A noun; one made of a verb by -ung counts as the verb: "Unterstützung", "unterstützen"."""
    act = ACT.match(lower)
    found = forms(act[1] + "en") or forms(act[1] + "n") if act else ()
    return fold(found[0].lemma) if found else fold(lower)


def _lemma(lower: str) -> str:
    bare = ADJECTIVE.sub("", lower)
    for form in (lower, bare):
        if found := forms(form):
            return fold(found[0].lemma)
    if participle := PARTICIPLE.match(bare):
        return fold((participle[1] or "") + participle[2])
    stem = WEAK.sub("", lower)
    return fold(stem) if len(stem) > 3 else fold(lower)


def canonical(key: str) -> str:
    """The first word of the group of synonyms, else the word."""
    return synonyms().get(key, key)


@cache
def synonyms() -> dict[str, str]:
    """Folded word to the folded first word of its group."""
    return {_entry(w): _entry(row["words"][0]) for row in table("synonyms") for w in row["words"]}


@cache
def opposites() -> frozenset[frozenset[str]]:
    """Pairs of words of which one excludes the other."""
    sides = ((row["left"], row["right"]) for row in table("opposites"))
    return frozenset(frozenset((canonical(_entry(a)), canonical(_entry(b)))) for left, right in sides for a in left for b in right)


def _entry(word: str) -> str:
    """A word of the tables: verbs and nouns stand in their dictionary form."""
    return fold(word.lower()) if word[0].isupper() else _lemma(word)


@cache
def particles() -> frozenset[str]:
    """Separable first parts of verbs that may stand apart at the end of a clause."""
    listed = next(row["prefixes"].split() for row in table("verbs") if row["class"] == "separable prefixes")
    return frozenset(listed)
