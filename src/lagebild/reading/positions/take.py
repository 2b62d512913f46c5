"""Taking positions: which wording, whose, towards whom, until when, on what condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lagebild.reading.clauses.arguments import Argument
from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.predicate import Head
from lagebild.reading.events.attribution import innermost
from lagebild.reading.events.context import Context
from lagebild.reading.events.unnamed import unnamed_subject
from lagebild.reading.positions import content
from lagebild.reading.positions.circumstance import condition_of, deadline_of, is_conditional
from lagebild.reading.positions.said import by_modal, by_refrain
from lagebild.reading.positions.table import frames, noun_entry
from lagebild.reading.positions.taken import Taken
from lagebild.reading.positions.time_left import by_time_left
from lagebild.records.actor import Actor
from lagebild.records.layers import Annotated
from lagebild.records.position import Position, PositionKind
from lagebild.records.reading import Refusal
from lagebild.records.statement import Statement

SIDES = frozenset({"person", "organisation", "country", "group", "place", "source", "medium"})


def collect(annotated: Annotated, statements: Sequence[Statement]) -> tuple[list[Position], list[Refusal]]:
    """Positions and refusals in text order."""
    context = Context.of(annotated, statements)
    positions: dict[str, Position] = {}
    refusals: list[Refusal] = []
    for clause in context.clauses:
        for found in _candidates(context, clause):
            if isinstance(found, Refusal):
                refusals.append(found)
            else:
                position = _record(context, found)
                positions.setdefault(position.id, position)
    return sorted(positions.values(), key=lambda p: (p.start, p.end, p.kind)), refusals


def _candidates(context: Context, clause: Clause) -> Iterator[Taken | Refusal]:
    for head in clause.predicate.heads:
        for item in frames().verbs.get(head.lemma, ()):
            found = _by_verb(context, clause, head, item)
            if found is not None:
                yield found
                break
    yield from by_modal(context, clause)
    yield from by_refrain(context, clause)
    yield from _by_adjective(context, clause)
    yield from _by_noun(context, clause)


def _by_verb(context: Context, clause: Clause, head: Head, item: dict[str, Any]) -> Taken | Refusal | None:
    if _inside_another(clause):
        return _refuse(context, head.index, item["kind"], "part of what another position says")
    words = {context.words.text(index) for index in clause.tokens} | {context.words.lower[index] for index in clause.tokens}
    if not _worded(words, item) or (item.get("limited") and deadline_of(context, clause) is None):
        return None
    kind = _kind(clause, item)
    if kind is None:
        return _refuse(context, head.index, item["kind"], "negated")
    if context.question(clause):
        return _refuse(context, head.index, kind, "asked, not told")
    if (clause.predicate.mood == "sub2" and clause.condition is None) or is_conditional(context, clause):
        return _refuse(context, head.index, kind, "supposed, not said")
    subject = [] if item.get("speaker") else _side(context, clause)
    actor = subject[0].actor if subject else _fallback(context, clause, head, item) or _unnamed(context, clause, item)
    if actor is None:
        return _refuse(context, head.index, kind, "nobody named whose position it would be")
    stretch = _stretch(context, clause, head, item, subject, () if actor.id else _group_tokens(context, clause, actor.name))
    if stretch is None:
        return _refuse(context, head.index, kind, "no content")
    towards = _towards(context, clause, item, subject, stretch, actor)
    return Taken(kind, clause, head.index, actor, stretch, towards, f"verb: {head.lemma}")


def _inside_another(clause: Clause) -> bool:
    """ "Verlangt, dass Kiew verzichtet": what somebody demands is no concession of who is to make it."""
    below = clause.kind == "inf" or (clause.kind == "sub" and clause.opener in ("dass", "daß"))
    return below and clause.parent is not None and any(head.lemma in frames().verbs for head in clause.parent.predicate.heads)


def _unnamed(context: Context, clause: Clause, item: dict[str, Any]) -> Actor | None:
    """ "Die Arbeitgeber boten … an": a side of the table that bears no name in the article; it has no id."""
    names = [] if item.get("speaker") else unnamed_subject(context, clause)
    return Actor(id="", name=" und ".join(names), kind="group") if names else None


def _group_tokens(context: Context, clause: Clause, name: str) -> list[int]:
    """The tokens of a side without a name, its article included."""
    nouns = set(name.split(" und "))
    found = [index for index in clause.tokens if context.words.text(index) in nouns]
    return [index for noun in found for index in (noun - 1, noun)]


def _worded(words: set[str], item: dict[str, Any]) -> bool:
    if words & set(item.get("bars", ())):
        return False
    if "needs_prep" in item and not words & {"zur", "zu", "zum"}:
        return False
    if "needs_particle" in item and item["needs_particle"] not in words:
        return False
    return "with" not in item or bool(words & set(item["with"]))


def _kind(clause: Clause, item: dict[str, Any]) -> PositionKind | None:
    negated = clause.predicate.negator is not None
    if item.get("negated_only"):
        return item["kind"] if negated else None
    kind: PositionKind | None = item.get("negated") if negated else item["kind"]
    return kind


def _side(context: Context, clause: Clause) -> list[Argument]:
    """The subject; in the passive whoever stands behind "von"."""
    if clause.predicate.passive:
        return [a for a in context.arguments(clause) if a.preposition in ("von", "durch")]
    return [a for a in context.subject(clause) if a.actor.kind in SIDES and noun_entry(a.actor.name) is None]


def _fallback(context: Context, clause: Clause, head: Head, item: dict[str, Any]) -> Actor | None:
    """Who it is where the clause names nobody: the speaker around it, or the side whose goals a pronoun takes up."""
    if item.get("goals"):
        return _owner_of_goals(context, clause)
    token = context.words.tokens[head.index]
    if not item.get("speaker") and clause.predicate.passive:
        return None
    statement = innermost(context.statements, token.start, token.end)
    if statement is None or not (item.get("speaker") or _first_person(context, clause)):
        return None
    return context.cast.actors.get(statement.speaker or "")


def _first_person(context: Context, clause: Clause) -> bool:
    return any(context.words.lower[index] in ("wir", "ich") for index in clause.tokens)


def _owner_of_goals(context: Context, clause: Clause) -> Actor | None:
    before = [c for c in context.in_front(clause) if c.kind == "main"]
    for other in reversed(before):
        named = any(context.words.text(index) in frames().goals for index in other.tokens)
        subject = context.subject(other)
        if named and subject:
            return subject[0].actor
    return None


def _stretch(
    context: Context, clause: Clause, head: Head, item: dict[str, Any], subject: Sequence[Argument], apart: Sequence[int] = ()
) -> content.Stretch | None:
    """The content; `apart` are tokens that are no part of it."""
    if found := content.below(context, clause, purpose=bool(item.get("purpose"))):
        return found
    if found := content.reported(context, clause, head):
        return found
    if "content" in item and (found := content.prepositional(context, clause, item["content"])):
        return found
    if item.get("strict"):
        return None
    own = [index for argument in subject if argument.first in clause.tokens for index in range(argument.opens, argument.last + 1)]
    own.extend(apart)
    found = content.field(context, clause, head, own)
    if found is None and item.get("empty"):
        return clause.tokens[0], clause.tokens[-1]
    return _without_verdict(context, found, item.get("with", ())) if found else None


def _without_verdict(context: Context, found: content.Stretch, wording: Sequence[str]) -> content.Stretch:
    """ "den Plan | als inakzeptabel", "dem Plan | eine Absage": the word that makes it a position is no part of what it is about."""
    first, last = found
    if context.words.tokens[last].text not in wording:
        return found
    last -= 1
    while last > first and context.words.lower[last] in ("als", "eine", "für", "völlig", "klare", "in", "zur", "zum", "eindeutige"):
        last -= 1
    return (first, last) if last >= first and any(context.words.capital[i] for i in range(first, last + 1)) else found


def _towards(
    context: Context, clause: Clause, item: dict[str, Any], subject: Sequence[Argument], stretch: content.Stretch, actor: Actor
) -> Actor | None:
    """The named addressee; else the first other actor inside the content."""
    wanted = item.get("towards", ())
    arguments = [a for a in context.arguments(clause) if a not in subject and a.actor is not actor and noun_entry(a.actor.name) is None]
    for argument in arguments:
        if argument.preposition in wanted:
            return argument.actor
        if argument.slot == "core" and ("object" in wanted or ("dative" in wanted and (not argument.cases or "dat" in argument.cases))):
            return argument.actor
    inside = context.cast.inside(*stretch)
    others = (m for first, _, m in inside if m.actor != actor.id and not _where(context, first))
    return next((context.cast.actors[m.actor] for m in others if noun_entry(m.text) is None), None)


def _where(context: Context, first: int) -> bool:
    """ "die Beschäftigten in Norddeutschland": where it is to happen, nobody it is demanded of."""
    lower = context.words.lower
    return first > 0 and (
        lower[first - 1] in ("in", "im") or (lower[first - 1] in ("der", "den") and first > 1 and lower[first - 2] == "in")
    )


def _by_adjective(context: Context, clause: Clause) -> Iterator[Taken | Refusal]:
    """ "ist bereit zu …", "sei nicht verhandelbar"."""
    if clause.finite is None or not any(r.lemma == "sein" for r in context.words.readings[clause.finite]):
        return
    for index in clause.tokens:
        item = frames().adjectives.get(context.words.lower[index])
        kind = _kind(clause, item) if item else None
        if item is None or kind is None:
            continue
        head = Head(index, "", "adj")
        subject = [] if item.get("speaker") else _side(context, clause)
        actor = subject[0].actor if subject else _fallback(context, clause, head, item)
        stretch = _stretch(context, clause, head, item, subject) if actor else None
        if actor is None or stretch is None:
            yield _refuse(context, index, kind, "nobody named whose position it would be" if actor is None else "no content")
        else:
            yield Taken(
                kind,
                clause,
                index,
                actor,
                stretch,
                _towards(context, clause, item, subject, stretch, actor),
                f"adjective: {context.words.lower[index]}",
            )


def _by_noun(context: Context, clause: Clause) -> Iterator[Taken | Refusal]:
    capital, tokens = context.words.capital, context.words.tokens
    for index in clause.tokens:
        item = noun_entry(tokens[index].text) if capital[index] else None
        if item is not None:
            take = by_time_left if item.get("left") else _copular if item.get("copula") else _carried
            found = take(context, clause, index, item)
            if found is not None:
                yield found


def _copular(context: Context, clause: Clause, index: int, item: dict[str, Any]) -> Taken | Refusal | None:
    """ "Voraussetzung sei das Ende …": whose condition it is says the statement around it, or a genitive."""
    if clause.finite is None or not any(r.lemma == "sein" for r in context.words.readings[clause.finite]) or clause.predicate.heads:
        return None
    token = context.words.tokens[index]
    statement = innermost(context.statements, token.start, token.end)
    owner = next((a.actor for a in context.arguments(clause) if a.governor == index), None)
    actor = owner or (context.cast.actors.get(statement.speaker or "") if statement else None)
    if actor is None:
        return _refuse(context, index, item["kind"], "nobody named whose condition it would be")
    behind = [i for i in clause.tokens if i > max(index, clause.finite)]
    stretch = content.below(context, clause) or ((behind[0], behind[-1]) if behind else None)
    if stretch is None:
        return None
    towards = next((context.cast.actors[m.actor] for _, _, m in context.cast.inside(*stretch) if m.actor != actor.id), None)
    return Taken(item["kind"], clause, index, actor, stretch, towards, f"noun: {context.words.text(index)}")


def _carried(context: Context, clause: Clause, index: int, item: dict[str, Any]) -> Taken | None:
    """ "die Forderung von Tusk nach …": an owner in the genitive or behind "von", the content in the noun's own phrase."""
    arguments = context.arguments(clause)
    owner = next((a for a in arguments if a.governor == index or (a.preposition == "von" and a.opens == index + 1)), None)
    if item.get("whole"):
        owner = owner or next((a for a in arguments if a.preposition == "von" and a.last + 2 == index), None)  # "von der EU gesetzte"
        if owner is not None and _runs(context, clause) and deadline_of(context, clause) is not None:
            towards = next((a.actor for a in arguments if a.preposition in ("an", "gegen", "für") and a is not owner), None)
            return Taken(item["kind"], clause, index, owner.actor, (clause.tokens[0], clause.tokens[-1]), towards, f"noun: {item['noun']}")
        subject = context.subject(clause)
        if item.get("runs_only") or not subject or clause.predicate.negator is not None or not clause.predicate.head("stellen", "setzen"):
            return None
        towards = next((a.actor for a in arguments if a not in subject and a.slot == "core"), None)
        return Taken(item["kind"], clause, index, subject[0].actor, (clause.tokens[0], clause.tokens[-1]), towards, f"noun: {item['noun']}")
    if owner is None:
        return None
    for preposition in item["prepositions"]:
        stretch = content.prepositional(context, clause, preposition)
        if stretch is not None and 0 < stretch[0] - index <= 6:
            return Taken(item["kind"], clause, index, owner.actor, stretch, None, f"noun: {item['noun']}")
    return None


