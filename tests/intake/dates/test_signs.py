from datetime import timedelta

import pytest

from lagebild.intake.dates.mentions import mentions
from lagebild.intake.dates.signs import kind, page, rules, signs, way, window
from lagebild.resources import table

TABLE = table("publish_window")


@pytest.mark.parametrize("row", TABLE["weights"], ids=lambda r: r["sign"])
def test_a_sign_holds_in_its_example(row: dict[str, str]) -> None:
    found = mentions(row["example"])
    assert any(row["sign"] in signs(m, found, page(row["example"])) for m in found)


@pytest.mark.parametrize("row", TABLE["nouns"], ids=lambda r: r["kind"])
def test_a_noun_gives_a_bare_year_its_kind(row: dict[str, str]) -> None:
    assert row["kind"] in {kind(m) for m in mentions(row["example"])}


def test_no_weight_stands_twice_and_none_is_idle() -> None:
    names = [row["sign"] for row in TABLE["weights"]]
    assert len(names) == len(set(names)) and all(row["weight"] for row in TABLE["weights"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Rat tagte am 3. Mai 2011.", "told"),
        ("Der Rat hatte am 3. Mai 2011 getagt.", "back"),
        ("Der Damm, der am 3. Mai 2011 brach, hält wieder.", "back"),
        ("Seit dem Bruch des Damms am 3. Mai 2011 fließt der Fluss anders.", "back"),
        ("Der Rat wird am 3. Mai 2011 tagen.", "ahead"),
        ("Er wurde für die anstehende Wahl am 3. Mai 2011 nominiert.", "ahead"),
        ("Das Gesetz wurde zum 3. Mai 2011 beschlossen.", "until"),
        ("In der Nacht zum 3. Mai 2011 brannte ein Haus.", "told"),
        ("Der Mann soll am 3. Mai 2011 geflohen sein.", "told"),
        ("Die Brücke soll am 3. Mai 2011 fertiggestellt sein.", "ahead"),
        ("Der Rat unterschrieb am 3. Mai 2011.", "told"),
        ("Der Rat ist am 3. Mai 2011 zusammengetreten.", "told"),
    ],
)
def test_the_clause_says_how_a_date_stands(text: str, expected: str) -> None:
    (mention,) = mentions(text)
    assert way(mention) == expected


def test_a_present_copula_and_an_adjective_tell_no_past() -> None:
    (mention,) = mentions("Das Fest ist am geplanten 3. Mai 2011 ein Wagnis für die alten Leute.")
    assert not mention.mood.past


def test_every_window_is_a_year() -> None:
    for row in TABLE["weights"]:
        for mention in mentions(row["example"]):
            low, high = window(mention)
            assert high - low == timedelta(365)
    assert rules()["least"] > 0


def test_a_year_beside_figures_compared_with_the_year_before_is_reported_after_its_end() -> None:
    (mention, _) = mentions("Im Jahr 2011 wurden 3.500 Wagen verkauft. Das sind neun Prozent mehr als im Jahr 2010.")
    assert kind(mention) == "figures" and window(mention)[0].month == 11


def test_two_years_joined_are_a_season_only_if_they_follow_each_other() -> None:
    (season,) = mentions("In der Saison 2006/07 stieg er auf.")
    assert season.season and season.year == 2006
    assert not any(m.season for m in mentions("Zwischen 2001/2009 lagen Welten."))


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Im ersten Quartal 2018 schrumpfte der Handel.", 3),
        ("In der zweiten Jahreshälfte 2008 soll er starten.", 12),
        ("Im 1. Halbjahr des Jahres 2017 stieg der Umsatz.", 6),
        ("Zum Jahresende 2011 schließt das Werk.", 12),
        ("Seit Jahresbeginn 2011 ruht das Werk.", 1),
    ],
)
def test_parts_of_a_year_have_their_last_or_first_month(text: str, month: int) -> None:
    (mention,) = mentions(text)
    assert mention.month == month and mention.day is None


def test_a_date_in_brackets_on_a_line_of_its_own_is_of_another_article() -> None:
    listed = "Am 3. Mai 2011 tagte der Rat.\nVerwandte Artikel\n (31.10.2012)\n (14.06.2009)"
    assert [m.year for m in mentions(listed)] == [2011]
    assert [m.year for m in mentions("Der Rat (31.10.2012) tagte.")] == [2012]


@pytest.mark.parametrize(("noun", "expected"), [("Buchjahr", "budget"), ("Jahr", "in-year"), ("Weltspartag", "event"), ("Landtag", "noun")])
def test_the_longest_ending_gives_a_noun_its_kind(noun: str, expected: str) -> None:
    (mention,) = mentions(f"Das war der {noun} 2011.")
    assert kind(mention) == expected
