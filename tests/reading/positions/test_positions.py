"""Positions: every entry by its example, then content, addressee, deadline and condition."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.reading import positions
from lagebild.records.position import Position
from lagebild.records.proof import faults
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from lagebild.resources import table
from tests.reading.staging import stage


def _found(text: str) -> list[Position]:
    annotated = stage(text)
    return positions.find(annotated, _said(text))[0]


def _said(text: str) -> tuple[Statement, ...]:
    """What stands in front of ", sagte NAME." as that person's statement."""
    content, comma, frame = text.rpartition(", sagte ")
    if not comma:
        return ()
    annotated = stage(text)
    speaker = next(a for a in annotated.actors if a.name == frame.rstrip("."))
    span = Span.of(text, content.startswith("„"), len(content) - content.endswith("“"))
    return (
        Statement(
            id="st_1",
            article=annotated.article.id,
            kind="indirect",
            spans=(span,),
            text=content,
            speaker=speaker.id,
            speaker_name=speaker.name,
        ),
    )


def _entries() -> list[dict[str, Any]]:
    raw = table("positions")
    return [*raw["verbs"], *raw["nouns"], *raw["adjectives"].values(), *raw["said"]]


@pytest.mark.parametrize("item", _entries(), ids=lambda item: item["example"])
def test_an_entry_is_found_in_its_example(item: dict[str, Any]) -> None:
    assert item["kind"] in [position.kind for position in _found(item["example"])]


def test_the_content_is_the_infinitive_clause() -> None:
    (position,) = _found("Macron forderte Iran auf, die Inspektoren einzulassen.")
    assert (position.text, position.actor_name, position.towards) == ("die Inspektoren einzulassen", "Macron", "Iran")


def test_the_content_is_the_object() -> None:
    (position,) = _found("Modi verlangt von Pakistan eine Entschuldigung.")
    assert position.text.endswith("eine Entschuldigung")
    assert (position.towards, position.issue) == ("Pakistan", "Entschuldigung")


def test_the_content_may_stand_in_front() -> None:
    (position,) = _found("Ein Treffen mit Lula lehnt Milei ab.")
    assert (position.kind, position.text, position.actor_name) == ("refusal", "Ein Treffen mit Lula", "Milei")


def test_a_deadline_stands_behind_bis() -> None:
    position = next(p for p in _found("Trump drohte Kanada mit Zöllen, sollte Ottawa nicht bis Freitag zustimmen.") if p.kind == "threat")
    assert position.deadline == "2025-08-08"
    assert position.conditional_on is not None
    assert position.conditional_on.startswith("sollte Ottawa")


def test_a_condition_is_kept_beside_the_offer() -> None:
    (position,) = _found("Milei bot an, die Zölle zu senken, wenn auch Brasilien die Zölle senke.")
    assert position.kind == "offer"
    assert position.conditional_on == "wenn auch Brasilien die Zölle senke"


@pytest.mark.parametrize(
    "text",
    ["Milei lehnt ein Treffen nicht ab.", "Der Anschlag forderte zwölf Todesopfer.", "Es wird mehr Geld gefordert.", "Was fordert Milei?"],
)
def test_what_is_no_position_is_none(text: str) -> None:
    assert _found(text) == []


def test_a_negated_offer_is_a_refusal() -> None:
    (position,) = _found("Milei stimmte dem Plan nicht zu.")
    assert position.kind == "refusal"


