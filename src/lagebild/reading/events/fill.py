"""What one mention of an event lends to another: participants, date and place inside one article."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.reading.events.draft import Draft
from lagebild.reading.events.parties import JOINT
from lagebild.records.event import Participant

#: What talks lead to takes its sides from them, within so many tokens.
BRIDGED = frozenset({"prisoner_exchange", "ceasefire", "agreement"})
NEAR = 30
#: Who visits meets.
VISITS = frozenset({"meeting", "visit"})
#: So many mentions are looked through in either direction.
REACH = 60
OVER = frozenset({"held", "ongoing", "alleged"})
AHEAD = frozenset({"planned", "agreed", "proposed", "threatened"})


def lend(drafts: Sequence[Draft]) -> None:
    """A mention that points back takes what it lacks from the nearest mention before it that fits, then dates travel between mentions."""
    kept = [draft for draft in drafts if draft.refused is None]
    for position, draft in enumerate(kept):
        before = kept[max(position - REACH, 0) : position]
        if "noun: Gespräch" in draft.why:
            _as_call(draft, before)
        if draft.type in JOINT:
            _from_before(draft, before)
        if draft.type in BRIDGED and not draft.parties and draft.told:
            _from_talks(draft, before)
        if draft.guessed and draft.slot != "verb":
            _status(draft, before, kept[position + 1 : position + REACH])
    _only_one(kept)
    groups: dict[tuple[str, frozenset[str]], list[Draft]] = {}
    for draft in kept:
        if draft.type in JOINT and len(draft.parties) > 1:
            groups.setdefault((draft.type, frozenset(p.name for p in draft.parties)), []).append(draft)
    for group in groups.values():
        _share(group)


def _as_call(draft: Draft, before: Sequence[Draft]) -> None:
    """ "Trumps Gespräch mit Putin" behind a call of the two is that call."""
    mine = {p.name for p in draft.parties}
    for other in reversed(before):
        if other.type in ("call", "meeting", "negotiation") and len(other.parties) > 1 and mine <= {p.name for p in other.parties}:
            if other.type == "call" and (mine or draft.definite):
                draft.type = "call"
                draft.why.append("the call told before")
            return


def _status(draft: Draft, before: Sequence[Draft], behind: Sequence[Draft]) -> None:
    """What says nothing of when takes the status that the same kind of event had before, or has later with the same participants."""
    mine = {p.name for p in draft.parties}
    known = [d for d in reversed(before) if draft.definite or (mine and mine == {p.name for p in d.parties})]
    known += [d for d in behind if len(mine) > 1 and mine == {p.name for p in d.parties}]
    same = {draft.type} | (VISITS if draft.type in VISITS else set())
    source = next((d for d in known if d.type in same and not d.guessed), None)
    if source is not None:
        draft.status, draft.hypothetical = source.status, source.hypothetical
        draft.why.append("status from another mention of it")


def _from_talks(draft: Draft, before: Sequence[Draft]) -> None:
    """ "Vereinbart wurden mehrere Gefangenenaustausche": the sides of the talks told right before."""
    for other in reversed(before[-3:]):
        near = 0 <= draft.clause.sentence.first - other.clause.sentence.last <= NEAR
        if near and other.type in ("negotiation", "meeting", "call") and len(other.parties) > 1:
            draft.parties = [Participant(p.actor, p.name, "agent") for p in other.parties]
            draft.why.append("participants from the talks told before it")
            return


def _from_before(draft: Draft, before: Sequence[Draft]) -> None:
    """The mention with the same noun first; a compound ("Vorbereitungstreffen") points back to nothing but itself."""
    if not draft.definite or len(draft.parties) > 1:
        return
    names = {p.name for p in draft.parties}
    fitting = [o for o in reversed(before) if _kin(draft, o) and len(o.parties) > 1 and names <= {p.name for p in o.parties}]
    same = [o for o in fitting if o.noun and o.noun == draft.noun]
    chosen = next(iter(same or ([] if draft.compound else fitting)), None)
    if chosen is None:
        return
    for party in chosen.parties:
        draft.add(party.actor, party.name, party.role if chosen.type == draft.type else "agent")
    draft.why.append("participants from the mention it points back to")
    if draft.when is None and _same_side(draft, chosen):
        draft.dated_as(chosen)
    draft.where = draft.where or chosen.where


def _only_one(kept: Sequence[Draft]) -> None:
    """A ticker tells the end first: "das Treffen" without sides in front takes those of the only such event behind it.

    A meeting that somebody merely offers ("X ist bereit, Y zu treffen") is not the summit that is set.
    """
    sides: dict[tuple[str, bool], list[Draft]] = {}
    for draft in kept:
        if draft.type in JOINT and len(draft.parties) > 1:
            sides.setdefault((draft.type, draft.status in OVER), []).append(draft)
    for draft in kept:
        known = sides.get((draft.type, draft.status in OVER), [])
        one = len({frozenset(p.name for p in d.parties) for d in known}) == 1
        offered = draft.status != "proposed" and all(d.status == "proposed" for d in known)
        if draft.definite and not draft.parties and not draft.compound and one and not offered:
            draft.parties = list(known[0].parties)
            draft.why.append("participants from the only such event of the article")


def _kin(draft: Draft, other: Draft) -> bool:
    """ "Gespräch" may take up a call or a meeting; else the types agree."""
    if draft.type == other.type:
        return True
    if draft.type == "meeting" and other.type == "visit":
        return True  # "der Besuch … bei dem Treffen"
    return draft.type == "meeting" and other.type in ("call", "negotiation") and "noun: Gespräch" in draft.why


def _same_side(draft: Draft, other: Draft) -> bool:
    return (draft.status in OVER) == (other.status in OVER)


def _share(group: Sequence[Draft]) -> None:
    """The one date and the one place that mentions with the same participants and the same side of now give."""
    for over in (True, False):
        kin = [draft for draft in group if (draft.status in OVER) == over]
        dated = {draft.when: draft for draft in kin if draft.when}
        places = {draft.where for draft in kin if draft.where}
        for draft in kin:
            if draft.when is None and len(dated) == 1:
                source = next(iter(dated.values()))
                draft.dated_as(source)
                draft.why.append("date from another mention of it")
            if draft.where is None and len(places) == 1:
                draft.where = next(iter(places))
                draft.why.append("place from another mention of it")
