"""Status by tense, modal and date, where no word tells it."""

from __future__ import annotations

from lagebild.reading.clauses.predicate import Predicate
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.rules import rules
from lagebild.records.event import EventStatus


def by_tense(context: Context, draft: Draft, predicate: Predicate) -> EventStatus:
    """What tense, modal and date leave: past is held, "soll" planned, "soll … haben" alleged, the present depends."""
    modal = rules().modals.get(predicate.modal)
    if predicate.modal == "sollen" and predicate.anterior:
        return "alleged"
    if modal is not None and not predicate.anterior:
        if predicate.modal == "können" and predicate.tense == "past" and predicate.mood == "ind":
            return "held"
        draft.certainty = modal.get("certainty", draft.certainty)
        joint = draft.type in rules().joint and not draft.alone and not (predicate.modal == "wollen" and _settled(context, draft))
        status: EventStatus = modal["joint" if joint else "alone"]
        return status
    if predicate.past or predicate.tense == "state":
        return "held"
    if predicate.tense == "future" or dated_ahead(context, draft):
        return "planned"
    return _present(context, draft, predicate)


def _settled(context: Context, draft: Draft) -> bool:
    """ "Macron und Meloni wollen sich am Montag treffen": all sides want it, or one names the day, and no word of doubt stands by."""
    if any(context.words.lower[index] in rules().hedges for index in draft.clause.tokens):
        return False
    wanting = {argument.actor.id for argument in context.subject(draft.clause)}
    return dated_ahead(context, draft) or (len(wanting) > 1 and all(p.actor in wanting for p in draft.parties))


def _present(context: Context, draft: Draft, predicate: Predicate) -> EventStatus:
    if not predicate.tense or context.heading(draft.clause):
        draft.guessed = not predicate.tense
        return "held"
    if draft.type in rules().durative and _lasting(context, draft):
        return "ongoing"
    if draft.when and _published(context) and draft.when[:10] < _published(context)[:10]:
        return "held"
    draft.guessed = True
    if draft.type in rules().durative:
        return "ongoing"
    if draft.type in ("casualties", "statement_act", "appointment", "court", "agreement"):
        return "held"
    return "planned"


def _lasting(context: Context, draft: Draft) -> bool:
    """ "Seit Montag streiken …": what the present tense tells goes on."""
    lower = context.words.lower
    return any(index in context.times and (lower[index] == "seit" or lower[max(index - 1, 0)] == "seit") for index in draft.clause.tokens)


def _published(context: Context) -> str:
    return context.annotated.article.published or ""


def dated_ahead(context: Context, draft: Draft) -> bool:
    """True where the event's own earliest day lies behind the day of publication."""
    return _side(context, draft.interval[0] if draft.interval else None) > 0


def dated_back(context: Context, draft: Draft) -> bool:
    """True where a time behind the event, before any verb, is over on the day of publication: "von Protesten im Sommer 2009"."""
    words = context.words
    for index in range(draft.last + 1, draft.clause.tokens[-1] + 1):
        if words.readings[index]:
            break
        time = context.times[index][1] if index in context.times else None
        latest = getattr(time, "interval", None)
        if latest and latest[1]:
            return _side(context, latest[1]) < 0
    return False


def over(context: Context, draft: Draft) -> bool:
    """True where the event's own latest day lies before the day of publication."""
    return _side(context, draft.interval[1] if draft.interval else None) < 0


def _side(context: Context, day: str | None) -> int:
    """1 where `day` lies behind the day of publication, -1 before it, 0 on it or where either is unknown."""
    published = _published(context)[:10]
    if not published or not day or not day[:4].isdigit():
        return 0
    return (day[:10] > published) - (day[:10] < published)
