"""Choosing the thresholds of rules and model together: coordinate ascent on joint F1 over the held-out tenth of the train part.

``python -m bench statements --data quotes/train.jsonl.gz --opt task=thresholds``; the result belongs into
``reading/statements/join.py`` whenever the weight file changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from bench.statements import documents, layers
from bench.statements.metric import Scores, pair
from lagebild.reading.statements import compose, reader
from lagebild.reading.statements.join import CHOSEN, Thresholds, join
from lagebild.reading.statements.view import View
from lagebild.views.export import spkatt
from lagebild.weights import QuoteScores, load

GRID: dict[str, tuple[float, ...]] = {
    "keep_reported": (0.0, 0.02, 0.05, 0.1, 0.2, 0.3),
    "keep_free": (0.0, 0.02, 0.05, 0.1),
    "keep_run_on": (0.0, 0.02, 0.05, 0.1, 0.2),
    "keep_noun": (0.0, 0.05, 0.1, 0.3),
    "keep": (0.0, 0.01, 0.03, 0.05),
    "add_direct": (0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.1),
    "add_indirect": (0.8, 0.9, 0.95, 0.98, 0.99, 1.1),
    "add_reported": (0.7, 0.9, 0.98, 1.1),
    "add_run_on": (0.7, 0.9, 0.98, 1.1),
    "same": (0.25, 0.35, 0.5),
    "content": (0.9, 0.98, 1.1),
    "role": (0.9, 0.98, 0.999, 1.1),
    "fill": (0.5, 0.7, 0.8, 0.9, 0.95, 1.1),
    "alone": (0.5, 0.9, 1.1),
}


def run(chosen: Iterable[dict[str, Any]]) -> dict[str, object]:
    """The best thresholds, and the figures with the present ones, with the best, and without the model."""
    model = load("statements")
    read = []
    for document in chosen:
        view = View(layers.annotate(document))
        words = [[t.text for t in view.tokens[s.first : s.last]] for s in view.annotated.sentences]
        read.append((document, view, model.score(words)))
    best, before = CHOSEN, _joint(read, CHOSEN)
    score = before
    for name, values in GRID.items():
        for value in values:
            limits = replace(best, **{name: value})
            reached = _joint(read, limits)
            if reached > score:
                best, score = limits, reached
        print(name, getattr(best, name), score)
    return {"documents": len(read), "rules": _joint(read, None), "now": before, "best": score, "thresholds": asdict(best)}


def _joint(read: list[tuple[dict[str, Any], View, QuoteScores]], limits: Thresholds | None) -> float:
    scores = Scores()
    for document, view, heard in read:
        drafts = reader.read(view)
        if limits is not None:
            drafts = [draft for draft in join(view, drafts, heard, limits) if draft.settle()]
        said = compose.records(view, drafts)[0]
        system = {"annotations": spkatt.quotes(said, view.tokens)}
        scores.add(pair(documents.quotes(document), documents.quotes(system)))
    return scores.figures("joint")["f1"]
