"""Status of an event named by a noun: from its adjectives, the noun or verb that governs it, tense, modal, negation and hedges."""

from __future__ import annotations

from typing import Any

from lagebild.reading.clauses.predicate import Predicate
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.phrase import Phrase, stem_of
from lagebild.reading.events.rules import rules
from lagebild.reading.events.tense import by_tense, dated_ahead, dated_back, over
from lagebild.records.event import EventStatus
from lagebild.resources import table

#: Prepositions of what is there already: "aufgrund eines Abkommens", "seit dem Treffen".
LOOKING_BACK = frozenset({"nach", "seit", "infolge", "wegen", "aufgrund", "gemäß", "laut", "dank", "trotz", "entsprechend", "zufolge"})
#: What one side can do without the other: "will zum Streik aufrufen" is a plan, on a condition a threat.
ALONE = frozenset({"strike", "protest", "sanction", "attack"})
#: Verbs that judge: "nannte ein Treffen sinnlos" does not tell of one.
JUDGING = frozenset({"nennen", "bezeichnen", "halten"})
#: What stands once it is made: "nach dem Abkommen werden Zölle fallen" does not lie ahead.
LASTING = frozenset({"agreement"})


def of_noun(context: Context, draft: Draft, phrase: Phrase) -> str:
    """Sets status, certainty, negation of a noun's draft; returns the lemma that told of it ("" where only tense did)."""
    predicate = draft.clause.predicate
    draft.negated = phrase.determiner == "negative"
    lemma, entry = ("", None) if phrase.genitive else _governing_verb(predicate, draft, phrase)
    draft.beside = phrase.genitive or (entry is None and bool(phrase.preposition) and not _copular(phrase))
    if _coloured(phrase) and _overruled(predicate, entry):
        draft.told = True
        _by_verb(context, draft, predicate, lemma, entry or {})
        if draft.negated and draft.status in ("held", "denied") and (_coloured(phrase) or {}).get("status") in ("planned", "agreed"):
            draft.status = "cancelled"  # "das geplante Treffen fand nicht statt", "zu dem geplanten Treffen kommt es nicht"
        return lemma
    told_of = (_governing_noun(context, phrase) or {}).get("status") == "alleged"  # "Berichte über ein geplantes Treffen"
    if (told_of or not _coloured(phrase)) and (answer := _answered(context, predicate, phrase)):
        lemma, reply = answer
        draft.told = True
        if reply["status"] == "occurs":
            _by_verb(context, draft, predicate, lemma, reply)
            return lemma
        _assign(draft, reply["status"], reply, f"status: {reply['status']} as the answer to a proposal")
        _negate(draft, predicate)
        return lemma
    if (item := _coloured(phrase)) or (item := _governing_noun(context, phrase)):
        draft.told = True
        _assign(draft, item["status"], item, f"status: {item['status']} by a word in front of the noun")
        if item.get("refuse"):
            draft.refused = "feared or guarded against, not told"
        draft.negated = draft.negated or bool(item.get("negated"))
        if draft.status == "agreed" and _without(context, phrase):
            draft.status = "failed"
        return lemma
    if entry is not None:
        draft.told = True
        _by_verb(context, draft, predicate, lemma, entry)
        if entry.get("refuse"):
            draft.refused = "feared or warned of, not told"
        return lemma
    if not phrase.preposition and not phrase.genitive and (item := _set_phrase(context, draft)):
        draft.told = True
        _assign(draft, item["status"], item, f"status: {item['status']} by „{' '.join(item['words'])}“")
        _negate(draft, predicate)
        return "sein"
    if item := _predicative(context, draft, phrase):
        draft.told = True
        _assign(draft, item["status"], item, "status: predicative adjective")
        return "sein"
    if draft.beside:
        _adjunct(context, draft, phrase)
    else:
        judged = phrase.determiner == "indefinite" and predicate.head(*JUDGING) is not None
        draft.status = "proposed" if judged else by_tense(context, draft, predicate)
        draft.why.append(f"status: {draft.status} by tense {predicate.tense or 'none'}")
        fruitless = predicate.negator is not None and context.words.lower[predicate.negator] == "nichts"  # "das Treffen brachte nichts"
        if (draft.type != "casualties" and not fruitless) or phrase.determiner == "negative":
            _negate(draft, predicate)  # "Zwei Tote konnten nicht geborgen werden": they are dead
    return ""


def _overruled(predicate: Predicate, entry: dict[str, Any] | None) -> bool:
    """ "Das geplante Treffen wurde abgesagt", "… fand statt": what became of it counts more than the adjective in front of it."""
    if entry is None:
        return False
    return (
        bool(entry.get("moved"))
        or entry["status"] in ("cancelled", "failed", "denied")
        or (entry["status"] == "occurs" and not predicate.modal and (predicate.past or predicate.negator is not None))
    )


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


def _without(context: Context, phrase: Phrase) -> bool:
    """ "Ohne Einigung auf eine Waffenruhe", "keine Einigung über ein Treffen"."""
    return phrase.before > 0 and context.words.lower[phrase.before - 1] in ("ohne", "kein", "keine", "keiner", "keinerlei")


def _answered(context: Context, predicate: Predicate, phrase: Phrase) -> tuple[str, dict[str, Any]] | None:
    """ "Stimmte dem Vorschlag für eine Waffenruhe zu": the verb says what became of what was proposed."""
    noun = _governing_noun(context, phrase)
    if noun is None or noun["status"] not in ("proposed", "alleged"):
        return None
    found = ((head.lemma, item) for head in predicate.heads for item in rules().predicates.get(head.lemma, ()))
    return next(
        ((lemma, item) for lemma, item in found if item["status"] in ("agreed", "denied") and "core" in item.get("slots", ("core",))), None
    )


