"""Events: participants, dates, places, counts, status and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.reading import events
from lagebild.records.event import Event
from lagebild.records.proof import faults
from lagebild.records.reading import Refusal
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from tests.reading.staging import stage


def _events(text: str) -> list[Event]:
    return events.find(stage(text), ())[0]


def _one(text: str, type_: str) -> Event:
    found = [event for event in _events(text) if event.type == type_]
    assert len(found) == 1, found
    return found[0]


def _refusals(text: str) -> list[Refusal]:
    return events.find(stage(text), ())[1]


def _names(event: Event) -> set[str]:
    return {party.name for party in event.participants}


def test_subject_and_object_meet() -> None:
    event = _one("Macron empfing am Dienstag Tusk in Paris.", "meeting")
    assert _names(event) == {"Macron", "Tusk"}
    assert (event.when, event.where, event.status) == ("2025-08-05", "Paris", "held")


@pytest.mark.parametrize(
    "text",
    [
        "Ein Treffen zwischen Macron und Tusk fand in Rom statt.",
        "Das Treffen von Macron mit Tusk fand in Rom statt.",
        "Macrons Treffen mit Tusk fand in Rom statt.",
        "Macron und Tusk kamen in Rom zu einem Treffen zusammen.",
        "Macron hat sich in Rom mit Tusk getroffen.",
    ],
)
def test_participants_stand_in_many_places(text: str) -> None:
    event = _one(text, "meeting")
    assert _names(event) == {"Macron", "Tusk"}
    assert event.where == "Rom"


def test_a_compound_names_those_the_article_knows() -> None:
    event = _one("Macron lobte Tusk. Der Macron-Tusk-Gipfel fand in Rom statt.", "meeting")
    assert _names(event) == {"Macron", "Tusk"}


def test_a_compound_names_its_town_but_not_its_topic() -> None:
    assert _one("Macron kam am Montag zum Alaska-Gipfel mit Tusk.", "meeting").where == "Alaska"
    assert _one("Macron lud für Montag zum Ukraine-Gipfel mit Tusk ein.", "meeting").where is None


def test_a_plan_that_came_to_nothing_is_cancelled() -> None:
    assert _one("Das geplante Treffen von Macron mit Tusk wurde abgesagt.", "meeting").status == "cancelled"
    event = _one("Das Treffen von Macron mit Tusk findet nicht statt.", "meeting")
    assert (event.status, event.negated, event.plover) == ("cancelled", True, "REJECT:meet")


def test_a_named_person_attacks_in_words() -> None:
    assert _events("Merz griff Iran mit scharfen Worten an.") == []


def test_an_adjective_names_the_attacker() -> None:
    event = _one("Bei einem russischen Angriff auf Odessa wurden mindestens drei Menschen getötet.", "attack")
    assert {(p.name, p.role) for p in event.participants} == {("Russland", "agent"), ("Odessa", "target")}
    assert [count.value for count in event.counts] == [3.0]


def test_the_passive_turns_subject_into_target() -> None:
    event = _one("Odessa wurde am Montag von Russland angegriffen.", "attack")
    assert {(p.name, p.role) for p in event.participants} == {("Odessa", "target"), ("Russland", "agent")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Macron und Tusk haben sich in Rom getroffen.", "held"),
        ("Macron und Tusk werden sich in Rom treffen.", "planned"),
        ("Macron und Tusk sollen sich am Freitag in Rom treffen.", "planned"),
        ("Macron will sich mit Tusk treffen.", "proposed"),
        ("Macron und Tusk sollen sich in Rom getroffen haben.", "alleged"),
        ("Macron drohte, Tusk nicht zu treffen.", "threatened"),
        ("Macron lehnt es ab, Tusk zu treffen.", "denied"),
        ("Macron ist bereit, Tusk zu treffen.", "proposed"),
    ],
)
def test_status_follows_tense_and_modal(text: str, status: str) -> None:
    assert _one(text, "meeting").status == status


def test_the_conditional_is_hypothetical() -> None:
    event = _one("Ein Treffen mit Tusk wäre für Macron ein Gewinn.", "meeting")
    assert event.hypothetical
    assert event.status == "proposed"


def test_what_points_back_takes_participants_and_place() -> None:
    first, second = _events("Macron und Tusk trafen sich am Montag in Rom. Nach dem Treffen schwiegen beide.")
    assert _names(second) == _names(first) == {"Macron", "Tusk"}
    assert second.where == "Rom"


def test_the_date_of_the_word_is_not_the_date_of_the_deed() -> None:
    assert _one("Milei sagte am Dienstag das Treffen mit Lula ab.", "meeting").when is None
    assert _one("Milei sagte das für Freitag geplante Treffen mit Lula ab.", "meeting").when == "2025-08-08"


def test_a_denial_and_a_missing_confirmation_come_from_the_statement() -> None:
    text = "Es habe ein Treffen von Macron und Tusk gegeben, hieß es in Kiew."
    annotated = stage(text)
    spans = (Span.of(text, 0, 50),)
    common = {"id": "st_x", "article": annotated.article.id, "kind": "indirect", "spans": spans, "text": spans[0].text}
    denied = events.find(annotated, (Statement(**common, stance="denies"),))[0]  # type: ignore[arg-type]
    open_ = events.find(annotated, (Statement(**common, stance="does_not_confirm"),))[0]  # type: ignore[arg-type]
    assert [(e.status, e.negated) for e in denied] == [("denied", True)]
    assert [(e.status, e.certainty) for e in open_] == [("alleged", "unknown")]


@pytest.mark.parametrize(
    "text",
    [
        "Treffen dieser Art sind selten.",
        "Solche Angriffe sind verboten.",
        "Jedes Treffen kostet Zeit.",
        "Die Bergsteigerin erreichte den Gipfel.",
        "Die Entscheidung wurde am Montag getroffen.",
        "Der Motor streikte.",
        "Die Kinder besuchen die Schule.",
        "Der Präsident wird vom Parlament gewählt.",
    ],
)
def test_what_is_no_event_is_none(text: str) -> None:
    assert _events(text) == []


def test_a_refusal_says_where_and_why() -> None:
    refusals = _refusals("Solche Angriffe sind verboten.")
    assert [(r.what, r.start, r.end) for r in refusals] == [("event:attack", 7, 15)]
    assert "generic" in refusals[0].reason


def test_sport_has_its_own_attacks() -> None:
    text = (
        "Der Angriff der Mannschaft rollte in der zweiten Halbzeit in Köln. Der Torwart hielt den Elfmeter. Der Trainer lobte am Montag "
        "in Köln seinen Stürmer."
    )
    assert _events(text) == []


def test_casualties_belong_to_the_attack_of_their_sentence() -> None:
    assert [e.type for e in _events("Bei einem Anschlag in Kabul wurden zwölf Menschen getötet.")] == ["attack"]
    assert [e.type for e in _events("In Kabul wurden zwölf Menschen getötet.")] == ["casualties"]


PIECES = [
    "Macron",
    "traf",
    "Tusk",
    "das",
    "Treffen",
    "mit",
    "Angriff",
    "auf",
    "Kiew",
    ",",
    "der",
    "„",
    "“",
    "wurde",
    "drohte",
    "zu",
    ":",
    "-",
    "am Montag",
    ".",
    "\n",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read_and_every_span_is_verbatim(text: str) -> None:
    annotated = stage(text or "x")
    happened, refused = events.find(annotated, ())
    for event in happened:
        assert not list(faults(annotated.article, event))
    assert all(0 <= r.start < r.end <= len(annotated.article.text) for r in refused)
    assert events.find(annotated, ()) == (happened, refused)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am Montag starben in Odessa zehn von 160 Soldaten.", 10.0),
        ("Am Montag starben in Odessa 12 der 40 Soldaten.", 12.0),
    ],
)
def test_a_part_is_counted_and_not_the_whole(text: str, value: float) -> None:
    (event,) = _events(text)
    assert [(count.value, count.of) for count in event.counts] == [(value, "Soldaten")]


def test_persons_who_speak_with_each_other_meet_but_not_on_the_telephone() -> None:
    assert _one("Macron sprach am Montag in Paris mit Tusk.", "meeting").where == "Paris"
    assert [e.type for e in _events("Macron sprach am Montag mit Tusk am Telefon.")] == ["call"]
    assert not [e for e in _events("Macron sprach am Montag mit Reportern.") if e.type == "meeting"]


def test_a_ticker_tells_the_end_of_a_meeting_before_its_beginning() -> None:
    text = "Nach drei Stunden ist das Treffen zu Ende. Macron empfing am Montag in Paris Meloni."
    assert all(_names(event) == {"Macron", "Meloni"} for event in _events(text))
    two = text + " Tusk empfing am Montag in Warschau Merz."
    assert _names(_events(two)[0]) == set()


def test_a_summit_that_is_set_is_not_the_meeting_that_somebody_offers() -> None:
    summit, offered = _events("Der Gipfel am Freitag soll in Genf stattfinden. Tusk zeigt sich bereit, Merz zu treffen.")
    assert _names(summit) == set()
    assert _names(offered) == {"Tusk", "Merz"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Die Rebellen und die Regierung vereinbarten am Montag in Doha eine Waffenruhe.", [("Rebellen", "agent"), ("Regierung", "agent")]),
        (
            "Die Arbeitgeber einigten sich am Freitag mit Verdi auf einen Tarifvertrag.",
            [("Arbeitgeber", "agent"), ("Verdi", "counterpart")],
        ),
        ("Am Montag griffen die Rebellen Goma an.", [("Rebellen", "agent"), ("Goma", "target")]),
        ("Die Rebellen töteten am Montag in Goma zehn Soldaten.", [("Rebellen", "agent")]),
        ("Beide Seiten trafen sich am Dienstag in Genf.", []),
    ],
)
def test_sides_without_a_name_take_part_without_an_actor(text: str, parties: list[tuple[str, str]]) -> None:
    (event,) = _events(text)
    assert [(p.name, p.role) for p in event.participants] == parties
    assert all(p.actor is None for p in event.participants if p.name in ("Rebellen", "Regierung", "Arbeitgeber"))


def test_a_possessive_in_the_genitive_is_no_side_of_the_talk() -> None:
    text = "Macron informierte Tusk am Montag über das Treffen seines Sonderbeauftragten Witkoff in Moskau."
    assert "Macron" not in _names(_one(text, "meeting"))
