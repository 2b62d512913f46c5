"""How well are statements found: the official metric of the German quote corpus, and our own gold for chains and stance."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from bench.statements import documents
from bench.statements.metric import Scores, pair

QUESTION = "Who said what: content and roles of statements (SpkAtt-2023 / LREC 2024 metric); --opt task=chain for chains and stance"

FOLDS = 10


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Score all documents of `data` and write the system's annotations to `predictions`.

    Options: ``task`` quotes (default), chain or thresholds, ``backend`` (rules, weights, all), ``limit`` (first N documents), ``fold``
    (held: the documents whose CRC-32 of the name is 0 modulo 10; rest: the others), ``gold=yes`` scores the gold
    against itself.
    """
    if options.get("task") == "chain":
        from bench.statements import chain

        return chain.run(data, options)
    if data is None:
        raise SystemExit("statements needs --data: a folder or .jsonl(.gz) file of the quote corpus")
    if options.get("task") == "thresholds":
        from bench.statements import thresholds

        return thresholds.run(_chosen(documents.read(data), {"fold": "held"} | options))
    backends = ["rules", "weights"] if options.get("backend") == "all" else [options.get("backend", "rules")]
    chosen = list(_chosen(documents.read(data), options))
    results = {backend: _score(chosen, backend, predictions, options) for backend in backends}
    return {"documents": len(chosen), **(results if len(results) > 1 else next(iter(results.values())))}


def _chosen(every: Iterable[dict[str, Any]], options: dict[str, str]) -> Iterator[dict[str, Any]]:
    fold = options.get("fold")
    kept = (d for d in every if not fold or (zlib.crc32(d["documentName"].encode()) % FOLDS == 0) == (fold == "held"))
    return islice(kept, int(options["limit"])) if "limit" in options else kept


def _score(chosen: list[dict[str, Any]], backend: str, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    scores, written, words, seconds, layered = Scores(), [], 0, 0.0, 0.0
    for document in chosen:
        if options.get("gold") == "yes":
            found, spent, before = document["annotations"], 0.0, 0.0
        else:
            found, spent, before = predict(document, backend)
        system = {"documentName": document["documentName"], "annotations": found}
        scores.add(pair(documents.quotes(document), documents.quotes(system)))
        written.append(json.dumps(system, ensure_ascii=False))
        words, seconds, layered = words + len(document["tokens"]), seconds + spent, layered + before
    if predictions:
        predictions.write_text("".join(line + "\n" for line in written), encoding="utf-8")
    rate = round(words / seconds) if seconds else None
    figures = {name: scores.figures(name) for name in scores.names()}
    share = round(seconds / layered, 2) if layered else None
    return {
        "backend": backend,
        "scores": figures,
        "token_f1": scores.token_f1(),
        "tokens_per_second": rate,
        "time_beside_language": share,
    }


def predict(document: dict[str, Any], backend: str) -> tuple[list[dict[str, Any]], float, float]:
    """Annotations of one document, the seconds that reading statements took, and those its language layers took."""
    from bench.statements import layers
    from lagebild.reading import statements
    from lagebild.views.export import spkatt

    begun = time.perf_counter()
    annotated = layers.annotate(document)
    started = time.perf_counter()
    found = statements.find(annotated, backend=backend)
    spent = time.perf_counter() - started
    return spkatt.quotes(found.statements, annotated.tokens), spent, started - begun
