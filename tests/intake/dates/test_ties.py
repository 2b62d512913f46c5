from datetime import date

import pytest

from lagebild.intake.dates.mentions import mentions
from lagebild.intake.dates.ties import Tie, tie, today
from lagebild.resources import table

ROWS = [row for part in ("numbers", "round") for row in table("publish_ties")[part]]


def _tie(text: str) -> Tie | None:
    return next((t for m in mentions(text) if (t := tie(text, m)) is not None), None)


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r["words"][0])
def test_a_row_counts_in_its_example(row: dict[str, object]) -> None:
    found = _tie(str(row["example"]))
    assert found is not None and any(str(w) in found.words for w in row["words"])  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Vor einem Jahr - am 7. Mai 2014 - brach der Damm.", "2014-11-05", "2015-11-06"),
        ("Heute (12. Mai 2009) tagt der Rat.", "2009-05-12", "2009-05-12"),
        ("Er kam vorgestern, am 12. Mai 2009.", "2009-05-14", "2009-05-14"),
        ("Die für morgen, den 20. September 2009, geplante Wahl fällt aus.", "2009-09-19", "2009-09-19"),
        ("Am heutigen Samstag, dem 16. August 2025, öffnet das Bad.", "2025-08-16", "2025-08-16"),
        ("Er soll am letzten Freitag, dem 17. März 2006, geflohen sein.", "2006-03-17", "2006-03-26"),
        ("Die Auktion endet kommenden Donnerstag, 05.05.2005.", "2005-04-26", "2005-05-05"),
        ("Im vergangenen Jahr (2007) waren es neun.", "2008-01-01", "2008-12-31"),
        ("2007, also im Vorjahr, waren es neun.", "2008-01-01", "2008-12-31"),
        ("Im kommenden Jahr 2010 sollen es zehn sein.", "2009-01-01", "2009-12-31"),
        ("Im laufenden Jahr 2010 sind es zehn.", "2010-01-01", "2010-12-31"),
        ("Vor drei Jahren, 2005, brach der Damm.", "2008-01-01", "2008-12-31"),
    ],
)
def test_words_beside_a_date_count_to_the_day_of_writing(text: str, earliest: str, latest: str) -> None:
    found = _tie(text)
    assert found is not None and (found.earliest.isoformat(), found.latest.isoformat()) == (earliest, latest)


def test_a_round_count_leaves_room_on_the_side_it_names() -> None:
    almost = _tie("Vor fast drei Jahren, am 4. Juni 2005, brach der Damm.")
    more = _tie("Vor mehr als drei Jahren, am 4. Juni 2005, brach der Damm.")
    assert almost is not None and almost.earliest < date(2008, 6, 4) and almost.latest < date(2008, 10, 1)
    assert more is not None and more.earliest > date(2008, 4, 1) and more.latest > date(2009, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Heute gilt das Gesetz vom 3. Mai 2008 noch.",
        "Am Morgen des 3. Mai 2008 brach der Damm.",
        "Am Morgen, dem 3. Mai 2008, brach der Damm.",
        "Vor dem 3. Mai 2008 war es anders.",
        "Die Wahl von gestern änderte das Gesetz von 2008.",
    ],
)
def test_words_that_only_look_like_it_tie_nothing(text: str) -> None:
    assert _tie(text) is None


def test_words_before_a_day_without_a_year() -> None:
    assert today("am gestrigen Sonntag (") == (1, "gestrigen Sonntag")
    assert today("die für übermorgen, den ") == (-2, "übermorgen, den")
    assert today("am Sonntag, dem ") is None
