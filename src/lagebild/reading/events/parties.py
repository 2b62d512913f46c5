"""Participants: who takes part in an event and in which role, from the words around its trigger and from its clause."""

from __future__ import annotations

from lagebild.language.names.gazetteer import entries
from lagebild.language.names.nations import adjectives, state_of
from lagebild.reading.clauses.arguments import Argument, can_act, phrase_left
from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.grammar import grammar
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.frames import frames, match_noun
from lagebild.reading.events.phrase import Phrase
from lagebild.reading.events.unnamed import DATIVE, is_group, unnamed_beside, unnamed_sides, unnamed_subject
from lagebild.resources import table

JOINT = frozenset({"meeting", "call", "negotiation", "agreement", "ceasefire", "prisoner_exchange", "visit"})
PLACES = frozenset({"place", "country"})
PERSONAL_PREPOSITIONS = frozenset({"mit", "zwischen", "von", "durch", "gegen", "auf", "an", "für", "bei"})


def attached(context: Context, draft: Draft) -> list[Argument]:
    """The arguments that hang on the noun itself: a chain of genitives and prepositional phrases right behind it."""
    found: list[Argument] = []
    behind = [a for a in context.arguments(draft.clause) if a.opens > draft.last and a.slot != "possessive"]
    reach = draft.last + 1
    for argument in behind:
        reach = _skip(context, reach, argument.opens)
        listed = bool(found) and argument.listed
        if argument.opens != reach and not listed:
            break
        if argument.slot not in ("prep", "genitive") and not listed and "gen" not in argument.cases:
            break
        if argument.slot == "genitive" and not listed and argument.governor != draft.last:
            break
        found.append(argument)
        reach = argument.last + 1
    return found


def _skip(context: Context, reach: int, until: int) -> int:
    """Behind a time expression and its preposition ("am Montag") the chain goes on; commas of an apposition too."""
    words = context.words
    while reach < until:
        if reach in context.times:
            reach = context.times[reach][0] + 1
        elif words.lower[reach] in grammar().prepositions and reach + 1 in context.times:
            reach = context.times[reach + 1][0] + 1
        elif (noun := _bare_phrase(context, reach, until) or _bare_genitive(context, reach, until)) is not None:
            reach = noun + 1
        else:
            break
    return reach


def _bare_genitive(context: Context, reach: int, until: int) -> int | None:
    """The last token of a genitive that names nobody ("der Verschwörergruppe")."""
    words = context.words
    if words.lower[reach] not in ("der", "des", "eines", "einer"):
        return None
    noun = next((i for i in range(reach + 1, min(reach + 4, until)) if words.capital[i]), None)
    return None if noun is None or context.cast.inside(noun, noun) else noun


def _bare_phrase(context: Context, reach: int, until: int) -> int | None:
    """The last token of a prepositional phrase without an actor ("von Angesicht zu Angesicht", "über ein Abkommen")."""
    words = context.words
    if words.lower[reach] not in grammar().prepositions:
        return None
    for index in range(reach + 1, min(reach + 5, until)):
        if words.capital[index]:
            return None if words.text(index) in table("event_nouns")["tellings"] else index  # "in einem Interview mit dem Sender"
        if words.readings[index] or words.text(index) in ",;:":
            return None
    return None


def of_noun(context: Context, draft: Draft, phrase: Phrase, modifiers: tuple[str, ...]) -> None:
    """Participants named in the phrase: possessor, genitive, prepositional phrases, parts of the compound, adjectives of countries."""
    roles = frames().roles[draft.type]
    for argument in context.arguments(draft.clause):
        near = argument.governor == draft.first or phrase.opens - 1 <= argument.last
        if argument.slot == "possessive" and argument.last < draft.first and near:
            _take(context, draft, argument, roles.get("possessive", roles.get("genitive", "agent")))
    for argument in attached(context, draft):
        role = roles.get("genitive", "agent") if argument.slot != "prep" else roles.get(argument.preposition)
        if role == "place" or (draft.type == "visit" and role == "agent" and argument.actor.kind in PLACES):
            continue
        if argument.preposition == "von" and argument.actor.kind == "place" and draft.type in ("attack", "disaster", "election", "protest"):
            draft.where = draft.where or argument.actor.name
            continue
        if role and (argument.actor.kind not in PLACES or argument.preposition not in ("in", "nach", "auf") or role == "target"):
            _take(context, draft, argument, role)
    for modifier in modifiers:
        _compound(context, draft, modifier, roles)
    if draft.type in JOINT or draft.type == "strike":
        for role, name in unnamed_sides(context, draft.clause, draft.last, roles):
            draft.add(None, name, role)
    if draft.type in JOINT:
        _represented(context, draft, roles)
        beside = [a for a in attached(context, draft) if a.preposition in ("zwischen", "mit")]
        for name in unnamed_beside(context, draft.clause, beside, DATIVE):
            draft.add(None, name, roles.get(beside[0].preposition, "agent"))
    for adjective in phrase.adjectives:
        for country in countries_of(adjective):
            draft.add(*_known(context, country), roles.get("adjective", "agent"))


