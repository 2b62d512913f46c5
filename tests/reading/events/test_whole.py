"""Events read by the whole program, names and times included: what long sentences of the press once got wrong."""

from __future__ import annotations

import pytest

from lagebild import intake
from lagebild.reading.read import read
from lagebild.records.event import Event


def _one(text: str, type_: str) -> Event:
    found = [e for e in read(intake.from_text(f"Aus aller Welt\n{text}", published="2025-08-07")).events if e.type == type_]
    assert len(found) == 1, found
    return found[0]


def _roles(event: Event) -> set[tuple[str, str]]:
    return {(party.role, party.name) for party in event.participants}


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        (
            "Am Donnerstag fand ein Treffen zwischen dem bereits als Kandidat feststehenden Senator Barack Obama und seiner knapp "
            "unterlegenen Rivalin Hillary Clinton statt.",
            "meeting",
            {("agent", "Barack Obama"), ("agent", "Hillary Clinton")},
        ),
        (
            "In Oslo gab es Gespräche zwischen der erst im Mai gewählten Präsidentin Maia Sandu und dem seit Jahren amtierenden Premier "
            "Edi Rama.",
            "negotiation",
            {("agent", "Maia Sandu"), ("agent", "Edi Rama")},
        ),
        (
            "Der Gouverneur des Bundesstaates Texas, Greg Abbott, ernannte am Freitag die Juristin Jane Nelson zur Staatssekretärin.",
            "appointment",
            {("agent", "Greg Abbott"), ("patient", "Jane Nelson")},
        ),
        (
            "Im Juli 1995 hatten serbische Truppen die von Muslimen bewohnte Stadt Zepa erobert.",
            "territorial_change",
            {("target", "Zepa")},
        ),
        ("Russische Truppen haben die schwer umkämpfte Stadt Bachmut eingenommen.", "territorial_change", {("target", "Bachmut")}),
        ("Ein Sprengsatz ist nach Angaben von der Agentur Reuters in einem Bus in Izmir explodiert.", "attack", set()),
    ],
)
def test_attributes_and_appositions_do_not_hide_or_invent_a_side(text: str, type_: str, expected: set[tuple[str, str]]) -> None:
    assert _roles(_one(text, type_)) == expected


def test_who_comes_from_a_town_was_not_attacked_there() -> None:
    assert _one("In Mali wurden am Montag zwei deutsche Ärzte aus Rostock entführt.", "attack").where == "Mali"


def test_an_island_on_which_somebody_was_shot_is_no_target() -> None:
    event = _one("Die Opfer hatte ein Amokläufer vor drei Jahren in einem Zug auf Sizilien erschossen.", "attack")
    assert (event.where, _roles(event)) == ("Sizilien", set())


def test_the_day_of_remembering_is_not_that_of_the_deed() -> None:
    event = _one("Am Mittwoch jährte sich zum zehnten Mal der Anschlag auf das Bataclan in Paris.", "attack")
    assert (event.status, event.when, event.where) == ("held", None, "Paris")


def test_an_infinitive_of_the_past_is_no_plan() -> None:
    convicted = "Das Gericht befand Karl Meier für schuldig, im Mai 2016 die Abgeordnete Rosa Klein ermordet zu haben."
    assert _one(convicted, "attack").status == "alleged"


def test_a_relative_clause_that_tells_of_it_counts_more_than_who_approved_it() -> None:
    event = _one("General Tamm billigte den Angriff auf Goma, der am Montag stattfand.", "attack")
    assert (event.status, event.when) == ("held", "2025-08-04")


def test_an_agreement_that_something_rests_on_stands() -> None:
    text = "Der Bund werde das Gelände entsprechend einem Abkommen zwischen Berlin und dem Bund vom Dezember 2007 kaufen."
    assert _one(text, "agreement").status == "held"


def test_what_is_said_about_a_meeting_that_was_held_does_not_put_it_ahead() -> None:
    text = "Macron und Scholz trafen sich am Montag in Paris. Beobachter äußern sich skeptisch über das Treffen."
    found = [e for e in read(intake.from_text(text, published="2025-08-07")).events if e.type == "meeting"]
    assert [e.status for e in found] == ["held", "held"]


def test_a_hearing_in_court_is_no_negotiation() -> None:
    found = read(intake.from_text("Das Landgericht Köln rechnet mit einer mündlichen Verhandlung im Mai.", published="2025-08-07")).events
    assert [e.type for e in found if e.type == "negotiation"] == []
