"""Interviews, protocols and transcripts: a name and a colon open the turn, the turn is what that person says.

A turn stands in no quotation marks, so it is a direct statement that is not verbatim.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.view import View

QUESTION = frozenset(("frage", "interviewer", "moderator", "moderatorin", "reporter", "reporterin"))
ANSWER = frozenset(("antwort", "a", "q", "f"))
LABEL_WORDS = 8
"""A label is at most so many tokens long."""
TURNS = 3
"""From so many labelled blocks on a text is a dialogue."""


def read(view: View) -> list[Draft]:
    """The turns of a dialogue, nothing where the article is none."""
    turns = [turn for turn in (_turn(view, first, last) for first, last in view.ranges) if turn]
    labels = Counter(view.slice(*label) for label, _ in turns)
    if len(turns) < TURNS or not any(count > 1 for count in labels.values()):
        return []
    if len(labels) < 2:
        return _answers(view, turns)
    asked = _asked(view, turns)
    drafts = [_draft(view, label, content) for label, content in turns]
    for draft, (label, _) in zip(drafts, turns, strict=True):
        draft.antecedent = asked if view.lower[label[0]] in ANSWER else None
    return drafts


def _answers(view: View, turns: list[tuple[Range, Range]]) -> list[Draft]:
    """Only the answers carry a name: each must stand behind a block that asks."""
    starts = {label[0]: (label, content) for label, content in turns}
    drafts: list[Draft] = []
    for before, block in pairwise(view.ranges):
        if block[0] in starts and before[0] not in starts:
            if view.tokens[before[1] - 1].text != "?":
                return []
            drafts += [_draft(view, (before[0], before[0]), before), _draft(view, *starts[block[0]])]
    return drafts


def _asked(view: View, turns: list[tuple[Range, Range]]) -> Range | None:
    """Whom a question addresses by name: "Herr Frenzel, wie …"."""
    for label, (first, last) in turns:
        if view.lower[label[0]] in QUESTION:
            for i in range(first, min(last - 1, first + 4)):
                if view.lower[i] in ("herr", "frau") and view.tokens[i + 1].text[:1].isupper():
                    return i + 1, i + 2
    return None


def _turn(view: View, first: int, last: int) -> tuple[Range, Range] | None:
    """Label and words of a block that begins with a label."""
    start = _after_stamp(view, first, last)
    colon = next((i for i in range(start, min(last, start + LABEL_WORDS)) if view.tokens[i].text == ":"), None)
    if colon is None or colon == start or colon + 1 >= last or not _label(view, start, colon):
        return None
    return (start, colon), (colon + 1, last)


def _after_stamp(view: View, first: int, last: int) -> int:
    """Behind a time in brackets: "[12:03] Anna: …"."""
    if view.tokens[first].text != "[":
        return first
    return next((i + 1 for i in range(first, min(last, first + 6)) if view.tokens[i].text == "]"), first)


def _label(view: View, first: int, last: int) -> bool:
    """Names, titles and a party in brackets; no verb, no lower-case word but a particle of nobility."""
    for i in range(first, last):
        text = view.tokens[i].text
        if text[:1].islower() and text not in ("von", "der", "de", "van", "zu", "für", "und", "dpa"):
            return False
        if text in ("„", ".", "?", "!", "“", '"') and not (text == "." and i > first and len(view.tokens[i - 1].text) <= 4):
            return False
    return view.tokens[first].text[:1].isupper()


def _draft(view: View, label: Range, content: Range) -> Draft:
    word = view.lower[label[0]]
    speaker = None if (word in QUESTION | ANSWER and label[1] - label[0] == 1) or label[0] == label[1] else label
    draft = Draft("direct", [content], speaker, why=["turn-of-dialogue"], medium="speech")
    draft.unit = next((u.number for u in view.units if u.first <= content[0] < u.last), 0)
    draft.frame = [(label[0], content[0])] if label[0] < content[0] else []
    if word in QUESTION or view.tokens[content[1] - 1].text == "?":
        draft.stance = "asks"
    return draft
