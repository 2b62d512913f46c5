"""Direction of weekdays, months and their like: our own sentences, each with its publish date and the day the expression means."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lagebild.language import times

GOLD = Path(__file__).parents[2] / "tests" / "language" / "times"


def run(options: dict[str, str]) -> dict[str, object]:
    """Share of right values; `part` is ``open`` (tuned on), ``untouched`` or both. ``--opt errors=1`` lists the misses."""
    figures: dict[str, object] = {}
    for name in ("open", "untouched"):
        if options.get("part", name) == name:
            cases = load(name)
            misses = [_miss(case) for case in cases if not right(case)]
            figures[name] = {"accuracy": round(100 - 100 * len(misses) / len(cases), 1), "sentences": len(cases)}
            if "errors" in options:
                print(*misses, sep="\n")
    return figures


def load(part: str) -> list[dict[str, Any]]:
    """The cases of one part: ``text``, ``published``, ``expression``, ``value``."""
    cases: list[dict[str, Any]] = json.loads((GOLD / f"gold_direction_{part}.json").read_text(encoding="utf-8"))
    return cases


def right(case: dict[str, Any]) -> bool:
    """Whether the expression was found with the right value."""
    return case["value"] in values(case)


def values(case: dict[str, Any]) -> Iterator[str | None]:
    """Values of our expressions that overlap the case's."""
    start = case["text"].index(case["expression"])
    end = start + len(case["expression"])
    found = times.find("direction", case["text"], (), (), case["published"])
    return (t.value for t in found if t.start < end and start < t.end)


def _miss(case: dict[str, Any]) -> str:
    return f"{case['published']} {case['text']} [{case['expression']}] expected {case['value']}, got {list(values(case))}"
