"""The closed classes of ``clause_grammar.yml`` as sets, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lagebild.resources import table

STOPS = frozenset(",;:()–—…[]")
QUOTES = frozenset("„“”\"«»‚‘’›‹'")
ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Each field is the class of that name, lower case."""

    subordinators: frozenset[str]
    conditional: frozenset[str]
    relatives: frozenset[str]
    coordinators: frozenset[str]
    prepositions: frozenset[str]
    contracted: dict[str, str]
    articles: dict[str, tuple[str, ...]]
    definite: frozenset[str]
    indefinite: frozenset[str]
    generic: frozenset[str]
    determiners: frozenset[str]
    negators: frozenset[str]
    not_negating: frozenset[str]
    oblique: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]

    fronting_pronouns: frozenset[str]
    acting_endings: tuple[str, ...]
    acting_nouns: tuple[str, ...]
    place_nouns: tuple[str, ...]
    sein_perfect: frozenset[str]
    lead_ins: frozenset[str]
    separable: tuple[str, ...]
    not_adjectives: frozenset[str]
    closed: frozenset[str]
    openers: frozenset[str]
    verb_last: frozenset[str]
    unverbal: frozenset[str]


@cache
def grammar() -> Grammar:
    """The compiled table."""
    raw = table("clause_grammar")

    def words(key: str) -> frozenset[str]:
        return frozenset(raw[key])

    return Grammar(
        subordinators=words("subordinators"),
        conditional=words("conditional"),
        relatives=words("relatives"),
        coordinators=words("coordinators"),
        prepositions=words("prepositions"),
        contracted=dict(raw["contracted"]),
        articles={word: tuple(cases) for word, cases in raw["articles"].items()},
        definite=words("definite"),
        indefinite=words("indefinite"),
        generic=words("generic"),
        determiners=words("determiners"),
        negators=words("negators"),
        not_negating=words("not_negating"),
        oblique=words("pronouns_oblique"),
        auxiliaries=frozenset(raw["auxiliaries"]),
        modals=frozenset(raw["modals"]),
        fronting_pronouns=words("fronting_pronouns"),
        acting_endings=tuple(raw["acting_endings"]),
        acting_nouns=tuple(raw["acting_nouns"]),
        place_nouns=tuple(raw["place_nouns"]),
        sein_perfect=words("sein_perfect"),
        lead_ins=words("lead_ins"),
        separable=tuple(raw["separable"]),
        not_adjectives=words("not_adjectives"),
        closed=frozenset(raw["auxiliaries"]) | frozenset(raw["modals"]),
        openers=words("definite") | words("indefinite") | words("generic") | words("determiners"),
        verb_last=words("subordinators") | words("relatives"),
        unverbal=words("prepositions") | words("not_adjectives"),
    )