def _represented(context: Context, draft: Draft, roles: dict[str, str]) -> None:
    """ "Ein Treffen mit Vertretern der IG Metall": who is represented takes part."""
    words, wanted = context.words, table("event_nouns")["representatives"]
    near = attached(context, draft)
    reach = near[-1].last + 1 if near else draft.last + 1
    for argument in context.arguments(draft.clause):
        noun = argument.governor
        if argument.slot != "genitive" or noun is None or noun <= draft.last or words.text(noun) not in wanted:
            continue
        opens, preposition, _ = phrase_left(words, noun, draft.last + 1)
        if preposition in ("mit", "zwischen") and preposition in roles and _skip(context, reach, opens) == opens:
            _take(context, draft, argument, roles[preposition])


def sides(modifiers: tuple[str, ...]) -> int:
    """How many sides a compound counts ("Dreiertreffen", "Sechs-Augen-Gespräch"); two where it does not."""
    counted: dict[str, int] = table("event_nouns")["sides"]
    return next((counted[word.lower()] for word in modifiers if word.lower() in counted), 2)


def of_clause(context: Context, draft: Draft, phrase: Phrase, lemma: str, expected: int) -> None:
    """Participants the clause adds to fewer than `expected`: the subject of a verb that carries the noun, and its "mit"."""
    predicate, joint = draft.clause.predicate, draft.type in JOINT
    away = predicate.passive or predicate.head(*table("event_status")["absent"]) is not None
    subject = [] if away else [a for a in context.subject(draft.clause) if not _inside(draft, a)]
    performing = lemma in table("event_status")["performing"]
    asking = joint and draft.status in ("proposed", "denied", "planned", "agreed", "cancelled", "failed")
    inside = phrase.preposition in ("in", "bei", "während", "an")
    met = [p.role for p in draft.parties] == ["counterpart"]  # "nach einem Treffen mit Macron", not "nach der Sitzung des Rates"
    adjunct = joint and (inside or (phrase.preposition in ("nach", "vor") and met))
    aside = (
        bool(phrase.preposition and phrase.adjectives) and not lemma
    )  # "nach dem gescheiterten Gipfel rief Macron an": he need not have been there
    going = joint and phrase.preposition == "zu" and predicate.head(*table("event_status")["going"]) is not None
    carried = (
        performing or going or (asking and not aside and (lemma or draft.told)) or (adjunct and draft.type in ("meeting", "call", "visit"))
    )
    lone = joint and bool(subject) and all(p.role == "counterpart" for p in draft.parties)  # "ein Treffen mit A und B": somebody meets them
    calling = draft.type in ("strike", "protest") and lemma in table("event_status")["calling"]
    if (carried or calling) and (len(draft.parties) < expected or lone):
        for argument in subject:
            _take(context, draft, argument, frames().roles[draft.type].get("subject", "agent"))
        for name in unnamed_beside(context, draft.clause, subject) if joint else []:
            draft.add(None, name, frames().roles[draft.type].get("subject", "agent"))
        for name in unnamed_subject(context, draft.clause) if performing or calling else []:
            draft.add(None, name, frames().roles[draft.type].get("subject", "agent"))
    if draft.type in ("negotiation", "agreement") and not draft.parties:
        for argument in _quarrelling(context, draft):
            _take(context, draft, argument, "agent")
    if joint and (performing or lemma in ("geben", "kommen")):
        for argument in context.arguments(draft.clause):
            if argument.preposition == "mit" and len(draft.parties) <= expected and not _elsewhere(context, draft, argument):
                _take(context, draft, argument, "counterpart")
    if lemma in table("event_status")["dative"] and not predicate.passive:
        role = frames().roles[draft.type].get("object", "target")
        for argument in context.arguments(draft.clause):
            if argument.slot == "core" and argument not in subject and (not argument.cases or "dat" in argument.cases):
                _take(context, draft, argument, role)
    if predicate.passive and performing:
        for argument in context.arguments(draft.clause):
            if argument.preposition in ("von", "durch"):
                _take(context, draft, argument, "agent")
    if performing and not joint:
        _targets(context, draft)


