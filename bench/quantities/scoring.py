"""Gold quantities against found ones, by the stretch of the number."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from typing import Any

from lagebild.records.quantity import Quantity

PUBLISHED = "2025-08-01"


@dataclass(slots=True)
class Score:
    """`value_unit`, `bound` and `counted` are counts of right answers among `gold` (`counted_asked` for the last)."""

    sentences: int = 0
    gold: int = 0
    value_unit: int = 0
    bound: int = 0
    counted: int = 0
    counted_asked: int = 0
    spurious: int = 0
    errors: list[str] = field(default_factory=list)
    found: list[dict[str, Any]] = field(default_factory=list)

    def share(self, right: int) -> float:
        """`right` as a share of the gold quantities."""
        return round(right / max(1, self.gold), 4)


def gold(data: Path | None) -> list[dict[str, Any]]:
    """The sentences of the gold file."""
    import yaml

    path = data or Path(__file__).with_name("gold.yml")
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return rows


def score(rows: list[dict[str, Any]]) -> Score:
    """Every sentence read on its own."""
    result = Score()
    for row in rows:
        result.sentences += 1
        _sentence(result, row["text"], row["quantities"])
    return result


def _sentence(result: Score, text: str, wanted: list[list[Any]]) -> None:
    found = _quantities(text)
    result.found.append({"text": text, "quantities": [[q.text, q.value or q.range, _unit(q), q.bound, q.of] for q in found]})
    used: set[int] = set()
    position = 0
    for number, value, unit, bound, of in wanted:
        position = text.index(number, position)
        start, end = position, position + len(number)
        position = end
        result.gold += 1
        hit = next((k for k, q in enumerate(found) if k not in used and q.start < end and start < q.end), None)
        if hit is None:
            result.errors.append(f"missed: {number!r} in: {text}")
            result.counted_asked += of is not None
            continue
        used.add(hit)
        _compare(result, found[hit], (value, unit, bound, of), text)
    for k, quantity in enumerate(found):
        if k not in used:
            result.spurious += 1
            result.errors.append(f"spurious: {quantity.text!r} in: {text}")


def _compare(result: Score, quantity: Quantity, gold: tuple[Any, str, str, str | None], text: str) -> None:
    value, unit, bound, of = gold
    right = _same_value(quantity, value) and _unit(quantity) == unit
    result.value_unit += right
    result.bound += quantity.bound == bound
    if of is not None:
        result.counted_asked += 1
        result.counted += quantity.of == of
    said = (quantity.value or quantity.range, _unit(quantity), quantity.bound, quantity.of)
    if not right or quantity.bound != bound or (of is not None and quantity.of != of):
        result.errors.append(f"{'other fields' if right else 'wrong'}: {quantity.text!r} {said}, gold {gold} in: {text}")


def _same_value(quantity: Quantity, value: Any) -> bool:
    if value is None:
        return quantity.value is None and quantity.range is not None
    if isinstance(value, list):
        return quantity.range is not None and all(
            g is not None and math.isclose(g, w, rel_tol=1e-6) for g, w in zip(quantity.range, value, strict=True)
        )
    return quantity.value is not None and math.isclose(quantity.value, value, rel_tol=1e-6)


def _unit(quantity: Quantity) -> str:
    return f"{quantity.unit}/{quantity.per}" if quantity.per else quantity.unit


def _quantities(text: str) -> tuple[Quantity, ...]:
    from lagebild.intake import from_text
    from lagebild.language.annotate import annotate

    return annotate(from_text(text, published=PUBLISHED)).quantities


def milliseconds(rows: list[dict[str, Any]], *, rounds: int = 7) -> float:
    """Processor time of the scanner for 400 words, best of `rounds`, all sentences as one text: far denser in numbers than an article."""
    from lagebild.language.quantities import find

    text = " ".join(row["text"] for row in rows)
    best = math.inf
    for _ in range(rounds):
        started = process_time()
        find("ar", text, (), (), ())
        best = min(best, process_time() - started)
    return round(1000 * best * 400 / len(text.split()), 2)
