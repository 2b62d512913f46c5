"""All drafts of an article: unit by unit, then what runs on, then quotations that stand alone."""

from __future__ import annotations

from dataclasses import replace

from lagebild.reading.statements import (
    asides,
    backward,
    cues,
    dialogue,
    forward,
    headlines,
    inner,
    lone,
    nouns,
    pointing,
    reported,
    runon,
    segments,
    sources,
    within,
    words,
)
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.view import Unit, View

MEMORY = 3
"""Over how many units a telling voice is remembered."""


def read(view: View) -> list[Draft]:
    """Drafts in text order."""
    turns = dialogue.read(view)
    if turns:
        return _in_order([*turns, *_of_others(view, turns)])
    found: list[Draft] = []
    voice: Draft | None = None
    silent: Unit | None = None
    latest: Draft | None = None
    for unit in view.units:
        clauses = Clauses(view, unit, segments.cut(view, unit))
        if pointing.again(clauses, latest) or pointing.cites(clauses, latest):
            continue
        drafts = headlines.read(clauses) or _unit(clauses, voice, silent)
        if all(d.why[0] == "quotation-beside" for d in drafts):
            drafts = _with_quotations(_carried(clauses, voice, silent), drafts)
        elif voice is not None and runon.mood(clauses) == 2 and not any(d.carrier is None and _outermost(d) for d in drafts):
            drafts = _reported_again(clauses, voice, drafts)
        told = any(d.kind != "reported" for d in drafts)
        silent = None if told or any(view.quotation_at(i) for i in (unit.first, unit.last - 1)) else unit
        drafts = [draft for draft in drafts if draft.settle()]
        pointing.with_that(view, clauses, drafts, latest)
        found.extend(drafts)
        latest = next((d for d in reversed(drafts) if d.carrier is None), None)
        voice = _voice(voice, drafts, unit)
    _pulled(view, found)
    pointing.antecedents(view, found)
    return _in_order([*_with_inner(view, found), *_of_others(view, found)])