def _runs(context: Context, clause: Clause) -> bool:
    """ "Läuft am Freitag ab", "endet um Mitternacht"."""
    return any(context.words.lower[index] in frames().runs for index in clause.tokens)


def _record(context: Context, taken: Taken) -> Position:
    article, tokens = context.annotated.article, context.words.tokens
    start, end = tokens[taken.stretch[0]].start, tokens[taken.stretch[1]].end
    statement = innermost(context.statements, start, end) or innermost(context.statements, tokens[taken.at].start, tokens[taken.at].end)
    return Position(
        id=Position.identify(article.id, taken.kind, start, end),
        article=article.id,
        actor=taken.actor.id or None if taken.actor else None,
        actor_name=taken.actor.name if taken.actor else None,
        kind=taken.kind,
        start=start,
        end=end,
        text=article.text[start:end],
        towards=taken.towards.name if taken.towards else None,
        issue=content.issue_of(context, taken.stretch),
        deadline=deadline_of(context, content.clause_of(context, taken)),
        conditional_on=condition_of(context, taken.clause),
        statement=statement.id if statement else None,
        why=(taken.why,),
    )


def _refuse(context: Context, index: int, kind: str, reason: str) -> Refusal:
    token = context.words.tokens[index]
    return Refusal(context.annotated.article.id, token.start, token.end, f"position:{kind}", reason)
