"""Positions by mood: "… müsse abziehen, sagte Merz", "„Wir werden nicht nachgeben“"."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.language.names.given import holders, known_surnames
from lagebild.language.names.nations import demonyms
from lagebild.reading.clauses.clause import Clause
from lagebild.reading.events.attribution import innermost
from lagebild.reading.events.context import Context
from lagebild.reading.positions.taken import Taken
from lagebild.records.actor import Actor
from lagebild.records.statement import Statement
from lagebild.resources import table
from lagebild.text.transliteration import key

_SELF = frozenset({"ihm", "ihr", "mir", "uns", "ihnen"})
SIDES = frozenset({"person", "organisation", "country", "group"})


def by_modal(context: Context, clause: Clause) -> Iterator[Taken]:
    """Wordings of the table's `said` list, only inside a statement of a known speaker."""
    predicate = clause.predicate
    if clause.finite is None or clause.kind not in ("main", "sub") or not (predicate.modal or predicate.tense == "future"):
        return
    token = context.words.tokens[clause.finite]
    statement = innermost(context.statements, token.start, token.end)
    actor = context.cast.actors.get(statement.speaker or "") if statement else None
    if statement is None or actor is None or actor.kind not in SIDES or clause.opener not in ("", "dass", "daß"):
        return
    for item in table("positions")["said"]:
        if _fits(context, clause, item, statement):
            first = clause.tokens[1] if clause.opener and len(clause.tokens) > 1 else clause.tokens[0]
            inside = context.cast.inside(first, clause.tokens[-1])
            towards = next((context.cast.actors[m.actor] for _, _, m in inside if m.actor != actor.id), None)
            why = f"said: {item.get('modal') or item['tense']}"
            side = _promised(context, clause, actor) if "tense" in item else None
            yield Taken(item["kind"], clause, clause.finite, side or actor, (first, clause.tokens[-1]), towards, why)
            return


def by_refrain(context: Context, clause: Clause) -> Iterator[Taken]:
    """ "Mit ihm werde es keine Steuererhöhungen geben, sagte Söder": the speaker refuses it."""
    lower, negator = context.words.lower, clause.predicate.negator
    with_me = any(lower[i] == "mit" and i + 1 < len(lower) and lower[i + 1] in _SELF for i in clause.tokens)
    if negator is None or not with_me or not clause.predicate.head("geben") or not lower[negator].startswith("kein"):
        return
    token = context.words.tokens[negator]
    statement = innermost(context.statements, token.start, token.end)
    actor = context.cast.actors.get(statement.speaker or "") if statement else None
    behind = [i for i in clause.tokens if i > negator and not context.words.readings[i]]
    if actor is not None and actor.kind in SIDES and behind:
        yield Taken("refusal", clause, negator, actor, (behind[0], behind[-1]), None, "said: mit ihm nicht")


def _fits(context: Context, clause: Clause, item: dict[str, object], statement: Statement) -> bool:
    predicate = clause.predicate
    if item.get("negated_only") and predicate.negator is None:
        return False
    if "tense" in item:
        return predicate.tense == item["tense"] and _own_side(context, clause, statement)
    indirect = predicate.mood in ("sub1", "sub2") and statement.kind != "direct"
    return predicate.modal == item["modal"] and indirect and not _impersonal(context, clause)


def _own_side(context: Context, clause: Clause, statement: Statement) -> bool:
    """The speaker's own side: "wir", "ich", the speaker, or the people or country for which the speaker speaks."""
    if any(context.words.lower[i] in ("wir", "ich") for i in clause.tokens):
        return True
    speaker = context.cast.actors[statement.speaker or ""]
    if not any(head.form == "inf" and head.lemma not in table("positions")["fates"] for head in clause.predicate.heads):
        return False
    return _people(context, clause) & states_of(speaker) != set() or _promised(context, clause, speaker) is not None


def _promised(context: Context, clause: Clause, speaker: Actor) -> Actor | None:
    """The country for which its own office holder speaks, or the speaker as third person: "Kenia werde keine Truppen entsenden"."""
    own = (a.actor for a in context.subject(clause) if a.actor is speaker or a.actor.name in states_of(speaker))
    return next(own, None)


def _people(context: Context, clause: Clause) -> set[str]:
    """The state whose people are the subject in front of the verb: "Die Kenianer werden …"."""
    before = [i for i in clause.tokens if clause.finite is not None and i < clause.finite]
    return {demonyms()[context.words.text(i)][0] for i in before if context.words.text(i) in demonyms()}


def states_of(speaker: Actor) -> set[str]:
    """The states a person speaks for: by the titles in the article, else by the offices table where the surname names one holder."""
    name = known_surnames().get(key(speaker.name.rsplit(" ", 1)[-1]), "") if speaker.kind == "person" else speaker.name
    listed = {holder.country for holder in holders() if holder.name == name}
    return {role.of for role in speaker.roles if role.of} | listed


def _impersonal(context: Context, clause: Clause) -> bool:
    """ "Man müsse abwarten", "er müsse nachdenken": nobody else is asked for anything."""
    return any(context.words.lower[i] in ("man", "es", "er") for i in clause.tokens[:3])