def _quarrelling(context: Context, draft: Draft) -> list[Argument]:
    """ "Im Tarifkonflikt zwischen A und B ist die dritte Verhandlungsrunde gescheitert": who is at odds is who negotiates."""
    words, ends = context.words, tuple(table("event_nouns")["quarrels"])
    found = [a for a in context.arguments(draft.clause) if a.preposition == "zwischen" and a.last < draft.first]
    noun = found[0].opens - 1 if found else -1
    return found if noun in draft.clause.tokens and words.capital[noun] and words.lower[noun].endswith(ends) else []


def _elsewhere(context: Context, draft: Draft, argument: Argument) -> bool:
    """ "Nannte die Reise in einem Interview mit dem Blatt hilfreich": the phrase hangs on another noun."""
    before = argument.opens - 1
    return (
        before in draft.clause.tokens
        and before != draft.last
        and context.words.capital[before]
        and before not in context.dated
        and before not in context.names
    )


def in_front(context: Context, clause: Clause, argument: Argument) -> bool:
    """ "Nach dem Gipfel mit Trump telefonierte Putin mit Xi": what stands with a noun in front of the verb belongs to that noun."""
    if clause.finite is None or argument.last >= clause.finite or argument.slot != "prep":
        return False
    front = [i for i in clause.tokens if i < argument.opens]
    return any(context.words.capital[i] and match_noun(context.words.text(i)) is not None for i in front)


def of_relative(context: Context, draft: Draft) -> None:
    """ "Ein Abkommen, durch das sich die USA … sichern": who binds or secures itself in the clause behind an agreement is a side of it."""
    if draft.type != "agreement":
        return
    lower = context.words.lower
    for clause in context.beside(draft.clause):
        mine = clause.parent is draft.clause and clause.kind == "rel" and clause.tokens[0] > draft.first
        if mine and lower[clause.tokens[0]] in grammar().prepositions and any(lower[i] == "sich" for i in clause.tokens):
            for argument in context.arguments(clause):
                if argument.slot == "core" and argument.actor.kind in ("country", "organisation", "person"):
                    _take(context, draft, argument, "counterpart")


def _targets(context: Context, draft: Draft) -> None:
    roles = frames().roles[draft.type]
    for argument in context.arguments(draft.clause):
        role = roles.get(argument.preposition) if argument.slot == "prep" else None
        if draft.clause.predicate.passive and argument.preposition in ("von", "durch"):
            continue
        if role in ("target", "patient"):
            _take(context, draft, argument, role)


def _inside(draft: Draft, argument: Argument) -> bool:
    return draft.first <= argument.first <= draft.last


def _take(context: Context, draft: Draft, argument: Argument, role: str) -> None:
    draft.add(argument.actor.id, argument.actor.name, role)


def _compound(context: Context, draft: Draft, modifier: str, roles: dict[str, str]) -> None:
    """ "Trump-Putin-Gipfel": an actor of the article whose last name or short name is the modifier."""
    for actor in context.annotated.actors:
        if modifier in (actor.name, actor.name.rsplit(" ", 1)[-1]) or modifier in actor.aliases:
            if actor.kind in ("place", "country") and draft.type in ("meeting", "call", "visit"):
                continue
            draft.add(actor.id, actor.name, "agent")
            return
    if draft.type == "strike" and is_group(modifier):
        draft.add(None, modifier, "agent")  # "Lokführerstreik"
        return
    hyphened = f"{modifier}-" in context.words.text(draft.first)  # "Witkoff-Besuch", not "Geschäftsreise"
    if draft.type in ("visit", "call") and hyphened and _name_like(modifier):
        draft.add(None, modifier, "agent")
        return
    for country in countries_of(modifier):
        if draft.type not in ("meeting", "visit"):
            draft.add(*_known(context, country), roles.get("adjective", "agent"))


def _name_like(modifier: str) -> bool:
    """ "Witkoff-Besuch": a capitalised first part that is no kind of visit, no place and no office."""
    kinds = table("event_nouns")["visit_kinds"]
    plain = modifier[0].isupper() and modifier[1:].islower() and modifier.isalpha() and len(modifier) > 2
    return plain and modifier not in kinds and not can_act(modifier) and not countries_of(modifier) and modifier not in entries()


def is_town(word: str) -> bool:
    """True of a town or region that the tables of places know."""
    entry = entries().get(word)
    return entry is not None and entry.sort in ("place", "capital")


def countries_of(word: str) -> tuple[str, ...]:
    """The countries an adjective or the first part of a compound names: "russisch-ukrainischen" -> Russland, Ukraine."""
    pieces = word.split("-")
    found = [adjectives().get(piece.lower()) or state_of(piece + "-") for piece in pieces]
    return tuple(country for country in found if country)


def _known(context: Context, country: str) -> tuple[str | None, str]:
    actor = context.cast.by_name.get(country)
    return (actor.id if actor else None), country
