"""Collecting: all drafts of an article, weighed, filled from each other and turned into records."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.reading.clauses.clause import LONGEST
from lagebild.reading.events import attribution, fill, idioms, nominal, verbal
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.plover import code
from lagebild.records.event import Event
from lagebild.records.layers import Annotated
from lagebild.records.reading import Refusal
from lagebild.records.span import Span
from lagebild.records.statement import Statement

SPORTING = frozenset({"attack", "meeting", "strike", "negotiation", "disaster", "agreement", "election", "sanction", "visit"})
SPOKEN = frozenset({"threatened", "proposed", "planned", "agreed", "denied"})
#: What one of them is called once may be called another later: "der Besuch … bei dem Treffen".
TALKS = frozenset({"meeting", "visit", "negotiation", "call", "agreement"})
KIN = dict.fromkeys(TALKS, TALKS)
#: Tokens that a second sentence may lie away.
NEAR = 30
CAUSES = frozenset({"attack", "disaster", "protest"})


def collect(annotated: Annotated, statements: Sequence[Statement]) -> tuple[list[Event], list[Refusal]]:
    """Events in text order of their triggers, and refusals in text order."""
    context = Context.of(annotated, statements)
    drafts = sorted(_drafts(context), key=lambda d: (d.first, d.type, d.refused or ""))
    sporting = idioms.sports(context)
    for draft in drafts:
        if sporting and draft.refused is None and draft.type in SPORTING:
            draft.refused = "an article about sport"
    fill.lend(drafts)
    known: set[str] = set()
    for draft in drafts:
        if draft.refused is None:
            _weigh(context, draft, draft.type in known and (draft.told or draft.definite))
            if draft.refused is None:
                known.update(KIN.get(draft.type, {draft.type}))
    _merge(drafts)
    _follow_up(drafts)
    events, refusals = [], []
    for draft in drafts:
        if draft.refused is None:
            attribution.attribute(context, draft)
            events.append(_event(context, draft))
        else:
            refusals.append(_refusal(context, draft))
    refusals.extend(_unread(context))
    return events, sorted(refusals, key=lambda r: (r.start, r.end, r.what))


def _unread(context: Context) -> list[Refusal]:
    """One refusal for each sentence that is too long to be one."""
    article = context.annotated.article
    reason = f"more than {LONGEST} tokens without the end of a sentence"
    return [Refusal(article.id, s.start, s.end, "event", reason) for s in context.annotated.sentences if s.last - s.first > LONGEST]


def _drafts(context: Context) -> list[Draft]:
    found: list[Draft] = []
    for clause in context.clauses:
        nouns = list(nominal.drafts(context, clause))
        found.extend(nouns)
        named = frozenset(d.type for d in nouns if d.refused is None)
        found.extend(verbal.drafts(context, clause, named))
    return found


def _weigh(context: Context, draft: Draft, known: bool) -> None:
    """Refuses what nothing ties to the world: a bare noun, a question, a supposition without anybody in it.

    `known` counts as an anchor: the article has told of such an event before.
    """
    if context.question(draft.clause) and not draft.when:
        draft.refused = "asked, not told"
    elif draft.slot != "verb" and not (known and draft.definite) and draft.anchors() + known < _least(draft):
        draft.refused = "nothing ties it to a time, a place or anybody"
    elif draft.slot == "verb" and draft.guessed and not draft.parties and not draft.when:
        draft.refused = "the present tense without anybody or any date: a rule, not an event"
    elif draft.hypothetical and len(draft.parties) < 1:
        draft.refused = "supposed, and nobody named"


def _least(draft: Draft) -> int:
    """How many anchors a noun needs."""
    return 2 if draft.strength == "weak" and not _whose(draft) else 1


def _whose(draft: Draft) -> bool:
    """ "Der Rücktritt von Ministerin Weiss": whose office it is ties it to the world, and who sat in "nach der Sitzung des Rates"."""
    if draft.type == "meeting":
        return draft.slot == "nach" and draft.clause.predicate.past and any(p.role == "agent" for p in draft.parties)
    return draft.type == "appointment" and any(p.role == "patient" and p.actor for p in draft.parties)


def _merge(drafts: Sequence[Draft]) -> None:
    """One event told twice in one sentence is one; casualties belong to the attack or disaster of their sentence."""
    kept: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.refused is None:
            kept.setdefault(draft.clause.sentence.first, []).append(draft)
    for group in kept.values():
        _casualties(group)
        _spoken(group)
        for position, draft in enumerate(group):
            for other in group[:position]:
                if other.refused is None and draft.refused is None and _same(other, draft):
                    weaker, stronger = (other, draft) if draft.anchors() > other.anchors() else (draft, other)
                    _absorb(stronger, weaker)


def _follow_up(drafts: Sequence[Draft]) -> None:
    """Dead and wounded told within two sentences behind an attack or disaster are that event told again, with its counts."""
    cause: Draft | None = None
    for draft in drafts:
        if draft.refused is not None:
            continue
        if draft.type in ("attack", "disaster") and draft.status in ("held", "alleged", "ongoing"):
            cause = draft
        elif draft.type == "casualties" and cause is not None and 0 <= draft.clause.sentence.first - cause.clause.sentence.last <= NEAR:
            draft.type = cause.type
            draft.why.append(f"casualties of the {cause.type} told right before")
            cause = draft


def _spoken(group: Sequence[Draft]) -> None:
    """ "Drohte mit Zöllen": the threat of an event is that event with its status, not another one."""
    for draft in group:
        said = [d for d in group if d.clause is draft.clause and d is not draft and d.refused is None and d.status in SPOKEN]
        if draft.type == "statement_act" and draft.slot == "verb" and said:
            draft.refused = "what is said is an event of its own"


def _casualties(group: Sequence[Draft]) -> None:
    cause = next((d for d in group if d.type in CAUSES and not d.hypothetical), None)
    for draft in group:
        if draft.type == "casualties" and cause is not None:
            cause.counts.extend(count for count in draft.counts if count not in cause.counts)
            draft.refused = f"counted with the {cause.type} of its sentence"


def _same(one: Draft, two: Draft) -> bool:
    """Same type in one sentence, unless they name different sides, dates or statuses in clauses of their own."""
    if one.type != two.type or one.act != two.act:
        return False
    mine, yours = {p.name for p in one.parties}, {p.name for p in two.parties}
    if one.type == "appointment" and mine and yours and not mine & yours:
        return False  # "nach dem Rücktritt von Weiss übernimmt Roth": one goes, another comes
    if one.clause is two.clause:
        return one.slot == "verb" or two.slot == "verb" or one.status == two.status
    agree = not mine or not yours or mine <= yours or yours <= mine
    return agree and one.status == two.status and (one.when == two.when or not one.when or not two.when)


def _absorb(stronger: Draft, weaker: Draft) -> None:
    for party in weaker.parties:
        stronger.add(party.actor, party.name, party.role)
    stronger.counts.extend(count for count in weaker.counts if count not in stronger.counts)
    if stronger.when is None:
        stronger.dated_as(weaker)
    stronger.where = stronger.where or weaker.where
    weaker.refused = "the same event in the same sentence"


def _event(context: Context, draft: Draft) -> Event:
    article, sentence = context.annotated.article, draft.clause.sentence
    trigger = Span.of(article.text, context.words.tokens[draft.first].start, context.words.tokens[draft.last].end)
    when, interval = draft.moment()
    return Event(
        id=Event.identify(article.id, draft.type, trigger),
        article=article.id,
        type=draft.type,
        start=sentence.start,
        end=sentence.end,
        text=article.text[sentence.start : sentence.end],
        trigger_span=trigger,
        participants=tuple(draft.parties),
        status=draft.status,
        negated=draft.negated,
        hypothetical=draft.hypothetical,
        when=when,
        interval=interval,
        where=draft.where,
        counts=tuple(draft.counts),
        attributed_to=draft.attributed_to,
        plover=code(draft.type, draft.status, negated=draft.negated, act=draft.act),
        certainty=draft.certainty,
        why=tuple(draft.why),
    )


def _refusal(context: Context, draft: Draft) -> Refusal:
    tokens = context.words.tokens
    return Refusal(
        context.annotated.article.id, tokens[draft.first].start, tokens[draft.last].end, f"event:{draft.type}", draft.refused or ""
    )
