"""Are wrong figures found, and are right ones left alone?"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.numbers.planting import SETS, planted

QUESTION = "Planted number errors found; with --data (articles: a folder or SpkAtt JSON Lines) also alarms per 1,000 untouched articles"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """``--opt set=…`` (see `planting.SETS`) names the planted errors, ``--opt misses=1`` prints what went wrong.

    `predictions` takes every alarm among the articles of `data`. ValueError for a set that does not exist.
    """
    name = options.get("set", "first")
    if name not in SETS:
        raise ValueError(f"no set {name!r}; there are {', '.join(SETS)}")
    result = planted(name)
    if options.get("misses"):
        print("\n".join(result.misses))
    figures: dict[str, object] = {
        "planted": result.planted,
        "found": result.found,
        "share": round(result.found / result.planted, 4),
        "right": result.right,
        "right_flagged": result.right_flagged,
    }
    return figures | (_alarms(data, predictions, int(options.get("limit", "0"))) if data else {})


def _alarms(data: Path, predictions: Path | None, limit: int) -> dict[str, object]:
    import lagebild

    rows: list[dict[str, Any]] = []
    articles = checks = 0
    for name, text in texts(data):
        if limit and articles >= limit:
            break
        articles += 1
        reading = lagebild.read(text)
        checks += len(reading.checks)
        for check in reading.checks:
            if check.verdict == "inconsistent":
                first, last = check.spans[0].start, check.spans[-1].end
                around = reading.article.text[max(0, first - 120) : last + 80]
                rows.append(
                    {"document": name, "kind": check.kind, "numbers": [s.text for s in check.spans], "why": check.why.en, "text": around}
                )
    if predictions:
        predictions.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return {"articles": articles, "checks": checks, "alarms": len(rows), "alarms_per_1000": round(1000 * len(rows) / max(1, articles), 2)}


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every article of a folder of text files, or of a SpkAtt file (tokens are joined by their offsets)."""
    if data.is_dir():
        for path in sorted(data.rglob("*.txt")):
            yield path.name, path.read_text(encoding="utf-8")
        return
    opener = gzip.open if data.suffix == ".gz" else open
    with opener(data, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            yield document["documentName"], _text(document)


def _text(document: dict[str, Any]) -> str:
    return str(document.get("originalText") or " ".join(str(t) for s in document.get("sentences", []) for t in s.get("tokens", [])))
