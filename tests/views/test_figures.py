"""Counts on which articles differ: one line a finding, both passages verbatim."""

from __future__ import annotations

import dataclasses

from lagebild.records.judgement import Judgement
from lagebild.views import dossier, figures
from lagebild.views.desk import Desk
from tests.views import harbour

DESK = Desk.of(harbour.view())
FIRST, SECOND = list(DESK.articles.values())[:2]


def judged(verdict: str, start: int = 0, *, retracted: bool = False, right: str = SECOND.id) -> Judgement:
    ends = (f"{FIRST.id}#char={start},{start + 4}", f"{right}#char={start},{start + 4}")
    reasons = (verdict, "Das widerspricht sich.", "They contradict each other.")
    id_ = Judgement.identify(*ends, "rules", None)
    return Judgement(id=id_, left=ends[0], right=ends[1], verdict="same", score=1.0, reasons=reasons, by="rules", retracted=retracted)


def test_contradictions_come_first_and_both_passages_are_verbatim() -> None:
    desk = dataclasses.replace(DESK, judgements=(judged("agrees", 10), judged("conflict")))
    found = figures.compose(desk)
    assert [f.verdict for f in found] == ["conflict", "agrees"]
    assert (found[0].left.text, found[0].right.text) == (FIRST.text[:4], SECOND.text[:4])
    assert found[0].why.de.endswith("sich.") and found[0].why.en.endswith("other.")
    assert [f.verdict for f in dossier.compose(desk).differing] == ["conflict"]


def test_what_was_taken_back_or_lies_elsewhere_is_not_shown() -> None:
    other = dataclasses.replace(judged("conflict"), reasons=("they share a name",))
    desk = dataclasses.replace(DESK, judgements=(judged("conflict", retracted=True), judged("conflict", right="ar_elsewhere"), other))
    assert figures.compose(desk) == []
