"""One count in several articles: what contradicts, what was corrected, what has grown, what agrees."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.records.judgement import Judgement
from lagebild.records.quantity import Why
from lagebild.views.desk import Desk
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows

#: What a reader should see first.
VERDICTS = ("conflict", "corrected", "drift", "agrees")


@dataclass(frozen=True, slots=True)
class Counted:
    """Two articles' figures for one count: `why` holds the German and the English sentence; `left` was published first."""

    id: str
    verdict: str
    why: Why
    left: Source
    right: Source


def compose(view: Rows | Desk) -> list[Counted]:
    """All findings about figures of two articles of the desk: contradictions first, what agrees last."""
    desk = Desk.of(view)
    lines = [line for judgement in desk.judgements if (line := counted(desk, judgement))]
    return sorted(lines, key=lambda c: (VERDICTS.index(c.verdict), c.left.order, c.right.order, c.id))


def counted(desk: Desk, judgement: Judgement) -> Counted | None:
    """One judgement as a line; None where it is no rule's finding about two figures, or one article is not on the desk."""
    places = [_place(id_) for id_ in (judgement.left, judgement.right)]
    if judgement.retracted or len(judgement.reasons) != 3 or judgement.reasons[0] not in VERDICTS:
        return None
    sources = [desk.source(*place) for place in places if place and place[0] in desk.articles]
    if len(sources) != 2:
        return None
    verdict, de, en = judgement.reasons
    return Counted(judgement.id, verdict, Why(de, en), *sources)


def _place(id_: str) -> tuple[str, int, int] | None:
    """Article, start and end of a figure's id (a text fragment after RFC 5147); None for any other id."""
    article, _, place = id_.partition("#char=")
    start, _, end = place.partition(",")
    return (article, int(start), int(end)) if start.isdecimal() and end.isdecimal() else None