PIECES = [
    "Macron",
    "fordert",
    "von",
    "Tusk",
    "Bedingung",
    "sei",
    "das Ende",
    ",",
    "dass",
    "droht",
    "mit",
    "Zöllen",
    "bis Freitag",
    ".",
    "wenn",
    "zu",
    "zahlen",
    "nicht",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read_and_every_span_is_verbatim(text: str) -> None:
    annotated = stage(text or "x")
    for position in positions.find(annotated, ())[0]:
        assert not list(faults(annotated.article, position))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Die Deutschen werden ihr Land nicht den Siegern überlassen, sagte Merz.", "Merz"),
        ("Deutschland werde keine Truppen entsenden, sagte Merz.", "Deutschland"),
        ("Wir werden das nicht vergessen, sagte Merz.", "Merz"),
    ],
)
def test_a_negated_future_of_ones_own_side_is_a_refusal(text: str, actor: str) -> None:
    assert [p.actor_name for p in _found(text) if p.kind == "refusal"] == [actor]


@pytest.mark.parametrize(
    "text", ["Milei werde die Stadt nicht verlassen, sagte Merz.", "Deutschland werde das Spiel nicht verlieren, sagte Merz."]
)
def test_a_forecast_is_no_refusal(text: str) -> None:
    assert not [p for p in _found(text) if p.kind == "refusal"]


def test_time_given_sets_a_deadline_for_what_is_to_be_done() -> None:
    (position,) = _found("Trump gab Iran 50 Tage Zeit, um die Gespräche aufzunehmen.")
    assert (position.actor_name, position.towards, position.text) == ("Trump", "Iran", "um die Gespräche aufzunehmen")
    assert position.deadline is not None


def test_time_given_without_a_limit_is_no_demand() -> None:
    assert _found("Trump gab Iran Zeit.") == []


def test_the_sentence_behind_says_when_an_ultimatum_runs_out() -> None:
    (position,) = _found("Trump stellte Iran ein Ultimatum. Es läuft am Freitag ab.")
    assert (position.kind, position.actor_name, position.towards) == ("threat", "Trump", "Iran")
    assert position.deadline == "2025-08-08"


def test_an_ultimatum_that_runs_out_has_an_owner_and_an_addressee() -> None:
    (position,) = _found("Das Ultimatum von Trump an Iran läuft am Freitag aus.")
    assert (position.kind, position.actor_name, position.towards, position.deadline) == ("threat", "Trump", "Iran", "2025-08-08")


def test_time_left_is_the_speakers_limit() -> None:
    (found,) = _found("Iran habe bis zum 1. Juni Zeit, die Inspektoren einzulassen, sagte Macron.")
    assert (found.actor_name, found.towards, found.text) == ("Macron", "Iran", "die Inspektoren einzulassen")
    assert _found("Wir haben bis zum 1. Juni Zeit, sagte Macron.") == []
    assert _found("Iran habe keine Zeit, sagte Macron.") == []


def test_a_limit_that_runs_is_its_owners() -> None:
    (found,) = _found("Die von der EU gesetzte Frist endet am 1. Juni.")
    assert (found.kind, found.actor_name) == ("demand", "EU")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Iran nannte den Vorschlag der EU inakzeptabel.", "den Vorschlag der EU"),
        ("Iran bezeichnete den Vorschlag der EU als völlig inakzeptabel.", "den Vorschlag der EU"),
        ("Modi erteilte dem Vorschlag der EU eine klare Absage.", "dem Vorschlag der EU"),
        ("Merz stellte weitere Hilfen für Moldau in Aussicht.", "weitere Hilfen für Moldau"),
    ],
)
def test_the_word_that_makes_it_a_position_is_not_its_content(text: str, content: str) -> None:
    assert [position.text for position in _found(text)] == [content]


def test_what_is_not_called_unacceptable_is_no_refusal() -> None:
    assert _found("Iran nannte den Vorschlag der EU nicht inakzeptabel.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Tusk wies das Angebot als „Mogelpackung“ zurück.", "das Angebot als „Mogelpackung“"),
        ("Tusk lehnte das »letzte Angebot« ab.", "das »letzte Angebot«"),
        ("Tusk forderte ein „faires“ Angebot.", "„faires“ Angebot"),
    ],
)
def test_no_quotation_mark_stands_alone_in_the_content(text: str, content: str) -> None:
    [position] = _found(text)
    assert position.text == content
