"""Who speaks: people and institutions in the nominative, never a thing, and whom sentences that point back mean."""

from __future__ import annotations

import pytest

from lagebild.reading.statements import Found
from tests.reading.statements.telling import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Einschätzung von Beobachtern ist das zu spät.", "Beobachter"),
        ("Nach Angaben von hochrangigen Beamten ist die Stadt leer.", "hochrangige Beamte"),
        ("Nach Angaben ukrainischer Beobachter ist die Stadt leer.", "ukrainische Beobachter"),
        ("Laut dem zuständigen Ministerium ist das Wasser sauber.", "zuständiges Ministerium"),
        ("Die Reederei will nach eigenen Angaben zwei Schiffe verkaufen.", "Reederei"),
        ("Der Tunnel wird nach Angaben aus Bern im Mai geöffnet.", "Bern"),
        ("Nach Polizeiangaben war der Fahrer betrunken.", "Polizei"),
        ("Kurz vor dem Spiel sagte der Trainer, alle seien gesund.", "Trainer"),
    ],
)
def test_name(text: str, name: str) -> None:
    assert [s.speaker_name for s in told(text).statements] == [name]


def test_a_headline_says_nothing() -> None:
    assert told("Fragen und Antworten: Was der Vertrag bringt").statements == ()


def test_a_thing_shows_and_says_nothing() -> None:
    assert told("Der Vertrag zeigt, dass es geht.").statements == ()


def test_both_sides() -> None:
    found = told("Russland und die Ukraine tauschten Gefangene aus. Das teilten beide Seiten am Sonntag mit.").statements
    assert found[0].speaker_name == "Russland und Ukraine"
    assert len(found[0].candidates) == 2
    assert told("Das Haus ist verkauft. Das teilten beide Seiten mit.").statements[0].speaker is None


def test_pointing_word_is_no_content() -> None:
    found = told("Kanzlerin Petra Vogt will die Steuern senken. Das kündigte sie am Montag an.").statements
    assert [(s.text, s.speaker_name, s.said_on) for s in found] == [
        ("Kanzlerin Petra Vogt will die Steuern senken", "Petra Vogt", "2025-09-15")
    ]


def test_pointing_sentence_of_the_same_voice_adds_day_and_teller() -> None:
    found = told("Trainer Jan Kolb sagte, das Team sei fit. Das sagte er am Freitag dem Sender NTV.").statements
    assert [(s.text, s.said_on) for s in found] == [("das Team sei fit", "2025-09-12")]
    assert found[0].via


def test_who_offers_is_not_the_paper() -> None:
    found = told("Laut „New York Times“ bot Minister Jan Kolb an, die Zölle zu senken.").statements
    assert [(s.speaker_name, s.via, s.stance) for s in found] == [("Jan Kolb", ("New York Times",), "offers")]


def test_a_day_to_come_is_no_day_of_saying() -> None:
    day = [s.said_on for s in told("Vor dem Gipfel am Freitag sagte die Ministerin, Europa müsse handeln.").statements]
    assert day == [None]


def test_paper_in_marks_that_no_table_knows() -> None:
    found: Found = told("Der Makler sagte der „Havelpost“, der Preis falle.")
    assert found.statements[0].via == ("Havelpost",)
