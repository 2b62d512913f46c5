"""Who a role without a name is, where its bearer stands in the text, and what is no part of it."""

from __future__ import annotations

import pytest

from lagebild.reading.statements import papers
from tests.reading.statements.telling import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jan Vogt ist seit zwei Jahren FDP-Chef. Der Haushalt sei faul, sagte der FDP-Chef in Berlin.", "Jan Vogt"),
        ("Parteichef Jan Vogt (FDP) kam. Der Haushalt sei faul, sagte der FDP-Chef in Berlin.", "Jan Vogt"),
        ("Jan Vogt, Vorsitzender der FDP, kam. Der Haushalt sei faul, sagte der FDP-Chef.", "Jan Vogt"),
        ("Jan Vogt ist nicht FDP-Chef. Der Haushalt sei faul, sagte der FDP-Chef in Berlin.", "FDP-Chef"),
        ("Parteichefin Ines Roth (SPD) kam. Es reiche, sagte die SPD-Fraktionschefin.", "SPD-Fraktionschefin"),
        ("Fraktionschefin Ines Roth (SPD) kam. Es reiche, sagte die SPD-Fraktionschefin in Kiel.", "Ines Roth"),
        ("Jan Vogt (FDP) kam. Der Haushalt sei faul, sagte der FDP-Chef in Berlin.", "FDP-Chef"),
        ("Ministerin Petra Kalt (SPD) kam. Das gehe zu schnell, sagte die SPD-Politikerin der „Taunuszeitung“.", "Petra Kalt"),
        ("Landrätin Ines Uhl (Grüne) kam. Das gehe zu schnell, sagte die Grünen-Politikerin.", "Ines Uhl"),
        ("Petra Kalt (SPD, Hessen) kam. Das gehe zu schnell, sagte die SPD-Politikerin.", "Petra Kalt"),
        ("Petra Kalt (SPD) traf Ines Uhl (SPD). Das gehe zu schnell, sagte die SPD-Politikerin.", "SPD-Politikerin"),
        ("Petra Kalt (SPD) traf Otto Uhl (SPD). Das gehe zu schnell, sagte die SPD-Politikerin.", "Petra Kalt"),
        ("Petra Kalt (CDU) kam. Das gehe zu schnell, sagte die SPD-Politikerin.", "SPD-Politikerin"),
    ],
)
def test_who_bears_the_role(text: str, name: str) -> None:
    assert told(text).statements[-1].speaker_name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Plan sei gut, sagte ein Sprecher in Hamburg.", "Sprecher"),
        ("Der Plan sei gut, sagte der Botschafter in Wien.", "Botschafter in Wien"),
        ("Die Regierung in Kiew sagte, man werde klagen.", "Regierung in Kiew"),
    ],
)
def test_where_it_was_said_is_no_part_of_a_role(text: str, name: str) -> None:
    (statement,) = told(text).statements
    assert statement.speaker_name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Informationen des Spreeboten tritt der Rat zurück.", "Spreebote"),
        ("Laut dem „Spreeboten“ tritt der Rat zurück.", "Spreebote"),
        ("Nach Informationen der „Rheinischen Post“ tritt der Rat zurück.", "Rheinische Post"),
    ],
)
def test_a_paper_stands_in_the_nominative(text: str, name: str) -> None:
    (statement,) = told(text).statements
    assert statement.speaker_name == name


@pytest.mark.parametrize(
    ("oblique", "name"),
    [
        ("Rheinischen Post", "Rheinische Post"),
        ("Badischen Neuesten Nachrichten", "Badische Neueste Nachrichten"),
        ("Rheinischen Merkurs", "Rheinischer Merkur"),
        ("Märkischen Wochenblatts", "Märkisches Wochenblatt"),
        ("Frankfurter Allgemeinen Zeitung", "Frankfurter Allgemeine Zeitung"),
        ("Hannoverschen Allgemeinen", "Hannoversche Allgemeine"),
        ("Spreeboten", "Spreebote"),
        ("Spreebote", "Spreebote"),
        ("Kieler Nachrichten", "Kieler Nachrichten"),
        ("Mannheimer Morgen", "Mannheimer Morgen"),
    ],
)
def test_nominative(oblique: str, name: str) -> None:
    assert papers.nominative(oblique) == name
    assert papers.nominative(name) == name


def test_a_paper_spoken_to_stands_in_the_nominative() -> None:
    (statement,) = told("Das gehe zu schnell, sagte Otto Rehm der „Märkischen Post“.").statements
    assert statement.via == ("Märkische Post",)