def _governing_verb(predicate: Predicate, draft: Draft, phrase: Phrase) -> tuple[str, dict[str, Any] | None]:
    slot = phrase.preposition or "core"
    if phrase.preposition == "auf" and phrase.dative:
        return "", None  # "auf einem Treffen einigen": there, not on it
    for head in predicate.heads:
        for item in rules().predicates.get(head.lemma, ()):
            if slot in item.get("slots", ("core",)) and draft.type in item.get("only", (draft.type,)):
                return head.lemma, item
    return "", None


def _by_verb(context: Context, draft: Draft, predicate: Predicate, lemma: str, entry: dict[str, Any]) -> None:
    status: Any = "occurs" if _ended_so(context, draft, entry) else entry["status"]
    if status == "occurs":
        draft.status = by_tense(context, draft, predicate)
        draft.guessed = draft.guessed or (
            draft.definite and draft.status == "planned"
        )  # known of, so that "findet nicht statt" calls it off
    elif predicate.modal == "sollen" and status in ("held", "ongoing"):
        draft.status = "planned"
    elif predicate.modal == "wollen" and status == "planned" and draft.type in ALONE:
        draft.status = "threatened" if draft.clause.condition else "planned"
    elif predicate.modal == "können" and predicate.tense == "past" and predicate.mood == "ind":
        draft.status = status  # "konnten sich nicht einigen"
    elif predicate.modal in ("wollen", "können", "müssen", "mögen") and status in ("agreed", "planned", "ongoing"):
        draft.status = "proposed"
    else:
        draft.status = status
    draft.certainty = entry.get("certainty", draft.certainty)
    draft.why.append(f"status: {draft.status} by „{lemma}“")
    if predicate.negator is not None and "negated" in entry:
        sure = entry.get("moved") or entry["negated"] == "held"
        draft.status, draft.certainty = entry["negated"], draft.certainty if sure else "unknown"
        return
    draft.moved = bool(entry.get("moved")) and draft.status == "planned" and status == "planned"
    _negate(draft, predicate)


def _ended_so(context: Context, draft: Draft, entry: dict[str, Any]) -> bool:
    """ "Ergebnislos vertagt": it took place, and ended that way."""
    return any(context.words.lower[i] in entry.get("held_with", ()) for i in draft.clause.tokens)


def _negate(draft: Draft, predicate: Predicate) -> None:
    """A negated deed did not happen, a negated plan is a denial, a negated refusal leaves the proposal open, and what was not called off
    or did not fail goes on."""
    if predicate.negator is None and not draft.negated:
        return
    if draft.status == "denied":
        draft.status, draft.negated = "proposed", False
    elif draft.type == "agreement" and draft.status in ("held", "agreed") and predicate.past:
        draft.status, draft.negated = "failed", True  # "konnte keine Einigung erzielt werden"
    elif draft.guessed and draft.status == "planned":
        draft.status, draft.negated, draft.guessed = "cancelled", True, False  # "findet nicht statt"
    elif draft.status in ("planned", "agreed", "threatened"):
        draft.status, draft.negated = "denied", True
    elif draft.status in ("cancelled", "failed"):
        draft.status, draft.negated = "planned" if draft.status == "cancelled" else "ongoing", False
    else:
        draft.negated = draft.status in ("held", "ongoing", "proposed", "alleged")
    draft.why.append("negated")


def _set_phrase(context: Context, draft: Draft) -> dict[str, Any] | None:
    """ "Das Treffen ist vom Tisch"."""
    lower = context.words.lower
    for index in draft.clause.tokens:
        for item in rules().phrases.get(lower[index], ()):
            if list(lower[index : index + len(item["words"])]) == item["words"]:
                return item
    return None


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
    ahead = (predicate.tense == "future" or modal) and draft.type in table("event_status")["foreseeable"] and not dated_back(context, draft)
    if predicate.mood == "sub2" and not predicate.modal and phrase.preposition in ("bei", "in", "während", "mit"):
        draft.status, draft.hypothetical = "proposed", True
    elif phrase.preposition == "vor":
        draft.status = "planned" if draft.type in ("meeting", "call", "visit", "negotiation", "election", "vote", "strike") else "held"
    elif phrase.preposition == "nach" and ahead and draft.type not in LASTING:
        draft.status, draft.guessed = "planned", True
    elif phrase.genitive and predicate.tense == "pres" and not dated_ahead(context, draft):
        draft.status = by_tense(context, draft, Predicate(tense="pres"))
    elif phrase.preposition in LOOKING_BACK and not (draft.type == "strike" and dated_ahead(context, draft)):
        draft.status = "held"
    elif (ahead and not predicate.anterior) or dated_ahead(context, draft):
        draft.status, draft.guessed = "planned", draft.definite and not dated_ahead(context, draft)
    elif predicate.tense == "pres" and draft.type in rules().durative and phrase.preposition in ("in", "bei", "während"):
        draft.status = "held" if over(context, draft) else "ongoing"
    elif phrase.preposition in ("zu", "für", "über", "um", "auf") and draft.type in rules().joint and not predicate.past:
        draft.status, draft.guessed = "planned", draft.definite
    else:
        draft.status = "held"
    draft.why.append(f"status: {draft.status} as the circumstance „{phrase.preposition}“ of its clause")