def _in_order(drafts: list[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda d: (d.first, -d.last, d.kind))


def _of_others(view: View, drafts: list[Draft]) -> list[Draft]:
    """What long direct speech tells of the words of others."""
    found: list[Draft] = []
    inside: View | None = None
    for carrier, unit in within.units(view, drafts):
        inside = inside or within.Inside(view)
        told = _unit(Clauses(inside, unit, segments.cut(inside, unit)), None, None)
        found.extend(within.others(view, carrier, [draft for draft in told if draft.settle()]))
    return found


def _pulled(view: View, drafts: list[Draft]) -> None:
    """A quotation alone that stands in the running text as well is a pull quote: it is said by whoever says it there."""
    said = {_letters(view, d): d for d in drafts if d.kind == "direct" and d.why[0] not in ALONE}
    for draft in drafts:
        origin = said.get(_letters(view, draft)) if draft.why[0] in ALONE else None
        if origin is not None:
            draft.speaker, draft.cue, draft.frame = origin.speaker, list(origin.cue), []
            draft.why = ["pull-quote", *origin.why[1:]]


NEAR = 1
"""Within how many units a plain "soll" still tells what the voice said."""
ALONE = ("quotation-goes-on", "quotation-alone")


def _letters(view: View, draft: Draft) -> str:
    return "".join(c for c in view.slice(draft.first, draft.last).lower() if c.isalnum())


def _voice(voice: Draft | None, drafts: list[Draft], unit: Unit) -> Draft | None:
    """Who is telling: the last attributed draft, forgotten after a few units that tell nothing."""
    if drafts:
        told = [d for d in drafts if d.carrier is None and (d.speaker or d.impersonal)]
        latest = told[-1] if told else voice
        return replace(latest, unit=unit.number) if latest is not None else None
    return voice if voice and unit.number - voice.unit < MEMORY else None


def _unit(clauses: Clauses, voice: Draft | None, before: Unit | None) -> list[Draft]:
    """Statements by cues and source phrases of one unit."""
    if all(p.kind == "quote" for p in clauses.pieces) or not clauses.pieces:
        return []
    drafts: list[Draft] = []
    for number in range(len(clauses.pieces)):
        for draft in _segment(clauses, number, drafts, before):
            drafts.append(draft)
    for number in range(len(clauses.pieces)):
        for source in sources.find(clauses, number):
            if source.rule == "demnach" and any(d.kind != "reported" for d in drafts):
                continue
            inside = next(
                (d for d in drafts if any(a <= source.phrase[0] and source.phrase[1] <= b for a, b in d.content) and d.kind != "direct"),
                None,
            )
            if inside and inside.kind == "reported":
                _make_room(clauses, number, source, inside, drafts)
                inside = None
            told = sources.read(clauses, number, source, inside, voice)
            if told:
                _hand_on(drafts, told, source.phrase[0])
                drafts.append(told)
    for draft in drafts:
        if (
            draft.impersonal
            and draft.speaker is None
            and voice is not None
            and voice.unit >= clauses.unit.number - 1
            and _goes_on(clauses, draft)
        ):
            draft.speaker, draft.antecedent = voice.speaker, voice.antecedent  # "…, heißt es weiter"
    drafts.extend(lone.beside(clauses, drafts, voice))
    return _passed_on(clauses.view, drafts)


GOING_ON = frozenset(("weiter", "weiterhin", "zudem", "außerdem", "ferner", "darin", "dort", "demnach", "auch"))


def _goes_on(clauses: Clauses, draft: Draft) -> bool:
    """ "…, hieß es weiter" goes on with the voice before; "Am Donnerstag hieß es, …" begins anew with nobody."""
    framed = {clauses.view.lower[i] for first, last in draft.frame for i in range(first, last)}
    return draft.why[0] == "cue-after-content" or not framed.isdisjoint(GOING_ON)


def _make_room(clauses: Clauses, number: int, source: sources.Source, act: Draft, drafts: list[Draft]) -> None:
    """ "dementierte einen Bericht, wonach …": the act ends before what the report says; any other act gives way to its source."""
    piece = clauses.pieces[number]
    if source.rule == "source:wonach" and act.first < piece.first:
        after = clauses.pieces[number + 1 : number + 2]
        behind = [(p.first, act.last) for p in after if sources.closes(clauses, p) or (act.cue and p.first <= act.cue[0] < act.last)]
        act.content = [(act.first, segments.edge(clauses.view, piece)), *behind]
    else:
        drafts.remove(act)


def _passed_on(view: View, drafts: list[Draft]) -> list[Draft]:
    """ "Laut der Zeitung bot er an, zu gehen": he is who offers, the paper passes it on; nothing else is told."""
    for inside in list(drafts):
        outer = inside.carrier
        told = outer is not None and outer in drafts and outer.why[0].startswith("source:") and sources.by_medium(view, outer.speaker)
        if outer and told and inside.kind != "reported" and inside.speaker and _fills(inside, outer):
            drafts.remove(outer)
            inside.carrier, inside.teller = outer.carrier, outer.speaker
            inside.frame = [*inside.frame, *outer.frame] if inside.frame else list(outer.frame)
            inside.why.append(outer.why[0])
    return drafts


def _fills(inside: Draft, outer: Draft) -> bool:
    """True where content and frame of `inside` are all that `outer` tells."""
    framed = {i for first, last in inside.frame for i in range(first, last)}
    return len(outer.tokens() - inside.tokens() - framed) <= 1


def _outermost(draft: Draft) -> bool:
    """True for a statement whose cue is not itself in the subjunctive: an attribution around or behind its content."""
    return draft.why[0] not in ("clause-after-cue", "infinitive-after-cue", "verb-second-after-cue", "speech-act", "clause-of-noun")


def _reported_again(clauses: Clauses, voice: Draft, drafts: list[Draft]) -> list[Draft]:
    """ "Russland habe deutlich gemacht, dass …" after a voice: the telling is told itself."""
    outer = runon.whole(clauses, "indirect_free_indirect", voice, "subjunctive-run-on")
    for draft in drafts:
        draft.carrier = draft.carrier or outer
    return [outer, *drafts]


def _hand_on(drafts: list[Draft], source: Draft, at: int) -> None:
    """ "Laut der Agentur sagte der Minister, …": what stands in whose frame the source phrase stands is told by that source."""
    for draft in drafts:
        if draft.carrier is None and any(a <= at < b for a, b in draft.frame):
            draft.carrier = source


def _segment(clauses: Clauses, number: int, drafts: list[Draft], before: Unit | None) -> list[Draft]:
    """At most one statement per cue of a segment; cues inside content that was taken stay silent."""
    found: list[Draft] = []
    attributed = backward.so(clauses, number)
    if attributed:
        _embrace(attributed, drafts)
        return [attributed]
    for cue in clauses.cues(number):
        if any(cue.finite in d.tokens() for d in [*drafts, *found] if d.kind != "reported"):
            continue
        draft = (
            backward.parenthetical(clauses, number, cue)
            or backward.read(clauses, number, cue)
            or forward.read(clauses, number, cue)
            or _with_noun(clauses, number, cue, [*drafts, *found])
            or lone.announced(clauses, number)
            or pointing.read(clauses, number, cue, before)
            or (None if _goes_on_telling(clauses, number, cue) else lone.partial(clauses, number, cue))
            or reported.read(clauses, number, cue)
        )
        if draft and draft.content and not _general(clauses.view, cue, draft):
            _embrace(draft, [*drafts, *found])
            found.append(draft)
            if draft.kind == "reported":
                found.extend(asides.read(clauses, draft))
            clauses.floor = max(clauses.floor, draft.last if draft.kind != "reported" else clauses.floor)
    if not found and (draft := backward.unlisted(clauses, number)):
        _embrace(draft, drafts)
        clauses.floor = max(clauses.floor, draft.last)
        found.append(draft)
    if not found and (draft := lone.announced(clauses, number) or _by_noun(clauses, number, drafts)):
        found.append(draft)
    return found


def _goes_on_telling(clauses: Clauses, number: int, cue: cues.Cue) -> bool:
    """ "Lobte das Treffen und sprach von einem „guten Tag“": the words in marks are told by the second verb."""
    quoted = next((i for i in range(cue.finite + 1, clauses.pieces[number].last) if clauses.view.quotation_at(i)), None)
    later = (c.finite for c in clauses.cues(number) if c.finite > cue.finite)
    return quoted is not None and any(at < quoted and clauses.view.lower[at - 1] in words.COORDINATORS for at in later)


def _general(view: View, cue: cues.Cue, draft: Draft) -> bool:
    """ "kann man sagen, dass …": a turn of phrase of the author."""
    part = draft.speaker
    return bool(cue.modal) and part is not None and part[1] - part[0] == 1 and view.lower[part[0]] == "man"


def _embrace(outer: Draft, earlier: list[Draft]) -> None:
    """What was taken inside the content of an attribution that follows stands in it: "Er werde …, kündigte A an, sagte B"."""
    if outer.kind == "reported":
        return
    for inner_draft in earlier:
        if inner_draft.carrier is None and outer.first <= inner_draft.first < outer.content[0][1]:
            inner_draft.carrier = outer
            if inner_draft.last > outer.content[0][1]:
                inner_draft.content = [(inner_draft.first, outer.content[0][1])]


def _with_noun(clauses: Clauses, number: int, cue: cues.Cue, drafts: list[Draft]) -> Draft | None:
    """ "äußerte den Wunsch, … zu …": the noun governs the clause, the verb's subject has it."""
    draft = _by_noun(clauses, number, drafts)
    subject = clauses.speaker(cue, number) if draft else None
    if draft and draft.speaker in (None, subject):
        draft.speaker = subject
        if cue.entry.stance in ("denies", "doubts", "confirms"):
            draft.stance, draft.negated = cue.entry.stance, cue.negated  # "widersprach der Darstellung, dass …"
    return draft


def _by_noun(clauses: Clauses, number: int, drafts: list[Draft]) -> Draft | None:
    last = clauses.pieces[number].last - 1
    if any(last in d.tokens() for d in drafts if d.kind != "reported"):
        return None
    return nouns.read(clauses, number)


def _carried(clauses: Clauses, voice: Draft | None, silent: Unit | None) -> list[Draft]:
    """A unit without a cue of its own: a quotation that goes on, a subjunctive sentence, a reportive "soll"; the sentence `silent`
    before may have brought a new voice, which is looked for only where it would be heard."""

    def turned() -> Draft | None:
        return runon.turned(clauses.view, silent, voice)

    if lone.quotes(clauses) and (quoted := lone.standing(clauses, turned())):
        return quoted
    strength = runon.mood(clauses)
    if strength == 2 or (strength == 1 and runon.continues(clauses, voice)):
        return [runon.whole(clauses, "indirect_free_indirect", turned() if strength == 2 else voice, "subjunctive-run-on")]
    if runon.advised(clauses, voice):
        return [runon.whole(clauses, "indirect_free_indirect", voice, "subjunctive-run-on")]
    near = voice is not None and voice.unit >= clauses.unit.number - NEAR
    if runon.free(clauses) and (near or runon.hearsay(clauses)):
        return [runon.whole(clauses, "free_indirect", turned() if runon.hearsay(clauses) else voice, "reportive-soll")]
    return []


def _with_quotations(carried: list[Draft], quotations: list[Draft]) -> list[Draft]:
    """ "Es drohe „eine Erwärmung um sechs Grad“": the subjunctive sentence is told, the words in marks stand in it."""
    for draft in quotations if carried else ():
        draft.carrier = carried[0]
    return [*carried, *quotations]


def _with_inner(view: View, drafts: list[Draft]) -> list[Draft]:
    found = list(drafts)
    taken = {(d.first, d.last) for d in drafts}
    for carrier in drafts:
        if carrier.kind != "direct":
            found.extend(d for d in inner.nested(view, carrier) if (d.first, d.last) not in taken)
    return found
