"""The gold of news articles: sound in itself, scored as the docstrings say, and read from the corpus where it is."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from pathlib import Path

import pytest

import bench.events
from bench.events import press
from bench.events.press_score import Figures, alike, places
from lagebild.records.event import Event, Participant
from lagebild.records.span import Span

SHARED = Path(os.environ.get("LAGEBILD_SHARED", Path(__file__).parents[3] / ".." / "shared"))
QUOTES = SHARED / "data" / "quotes"
ENTRIES = json.loads(press.GOLD.read_text(encoding="utf-8"))
STATUSES = {"proposed", "planned", "agreed", "held", "ongoing", "cancelled", "failed", "denied", "alleged", "threatened"}
TEXT = "Macron traf am Montag in Paris Tusk.\n\nDas Treffen lobte Rutte."
OPEN = next(str(number) for number in range(99) if press.half(str(number)) == "open")


def _entry() -> dict[str, object]:
    met = {
        "type": "meeting", "status": "held", "sentence": [0, 36], "trigger": [7, 11], "day": "2025-05-05", "place": ["Paris"],
        "participants": [[0, 6, "agent", "name"], [31, 35, "counterpart|agent", "name", "Donald Tusk"]],
    }  # fmt: skip
    named = {"type": "meeting", "status": "held", "sentence": [38, 62], "trigger": [42, 49], "optional": True}
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return {"document": OPEN, "published": "2025-05-06", "sha256": digest, "events": [met, named]}


@pytest.fixture
def story(tmp_path: Path) -> press.Story:
    """One article of our own, written down as the corpus writes it and annotated as the gold does."""
    line = json.dumps({"documentName": f"{OPEN} - Treffen (2025-05-06)", "originalText": TEXT})
    (tmp_path / "train.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    (tmp_path / "gold.json").write_text(json.dumps([_entry()]), encoding="utf-8")
    (found,) = press.load(tmp_path, gold=tmp_path / "gold.json")
    return found


def _event(type_: str, word: str, status: str = "held", *sides: str) -> Event:
    at = TEXT.index(word)
    return Event(
        id=f"ev_{word}", article="ar_1", type=type_, start=0, end=36, text=TEXT[:36], trigger_span=Span.of(TEXT, at, at + len(word)),
        status=status, participants=tuple(Participant(None, name) for name in sides), when="2025-05-05", where="Paris",  # type: ignore[arg-type]
    )  # fmt: skip


def _scored(story: press.Story, *events: Event) -> Figures:
    figures = Figures()
    figures.add(story, TEXT, events)
    return figures


def test_what_is_optional_is_neither_missed_nor_invented(story: press.Story) -> None:
    for strict, events in ((1.0, [_event("meeting", "traf")]), (0.5, [_event("meeting", "traf"), _event("meeting", "Treffen")])):
        figures = _scored(story, *events).figures()
        assert (figures["gold"], figures["precision"], figures["recall"], figures["strict_precision"]) == (1, 1.0, 1.0, strict)


def test_a_type_or_sentence_that_is_wrong_is_invented_and_the_gold_missed(story: press.Story) -> None:
    figures = _scored(story, _event("visit", "traf"), _event("attack", "Rutte"))
    assert figures.figures()["extra"] == 2
    assert figures.figures()["recall"] == 0.0
    assert [line.split()[1] for line in figures.misses] == ["missed", "extra", "extra"]


def test_types_the_gold_does_not_hold_are_not_scored(story: press.Story) -> None:
    assert _scored(story, _event("election", "traf")).figures()["extra"] == 0


def test_details_are_scored_on_what_was_found(story: press.Story) -> None:
    figures = _scored(story, _event("meeting", "traf", "planned", "Emmanuel Macron", "Rutte")).figures()
    assert (figures["status"], figures["day"], figures["place"], figures["role"]) == (0.0, 1.0, 1.0, 1.0)
    assert (figures["participant_recall"], figures["participant_precision"]) == (0.5, 0.5)


def test_a_second_record_of_a_sentence_is_said_apart(story: press.Story) -> None:
    figures = _scored(story, _event("meeting", "traf"), _event("meeting", "Montag")).figures()
    assert (figures["again"], figures["precision"]) == (1, 1.0)


def test_offsets_are_found_again_where_white_space_went() -> None:
    read = TEXT.replace("\n\n", "\n")
    assert places(TEXT, read, [read.index("Macron"), read.index("Treffen"), len(read) - 1]) == [0, TEXT.index("Treffen"), len(TEXT) - 1]
    assert places("", "", [0]) == [0]


def test_names_agree_in_the_genitive() -> None:
    assert alike("Mirko Cvetković", "Cvetkovićs")
    assert not alike("USA", "UNO")


def test_another_text_is_refused(tmp_path: Path) -> None:
    line = json.dumps({"documentName": f"{OPEN} - Treffen (2025-05-06)", "originalText": TEXT + " "})
    (tmp_path / "train.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    (tmp_path / "gold.json").write_text(json.dumps([_entry()]), encoding="utf-8")
    with pytest.raises(SystemExit, match="not the text"):
        list(press.load(tmp_path, gold=tmp_path / "gold.json"))


@pytest.mark.parametrize(("data", "split"), [(True, "tune"), (False, "open"), (None, "all")])
def test_a_folder_without_the_corpus_and_an_unknown_half_are_refused(data: bool | None, split: str, tmp_path: Path) -> None:
    if data:
        (tmp_path / "train.jsonl.gz").write_bytes(gzip.compress(b""))
    with pytest.raises(SystemExit, match="split=open"):
        bench.events.run(None if data is None else tmp_path, None, {"gold": "press", "split": split})


def test_the_gold_is_sound() -> None:
    assert len(ENTRIES) == len({entry["document"] for entry in ENTRIES}) == 60
    for entry in ENTRIES:
        for event in entry["events"]:
            (start, end), (at, to) = event["sentence"], event["trigger"]
            assert start <= at < to <= end, entry["document"]
            assert set(event["type"].split(",")) <= set(press.TYPES)
            assert set(event["status"].split(",")) <= STATUSES
            assert all(side[3] in ("name", "noun", "before") and side[0] < side[1] for side in event.get("participants", ()))


def test_both_halves_are_large_enough() -> None:
    sizes = {half: sum(press.half(entry["document"]) == half for entry in ENTRIES) for half in ("open", "kept")}
    assert min(sizes.values()) >= 20


@pytest.mark.skipif(not QUOTES.is_dir(), reason="the corpora are not part of the repository")
def test_the_texts_are_those_annotated_and_triggers_are_whole_words() -> None:
    for story in press.load(QUOTES):
        for mention in story.mentions:
            start, end = mention.trigger
            assert not story.text[start - 1 : start].isalnum()
            assert not story.text[end : end + 1].isalnum()


@pytest.mark.skipif(not QUOTES.is_dir(), reason="the corpora are not part of the repository")
def test_the_open_half_is_measured() -> None:
    figures = bench.events.run(QUOTES, None, {"gold": "press", "split": "open"})
    assert figures["gold"] == sum(not e.get("optional") for d in ENTRIES if press.half(d["document"]) == "open" for e in d["events"])
