"""What intake cut and what it lost, in both directions, against gold beside the sources.

Gold is ``<stem>.gold.json`` beside a source, or one file ``{"articles": {stem: gold}}`` given as option ``gold``. Of a gold,
these keys count: `boilerplate` (strings that must not stand in the text), `headings`, `sentences`, and the wording of
`statements`, `events` and `positions` (strings that must). In plain text every line of some words that holds no boilerplate
must have survived, too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from lagebild.errors import IntakeError
from lagebild.intake import load
from lagebild.records.article import Article

QUESTION = "How much residue is left in the articles, and how much of the articles was cut with it?"
SOURCES = (".txt", ".md", ".html", ".htm", ".jsonl", ".json")


class Judged(NamedTuple):
    """One article against its gold: what should have gone and stayed, and what did not."""

    name: str
    boilerplate: list[str]
    left: list[str]
    wanted: list[str]
    lost: list[str]
    lines: int
    lines_lost: list[str]


def letters(text: str) -> str:
    """Letters and digits alone: blanks and signs do not decide whether a sentence survived."""
    return "".join(c for c in text.casefold() if c.isalnum())


def pairs(data: Path, gold: Path | None) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every source of the folder that has a gold, with it."""
    whole = json.loads(gold.read_text(encoding="utf-8"))["articles"] if gold else {}
    for path in sorted(data.iterdir()):
        if path.suffix not in SOURCES or path.name.endswith(".gold.json"):
            continue
        own = path.with_name(f"{path.stem}.gold.json")
        if path.stem in whole:
            yield path, whole[path.stem]
        elif own.exists():
            yield path, json.loads(own.read_text(encoding="utf-8"))


def wanted(gold: dict[str, Any]) -> list[str]:
    """Every string of the gold that is the article's own."""
    own = [*gold.get("headings", []), *gold.get("sentences", [])]
    own += [row["text"] for key in ("statements", "positions") for row in gold.get(key, [])]
    return own + [row["evidence"] for row in gold.get("events", [])]


def judge(path: Path, gold: dict[str, Any]) -> Judged:
    """Read `path` and compare."""
    articles = list(load([path]))
    text = "\n".join(a.text for a in articles if isinstance(a, Article))
    key = letters(text)
    fields = letters(" ".join(f"{a.published} {' '.join(a.credits)} {' '.join(a.authors)}" for a in articles if isinstance(a, Article)))
    lines = _lines(path, gold) if path.suffix in (".txt", ".md") else []
    return Judged(
        name=path.name,
        boilerplate=gold.get("boilerplate", []),
        left=[b for b in gold.get("boilerplate", []) if letters(b) in key],
        wanted=wanted(gold),
        lost=[w for w in wanted(gold) if letters(w) not in key],
        lines=len(lines),
        lines_lost=[line for line in lines if letters(line) not in key and letters(line) not in fields],
    )


def _lines(path: Path, gold: dict[str, Any]) -> list[str]:
    """Lines of a plain text that hold no boilerplate and no agency's signature."""
    marks = [letters(b) for b in gold.get("boilerplate", [])]
    found = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if len(line.split()) > 2]
    return [line for line in found if not any(m in letters(line) for m in marks) and "(dpa" not in line and ", dpa)" not in line]


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Without `data`: the packaged story. `predictions` gets one line an article with what was left and lost."""
    folder = data or Path(str(files("lagebild.resources") / "demo"))
    gold = Path(options["gold"]) if "gold" in options else None
    rows = [judge(path, wanted_of) for path, wanted_of in pairs(folder, gold)]
    if not rows:
        raise SystemExit(f"residue: no source with a gold file in {folder}")
    if predictions is not None:
        predictions.write_text("".join(json.dumps(r._asdict(), ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    refused = [r for path, _ in pairs(folder, gold) for r in load([path]) if isinstance(r, IntakeError)]
    return {
        "articles": len(rows),
        "refused": len(refused),
        "residue": sum(len(r.boilerplate) for r in rows),
        "residue_left": sum(len(r.left) for r in rows),
        "own_strings": sum(len(r.wanted) for r in rows),
        "own_strings_lost": sum(len(r.lost) for r in rows),
        "lines": sum(r.lines for r in rows),
        "lines_lost": sum(len(r.lines_lost) for r in rows),
    }
