"""Inside direct speech: what the speaker tells that others have said. "„Der Minister hat gesagt, das Geld komme im Mai“, sagte sie."

What the speaker says of themselves ("ich glaube, dass …") is their own speech and no statement beside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from lagebild.reading.statements import words
from lagebild.reading.statements.circumstances import INSIDE
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.lexicon import lexicon
from lagebild.reading.statements.view import Unit, View, nested, outermost

LONG = 8
"""From so many tokens on direct speech is looked into."""
SHORT = 4
"""A sentence of fewer tokens tells nothing of others."""
SUPPOSING = frozenset(("wer", "wenn", "falls", "sollte", "angenommen"))
"""With these begins what nobody is said to have said: "Wer so etwas sagt, der …"."""
OWN = words.word_set("ich wir man du ihr mir mich uns niemand keiner jemand alle jeder wer mein meine unser unsere")
"""Who does not bring another voice into direct speech."""


class Inside(View):
    """The same article, its outermost quotation marks taken for nothing, so that what stands between them can be read as clauses."""

    def __init__(self, view: View) -> None:
        self.__dict__.update(view.__dict__)
        self.quotations = [replace(q, depth=q.depth - 1) for q in view.quotations if q.depth]
        self.outer = outermost(self.quotations, len(self.tokens))
        self.nested = nested(self.tokens, self.outer)
        self.pieces = {}


def units(view: View, drafts: list[Draft]) -> Iterator[tuple[Draft, Unit]]:
    """The sentences of long direct speech, as units of the unit that holds it."""
    for draft in drafts:
        for first, last in draft.content if draft.kind == "direct" else ():
            if last - first >= LONG and any(_tells(view.lower[i]) for i in range(first, last)):
                yield from _sentences(view, draft, first, last)


def _tells(lower: str) -> bool:
    table = lexicon()
    return table.is_finite(lower) or lower in table.participles or lower in ("laut", "zufolge") or lower.endswith("angaben")


def _sentences(view: View, draft: Draft, first: int, last: int) -> Iterator[tuple[Draft, Unit]]:
    marked = view.outer[first] >= 0
    first, last = (first + 1, last - 1) if marked else (first, last)
    sentences = view.annotated.sentences
    number = max(bisect_right(sentences, first, key=lambda s: s.first) - 1, 0)
    while number < len(sentences) and sentences[number].first < last:
        sentence = sentences[number]
        number += 1
        at, end = max(sentence.first, first), min(sentence.last, last)
        supposed = view.lower[at] in SUPPOSING or view.tokens[end - 1].text == "?"
        if end - at >= SHORT and not supposed:
            yield draft, Unit(draft.unit, at, end, sentence.block)


def others(view: View, carrier: Draft, found: list[Draft]) -> list[Draft]:
    """Those of the statements `found` in direct speech that bring a voice of their own, now told by its speaker."""
    kept = [d for d in found if d.speaker is not None and _telling(view, d) and _another(view, d.speaker)]
    for draft in kept:
        draft.carrier = draft.carrier if draft.carrier in kept else carrier
        draft.why.append(INSIDE)
    return kept


def _telling(view: View, draft: Draft) -> bool:
    """Only plain telling counts here: a clause behind a verb of saying or "laut …", no thought, no wish ("möchten auffordern")."""
    if draft.why[0] in ("source:laut", "source:zufolge"):
        return True
    said = draft.medium in ("speech", "writing") or draft.stance in TOLD
    return said and draft.why[0] in BEHIND and not any(view.lower[i] in words.MODALS for i in draft.cue)


TOLD = frozenset(("reports", "announces", "confirms", "denies", "promises", "threatens", "accuses"))
BEHIND = frozenset(("clause-after-cue", "verb-second-after-cue", "infinitive-after-cue", "content-after-cue", "wie-parenthesis"))


def _another(view: View, speaker: Range) -> bool:
    """A phrase in words of the article that is nobody of those who talk."""
    return view.tokens[speaker[0]].text[:1].isalpha() and OWN.isdisjoint(view.lower[speaker[0] : speaker[1]])
