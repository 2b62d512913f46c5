"""Events: how many are found, how many are invented, and what is right about them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path

from bench.events import press
from bench.events.gold import GoldText, sentences, standoff
from bench.events.press_score import Figures
from bench.events.score import Tally
from bench.fingerprint import data_hash
from lagebild.intake import from_text
from lagebild.reading.read import read
from lagebild.records.codec import to_dict

QUESTION = "Which events does a text tell, with which status, participants, date, place and counts?"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Without `data`: our own sentences; with it: stand-off annotation (``--opt documents=PATH`` says where the texts are).

    ``--opt split=tune|kept|all`` (default all), ``--opt misses=1`` prints what went wrong. `predictions` gets stand-off JSON.
    ``--data QUOTES --opt gold=press [--opt split=open|kept]``: news articles we annotated ourselves; misses are of the open half only.
    """
    if options.get("gold") == "press":
        return _press(data or Path(), options)
    documents = Path(options["documents"]) if "documents" in options else None
    texts = standoff(data, documents) if data else sentences()
    wanted = options.get("split", "all")
    tally, written = Tally(), []
    count = 0
    for gold in _chosen(texts, wanted):
        count += 1
        article = from_text(gold.text, published=gold.published)
        reading = read(article)
        tally.add(gold if article.text == gold.text else _moved(gold, article.text), reading.events)
        written.append({"doc": gold.name, "sha256": article.sha256, "events": [to_dict(e) for e in reading.events]})
    if predictions:
        predictions.write_text(json.dumps(written, ensure_ascii=False, indent=1), encoding="utf-8")
    if options.get("misses"):
        print("\n".join(tally.misses))
    return {"texts": count, "split": wanted, **tally.figures()}


def _press(data: Path, options: dict[str, str]) -> dict[str, object]:
    split, figures, count = options.get("split", "all"), Figures(), 0
    for story in press.load(data, split):
        count += 1
        article = from_text(story.text, published=story.published)
        figures.add(story, article.text, read(article).events)
    if options.get("misses"):
        print("\n".join(figures.misses))
    return {"texts": count, "split": split, "gold_hash": data_hash(press.GOLD), **figures.figures()}


def _chosen(texts: Iterable[GoldText], split: str) -> Iterable[GoldText]:
    return (text for text in texts if split in ("all", text.split))


def _moved(gold: GoldText, text: str) -> GoldText:
    """The gold with its spans in the canonical text, where intake cut or joined something."""
    events = []
    for event in gold.events:
        found = [(at, at + end - start) for start, end in event.spans if (at := text.find(gold.text[start:end])) >= 0]
        events.append(dataclasses.replace(event, spans=tuple(found) or ((0, 0),)))
    return dataclasses.replace(gold, text=text, events=tuple(events))
