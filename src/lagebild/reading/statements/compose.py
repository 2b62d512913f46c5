"""Drafts to records: spans, resolved speakers, chain, stance, date."""

from __future__ import annotations

from dataclasses import replace
from typing import cast as typed

from lagebild.reading.statements import circumstances, pointing, speakers
from lagebild.reading.statements.cast import Cast, Resolved
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.speakers import resolve
from lagebild.reading.statements.view import View
from lagebild.records.actor import Actor, Mention
from lagebild.records.reading import Refusal
from lagebild.records.span import Span
from lagebild.records.statement import Statement, StatementMedium


def records(view: View, drafts: list[Draft]) -> tuple[tuple[Statement, ...], tuple[Actor, ...], tuple[Mention, ...], tuple[Refusal, ...]]:
    """Statements in text order with the actors, mentions and refusals they bring along."""
    cast = Cast(view)
    found: dict[str, Statement] = {}
    by_draft: dict[int, str] = {}
    before: tuple[Draft, Statement] | None = None
    for draft in (d for d in drafts if not _shown(cast, d)):
        statement = _carried(view, before, draft, _statement(cast, draft))
        by_draft[id(draft)] = statement.id
        if statement.id not in found:
            found[statement.id] = statement
            before = before if circumstances.INSIDE in draft.why else (draft, statement)
    for draft in (d for d in drafts if id(d) in by_draft):
        outer = by_draft.get(id(draft.carrier)) if draft.carrier else None
        if outer and outer != by_draft[id(draft)]:
            found[by_draft[id(draft)]] = replace(found[by_draft[id(draft)]], nested_in=outer)
    taken = {(m.start, m.end) for m in view.annotated.mentions}
    mentions = [m for key, m in sorted(cast.mentions.items()) if key not in taken and (m.actor in cast.added or m.actor in cast.known)]
    return tuple(found.values()), tuple(sorted(cast.added.values(), key=lambda a: a.id)), tuple(mentions), tuple(_refused(view, drafts))


def span(view: View, part: Range) -> Span:
    """Characters of the tokens ``[first:last]``."""
    return Span.of(view.text, view.tokens[part[0]].start, view.tokens[part[1] - 1].end)


def runs(numbers: list[int]) -> list[Range]:
    """Consecutive token numbers as ranges."""
    found: list[Range] = []
    for number in sorted(set(numbers)):
        if found and found[-1][1] == number:
            found[-1] = (found[-1][0], number + 1)
        else:
            found.append((number, number + 1))
    return found


def _statement(cast: Cast, draft: Draft) -> Statement:
    view, article = cast.view, cast.view.annotated.article.id
    spans = tuple(span(view, part) for part in draft.content)
    cue = tuple(span(view, part) for part in runs(draft.cue))
    frame = tuple(span(view, part) for part in draft.frame if part[0] < part[1])
    who, whom, when = _who(cast, draft), _addressee(cast, draft), circumstances.said_on(view, draft)
    return Statement(
        id=Statement.identify(article, draft.kind, spans),
        article=article,
        kind=draft.kind,
        spans=spans,
        text=" ".join(s.text for s in spans),
        speaker=who.actor,
        speaker_name=who.name,
        speaker_span=span(view, draft.speaker) if draft.speaker else None,
        cue_span=max(cue, key=lambda s: (s.end - s.start, -s.start)) if cue else None,
        cue_spans=cue,
        frame_span=frame[0] if frame else None,
        frame_spans=frame,
        addressee=whom.actor,
        addressee_span=span(view, draft.addressee) if draft.addressee else None,
        via=circumstances.tellers(cast, draft),
        medium=typed(StatementMedium, draft.medium),
        platform=circumstances.platform(view, draft),
        stance="rejects" if circumstances.against(view, draft) else circumstances.stance(draft),
        hedge=circumstances.hedge(view, draft),
        negated_cue=draft.negated,
        said_on=when[0] if when else None,
        said_on_span=when[1] if when else None,
        verbatim=draft.kind == "direct" and view.outer[draft.first] >= 0,
        candidates=who.candidates,
        why=tuple(draft.why),
    )


ANAPHORS = frozenset(("demnach", "danach", "eigenen", "eigener", "eigenem"))
"""Words that stand for a source named elsewhere: "demnach", "nach eigenen Angaben"."""
SHOWING = frozenset(("cue:zeigen", "cue:belegen", "cue:beweisen", "cue:ergeben", "cue:bedeuten", "cue:an/deuten"))


def _shown(cast: Cast, draft: Draft) -> bool:
    """ "Die Entscheidung zeigt, dass …": a thing shows it, nobody says it."""
    return not SHOWING.isdisjoint(draft.why) and resolve(cast, draft.speaker).thing


def _who(cast: Cast, draft: Draft) -> Resolved:
    """The speaker; where the layers leave a pronoun open, the subject of the sentence it points back at."""
    if draft.speaker and cast.view.lower[draft.speaker[0]] in ANAPHORS:
        return resolve(cast, draft.antecedent)
    if draft.speaker is None and draft.antecedent and "turn-of-dialogue" in draft.why:
        return resolve(cast, draft.antecedent)
    who = resolve(cast, draft.speaker)
    if draft.antecedent and pointing.WITH_THAT in draft.why:
        meant = resolve(cast, draft.antecedent)
        return meant if meant.actor and speakers.fits(cast, draft.speaker, meant.actor) else who
    if who.actor is None and draft.antecedent:
        meant = resolve(cast, draft.antecedent)
        return meant if meant.actor and speakers.agrees(cast, draft.speaker, draft.antecedent, meant.actor) else who
    return who


def _addressee(cast: Cast, draft: Draft) -> Resolved:
    return resolve(cast, draft.addressee) if draft.addressee else Resolved()


def _carried(view: View, before: tuple[Draft, Statement] | None, draft: Draft, statement: Statement) -> Statement:
    """Day, platform and chain of what the same voice said right before hold on where the text goes on without a new one."""
    if before is None or statement.said_on or statement.kind == "reported":
        return statement
    earlier, told = before
    near = 0 <= draft.unit - earlier.unit <= 1 and view.units[draft.unit].block == view.units[earlier.unit].block
    if not near or not told.speaker or told.speaker != statement.speaker:
        return statement
    goes_on = not draft.frame or draft.frame == earlier.frame
    return replace(
        statement,
        said_on=told.said_on,
        said_on_span=told.said_on_span,
        via=statement.via or (told.via if goes_on else ()),
        platform=statement.platform or (told.platform if goes_on else None),
        why=(*statement.why, "day-carried-on") if told.said_on else statement.why,
    )


def _refused(view: View, drafts: list[Draft]) -> list[Refusal]:
    """Quotations that are nobody's words here: names, titles, words held at arm's length."""
    held = {i for draft in drafts for first, last in draft.content for i in range(first, last)}
    article = view.annotated.article.id
    return [
        Refusal(
            article,
            view.tokens[q.first].start,
            view.tokens[q.last - 1].end,
            "statement",
            "quotation without anybody who says it: name, title or term",
        )
        for q in view.quotations
        if q.depth == 0 and q.first not in held
    ]
