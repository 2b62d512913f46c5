"""Headlines of the form "Name: words": who is named before the colon says what stands behind it, in words that are not verbatim."""

from __future__ import annotations

from lagebild.language.names import titles
from lagebild.reading.statements import sourcewords, words
from lagebild.reading.statements.clauses import Clauses
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.segments import ENDS
from lagebild.reading.statements.view import View

LABEL = 5
"""A label is at most so many tokens long."""


def read(clauses: Clauses) -> list[Draft]:
    """The statement of a paragraph that is one headline; nothing where the label is a topic or a place ("Kiew: Drei Tote")."""
    view, unit = clauses.view, clauses.unit
    colon = next((i for i in range(unit.first + 1, min(unit.last - 2, unit.first + LABEL + 1)) if view.tokens[i].text == ":"), None)
    if colon is None or not _whole_block(view, unit.first, unit.last) or not _speaks(view, unit.first, colon):
        return []
    first, last = colon + 1, unit.last
    quoted = view.quotation_at(first)
    if (quoted and quoted.first == first) or not _says(view, first, last):
        return []
    found = Draft("indirect", [(first, last)], (unit.first, colon), [], [(unit.first, first)], unit=unit.number)
    found.why = ["name-before-colon"]
    return [found]


def _whole_block(view: View, first: int, last: int) -> bool:
    """True for a paragraph of one sentence without a full stop, as headlines are."""
    alone = (first, last) in view.ranges and view.tokens[last - 1].text not in ENDS - {"!"}
    return alone and last - first <= 25


def _speaks(view: View, first: int, colon: int) -> bool:
    """True where the label names a person, an office or an institution that speaks, and nothing else."""
    if any(view.finite[i] or view.lower[i] in words.BEFORE_NOUNS for i in range(first, colon)):
        return False
    last = view.tokens[colon - 1].text
    named = view.voices[colon - 1] and view.mentioned[colon - 1] == 2 and any(view.people[first:colon])
    return named or titles.title(last) is not None or sourcewords.kind_of(last) in ("organisation", "source")


def _says(view: View, first: int, last: int) -> bool:
    """True where the words make a sentence or hold some in marks; a bare noun phrase is a topic."""
    return any(view.finite[i] or view.outer[i] >= 0 or view.zu_infinitive(i) for i in range(first, last))
