"""Sides that bear no name: "die Rebellen", "die Arbeitgeber und die Gewerkschaft". They take part without being an actor of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lagebild.reading.clauses.arguments import Argument, names
from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.grammar import QUOTES, grammar
from lagebild.reading.events.context import Context
from lagebild.resources import table

_NOMINATIVE = frozenset({"die", "der", "das"})
DATIVE = frozenset({"den", "der", "dem"})


def unnamed_subject(context: Context, clause: Clause) -> list[str]:
    """The nouns of the table's `groups` that are the subject: in front of the finite verb, or right behind it."""
    if clause.finite is None or clause.predicate.passive:
        return []
    at = clause.tokens.index(clause.finite)
    front = _listed(context, clause.tokens[:at])
    if front or at == 0:
        return front
    leads = context.words.lower[clause.tokens[0]] in grammar().prepositions or clause.tokens[0] in context.times
    return _listed(context, clause.tokens[at + 1 :]) if leads else []


def unnamed_partners(context: Context, clause: Clause) -> list[str]:
    """The same behind "mit": "einigten sich mit der Gewerkschaft"."""
    for position, index in enumerate(clause.tokens):
        if context.words.lower[index] == "mit":
            return _listed(context, clause.tokens[position + 1 :], DATIVE)
    return []


def unnamed_beside(context: Context, clause: Clause, named: Sequence[Argument], articles: frozenset[str] = _NOMINATIVE) -> list[str]:
    """ "Verdi und die Arbeitgeber": groups joined by "und" to named ones."""
    if not named:
        return []
    first, last = min(a.opens for a in named), max(a.last for a in named)
    behind = [i for i in clause.tokens if i > last][:3]
    front = [i for i in clause.tokens if i < first][-3:]
    found = _listed(context, behind[1:], articles) if behind and context.words.lower[behind[0]] == "und" else []
    if len(front) > 1 and context.words.lower[front[-1]] == "und" and is_group(context.words.text(front[-2])):
        found.append(_base(context.words.text(front[-2])))
    return found


def unnamed_sides(context: Context, clause: Clause, noun: int, roles: dict[str, str]) -> list[tuple[str, str]]:
    """(role, noun) of those right behind an event noun: "die Gespräche zwischen Gewerkschaft und Arbeitgebern"."""
    at = clause.tokens.index(noun) + 1 if noun in clause.tokens else len(clause.tokens)
    preposition = context.words.lower[clause.tokens[at]] if at < len(clause.tokens) else ""
    if preposition in ("der", "des") and "genitive" in roles:
        return [(roles["genitive"], name) for name in _listed(context, clause.tokens[at : at + 3], frozenset({"der", "des"}))]
    if preposition not in ("zwischen", "mit") or preposition not in roles:
        return []
    return [(roles[preposition], name) for name in _listed(context, clause.tokens[at + 1 :], DATIVE)]


def _listed(context: Context, tokens: list[int], articles: frozenset[str] = _NOMINATIVE) -> list[str]:
    """Noun phrases joined by "und" from the first token on; what is named in the article is left to its mention."""
    found: list[str] = []
    for index in tokens:
        word = context.words.lower[index]
        if word in QUOTES:
            continue
        if not context.words.capital[index] or word in articles:
            if word not in articles and not (word == "und" and found) and not word.endswith(("en", "e")):
                break
        elif is_group(context.words.text(index)) and not _mentioned(context, index):
            found.append(_base(context.words.text(index)))
        else:
            break
    return found


def _mentioned(context: Context, index: int) -> bool:
    """ "die ukrainische Regierung", "der Gewerkschaft Verdi": the noun belongs to a mention in front of it, or a name follows it."""
    if context.cast.inside(index + 1, index + 1) and names(context.words.lower[index]):
        return True
    return any(last >= index for _, last, _ in context.cast.inside(max(index - 5, 0), index))


def is_group(noun: str) -> bool:
    """The table knows it, or the head of the compound with a hyphen: "Taliban-Kämpfer"; in the genitive, too."""
    return _base(noun) in _groups() or noun.rsplit("-", 1)[-1] in _groups()


def _base(noun: str) -> str:
    """ "Arbeitgebern" is the dative of "Arbeitgeber", "Kabinetts" and "Ausschusses" are genitives."""
    return next((noun.removesuffix(end) for end in ("n", "es", "s") if noun.endswith(end) and noun.removesuffix(end) in _groups()), noun)


@cache
def _groups() -> frozenset[str]:
    return frozenset(table("event_nouns")["groups"])
