"""Who speaks where several do, where nobody is named, and where a name is also that of a town."""

from __future__ import annotations

import pytest

from tests.reading.statements.telling import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Uwe Brandt und der Verein bestätigten, dass der Vertrag aufgelöst ist.", "Uwe Brandt und Verein"),
        ("Weder Lena Krause noch Paul Seidel wollten sich zu den Vorwürfen äußern.", "Lena Krause und Paul Seidel"),
        ("Weder das Ministerium noch die Polizei bestätigten den Bericht.", "Ministerium und Polizei"),
        ("Sowohl das Ministerium als auch Paul Seidel erklärten, es sei vorbei.", "Ministerium und Paul Seidel"),
        ("Lena Krause, Paul Seidel und Otto Wenz erklärten, sie träten zurück.", "Lena Krause, Paul Seidel und Otto Wenz"),
        ("Polen und Litauen warnten, die Grenze sei in Gefahr.", "Polen und Litauen"),
        ("Nach Angaben von Lena Krause und Paul Seidel ist alles klar.", "Lena Krause und Paul Seidel"),
        ("Nach Angaben der Stadt und des Landes ist alles klar.", "Stadt und Land"),
    ],
)
def test_several_speak_as_one_group(text: str, name: str) -> None:
    (statement,) = told(text).statements
    assert statement.speaker_name == name
    assert len(set(statement.candidates)) == len(statement.candidates) >= 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Unternehmer und Politiker Jan Vogt sagte, er bleibe.", "Jan Vogt"),
        ("Trainer und Manager Uwe Brandt sagte, es reiche.", "Uwe Brandt"),
        ("Der Präsident der Union und der SPD sagte, es reiche.", "Präsident der Union und der SPD"),
        ("Die Ministerin für Bildung und Forschung, Lena Krause, sagte, es fehle Geld.", "Lena Krause"),
        ("Bund und Länder teilten mit, die Hilfen würden verlängert.", "Bund und Länder"),
    ],
)
def test_one_phrase_is_one_speaker(text: str, name: str) -> None:
    (statement,) = told(text).statements
    assert (statement.speaker_name, statement.candidates) == (name, ())


MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Wochenende"]


@pytest.mark.parametrize("when", [f"im {m}" for m in (*MONTHS, "Sommer", "Herbst", "Frühjahr")] + [f"am {d}" for d in DAYS])
@pytest.mark.parametrize("frame", ["Er könne {} kommen, hieß es.", "Er könne kommen, hieß es {}.", "{} hieß es, er könne kommen."])
def test_a_time_says_nothing(when: str, frame: str) -> None:
    text = frame.format(when)
    assert [s.speaker_name for s in told(text[0].upper() + text[1:]).statements] == [None]


@pytest.mark.parametrize("place", ["Genf", "Polen", "Moskau", "Kiel", "Brüssel", "Paris"])
@pytest.mark.parametrize(
    "frame", ["Das Treffen werde in {} stattfinden, hieß es.", "In {} hieß es, er komme.", "Er komme, verlautete in {}."]
)
def test_a_place_says_nothing(place: str, frame: str) -> None:
    assert [s.speaker_name for s in told(frame.format(place)).statements] == [None]


def test_an_institution_where_it_is_heard_does() -> None:
    assert [s.speaker_name for s in told("Er komme im März, hieß es im Kanzleramt.").statements] == ["Kanzleramt"]
    assert [s.speaker_name for s in told("Im Kanzleramt, einem Neubau, hieß es, er komme.").statements] == ["Kanzleramt"]


@pytest.mark.parametrize("town", ["Kiel", "Münster", "Essen", "Kassel", "Fürth", "Bremen"])
def test_a_surname_is_no_town(town: str) -> None:
    text = f"Der Abgeordnete Jan {town} kritisierte den Plan. {town} sagte, er sei zu teuer. „Das reicht nicht“, sagte {town}."
    assert {s.speaker_name for s in told(text).statements} == {f"Jan {town}"}
    assert {s.speaker_name for s in told(f"{town} sagte, die Stadt werde sparen.").statements} <= {town, None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("EU-Ratspräsident Costa sagte, man werde handeln.", "Costa"),
        ("Costa, der Präsident des Europäischen Rates, warnte vor einem Alleingang.", "Costa"),
        ("Präsident Xi Jinping empfing die Gäste. Xi sagte, die Beziehungen seien stabil.", "Xi Jinping"),
        ("Präsident Lai Ching-te reiste an. Lai sagte, er bleibe.", "Lai Ching-te"),
        ("„Wir sind bereit“, sagte Nato-Chef Rutte.", "Rutte"),
    ],
)
def test_short_names(text: str, name: str) -> None:
    assert told(text).statements[-1].speaker_name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gestern sprach der Minister von einem Durchbruch.", "Minister"),
        ("Später distanzierte sich der Verein von den Fans.", "Verein"),
        ("Danach äußerte sich der Trainer zum Spiel.", "Trainer"),
        ("Am Morgen appellierte die Polizei an die Fahrer.", "Polizei"),
        ("Verhalten äußerte sich die Chefin der Bank zum Wachstum.", "Chefin der Bank"),
        ("Gestern sprach der Verein von Freunden der Orgel von einem Wunder.", "Verein von Freunden der Orgel"),
    ],
)
def test_what_it_is_about_is_no_attribute_of_who_says_it(text: str, name: str) -> None:
    assert [s.speaker_name for s in told(text).statements] == [name]
