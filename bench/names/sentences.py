"""Figures on the own sentences: borders and type, the uninflected name, persons inside compounds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from bench.names.own import Named, own
from lagebild.language import tokenised

TYPES = ("PER", "ORG", "LOC", "MISC")


def own_figures(options: dict[str, str], predictions: Path | None = None) -> dict[str, object]:
    """Precision, recall and F1 of spans with types for each part, and the share of right bases among the right spans."""
    backend = options.get("backend", "rules")
    parts = [options["part"]] if options.get("part") in ("open", "untouched") else ["open", "untouched"]
    found: dict[str, object] = {"backend": backend}
    errors: list[str] = []
    for part in parts:
        counts: Counter[str] = Counter()
        for sentence in own(part):
            errors += [f"{part} {line}" for line in _count(sentence, backend, counts)]
        found |= {f"{part}_{key}": value for key, value in _figures(counts).items()}
    if predictions:
        predictions.write_text("\n".join(errors), encoding="utf-8")
    return found


def _count(sentence: Named, backend: str, counts: Counter[str]) -> list[str]:
    """Adds to `counts`; returns what is missing or wrong, one line each."""
    layers = tokenised.layers([sentence.text], backend)
    system: dict[tuple[int, int, str], str] = {(n.core_start, n.core_end, n.kind): n.base for n in layers.names}
    gold = {(start, end, kind): base for start, end, kind, base in sentence.names}
    for label, spans in (("gold", gold), ("system", system), ("right", gold.keys() & system.keys())):
        counts.update(f"{label} {kind}" for _, _, kind in spans)
    counts["base"] += sum(gold[span] == system[span] for span in gold.keys() & system.keys())
    mentions = {(m.start, m.end) for m in layers.mentions}
    counts["inside"] += len(sentence.inside)
    counts["inside found"] += len(sentence.inside & mentions)
    lost = [("missing", *span) for span in sorted(gold.keys() - system.keys())] + [
        ("wrong", *span) for span in sorted(system.keys() - gold.keys())
    ]
    bases = [f"{sentence.kind}: base {system[s]!r}, not {gold[s]!r}" for s in sorted(gold.keys() & system.keys()) if gold[s] != system[s]]
    bases += [f"{sentence.kind}: inside {sentence.text[a:b]!r}" for a, b in sorted(sentence.inside - mentions)]
    return [f"{sentence.kind}: {what} {kind} {sentence.text[a:b]!r} in {sentence.text!r}" for what, a, b, kind in lost] + bases


def _figures(counts: Counter[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for kind in ("", *TYPES):
        gold, system, right = (
            sum(n for key, n in counts.items() if key == f"{label} {kind}" or (not kind and key.startswith(f"{label} ")))
            for label in ("gold", "system", "right")
        )
        found[f"{kind.lower()}_n".lstrip("_")] = gold
        for name, part, whole in (("p", right, system), ("r", right, gold), ("f1", 2 * right, gold + system)):
            found[f"{kind.lower()}_{name}".lstrip("_")] = round(100 * part / whole, 1) if whole else None
    right = sum(n for key, n in counts.items() if key.startswith("right "))
    found["bases_right"] = round(100 * counts["base"] / right, 1) if right else None
    return found | {"inside_compounds": counts["inside"], "inside_compounds_found": counts["inside found"]}
