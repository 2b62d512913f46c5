"""Which clause and which story an undated time belongs to."""

from __future__ import annotations

import pytest

from lagebild.language.times import find

PUBLISHED = "2014-05-14"  # a Wednesday


def values(text: str, published: str = PUBLISHED) -> list[str | None]:
    return [t.value for t in find("a", text, (), (), published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Plan wurde am Montag vorgestellt und soll am Freitag beschlossen werden.", ["2014-05-12", "2014-05-16"]),
        ("Er kam am Montag an und reist am Freitag weiter.", ["2014-05-12", "2014-05-16"]),
        ("Er soll am Freitag kommen und hat am Montag angerufen.", ["2014-05-16", "2014-05-12"]),
        ("Die Arbeiten wurden vergeben und beginnen im Juni.", ["2014-06"]),
        ("Die Gemeinde hat den Plan genehmigt und am Montag die Arbeiten vergeben.", ["2014-05-12"]),
        ("Sie will am Freitag kommen und spielen.", ["2014-05-16"]),
        ("Das sagte Ministerin Huber am Freitag bei einem Treffen auf die Frage, ob sie bleibe.", ["2014-05-09"]),
        ("Huber bestätigte am Montag entsprechende Angaben.", ["2014-05-12"]),
        (
            "Im Herbst 1989 betrieben Huber, Maier und Müller den Sturz des Chefs im Dezember, weil er nicht gewinnen könne.",
            ["1989-FA", "1989-12"],
        ),
        ("Er sprach über die Messe, die am Freitag beginnt.", ["2014-05-16"]),
        ("Im Tal ist am Samstag ein Flugzeug mit zwölf Insassen, darunter acht Gästen, abgestürzt.", ["2014-05-10"]),
        ("Der Rat hat am Montag, wie berichtet, den Plan beschlossen.", ["2014-05-12"]),
        ("Am Montag habe ich endlich wieder Zeit, eine Messe zu besuchen.", ["2014-05-19"]),
        ("Nach dem 3:1 am Samstag steht Brixen im Finale.", ["2014-05-10"]),
        ("Der Flug nach London am Samstag ist ausgebucht.", ["2014-05-17"]),
        ("Die Polizei ermittelt nach Schüssen in Bozen am Montag wegen Mordes.", ["2014-05-12"]),
        ("Die Mission, die ab dem 2. Mai enden sollte, geht weiter.", ["2014-05-02"]),
        ("Der Antrag wurde im Oktober vertagt und sollte im November wiederkommen.", ["2013-10", "2013-11"]),
        ("Gestern, am 13. Mai, tagte der Rat, der das Gesetz noch prüfen soll.", ["2014-05-13", "2014-05-13"]),
    ],
)
def test_clause(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die 1990 gegründete Firma ist pleite. Im März wurde sie verkauft.", ["1990", "2014-03"]),
        ("Die Firma besteht seit 1990. Im März wurde sie verkauft.", ["1990", "2014-03"]),
        ("Kanzler Maier (1950 bis 1960) war beliebt. Im März wurde eine Straße nach ihm benannt.", ["1950", "1960", "2014-03"]),
        (
            "Der am 24.04.1922 geborene Maler ist tot. Im Oktober hatte er das gesagt. Am Abend starb er.",
            ["1922-04-24", "2013-10", "2014-05-14TEV"],
        ),
        ("Die Zeit zwischen 1974 und 2001 war lang. Ende Oktober kam er an.", ["1974", "2001", "2013-10"]),
        ("1978 kam er nach Wien. Im März wurde er Assistent.", ["1978", "1978-03"]),
        ("Im Mai 1832 reiste er ab und erreichte im August den Fluss.", ["1832-05", "1832-08"]),
        (
            "Am 15. Mai 1967 rückten sie aus. Die seit 1956 stationierten Truppen wichen. Am 18. Mai brannte es.",
            ["1967-05-15", "1956", "1967-05-18"],
        ),
        ("1297 starb der König. In diesem Jahr wurde der Bischof ernannt.", ["1297", "1297"]),
        ("1999 waren es 20.000 Soldaten, in diesem Jahr nur 5.000.", ["1999", "2014"]),
        ("Am Freitag brannte die Mühle. Der Brand brach gegen 16 Uhr aus.", ["2014-05-09", "2014-05-09T16:00"]),
        ("Am 2. November 1923 war Ruhe. 1938 brannte das Haus. In dieser Nacht floh er.", ["1923-11-02", "1938", "XXXX-XX-XXTNI"]),
    ],
)
def test_story(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gestern wurde gefeiert. Der Verein zählt heute 50 Mitglieder.", ["2014-05-13", "PRESENT_REF"]),
        ("Er zog nach Oberwinter, heute Stadtteil von Remagen.", ["PRESENT_REF"]),
        ("Er sprach über die heute in Afrika lebenden Arten.", ["PRESENT_REF"]),
        ("Heute tagt der Rat.", ["2014-05-14"]),
        ("Das heute bekanntgegebene Gutachten ist lang.", ["2014-05-14"]),
    ],
)
def test_nowadays(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_the_commas_of_a_clock_time_divide_no_clause() -> None:
    called = "Die Gewerkschaft ruft ihre Mitglieder von Freitag, 2 Uhr, bis Montag, 18 Uhr, zum Streik auf."
    assert values(called) == ["2014-05-16", "2014-05-16T02:00", "2014-05-19", "2014-05-19T18:00"]
    assert values("Der Streik dauerte von Freitag, 2 Uhr, bis Montag, 18 Uhr.")[0] == "2014-05-09"


def test_what_is_still_suffered_after_a_disaster_does_not_put_it_ahead() -> None:
    assert values("Nach dem Fährunglück vor Manila am Montag werden noch 30 Menschen vermisst.") == ["2014-05-12"]
    assert values("Nach dem Treffen am Montag werden die Ergebnisse vorgestellt.") == ["2014-05-19"]


def test_a_headline_that_announces_leaves_the_text_where_it_is() -> None:
    text = "Gipfel auf Freitag verschoben\nDer für Mittwoch geplante Gipfel ist auf Freitag verschoben worden."
    assert values(text) == ["2014-05-16", "2014-05-14", "2014-05-16"]
