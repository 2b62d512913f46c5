"""Are the quantities of a text found, with the right value and unit?"""

from __future__ import annotations

import json
from pathlib import Path

from bench.quantities.scoring import Score, gold, milliseconds, score

QUESTION = "Quantities in sentences of our own: value and unit right, by half of the gold; what is found where nothing is"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Figures per half: `value_unit` is recall, `spurious` counts quantities no gold one covers. ``--opt misses=tuned`` prints errors.

    `data` replaces the packaged gold by another file of the same format; `predictions` takes every quantity found.
    """
    rows = gold(data)
    figures: dict[str, object] = {"ms_per_400_words": milliseconds(rows)}
    for half in ("tuned", "untouched"):
        result = score([row for row in rows if row["half"] == half])
        figures |= _figures(half, result)
        if options.get("misses") == half:
            print("\n".join(result.errors))
        if predictions:
            lines = "".join(json.dumps(found, ensure_ascii=False) + "\n" for found in result.found)
            with predictions.open("w" if half == "tuned" else "a", encoding="utf-8") as out:
                out.write(lines)
    return figures


def _figures(half: str, result: Score) -> dict[str, object]:
    return {
        half: {
            "sentences": result.sentences,
            "gold": result.gold,
            "value_unit": result.share(result.value_unit),
            "bound": result.share(result.bound),
            "counted": round(result.counted / max(1, result.counted_asked), 4),
            "spurious": result.spurious,
        }
    }
