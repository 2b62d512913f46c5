"""Future with "werden": told from the passive where one form is both infinitive and participle ("überlassen", "verlassen").

The passive has no accusative (Duden, Die Grammatik, "Passiv"), so a subject in front and an accusative behind it make a future.
"""

from __future__ import annotations

from lagebild.language.lists import listed
from lagebild.language.names.titles import title
from lagebild.language.tags.verbs import forms
from lagebild.reading.clauses.grammar import grammar
from lagebild.reading.clauses.words import Words

_WERDEN = frozenset({"wird", "werden", "werde", "würde", "würden"})
_NOMINATIVE = frozenset({"er", "wir", "ich", "man"})
_PRONOUNS = _NOMINATIVE | {"sie", "es", "niemand", "keiner"}
#: Articles and pronouns that can be accusatives; "den" only before a noun that is no dative plural.
_ACCUSATIVE = listed("accusative forms")


def ambiguous_verb(words: Words, tokens: list[int], finite: int | None) -> tuple[int, bool] | None:
    """The token that is infinitive or participle by its form, and whether it is the infinitive here; None where no form is both."""
    if finite is None or words.lower[finite] not in _WERDEN:
        return None
    last = next((i for i in reversed(tokens) if words.text(i)[0].isalpha() and i != finite), None)
    if last is None or words.capital[last] or not _both(words.lower[last]):
        return None
    return last, _acts_on(words, [i for i in tokens if i != last], finite)


def _both(word: str) -> bool:
    kinds = {form.kind for form in forms(word)}
    return "part" in kinds and "pl" in kinds


def _acts_on(words: Words, tokens: list[int], finite: int) -> bool:
    """A subject in front of "werden" (or a nominative pronoun anywhere) and an accusative apart from it."""
    if any(words.lower[i] in ("von", "vom", "durch") for i in tokens):
        return False
    before, behind = [i for i in tokens if i < finite], [i for i in tokens if i > finite]
    if any(words.lower[i] in _NOMINATIVE for i in tokens):
        return any(_accusative(words, tokens, i) for i in tokens)
    if before and _nominal(words, before):
        return any(_accusative(words, tokens, i) for i in behind) or (bool(behind) and words.capital[behind[0]])
    subject = next((i for i in behind if words.capital[i]), None)
    return subject is not None and any(_accusative(words, tokens, i) for i in behind if i > subject)


def _nominal(words: Words, before: list[int]) -> bool:
    """A noun phrase or pronoun and no prepositional phrase or adverb opens the clause."""
    first = words.lower[before[0]]
    if first in grammar().prepositions or first in grammar().contracted:
        return False
    return first in _PRONOUNS or any(words.capital[i] and (i != before[0] or _named(words, i)) for i in before)


def _named(words: Words, index: int) -> bool:
    return words.tokens[index].upos in ("", "PROPN", "NOUN", "X") or title(words.text(index)) is not None


def _accusative(words: Words, tokens: list[int], index: int) -> bool:
    word = words.lower[index]
    position = tokens.index(index)
    if position and words.lower[tokens[position - 1]] in grammar().prepositions:
        return False
    if word == "den":
        noun = next((i for i in tokens[position + 1 : position + 4] if words.capital[i]), None)
        return noun is not None and not words.text(noun).endswith(("n", "s"))
    return word in _ACCUSATIVE
