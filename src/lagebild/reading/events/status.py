"""Status of an event named by a noun: from its adjectives, the noun or verb that governs it, tense, modal, negation and hedges."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.predicate import Predicate
from lagebild.reading.clauses.verbforms import lemma_of
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.frames import ENDINGS
from lagebild.reading.events.phrase import Phrase, stem_of
from lagebild.records.event import EventStatus
from lagebild.resources import table


@dataclass(frozen=True, slots=True)
class Rules:
    """``event_status.yml`` and ``hedges.yml`` by lemma, noun form and word."""

    predicates: dict[str, tuple[dict[str, Any], ...]]
    governors: dict[str, dict[str, Any]]
    adjectives: dict[str, dict[str, Any]]
    nouns: dict[str, dict[str, Any]]
    predicatives: dict[str, dict[str, Any]]
    modals: dict[str, dict[str, Any]]
    joint: frozenset[str]
    contested: frozenset[str]
    durative: frozenset[str]
    hedges: dict[str, dict[str, Any]]


@cache
def rules() -> Rules:
    """The compiled tables."""
    raw = table("event_status")
    predicates: dict[str, tuple[dict[str, Any], ...]] = {}
    for item in raw["predicates"]:
        lemma = lemma_of(item["verb"])
        predicates[lemma] = (*predicates.get(lemma, ()), item)
    nouns = {(noun + ending).lower(): item for noun, item in raw["nouns"].items() for ending in ENDINGS}
    return Rules(
        predicates,
        {lemma_of(item["verb"]): item for item in raw["governors"]},
        raw["adjectives"],
        nouns,
        raw["predicatives"],
        raw["modals"],
        frozenset(raw["joint"]),
        frozenset(raw["contested"]),
        frozenset(raw["durative"]),
        table("hedges"),
    )


def of_noun(context: Context, draft: Draft, phrase: Phrase) -> str:
    """Sets status, certainty, negation of a noun's draft; returns the lemma that told of it ("" where only tense did)."""
    predicate = draft.clause.predicate
    draft.negated = phrase.determiner == "negative"
    lemma, entry = ("", None) if phrase.genitive else _governing_verb(predicate, draft, phrase)
    draft.beside = phrase.genitive or (entry is None and bool(phrase.preposition) and not _copular(phrase))
    if _coloured(phrase) and _overruled(predicate, entry):
        draft.told = True
        _by_verb(context, draft, predicate, lemma, entry or {})
        return lemma
    if (item := _coloured(phrase)) or (item := _governing_noun(context, phrase)):
        draft.told = True
        _assign(draft, item["status"], item, f"status: {item['status']} by a word in front of the noun")
        if item.get("refuse"):
            draft.refused = "feared or guarded against, not told"
        draft.negated = draft.negated or bool(item.get("negated"))
        return lemma
    if entry is not None:
        draft.told = True
        _by_verb(context, draft, predicate, lemma, entry)
        if entry.get("refuse"):
            draft.refused = "feared or warned of, not told"
        return lemma
    if item := _predicative(context, draft, phrase):
        draft.told = True
        _assign(draft, item["status"], item, "status: predicative adjective")
        return "sein"
    if draft.beside:
        _adjunct(context, draft, phrase)
    else:
        draft.status = by_tense(context, draft, predicate)
        draft.why.append(f"status: {draft.status} by tense {predicate.tense or 'none'}")
        _negate(draft, predicate)
    return ""


def _overruled(predicate: Predicate, entry: dict[str, Any] | None) -> bool:
    """ "Das geplante Treffen wurde abgesagt", "… fand statt": what became of it counts more than the adjective in front of it."""
    if entry is None:
        return False
    return entry["status"] in ("cancelled", "failed", "denied") or (entry["status"] == "occurs" and predicate.past and not predicate.modal)


def _copular(phrase: Phrase) -> bool:
    return phrase.preposition in ("zu", "bis")


def _assign(draft: Draft, status: EventStatus, item: dict[str, Any], why: str) -> None:
    draft.status = status
    draft.certainty = item.get("certainty", draft.certainty)
    draft.why.append(why)


def _coloured(phrase: Phrase) -> dict[str, Any] | None:
    return next((item for adjective in phrase.adjectives if (item := rules().adjectives.get(stem_of(adjective)))), None)


