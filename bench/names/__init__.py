"""Names (PER, ORG, LOC, MISC) on GermEval TSV, CoNLL or IOB2 columns, and on own sentences.

With `--data` the shipped encoder's own labels are measured; `--opt backend=rules` (or weights, spacy:MODEL) measures the names that
Lagebild makes of them, rules included; `backend=pipeline:FOLDER` those of a spaCy pipeline alone. Without `--data` the own
sentences are read, with `backend=rules` unless told otherwise. `--opt part=held-out` keeps to the sentences that the training left out
(by a hash, as for tags), `part=training` to the others, `part=held-out-blocks` to the blocks of forty sentences that it left out of the
Bundestag protocols. The blocks were counted over 01143 and 09036 one after the other: give `--opt first=1165` for the latter alone.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from bench.names import pipeline
from bench.names.columns import Sentence, Sheet, read, write
from bench.names.figures import figures
from bench.names.part import in_part
from bench.names.sentences import own_figures
from lagebild import weights
from lagebild.language import tokenised

QUESTION = "How many names are found with exact borders and the right type?"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """F1 in per cent, pooled and per type; raises ValueError for data without a column of BIO labels."""
    if data is None:
        return own_figures(options, predictions)
    whole, part, first = read(data), options.get("part", ""), int(options.get("first", "0"))
    sheet = Sheet([s for at, s in enumerate(whole.sentences) if in_part(part, first + at, s.tokens)], whole.label)
    backend = options.get("backend", "encoder")
    started = time.process_time()
    found = _found(sheet.sentences, backend)
    seconds = time.process_time() - started
    if predictions:
        write(predictions, sheet, found)
    total = sum(len(sentence.tokens) for sentence in sheet.sentences)
    facts: dict[str, object] = {"sentences": len(sheet.sentences), "words": total, "backend": backend}
    if backend in ("encoder", "weights"):
        facts["weights"] = weights.load("language").version
    gold = [sentence.labels for sentence in sheet.sentences]
    return facts | figures(gold, found) | {"words_per_cpu_second": round(total / seconds) if total else 0}


def _found(sentences: Sequence[Sentence], backend: str) -> list[list[str]]:
    if backend == "encoder":
        return _encoder(sentences)
    if backend.startswith("pipeline:"):
        return pipeline.labels([s.tokens for s in sentences], backend.removeprefix("pipeline:"))
    return list(tokenised.labels([s.tokens for s in sentences], backend))


def _encoder(sentences: Sequence[Sentence]) -> list[list[str]]:
    tags = weights.load("language").tag([sentence.tokens for sentence in sentences])
    return [["O" if tag.name.endswith("-TITLE") else tag.name for tag in row] for row in tags]
