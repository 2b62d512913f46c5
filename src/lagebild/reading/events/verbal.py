"""Events told by a verb: "traf", "griff … an", "telefonierte mit"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.reading.clauses.arguments import Argument, phrase_left
from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.predicate import Head
from lagebild.reading.events import anchors, parties
from lagebild.reading.events.context import Context
from lagebild.reading.events.doubt import hedge
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.frames import VerbFrame, frames
from lagebild.reading.events.governed import governed
from lagebild.reading.events.needs import Case, missing
from lagebild.reading.events.tense import by_tense
from lagebild.reading.events.unnamed import unnamed_beside, unnamed_partners, unnamed_subject
from lagebild.records.event import EventStatus
from lagebild.resources import table

_BOTH = frozenset({"beiden", "beide"})
LIGHT = frozenset({"kommen", "gehen", "fallen", "sterben", "stimmen", "wählen", "liefern", "treffen", "fliegen", "erlassen", "übergeben"})


def drafts(context: Context, clause: Clause, named: frozenset[str]) -> Iterator[Draft]:
    """One draft a verb of the clause that a frame names; `named` are the event types that nouns of the clause already tell."""
    for head in clause.predicate.heads:
        taken = False
        for frame in frames().by_verb.get(head.lemma, ()):
            draft = _draft(context, clause, head, frame, named)
            if draft is None:
                continue
            if draft.refused is None:
                taken = True
                yield draft
                break
            if not taken and head.lemma not in LIGHT:
                yield draft


def _draft(context: Context, clause: Clause, head: Head, frame: VerbFrame, named: frozenset[str]) -> Draft | None:
    draft = Draft(frame.type, clause, head.index, head.index, "verb", "strong")
    if frame.has("carrier") or (frame.has("no_event") and named):
        return None
    anchors.place(context, draft)
    subject, objects = _roles(context, draft, frame)
    case = Case(context, draft, frame, head, subject, objects)
    draft.refused = _refusal(case) or ("to be done, not done" if head.form == "zu" and clause.kind != "inf" else None)
    if draft.refused is None:
        parties.of_relative(context, draft)
        draft.alone = frame.has("alone")
        draft.definite = not draft.parties and any(context.words.lower[i] in _BOTH for i in clause.tokens)  # "die beiden hätten beraten"
        draft.act = frame.options.get("act")
        draft.told = True
        draft.why.append(f"verb: {frame.lemma}")
        _status(context, draft)
    return draft


def _roles(context: Context, draft: Draft, frame: VerbFrame) -> tuple[list[Argument], list[Argument]]:
    """(subject, objects); fills the draft's participants."""
    clause, roles = draft.clause, frames().roles[draft.type]
    unnamed = unnamed_subject(context, clause)
    subject = [] if unnamed else context.subject(clause)
    objects = [a for a in context.arguments(clause) if a.slot == "core" and a not in subject and _may_be_object(context, a)]
    passive = clause.predicate.passive
    killing = frame.lemma in ("töten", "verletzen", "verwunden") and not passive
    for name in unnamed:
        draft.add(None, name, "agent" if killing else roles.get("subject", "agent"))
    for argument in subject:
        _add(draft, argument, "agent" if killing or frame.has("guest") else roles.get("object" if passive else "subject", "agent"))
    for name in unnamed_beside(context, clause, subject) if draft.type in parties.JOINT else []:
        draft.add(None, name, roles.get("subject", "agent"))
    if draft.type == "attack" and not passive:
        objects = objects or _holders(context, clause, subject)
        subject = subject or _owners(context, clause)
        for argument in subject:
            _add(draft, argument, roles.get("subject", "agent"))
    for argument in objects if not passive else []:
        if "object" in roles and (draft.type != "meeting" or argument.actor.kind != "place"):
            _add(draft, argument, roles["object"])
    for argument in context.arguments(clause):
        role = roles.get(argument.preposition) if argument.slot == "prep" else None
        if argument.preposition in ("von", "durch"):
            role = "agent" if passive else None
        located = frame.has("located") and argument.actor.kind in parties.PLACES  # "auf Sizilien erschossen": there, not at it
        if role and role != "place" and not located and not parties.in_front(context, clause, argument):
            _add(draft, argument, role)
    for name in unnamed_partners(context, clause) if "mit" in roles and draft.type in parties.JOINT else []:
        draft.add(None, name, roles["mit"])
    return subject, objects


def _owners(context: Context, clause: Clause) -> list[Argument]:
    """ "Israels Armee hat angegriffen": whose forces are the subject does it."""
    forces = table("event_nouns")["forces"]
    front = [a for a in context.arguments(clause) if a.slot == "possessive" and a.governor is not None and a.actor.kind == "country"]
    return [a for a in front if a.governor is not None and context.words.text(a.governor) in forces][:1]


