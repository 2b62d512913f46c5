"""The clock a text carries: years and months it told of, ranges, nowadays against today."""

from __future__ import annotations

import pytest

from lagebild.language.times import find


def values(text: str, published: str = "2014-05-15") -> list[str | None]:
    return [t.value for t in find("a", text, (), (), published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2012 waren es fünf, im Jahr zuvor sechs.", ["2012", "2011"]),
        ("1989 fiel die Mauer. Im folgenden Jahr kam die Einheit.", ["1989", "1990"]),
        ("1912 zog er um. Im Sommer des folgenden Jahres starb er.", ["1912", "1913-SU"]),
        ("1912 zog er um. Im Sommer desselben Jahres starb er.", ["1912", "1912-SU"]),
        ("Im Mai 2012 stieg die Zahl, im Monat zuvor war sie gesunken.", ["2012-05", "2012-04"]),
        (
            "Am 16. November 1978 flog sie ab, die drei kleineren am 20. November. Alle kamen am 9. Dezember an.",
            ["1978-11-16", "1978-11-20", "1978-12-09"],
        ),
        ("1915 erklärt Italien den Krieg. Im Mai beginnt die Schlacht.", ["1915", "1915-05"]),
        ("Am 3. Mai kam er an. Am Morgen danach reiste er ab.", ["2014-05-03", "2014-05-04TMO"]),
        ("Umsatz 2013: 9 Millionen (Vorjahr: 8), Gewinn: 2 (Vorjahr: 1).", ["2013", "2012", "2012"]),
    ],
)
def test_a_story_goes_on_in_the_year_and_month_it_told_of(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_day_just_past_is_no_day_of_the_old_story() -> None:
    assert values("Das Gesetz stammt vom 3. März 1995. Die Verhandlung begann am 12. Mai in Den Haag.")[1] == "2014-05-12"
    assert values("Am 10. Mai 1945 kehrte er heim. Am 12. Mai kam der Brief.") == ["1945-05-10", "1945-05-12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vom 28. Dezember bis zum 3. Januar ist geschlossen.", ["2014-12-28", "2015-01-03"]),
        ("Von November bis März gilt Winterpflicht.", ["2014-11", "2015-03"]),
        ("In der Nacht von Freitag auf Samstag brannte es.", ["2014-05-09TNI", "2014-05-09", "2014-05-10"]),
        ("In der Nacht vom 10. auf den 11. Februar brannte es.", ["2014-02-10TNI", "2014-02-10", "2014-02-11"]),
    ],
)
def test_the_end_of_a_range_lies_behind_its_beginning(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Minus hat sich bis Ende Februar abgeschwächt.", "2014-02"),
        ("Die Frist wurde bis Ende Februar verlängert.", "2015-02"),
        ("Der Prozess wurde auf den 28. November vertagt.", "2014-11-28"),
        ("Die Ursache des Unfalls am Montag ist unklar.", "2014-05-12"),
        ("Die Feier am Montag ist öffentlich.", "2014-05-19"),
        ("Der Bau sollte bereits am Montag beginnen.", "2014-05-12"),
    ],
)
def test_which_way_a_limit_or_a_noun_points(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anders als vor zwanzig Jahren reisen heute viele mit der Bahn.", "PRESENT_REF"),
        ("Er zog nach Leningrad (heute Sankt Petersburg).", "PRESENT_REF"),
        ("Der Rat tagt heute in Bozen.", "2014-05-15"),
        ("Die heutige Sitzung fällt aus.", "2014-05-15"),
        ("Das heutige Polen war damals Preußen.", "PRESENT_REF"),
        ("Heute Nacht brannte es.", "2014-05-14TNI"),
        ("Heute Nacht wird es regnen.", "2014-05-15TNI"),
    ],
)
def test_nowadays_or_today(text: str, expected: str) -> None:
    assert expected in values(text)


def test_from_one_day_to_the_next_is_no_date() -> None:
    assert values("Er hörte von heute auf morgen auf.") == []
