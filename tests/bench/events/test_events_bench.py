"""The events bench: its score is right, and our own sentences stay above their floor."""

from __future__ import annotations

import json
from pathlib import Path

import bench.events
from bench.events.gold import GoldEvent, GoldText, sentences, standoff
from bench.events.score import Tally, same
from lagebild.records.event import Event, Participant
from lagebild.records.span import Span

TEXT = "Macron traf Tusk. Es regnete."


def _event(type_: str, status: str = "held") -> Event:
    return Event(
        id="ev_1", article="ar_1", type=type_, start=0, end=17, text=TEXT[:17], trigger_span=Span.of(TEXT, 7, 11),
        status=status, participants=(Participant(None, "Emmanuel Macron"),),  # type: ignore[arg-type]
    )  # fmt: skip


def _gold() -> GoldText:
    return GoldText("x", TEXT, None, "kept", (GoldEvent(("meeting",), ("held",), ((0, 17),), ("Macron", "Tusk")),))


def test_a_found_event_counts_once_and_an_invented_one_lowers_precision() -> None:
    tally = Tally()
    tally.add(_gold(), [_event("meeting"), _event("attack")])
    figures = tally.figures()
    assert (figures["precision"], figures["recall"]) == (0.5, 1.0)
    assert figures["participant_accuracy"] == 0.5


def test_the_status_is_scored_apart() -> None:
    tally = Tally()
    tally.add(_gold(), [_event("meeting", "planned")])
    assert tally.figures()["status_accuracy"] == 0.0


def test_names_agree_by_their_last_word() -> None:
    assert same("Trump", "Donald Trump")
    assert not same("Trump", "Putin")
    assert not same("Trump", "")


def test_standoff_gold_is_read_beside_its_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    entry = {"doc": "a", "events": [{"type": "meeting", "status": "held", "evidence": ["Macron traf Tusk."], "participants": ["Macron"]}]}
    (tmp_path / "gold.json").write_text(json.dumps([entry]), encoding="utf-8")
    (text,) = standoff(tmp_path, None)
    assert text.events[0].spans == ((0, 17),)
    figures = bench.events.run(tmp_path, tmp_path / "out.json", {})
    assert figures["gold"] == 1
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))[0]["doc"] == "a"


def test_own_sentences_are_many_and_half_of_them_untouched() -> None:
    texts = list(sentences())
    assert len(texts) > 100
    assert 0.4 < sum(text.split == "kept" for text in texts) / len(texts) < 0.6
    assert sum(not text.events for text in texts) >= 10


def test_own_sentences_stay_above_their_floor() -> None:
    figures = bench.events.run(None, None, {})
    assert figures["f1"] >= 0.9  # type: ignore[operator]
    assert figures["status_accuracy"] >= 0.9  # type: ignore[operator]
