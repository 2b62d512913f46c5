"""Own gold for attribution: speaker, chain of tellers, stance, day and place of saying, over sentences written for it.

Stand-off JSON: `text`, `published`, `spans` of the content, and what is true of the statement. `part` is "tune" or "kept";
rules are looked at on "tune" only.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from bench import f1
from lagebild.intake import from_text
from lagebild.language.annotate import annotate
from lagebild.reading import statements
from lagebild.records.statement import Statement

GOLD = Path(__file__).parents[2] / "tests" / "reading" / "statements" / "gold_chain.json"
MEASURES = ("found", "kind", "speaker", "via", "stance", "said_on", "platform", "chain and stance")


def run(data: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Shares in percent per measure, for both parts; ``--opt misses=tune`` prints what went wrong there."""
    items = json.loads((data or GOLD).read_text(encoding="utf-8"))
    hits: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        verdict = judge(item, options.get("backend", "rules"))
        for measure, right in verdict.items():
            hits[item["part"]][measure].append(right)
        wrong = [m for m, right in verdict.items() if not right]
        if wrong and options.get("misses") == item["part"]:
            print(item["id"], wrong, item["text"])
    return {"sentences": len(items), "scores": {part: _shares(found) for part, found in sorted(hits.items())}}


def _shares(found: dict[str, list[bool]]) -> dict[str, float]:
    return {m: round(100 * sum(found[m]) / len(found[m]), 1) for m in MEASURES if found[m]}


def judge(item: dict[str, Any], backend: str = "rules") -> dict[str, bool]:
    """What is right of one sentence; where the statement is not found, nothing else is."""
    article = from_text(item["text"], published=item["published"])
    annotated = annotate(article, backend=backend)
    said = statements.find(annotated, backend=backend)
    best = max(said.statements, key=lambda s: _overlap(item, s), default=None)
    found = best is not None and _overlap(item, best) >= 0.6
    names = {actor.id: (actor.name, *actor.aliases) for actor in (*annotated.actors, *said.actors)}
    checks = {
        "kind": found and best.kind.split("_")[-1] == item["kind"],
        "speaker": found and _speaker(item["speaker"], best, names),
        "via": found and _via(item["via"], best),
        "stance": found and best.stance == item["stance"],
        "said_on": found and best.said_on == item["said_on"],
        "platform": found and best.platform == item["platform"],
    } if best else dict.fromkeys(MEASURES[1:-1], False)  # fmt: skip
    return {"found": found, **checks, "chain and stance": all(checks[m] for m in ("via", "stance", "said_on"))}


def _overlap(item: dict[str, Any], statement: Statement) -> float:
    gold = {i for start, end in item["spans"] for i in range(start, end)}
    got = {i for span in statement.spans for i in range(span.start, span.end)}
    return f1.of_sets(gold, got)


def _speaker(wanted: str | None, statement: Statement, names: dict[str, tuple[str, ...]]) -> bool:
    if wanted is None:
        return statement.speaker is None
    got = {name.lower() for name in (statement.speaker_name or "", *names.get(statement.speaker or "", ()))}
    return statement.speaker is not None and any(_same(wanted.lower(), name) for name in got)


def _same(wanted: str, got: str) -> bool:
    """Same last word, or one contains the other."""
    return bool(got) and (wanted in got or (got in wanted and len(got) > 3))


def _via(wanted: list[str], statement: Statement) -> bool:
    if not wanted:
        return not statement.via
    return len(wanted) == len(statement.via) and all(
        _same(w.lower(), g.lower()) or _same(g.lower(), w.lower()) for w, g in zip(wanted, statement.via, strict=True)
    )