def _holders(context: Context, clause: Clause, subject: Sequence[Argument]) -> list[Argument]:
    """ "Griff Stellungen der Hisbollah an": whose positions are hit is hit."""
    held = table("event_nouns")["held"]
    found = [a for a in context.arguments(clause) if a.slot == "genitive" and a.governor is not None and a not in subject]
    return [
        a
        for a in found
        if context.words.text(a.governor or 0) in held and not phrase_left(context.words, a.governor or 0, clause.tokens[0])[1]
    ]


def _may_be_object(context: Context, argument: Argument) -> bool:
    pronoun = context.words.lower[argument.first]
    return pronoun not in ("er", "wir", "ich", "man", "sich") and (not argument.cases or argument.cases != ("nom",))


def _add(draft: Draft, argument: Argument, role: str) -> None:
    if draft.type in ("casualties", "court") and role == "patient" and argument.actor.kind in ("place", "country"):
        return
    draft.add(argument.actor.id, argument.actor.name, role)


def _refusal(case: Case) -> str | None:
    frame, words = case.frame, case.words
    barred = next((word for word in words if word in frame.bars), None)
    if barred or ("sich" in frame.bars and "sich" in case.lower):
        return f"„{frame.lemma}“ with „{barred or 'sich'}“ means something else"
    if case.head.particle is None and _parted(case, case.frame.options.get("bars_particle", ())):
        return f"„{frame.lemma}“ with another particle"
    if frame.bars_prep and any(_right_behind(case, preposition) for preposition in frame.bars_prep):
        return f"„{frame.lemma}“ with this preposition means something else"
    if frame.has("persons") and not case.draft.clause.predicate.passive and not any(a.actor.kind == "person" for a in case.subject):
        return f"„{frame.lemma}“ without a named person"
    if frame.has("in_words") and not case.draft.clause.predicate.passive and _in_words(case):
        return f"„{frame.lemma}“ by a named person without a weapon: in words"
    need = missing(case)
    return f"„{frame.lemma}“ needs {need}" if need else None


def _parted(case: Case, particles: Sequence[str]) -> bool:
    """One of the particles stands apart from its verb; "390 zu 210" is none."""
    lower = case.lower
    return any(word in particles and not (lower[at + 1 : at + 2] or [""])[0][:1].isdigit() for at, word in enumerate(lower))


def _in_words(case: Case) -> bool:
    """ "Merkel griff den Iran mit scharfen Worten an"."""
    weapons = table("event_nouns")["weapons"]
    return any(a.actor.kind == "person" for a in case.subject) and not any(word in weapons for word in case.words)


def _right_behind(case: Case, preposition: str) -> bool:
    """ "traf auf Widerstand": the preposition right behind the verb or its adverbials."""
    lower = case.lower
    return preposition in lower and not case.objects and "sich" not in lower and len(case.subject) < 2


def _status(context: Context, draft: Draft) -> None:
    predicate = draft.clause.predicate
    if draft.type == "statement_act":
        draft.status = "held"
    elif not governed(context, draft):
        draft.status = by_tense(context, draft, predicate) if draft.clause.finite is not None else _purpose(draft)
        draft.why.append(f"status: {draft.status} by tense {predicate.tense or 'none'}")
        _negate(draft)
    hedge(context, draft)


def _purpose(draft: Draft) -> EventStatus:
    """ "Er unterbrach die Runde, um mit Putin zu telefonieren": the purpose of a past deed is taken to have come about."""
    parent = draft.clause.parent
    if draft.clause.predicate.anterior:
        return _deed(draft)
    done = draft.clause.opener == "um" and parent is not None and parent.predicate.tense in ("past", "perf") and not parent.predicate.modal
    draft.certainty = "probable" if done else "possible"
    return "held" if done else "proposed"


def _deed(draft: Draft) -> EventStatus:
    """ "Soll …, ihn getötet zu haben": a deed of the past that somebody is said to have done; who owns up to it tells it."""
    parent = draft.clause.parent or draft.clause.before
    owned = parent is not None and any(head.lemma in table("event_status")["owning"] for head in parent.predicate.heads)
    draft.why.append("an infinitive of the past")
    return "held" if owned else "alleged"


def _negate(draft: Draft) -> None:
    if draft.clause.predicate.negator is None:
        return
    draft.negated = True
    if draft.type == "agreement" and draft.status in ("held", "agreed") and draft.clause.predicate.past:
        draft.status = "failed"  # "konnten sich nicht einigen"
    elif draft.status in ("planned", "agreed"):
        draft.status = "denied"
    draft.why.append("negated")
