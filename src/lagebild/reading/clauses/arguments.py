"""Arguments: the actors a clause names, each with its preposition or case and its place in the clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.language.names.titles import title
from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.grammar import QUOTES, grammar
from lagebild.reading.clauses.words import Words
from lagebild.records.actor import Actor, Mention
from lagebild.records.layers import Annotated

#: Tokens between the article and the participle of an extended attribute.
LONGEST_ATTRIBUTE = 9
_POSTPOSED = frozenset({"zufolge", "gegenüber", "zuliebe"})  # "afghanischen Behörden zufolge"
_INFLECTED = ("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem", "nde", "nden", "nder", "ndes", "ndem")


@dataclass(frozen=True, slots=True)
class Argument:
    """`first` and `last` are the mention's tokens (inclusive), `opens` the first token of its phrase.

    `preposition` is the bare one ("im" counts as "in"), `cases` what the article allows (empty: not known), `slot` one of core,
    prep, genitive (of the noun at `governor`), possessive (in front of the noun at `governor`); `listed` marks the second member of a list.
    """

    mention: Mention
    actor: Actor
    first: int
    last: int
    opens: int
    slot: str
    preposition: str = ""
    cases: tuple[str, ...] = ()
    governor: int | None = None
    listed: bool = False


class Cast:
    """Who is mentioned where, by token."""

    def __init__(self, annotated: Annotated, words: Words) -> None:
        self.actors = {actor.id: actor for actor in annotated.actors}
        self.by_name = {actor.name: actor for actor in reversed(annotated.actors)}
        self.words = words
        starts = [token.start for token in words.tokens]
        self.spans: list[tuple[int, int, Mention]] = []
        covered = -1
        for mention in sorted(annotated.mentions, key=lambda m: (m.start, -m.end, m.actor)):
            first = bisect_left(starts, mention.start)
            last = bisect_left(starts, mention.end) - 1
            whole = last >= first and mention.end >= words.tokens[last].end  # a part of a compound is no argument
            if first > covered and whole and mention.actor in self.actors:
                self.spans.append((first, last, mention))
                covered = last
        self._firsts = [span[0] for span in self.spans]

    def inside(self, first: int, last: int) -> list[tuple[int, int, Mention]]:
        """Mentions that begin at tokens `first` to `last`."""
        low = bisect_left(self._firsts, first)
        found = []
        for span in self.spans[low:]:
            if span[0] > last:
                break
            found.append(span)
        return found


def arguments_of(cast: Cast, clause: Clause) -> list[Argument]:
    """All arguments of a clause in text order."""
    if not clause.tokens:
        return []
    own = set(clause.tokens)
    found: list[Argument] = []
    for first, last, mention in cast.inside(clause.tokens[0], clause.tokens[-1]):
        if first in own and not _bracketed(cast.words, first, found):
            found.append(_argument(cast, clause, first, last, mention, found))
    return found


def _bracketed(words: Words, first: int, before: Sequence[Argument]) -> bool:
    """ "Minister Reinholt (FDP) trat zurück": what stands in brackets behind a name takes no part."""
    return first > 1 and words.text(first - 1) == "(" and bool(before) and before[-1].last == first - 2


def _argument(cast: Cast, clause: Clause, first: int, last: int, mention: Mention, before: Sequence[Argument]) -> Argument:
    words, actor = cast.words, cast.actors[mention.actor]
    opens, preposition, cases = phrase_left(words, first, clause.tokens[0])
    if _is_possessive(words, mention, actor, last):
        return Argument(mention, actor, first, last, opens, "possessive", "", ("gen",), _next_noun(words, last, clause.tokens[-1]))
    joined = _listed(words, _last_full(before), opens) if before and not preposition else None
    if joined and not _apposed(words, joined, actor, opens):
        return Argument(mention, actor, first, last, opens, joined.slot, joined.preposition, cases, joined.governor, listed=True)
    if preposition:
        return Argument(mention, actor, first, last, opens, "prep", preposition, cases)
    if last + 1 < len(words.lower) and words.lower[last + 1] in _POSTPOSED:
        return Argument(mention, actor, first, last, opens, "prep", words.lower[last + 1], cases)
    if "gen" in cases and opens > clause.tokens[0] and _noun(words, opens - 1):
        return Argument(mention, actor, first, last, opens, "genitive", "", cases, opens - 1)
    return Argument(mention, actor, first, last, opens, "core", "", cases)


def phrase_left(words: Words, first: int, limit: int) -> tuple[int, str, tuple[str, ...]]:
    """(first token of the noun phrase, its bare preposition or "", the cases its article allows), walking left from token `first`."""
    rules = grammar()
    at, cases = first, _cases(words.lower[first])
    if words.lower[at] in rules.prepositions and words.text(at)[0].islower():
        return at, rules.contracted.get(words.lower[at], words.lower[at]), ()
    while at > limit:
        if words.text(at - 1) in QUOTES and at - 1 > limit and _opens_phrase(words, at - 2):
            at -= 1  # "laut „Abendblatt“"
        word = words.lower[at - 1]
        if word in rules.prepositions and not (word == "bis" and at == first):
            contracted = rules.contracted.get(word)
            return at - 1, contracted or word, cases or (("dat",) if contracted and word[-1] in "mr" else ())
        if word in rules.openers:
            cases = cases or _cases(word)
        elif not cases and (article := _extended(words, at - 1, limit)) is not None:
            cases, at = _cases(words.lower[article]), article
            continue
        elif not cases and at < first and _two_titles(words, at, limit):
            at -= 1
        elif cases or not _attributive(words, at - 1) or (at < first and _apart(words, at - 1)):
            break
        at -= 1
    return at, "", cases


def _two_titles(words: Words, at: int, limit: int) -> bool:
    """ "Für den Drahtzieher und Sportdirektor Moggi": two titles of one bearer, joined by "und"."""
    return at - 2 > limit and words.lower[at - 1] == "und" and words.capital[at - 2] and _attributive(words, at - 2)


def _extended(words: Words, at: int, limit: int) -> int | None:
    """The article of an extended attribute whose participle stands at `at`: "die von Serben bewohnte Stadt", "dem seit Jahren amtierenden
    Premier" (Duden, Die Grammatik: erweitertes Attribut); None where there is none.
    """
    if at <= limit or words.capital[at] or not words.text(at).endswith(_INFLECTED):
        return None
    for index in range(at - 1, max(at - LONGEST_ATTRIBUTE, limit - 1), -1):
        if words.text(index) in QUOTES or words.text(index) in ",;:()–—" or words.readings[index]:
            return None
        if words.lower[index] in grammar().openers and _leads(words, index + 1):
            return index
    return None


def _leads(words: Words, index: int) -> bool:
    """Behind the article: a preposition or an adverb, nothing that agrees with a noun."""
    token = words.tokens[index]
    adverbial = token.upos == "ADV" or (token.upos in ("ADJ", "", "X") and not token.text.endswith(_INFLECTED))
    return words.lower[index] in grammar().prepositions or (adverbial and not words.capital[index] and not words.readings[index])


def _opens_phrase(words: Words, index: int) -> bool:
    return words.lower[index] in grammar().prepositions or words.lower[index] in grammar().openers


def _apart(words: Words, index: int) -> bool:
    """ "im Landtag Präsident Tamm": in front of a title, a noun that is none is a phrase of its own."""
    left, right = words.text(index), words.text(index + 1)
    return words.capital[index] and words.capital[index + 1] and title(right) is not None and title(left) is None


def _cases(word: str) -> tuple[str, ...]:
    rules = grammar()
    if word in rules.articles:
        return rules.articles[word]
    for ending, cases in (("em", ("dat",)), ("es", ("gen",)), ("en", ("acc", "dat"))):
        if word in rules.openers and word.endswith(ending):
            return cases
    return ()


def _attributive(words: Words, index: int) -> bool:
    """An adjective or a title in front of a name: "ukrainischen", "US-Präsident", "Außenminister"; never a weekday or month."""
    token = words.tokens[index]
    if words.capital[index]:
        bearer = token.text if can_act(token.text) else token.text.removesuffix("s")  # "des Kanzlers Merz"
        title = can_act(bearer) and not bearer.endswith(("ber", "mmer"))
        return token.upos in ("", "PROPN", "NOUN", "X") and (title or names(words.lower[index]))
    if token.upos in ("ADJ", "NUM"):
        return True
    inflected = token.text.endswith(("en", "er", "em", "es", "sche", "ige"))
    return token.upos in ("", "X") and inflected and not words.readings[index] and token.text not in grammar().not_adjectives


def names(noun: str) -> bool:
    """A noun that a name may follow at once, in any case: "Bundesstaates Texas"."""
    heads = grammar().place_nouns
    return noun.endswith(heads) or noun.removesuffix("s").endswith(heads) or noun.removesuffix("es").endswith(heads)


def _noun(words: Words, index: int) -> bool:
    token = words.tokens[index]
    return token.text[0].isupper() and token.upos in ("", "NOUN", "X")


def _is_possessive(words: Words, mention: Mention, actor: Actor, last: int) -> bool:
    """ "Putins Besuch": a genitive without article in front of a noun."""
    if mention.form == "possessive":
        return True
    if mention.form != "name" or last + 1 >= len(words.tokens):
        return False
    name_last = actor.name.rsplit(" ", 1)[-1]
    text = words.text(last)
    marked = (text.endswith("s") and not name_last.endswith(("s", "ß", "x", "z"))) or words.text(last + 1) in ("'", "’")
    after = words.tokens[last + 1]
    return (
        marked and text != name_last and (after.text[0].isupper() or after.upos == "ADJ" or after.text in "'’" or after.text.endswith("en"))
    )


def _next_noun(words: Words, last: int, limit: int) -> int | None:
    for index in range(last + 1, min(last + 5, limit + 1)):
        if words.capital[index]:
            return index
    return None


def _last_full(before: Sequence[Argument]) -> Argument:
    """The argument before, a possessive pronoun apart: "Trump und sein Amtskollege Putin" lists Trump and Putin."""
    return next((argument for argument in reversed(before) if argument.mention.form != "possessive"), before[-1])


def _apposed(words: Words, previous: Argument, actor: Actor, opens: int) -> bool:
    """ "Der Gouverneur von Texas, Greg Abbott, …": a person behind a comma is who the title means, not a second Texas."""
    commas = all(words.text(index) != "und" and words.text(index) != "sowie" for index in range(previous.last + 1, opens))
    return commas and previous.slot != "core" and actor.kind == "person" and previous.actor.kind != "person"


def _listed(words: Words, previous: Argument, opens: int) -> Argument | None:
    """The argument that this one continues as a list: only commas and "und" between them, titles and articles apart."""
    gap = range(previous.last + 1, opens)
    if len(gap) > 6 or not gap:
        return None
    joined = False
    for index in gap:
        word = words.lower[index]
        if word in (",", "und", "sowie", "oder", "/"):
            joined = True
        elif not (words.capital[index] or word in grammar().openers or _attributive(words, index)):
            return None
    return previous if joined else None


def subject_of(words: Words, clause: Clause, arguments: Sequence[Argument]) -> list[Argument]:
    """The subject (with all members of its list), empty where none of the named actors can be it."""
    core = [a for a in arguments if a.slot == "core" and _may_be_nominative(words, a)]
    if not core or clause.finite is None:
        return []
    if _other_subject(words, clause, core[0]) or _unresolved_pronoun(words, clause, core[0]):
        return []
    head = core[0]
    return [a for a in core if a is head or (a.listed and _one_list(core, head, a))]


def _unresolved_pronoun(words: Words, clause: Clause, argument: Argument) -> bool:
    """ "dass sie die Regionen Donezk … beansprucht": a pronoun nobody resolved is the subject, not the name behind it."""
    subjects = ("er", "sie", "wir", "man", "ich")
    return any(words.lower[i] in subjects for i in clause.tokens if i < argument.first and not words.capital[i]) or (
        words.lower[clause.tokens[0]] in subjects and clause.tokens[0] < argument.first
    )


def _one_list(core: Sequence[Argument], head: Argument, other: Argument) -> bool:
    between = core[core.index(head) + 1 : core.index(other) + 1]
    return all(argument.listed for argument in between)


def _may_be_nominative(words: Words, argument: Argument) -> bool:
    if words.lower[argument.first] in grammar().oblique:
        return False
    return not argument.cases or "nom" in argument.cases


def _other_subject(words: Words, clause: Clause, argument: Argument) -> bool:
    """A noun phrase that no mention covers is the subject in front of the verb: "Die Polizei nahm Meier fest".

    In front of a name that follows the verb at once it must be somebody who can act, or "Ein Treffen lehnt Milei ab" went wrong.
    """
    assert clause.finite is not None
    if argument.first > clause.finite and _between(words, clause.finite, argument):
        return True
    if clause.kind != "main" or argument.first < clause.finite:
        return False
    front = [i for i in clause.tokens if i < clause.finite]
    if not front or words.lower[front[0]] in grammar().prepositions:
        return False
    if words.lower[front[0]] in grammar().fronting_pronouns:
        return True
    nouns = [i for i in front if words.capital[i] and words.lower[i] not in grammar().openers]
    if len(nouns) > 1 and nouns[1] == nouns[0] + 1 and words.tokens[nouns[0]].upos not in ("NOUN", "PROPN"):
        nouns = nouns[1:]  # "Russische Truppen"
    if not nouns or not (words.lower[front[0]] in grammar().openers or words.capital[front[0]]):
        return False
    return argument.opens > clause.finite + 2 or can_act(words.text(nouns[0]))


def _between(words: Words, finite: int, argument: Argument) -> bool:
    """ "Hatten serbische Truppen die Stadt Zepa erobert": right behind the verb somebody who acts, then a name in the accusative."""
    at = finite + 1
    while at < argument.opens and words.tokens[at].upos == "ADJ" and not words.capital[at]:
        at += 1
    if not (finite + 1 <= at < argument.opens and words.capital[at] and can_act(words.text(at))):
        return False
    return argument.opens == at + 1 and "acc" in argument.cases


def can_act(noun: str) -> bool:
    """True of a noun for people or bodies that act: by its ending ("Sprecher", "Präsidentin") or from the table ("Polizei")."""
    rules = grammar()
    return noun.endswith(rules.acting_endings) or noun.lower().endswith(rules.acting_nouns)
