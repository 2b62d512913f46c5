"""How much of what a careful reader takes from a story comes out, and is it right? Gold lies beside the articles."""

from __future__ import annotations

import json
from pathlib import Path

from bench.story.gold import Gold, load
from bench.story.score import Tally, article, story
from lagebild.records.reading import Reading

QUESTION = "On the packaged story (or --data FOLDER with *.gold.json): what is found, and is it right?"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Hits and totals per measure; `predictions` takes the export, ``--opt misses=1`` prints what was missed."""
    folder = data or packaged()
    tally = measure(folder, predictions, backend=options.get("backend", "rules"))
    if options.get("misses"):
        print("\n".join(tally.misses))
    return {"folder": folder.name, "measures": {name: f"{hit}/{of}" for name, (hit, of) in tally.counts.items()}}


def packaged() -> Path:
    """Where the story that ships with the package lies."""
    import lagebild.resources

    return Path(str(lagebild.resources.__file__)).parent / "demo"


def measure(folder: Path, predictions: Path | None = None, *, backend: str = "rules") -> Tally:
    """Read the folder's articles and hold them against their gold."""
    from lagebild.intake import load as load_articles
    from lagebild.reading.read import read

    gold: Gold = load(folder)
    readings = {}
    for found in load_articles(gold.sources):
        if isinstance(found, Exception):
            raise found
        readings[Path(found.source).stem] = read(found, backend=backend)
    tally = Tally()
    for stem, expected in gold.articles.items():
        article(tally, stem, expected, readings[stem])
    story(tally, gold.story, readings)
    if predictions:
        _write(predictions, readings)
    return tally


def _write(path: Path, readings: dict[str, Reading]) -> None:
    from lagebild.records.codec import to_dict

    with path.open("w", encoding="utf-8") as out:
        for r in readings.values():
            records = (r.article, *r.actors, *r.mentions, *r.times, *r.quantities, *r.statements, *r.events, *r.positions, *r.checks)
            out.writelines(json.dumps(to_dict(record), ensure_ascii=False) + "\n" for record in records)
