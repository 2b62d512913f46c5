"""Who of several noun phrases speaks: the one that can be a nominative, never the medium spoken to nor the object in front."""

from __future__ import annotations

import pytest

from tests.reading.statements.telling import told


@pytest.mark.parametrize(
    ("text", "name", "via"),
    [
        ("Drahtmann sagte der ARD, der Umzug sei ein Fehler.", "Drahtmann", ("ARD",)),
        ("Der Umzug sei ein Fehler, sagte Drahtmann der ARD.", "Drahtmann", ("ARD",)),
        ("Drahtmann hat der Deutschen Presse-Agentur gesagt, der Plan sei tot.", "Drahtmann", ("dpa",)),
        ("Man werde klagen, sagte Vera Kolb der dpa.", "Vera Kolb", ("dpa",)),
        ("Das geht aus einer Meldung der dpa hervor, sagte Vera Kolb.", "Vera Kolb", ()),
        ("Drahtmann sagte der „Welt“, man werde klagen.", "Drahtmann", ("Die Welt",)),
        ("Der ARD sagte Drahtmann, der Umzug sei ein Fehler.", "Drahtmann", ("ARD",)),
        ("Die BBC sagte, der Zug stehe.", "BBC", ()),
        ("Der „Spiegel“ berichtet, der Umzug sei geplatzt.", "Der Spiegel", ()),
    ],
)
def test_the_medium_is_spoken_to(text: str, name: str, via: tuple[str, ...]) -> None:
    (statement,) = told(text).statements
    assert (statement.speaker_name, statement.via) == (name, via)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kanzler Otto Rehm kam. Eine Neuwahl schloss der Kanzler nicht aus.", "Otto Rehm"),
        ("Minister Otto Rehm kam. Die Kritik wies der Minister zurück.", "Otto Rehm"),
        ("Otto Rehm kam. Das Vorhaben lehnte der Bürgermeister ab.", "Bürgermeister"),
        ("Otto Rehm kam. Neuwahlen lehnt der Bürgermeister ab.", "Bürgermeister"),
        ("Eine Sprecherin sagte der Ministerin, der Plan sei tot.", "Sprecherin"),
    ],
)
def test_an_object_in_front_says_nothing(text: str, name: str) -> None:
    assert told(text).statements[-1].speaker_name == name


@pytest.mark.parametrize(
    "text",
    [
        "Die Gewerkschaft kritisierte das Angebot. Nötig gewesen wären 75 Prozent.",
        "„Es reicht“, sagte Karin Dohm. Die Kommission hätte früher eingreifen müssen.",
        "Otto Rehm kritisierte das Angebot. Ohne Regen wäre es noch voller gewesen.",
    ],
)
def test_what_did_not_come_about_is_told_by_the_paper(text: str) -> None:
    assert len(told(text).statements) == 1


def test_who_is_told_of_would_have_said_seien() -> None:
    found = told("Der Rat sagte, 72 Prozent seien dafür. Nötig gewesen wären 75 Prozent. Der Rest sei dagegen.").statements
    assert [s.text for s in found] == ["72 Prozent seien dafür", "Der Rest sei dagegen."]
