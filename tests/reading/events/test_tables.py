"""Every entry of the event tables is proved by its own example."""

from __future__ import annotations

from typing import Any

import pytest

from lagebild.reading import events
from lagebild.reading.events.plover import code
from lagebild.records.event import EVENT_TYPES, Event
from lagebild.resources import table
from tests.reading.staging import stage


def _found(text: str) -> list[Event]:
    return events.find(stage(text), ())[0]


def _frames() -> list[tuple[str, dict[str, Any]]]:
    return [(type_, item) for type_, entry in table("event_frames").items() for item in (*entry["nouns"], *entry["verbs"])]


@pytest.mark.parametrize(
    ("type_", "item"), _frames(), ids=lambda value: value if isinstance(value, str) else value.get("noun") or value.get("verb")
)
def test_a_frame_is_found_in_its_example(type_: str, item: dict[str, Any]) -> None:
    assert type_ in [event.type for event in _found(item["example"])]


@pytest.mark.parametrize("section", ["predicates", "governors"])
def test_a_verb_gives_the_status_its_example_expects(section: str) -> None:
    told = [item for item in table("event_status")[section] if item["expect"] != "none"]
    wrong = [item["example"] for item in told if item["expect"] not in [e.status for e in _found(item["example"])]]
    assert not wrong
    assert not [i["example"] for i in table("event_status")[section] if i["expect"] == "none" and _found(i["example"])]


@pytest.mark.parametrize("section", ["adjectives", "nouns", "predicatives"])
def test_a_word_gives_the_status_its_example_expects(section: str) -> None:
    entries = table("event_status")[section]
    told = {word: item for word, item in entries.items() if not item.get("refuse")}
    wrong = [word for word, item in told.items() if item["status"] not in [e.status for e in _found(item["example"])]]
    assert not wrong
    assert not [word for word, item in entries.items() if item.get("refuse") and _found(item["example"])]


def test_a_set_phrase_gives_its_status() -> None:
    for item in table("event_status")["phrases"]:
        found = _found(item["example"])
        assert item["status"] in {event.status for event in found}, item["words"]


def test_what_becomes_of_a_report_becomes_of_what_it_tells() -> None:
    for item in table("event_status")["reports"]["examples"]:
        assert [(e.type, e.status) for e in _found(item["text"])] == [("meeting", item["status"])], item["text"]


def test_below_a_verb_of_object_control_its_object_acts() -> None:
    wrong = []
    for item in table("event_status")["object_control"]:
        met = [e for e in _found(item["example"]) if e.type == "meeting"]
        if [[p.name for p in e.participants if p.role == "agent"] for e in met] != [[item["agent"]]]:
            wrong.append(item["example"])
    assert not wrong


def test_a_hedge_lowers_certainty() -> None:
    wrong = [w for w, item in table("hedges").items() if item["certainty"] not in [e.certainty for e in _found(item["example"])]]
    assert not wrong


def test_an_idiom_is_no_event_of_its_noun() -> None:
    for item in table("event_status")["idioms"]:
        happened, refused = events.find(stage(item["example"]), ())
        assert item["noun"] not in [event.trigger_span.text for event in happened], item["example"]
        assert refused, item["example"]


def test_plover_covers_every_type_and_its_examples_carry_its_codes() -> None:
    assert set(table("plover")) == set(table("event_frames")) == set(EVENT_TYPES)
    sixteen = {
        "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST",
        "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
    }  # fmt: skip
    for type_, entry in table("plover").items():
        codes = [entry["default"], *entry["by_status"].values(), *entry.get("acts", {}).values()]
        assert {c.split(":")[0] for c in codes if c} <= sixteen
        assert code(type_, "held") == entry["default"]


def test_what_did_not_take_place_has_no_code_of_the_deed() -> None:
    assert code("attack", "denied", negated=True) is None
    assert code("meeting", "held", negated=True) is None
    assert code("meeting", "planned") == "AGREE"
    assert code("statement_act", "held", act="threat") == "THREATEN"
