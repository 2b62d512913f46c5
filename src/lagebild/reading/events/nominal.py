"""Events told by a noun: "das Treffen", "Trump-Putin-Gipfel", "der Besuch in Moskau"."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.events import anchors, idioms, parties, relative, status
from lagebild.reading.events.context import Context
from lagebild.reading.events.doubt import hedge
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.frames import NounFrame, NounMatch, match_noun
from lagebild.reading.events.governed import governed
from lagebild.reading.events.phrase import Phrase, coordinated, phrase_of
from lagebild.resources import table

PRISONERS = 4
AHEAD = frozenset({"proposed", "denied", "threatened", "planned", "cancelled"})
#: Whose day is that of the word: "bestätigte am Samstag das Treffen", "am Mittwoch jährte sich der Anschlag".
CONFIRMING = frozenset({"bestätigen", "jähren"})
REMEMBERING = frozenset({"gedenken", "erinnern", "begehen"})


def drafts(context: Context, clause: Clause) -> Iterator[Draft]:
    """One draft an event noun of the clause, in text order."""
    capital, tokens = context.words.capital, context.words.tokens
    for position, index in enumerate(clause.tokens):
        match = match_noun(tokens[index].text) if capital[index] else None
        if match is not None and not _governs_another(context, clause, position, match.frame):
            yield _draft(context, clause, index, match)


def _governs_another(context: Context, clause: Clause, position: int, frame: NounFrame) -> bool:
    """ "Forderung nach einem Treffen": the noun of speaking gives way to the event it speaks of."""
    if frame.type != "statement_act":
        return False
    behind = clause.tokens[position + 1 : position + 5]
    return any(match_noun(context.words.text(index)) is not None for index in behind if context.words.capital[index])


def _draft(context: Context, clause: Clause, index: int, match: NounMatch) -> Draft:
    frame = match.frame
    phrase = phrase_of(context.words, index, clause.tokens[0], context.dated, clause.finite)
    phrase = coordinated(context.words, phrase, clause.tokens[0], context.dated, clause.finite)
    draft = Draft(frame.type, clause, index, index, phrase.preposition or "core", "weak" if frame.weak else "strong")
    draft.definite = phrase.determiner in ("definite", "possessive")
    draft.why.append(f"noun: {frame.noun}")
    draft.compound = bool(match.modifiers) and parties.sides(match.modifiers) == 2
    draft.noun = "-".join((*match.modifiers, frame.noun)) if draft.compound else frame.noun
    draft.refused = _refusal(context, draft, frame, phrase)
    if draft.refused is not None:
        return draft
    parties.of_noun(context, draft, phrase, match.modifiers)
    anchors.place(context, draft)
    _compound_place(draft, match.modifiers)
    lemma = status.of_noun(context, draft, phrase)
    relative.told(context, draft)
    if lemma and draft.when is None:
        anchors.date(context, draft)
    ended = draft.status in ("cancelled", "failed")
    told = (
        phrase.preposition == "" or clause.kind == "inf" or (phrase.preposition == "zu" and lemma == "kommen")
    )  # "es kam zu einem Treffen"
    if told and governed(context, draft) and ended:
        draft.refused = "its end is spoken of, not the deed"
    elif clause.kind == "inf" and ended and draft.slot == "core" and not _decided(draft) and not _resolved(clause):
        draft.refused = "an end that nothing above asserts"  # "könnte er ihn überreden, die Hilfe zu stoppen"
    elif clause.kind == "inf" and not ended and draft.slot == "core" and not _decided(draft):
        draft.status, draft.certainty = "proposed", "possible"
        draft.why.append("status: an infinitive that nothing above asserts")
    if draft.type == "attack" and draft.negated and draft.status == "proposed":
        draft.refused = "that it be left undone is spoken of"
    if not _own_date(context, draft, lemma):
        draft.when, draft.interval = None, None
        if draft.status == "agreed":
            anchors.ahead(context, draft)
    if draft.moved:
        anchors.moved(context, draft)
    parties.of_clause(context, draft, phrase, lemma, parties.sides(match.modifiers))
    parties.of_relative(context, draft)
    draft.told = draft.told or (draft.type in ("attack", "disaster", "protest") and bool(draft.counts))
    hedge(context, draft)
    if (
        draft.guessed
        and not draft.hypothetical
        and phrase.determiner in ("indefinite", "")
        and not (draft.when or draft.where or draft.told)
        and not context.heading(clause)
    ):
        draft.refused = draft.refused or "judged in general, not told"
    return draft


def _decided(draft: Draft) -> bool:
    return any(" under " in why or " in front of " in why for why in draft.why)


def _resolved(clause: Clause) -> bool:
    """ "Hat beschlossen, den Besuch abzusagen": with the decision it is off."""
    above = clause.parent or clause.before
    return above is not None and above.predicate.past and above.predicate.head("beschließen", "entscheiden", "entschließen") is not None


def _own_date(context: Context, draft: Draft, lemma: str) -> bool:
    """ "Sagte am Montag das Treffen ab", "fordert seit gestern den Rücktritt": the date is that of the word, not of the deed, unless the
    noun or "für" holds it or it lies ahead."""
    remembered = any(head.lemma in REMEMBERING for head in draft.clause.predicate.heads)
    if draft.when is not None and remembered:
        return anchors.belongs(context, draft)
    told = lemma in CONFIRMING or (draft.status == "agreed" and draft.type in table("event_nouns")["agreed_ahead"])
    if draft.when is None or not lemma or (draft.status not in AHEAD and not told):
        return True
    return anchors.belongs(context, draft)


def _compound_place(draft: Draft, modifiers: tuple[str, ...]) -> None:
    """ "Alaska-Gipfel": a part of the compound that is a place and no state ("Ukraine-Gipfel" names what it is about)."""
    if draft.where is not None or draft.type not in ("meeting", "visit", "negotiation", "attack", "disaster"):
        return
    draft.where = next((modifier for modifier in modifiers if parties.is_town(modifier)), None)


def _refusal(context: Context, draft: Draft, frame: NounFrame, phrase: Phrase) -> str | None:
    """Why a noun is no event at all, before anything is known of its clause."""
    if phrase.determiner == "generic":
        return f"generic: „{context.words.text(phrase.opens)}“ before „{frame.noun}“"
    if frame.has("not_bare_in") and phrase.preposition == "in" and not phrase.determiner and not phrase.adjectives:
        return f"figure of speech: „in {frame.noun}“"
    if reason := idioms.idiom(context, draft, frame.noun):
        return reason
    if not _company(context, draft, frame):
        return f"„{frame.noun}“ without the words that make it this event"
    if frame.has("needs_count") and not _counted(context, draft):
        return f"„{frame.noun}“ without a count"
    return None


def _company(context: Context, draft: Draft, frame: NounFrame) -> bool:
    """The words an entry asks for around its noun."""
    words, tokens = context.words, draft.clause.tokens
    nouns = table("event_nouns")
    if wanted := frame.options.get("after_any"):
        behind = range(draft.last + 1, min(draft.last + 1 + PRISONERS, len(words.tokens)))
        return any(words.text(index) in wanted for index in behind)
    if frame.has("transport"):
        return any(words.text(index) in nouns["transport"] for index in tokens)
    if frame.has("court"):
        return _court(context, draft)
    if frame.has("place"):
        return any(words.text(i) in nouns["areas"] for i in tokens) or _behind_place(context, draft)
    return True


def _court(context: Context, draft: Draft) -> bool:
    """ "Prozess" is a trial where the sentence names a court, its people or a case against somebody."""
    sentence, words = draft.clause.sentence, context.words
    near = {words.text(index) for index in range(sentence.first, sentence.last)}
    return bool(near & set(table("event_nouns")["courts"])) or words.lower[min(draft.last + 1, len(words.tokens) - 1)] == "gegen"


def _behind_place(context: Context, draft: Draft) -> bool:
    return any(index in context.names and context.names[index].kind == "LOC" for index in range(draft.last + 1, draft.last + 4))


def _counted(context: Context, draft: Draft) -> bool:
    return any(index in context.quantities for index in range(draft.first - 4, draft.first + 1))
