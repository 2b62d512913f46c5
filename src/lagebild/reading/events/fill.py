"""What one mention of an event lends to another: participants, date and place inside one article."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.reading.events.draft import Draft
from lagebild.reading.events.parties import JOINT

OVER = frozenset({"held", "ongoing", "alleged"})
AHEAD = frozenset({"planned", "agreed", "proposed", "threatened"})


def lend(drafts: Sequence[Draft]) -> None:
    """A mention that points back takes what it lacks from the nearest mention before it that fits, then dates travel back."""
    for position, draft in enumerate(drafts):
        if draft.refused is None and draft.guessed and draft.slot != "verb":
            _status_from_before(draft, drafts[:position])
        if draft.refused is None and draft.type in JOINT:
            _from_before(draft, drafts[:position])
    for draft in drafts:
        if draft.refused is None and draft.type in JOINT and len(draft.parties) > 1:
            _date(draft, drafts)


def _status_from_before(draft: Draft, before: Sequence[Draft]) -> None:
    """A present tense that says nothing of when leaves the status the same kind of event had before."""
    known = next((d for d in reversed(before) if d.refused is None and d.type == draft.type and not d.guessed), None)
    if known is not None and draft.definite:
        draft.status = known.status
        draft.why.append("status from the mention it points back to")


def _from_before(draft: Draft, before: Sequence[Draft]) -> None:
    if not draft.definite or len(draft.parties) > 1:
        return
    names = {p.name for p in draft.parties}
    for other in reversed(before):
        if other.refused is None and _kin(draft, other) and len(other.parties) > 1 and names <= {p.name for p in other.parties}:
            for party in other.parties:
                draft.add(party.actor, party.name, party.role)
            draft.why.append("participants from the mention it points back to")
            if draft.when is None and _same_side(draft, other):
                draft.when, draft.interval = other.when, other.interval
            draft.where = draft.where or other.where
            return


def _kin(draft: Draft, other: Draft) -> bool:
    """ "Gespräch" may take up a call or a meeting; else the types agree."""
    if draft.type == other.type:
        return True
    return draft.type == "meeting" and other.type in ("call", "negotiation") and "noun: Gespräch" in draft.why


def _same_side(draft: Draft, other: Draft) -> bool:
    return (draft.status in OVER) == (other.status in OVER)


def _date(draft: Draft, drafts: Sequence[Draft]) -> None:
    """The one date (or place) that other mentions with the same participants and the same side of now give."""
    mine = {p.name for p in draft.parties}
    kin = [
        d
        for d in drafts
        if d is not draft and d.refused is None and d.type == draft.type and {p.name for p in d.parties} == mine and _same_side(draft, d)
    ]
    dates = {d.when for d in kin if d.when}
    if draft.when is None and len(dates) == 1:
        source = next(d for d in kin if d.when)
        draft.when, draft.interval = source.when, source.interval
        draft.why.append("date from another mention of it")
    places = {d.where for d in kin if d.where}
    if draft.where is None and len(places) == 1:
        draft.where = next(iter(places))
        draft.why.append("place from another mention of it")