def _governing_noun(context: Context, phrase: Phrase) -> dict[str, Any] | None:
    """ "der Wunsch nach einem Treffen", "die Möglichkeit eines Treffens": the noun right in front of the phrase."""
    if phrase.before < 0 or (not phrase.preposition and phrase.determiner not in ("definite", "indefinite", "")):
        return None
    word = context.words.text(phrase.before)
    if not word[0].isupper() or (
        not phrase.preposition and context.words.lower[phrase.opens] not in ("der", "des", "eines", "einer", "dieser", "dieses")
    ):
        return None
    return rules().nouns.get(word.lower()) or rules().nouns.get(word.rsplit("-", 1)[-1].lower())


def _governing_verb(predicate: Predicate, draft: Draft, phrase: Phrase) -> tuple[str, dict[str, Any] | None]:
    slot = phrase.preposition or "core"
    for head in predicate.heads:
        for item in rules().predicates.get(head.lemma, ()):
            if slot in item.get("slots", ("core",)) and draft.type in item.get("only", (draft.type,)):
                return head.lemma, item
    return "", None


def _by_verb(context: Context, draft: Draft, predicate: Predicate, lemma: str, entry: dict[str, Any]) -> None:
    status = entry["status"]
    if status == "occurs":
        draft.status = by_tense(context, draft, predicate)
    elif predicate.modal == "sollen" and status in ("held", "ongoing"):
        draft.status = "planned"
    elif predicate.modal in ("wollen", "können", "müssen", "mögen") and status in ("agreed", "planned", "ongoing"):
        draft.status = "proposed"
    else:
        draft.status = status
    draft.certainty = entry.get("certainty", draft.certainty)
    draft.why.append(f"status: {draft.status} by „{lemma}“")
    if predicate.negator is not None and "negated" in entry:
        draft.status, draft.certainty = entry["negated"], "unknown"
        return
    _negate(draft, predicate)


def _negate(draft: Draft, predicate: Predicate) -> None:
    """A negated deed did not happen, a negated plan is a denial, a negated refusal leaves the proposal open."""
    if predicate.negator is None and not draft.negated:
        return
    if draft.status == "denied":
        draft.status, draft.negated = "proposed", False
    elif draft.guessed and draft.status == "planned":
        draft.status, draft.negated, draft.guessed = "cancelled", True, False  # "findet nicht statt"
    elif draft.status in ("planned", "agreed", "threatened"):
        draft.status, draft.negated = "denied", True
    else:
        draft.negated = draft.status in ("held", "ongoing", "proposed", "alleged")
    draft.why.append("negated")


def _predicative(context: Context, draft: Draft, phrase: Phrase) -> dict[str, Any] | None:
    """ "ist zu einem Treffen bereit", "ein Treffen ist möglich"."""
    slot = phrase.preposition or "core"
    for index in draft.clause.tokens:
        item = rules().predicatives.get(context.words.lower[index])
        if item and slot in item.get("slots", ("core",)) and draft.clause.finite is not None:
            return item
    return None


def _adjunct(context: Context, draft: Draft, phrase: Phrase) -> None:
    """The event is the circumstance of something else: "nach dem Treffen", "bei dem Angriff", "vor dem Gipfel"."""
    predicate = draft.clause.predicate
    modal = predicate.modal in ("sollen", "wollen", "können", "dürfen")
    ahead = (predicate.tense == "future" or modal) and draft.type in table("event_status")["foreseeable"]
    if predicate.mood == "sub2" and not predicate.modal and phrase.preposition in ("bei", "in", "während", "mit"):
        draft.status, draft.hypothetical = "proposed", True
    elif phrase.preposition == "vor":
        draft.status = "planned" if draft.type in ("meeting", "call", "visit", "negotiation", "election", "vote", "strike") else "held"
    elif phrase.preposition == "nach" and ahead:
        draft.status, draft.guessed = "planned", True
    elif phrase.genitive and predicate.tense == "pres" and not _dated_ahead(context, draft):
        draft.status = by_tense(context, draft, Predicate(tense="pres"))
    elif phrase.preposition == "nach" or phrase.preposition in ("seit", "infolge", "wegen"):
        draft.status = "held"
    elif (ahead and not predicate.anterior) or _dated_ahead(context, draft):
        draft.status = "planned"
    elif predicate.tense == "pres" and draft.type in rules().durative and phrase.preposition in ("in", "bei", "während"):
        draft.status = "ongoing"
    elif phrase.preposition in ("zu", "für", "über", "um", "auf") and draft.type in rules().joint and not predicate.past:
        draft.status = "planned"
    else:
        draft.status = "held"
    draft.why.append(f"status: {draft.status} as the circumstance „{phrase.preposition}“ of its clause")


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
    if predicate.tense == "future" or _dated_ahead(context, draft):
        return "planned"
    return _present(context, draft, predicate)


