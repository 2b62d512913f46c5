"""Names (PER, ORG, LOC, MISC) of the shipped weights on GermEval TSV, CoNLL or IOB2 columns.

`--opt part=held-out` keeps to the sentences that the training left out (by a hash, as for tags), `--opt part=held-out-blocks`
to the blocks of forty sentences that it left out of the Bundestag protocols. The blocks were counted over 01143 and 09036 one
after the other: give `--opt first=1165` for the latter alone.
"""

from __future__ import annotations

import time
from pathlib import Path

from bench.names.columns import Sheet, read, write
from bench.names.figures import figures
from bench.names.part import in_part
from lagebild import weights

QUESTION = "How many names are found with exact borders and the right type?"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """F1 in per cent, pooled and per type; raises ValueError without data or without a column of BIO labels."""
    if data is None:
        raise ValueError("names needs --data FILE")
    whole, part, first = read(data), options.get("part", ""), int(options.get("first", "0"))
    sheet = Sheet([s for at, s in enumerate(whole.sentences) if in_part(part, first + at, s.tokens)], whole.label)
    model = weights.load("language")
    model.tag([["Probe"]])
    started = time.process_time()
    tags = model.tag([sentence.tokens for sentence in sheet.sentences])
    seconds = time.process_time() - started
    labels = [["O" if tag.name.endswith("-TITLE") else tag.name for tag in row] for row in tags]
    if predictions:
        write(predictions, sheet, labels)
    total = sum(len(sentence.tokens) for sentence in sheet.sentences)
    facts: dict[str, object] = {"sentences": len(sheet.sentences), "words": total, "weights": model.version}
    gold = [sentence.labels for sentence in sheet.sentences]
    return facts | figures(gold, labels) | {"words_per_cpu_second": round(total / seconds) if total else 0}