def _settled(context: Context, draft: Draft) -> bool:
    """ "Macron und Meloni wollen sich am Montag treffen": all sides want it, or one names the day, and no word of doubt stands by."""
    if any(context.words.lower[index] in rules().hedges for index in draft.clause.tokens):
        return False
    wanting = {argument.actor.id for argument in context.subject(draft.clause)}
    return _dated_ahead(context, draft) or (len(wanting) > 1 and all(p.actor in wanting for p in draft.parties))


def _present(context: Context, draft: Draft, predicate: Predicate) -> EventStatus:
    if not predicate.tense or context.heading(draft.clause):
        draft.guessed = not predicate.tense
        return "held"
    if draft.when and _published(context) and draft.when[:10] < _published(context)[:10]:
        return "held"
    draft.guessed = True
    if draft.type in rules().durative:
        return "ongoing"
    if draft.type in ("casualties", "statement_act", "appointment", "court", "agreement"):
        return "held"
    return "planned"


def _published(context: Context) -> str:
    return context.annotated.article.published or ""


def _dated_ahead(context: Context, draft: Draft) -> bool:
    """True where the event's own earliest day lies behind the day of publication."""
    published = _published(context)[:10]
    earliest = draft.interval[0] if draft.interval else None
    return bool(published and earliest and earliest[:10] > published and earliest[:4].isdigit())


def hedge(context: Context, draft: Draft) -> None:
    """Hedging words of the clause and hypothetical mood."""
    clause = draft.clause
    for index in clause.tokens:
        item = rules().hedges.get(context.words.lower[index])
        if item is None or _of_adjective(context, index):
            continue
        draft.certainty = item["certainty"]
        if "status" in item and draft.status == "held":
            draft.status = item["status"]
        draft.why.append(f"hedge: {context.words.lower[index]}")
    if _unreal(context, clause, draft):
        draft.hypothetical = True
        if draft.status in ("held", "ongoing", "planned", "denied"):
            draft.status, draft.negated = "proposed", False
        draft.certainty = "possible" if draft.certainty == "certain" else draft.certainty


def _of_adjective(context: Context, index: int) -> bool:
    """ "Einer der wohl bekanntesten Bosse": the hedge belongs to the adjective behind it."""
    behind = context.words.tokens[index + 1] if index + 1 < len(context.words.tokens) else None
    return behind is not None and behind.upos == "ADJ" and behind.text.endswith(("en", "er", "es", "em", "ste"))


def _reported(context: Context, clause: Clause) -> bool:
    """ "Sie hätten ihn empfangen": in indirect speech the plural of Konjunktiv II stands for Konjunktiv I (Duden, Die Grammatik)."""
    if clause.finite is None or context.words.lower[clause.finite] not in ("hätten", "würden", "wären"):
        return False
    at = context.words.tokens[clause.finite].start
    return any(s.kind != "direct" and any(span.start <= at < span.end for span in s.spans) for s in context.statements)


def _verb_first(context: Context, clause: Clause) -> bool:
    """ "Wird kein Haushalt verabschiedet, so …", "…, sollte Putin nicht zustimmen": verb first without a question is a condition."""
    if context.question(clause):
        return False
    if context.words.lower[clause.tokens[0]] in ("sollte", "sollten"):
        return True
    return clause.before is None and clause.kind == "main" and len(context.beside(clause)) > 1


def _unreal(context: Context, clause: Clause, draft: Draft) -> bool:
    """Conditional clause, its consequence, or Konjunktiv II without a reporting verb above."""
    predicate = clause.predicate
    if clause.kind == "sub" and clause.opener in ("wenn", "falls", "sofern", "ob"):
        return clause.opener in ("falls", "sofern", "ob") or not predicate.past
    if clause.finite == clause.tokens[0] and _verb_first(context, clause):
        return True
    if draft.beside:
        return False
    if predicate.mood == "sub2" and predicate.modal not in ("sollen", "wollen", "dürfen"):
        return not _reported(context, clause)
    return clause.kind == "inf" and clause.opener == "um" and clause.parent is not None and not clause.parent.predicate.past
