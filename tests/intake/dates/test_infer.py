from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.intake.dates.infer import infer
from lagebild.intake.dates.tenures import latest_beginning, terms
from lagebild.resources import table


@pytest.mark.parametrize("row", table("tenures"), ids=lambda r: f"{r['name']}-{r['from']}")
def test_an_office_in_its_example_dates_the_text(row: dict[str, object]) -> None:
    assert row["from"] in {t.start for t in terms(str(row["example"]))}
    assert row["to"] is None or row["to"] > row["from"]  # type: ignore[operator]
    words = next(t.words for t in terms(str(row["example"])) if t.start == row["from"])
    assert not terms(f"Der frühere {words} war dabei. Ex-{words} auch. Unter {words} war es besser.")


@pytest.mark.parametrize("row", table("beginnings"), ids=lambda r: r["words"])
def test_a_beginning_in_its_example_bounds_the_text(row: dict[str, object]) -> None:
    found = latest_beginning(str(row["example"]))
    assert found is not None and found.start >= row["from"]  # type: ignore[operator]


def test_an_office_bounds_both_ends_and_a_look_back_does_not() -> None:
    found = infer("US-Präsident Barack Obama traf Bundeskanzlerin Angela Merkel in Berlin.")
    assert found is not None and found.day is None
    assert found.earliest == date(2009, 1, 20) and found.latest is not None and found.latest.year == 2017
    assert "Obama" in found.why
    later = infer("Unter Bundeskanzler Gerhard Schröder war das anders. Heute regiert Bundeskanzler Friedrich Merz.")
    assert later is not None and later.earliest == date(2025, 5, 6) and later.latest is None


def test_the_texts_own_day_is_a_day_and_a_clock_is_never_asked() -> None:
    own = infer("Zur Kundgebung am heutigen 8. Mai 2008 kamen viele.")
    assert own is not None and own.day == date(2008, 5, 8)
    yesterday = infer("Gestern, am 3. März 2006, wurde der Fall bestätigt.")
    assert yesterday is not None and yesterday.day == date(2006, 3, 4)
    assert infer("Der Rat hat getagt.") is None


def test_a_day_tied_to_the_text_borrows_the_year_of_the_text() -> None:
    text = "Am gestrigen Sonntag (6. Oktober) liefen Tausende durch Kiel. Die Strecke wurde am 2. September 2013 vermessen."
    found = infer(text)
    assert found is not None and found.day == date(2013, 10, 7) and "gestrigen" in found.why
    alone = infer("Am gestrigen 6. Oktober liefen Tausende durch Kiel.")
    assert alone is None or alone.day is None


def test_weekday_and_day_choose_the_year_and_a_range_of_days() -> None:
    found = infer("Am Freitag, dem 4. Mai, tagte der Rat. Das Gesetz gilt seit 2007.")
    assert found is not None and (found.earliest, found.latest) == (date(2007, 5, 4), date(2007, 5, 13)) and found.day is None
    assert "weekday" in found.why
    full = infer("Am Dienstag, dem 3. Mai 2011, wurde in Kiel der Damm geöffnet.")
    assert full is not None and (full.earliest, full.latest) == (date(2011, 5, 3), date(2011, 5, 12))
    wrong = infer("Am Montag, dem 4. Mai, tagte der Rat. Das Gesetz gilt seit 2007.")
    assert wrong is None or "weekday" not in wrong.why


def test_weekday_and_two_offices_choose_the_year_without_any_year_in_the_text() -> None:
    text = "US-Präsident George W. Bush traf Bundeskanzlerin Angela Merkel. Am Montag, dem 4. Juni, kamen sie in Rostock an."
    found = infer(text)
    assert found is not None and found.earliest == date(2007, 6, 4) and found.latest == date(2007, 6, 13)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("Am 3. Mai 2011 wurde in Kiel der Damm geöffnet. Am 4. Mai 2011 sank das Wasser.", date(2011, 5, 5)),
        ("Der Stadtrat wird am 12. November 2019 über den Haushalt beraten. Bürgermeisterin Kraus warb dafür.", date(2019, 11, 6)),
        ("Vor knapp sechs Jahren, im Juni 2000, verschwand in Halle ein Junge. Jetzt wurde er gefunden.", date(2006, 2, 12)),
        ("Der Verein verlor am Samstag, dem 7. Januar 2005, sein Heimspiel.", date(2006, 1, 9)),  # the paper still writes the old year
        ("Kiel hat im Juli 2017 neun Prozent mehr Gäste gezählt als im Juli des Vorjahres.", date(2017, 8, 19)),
    ],
)
def test_a_date_of_the_texts_own_time_narrows_to_a_year(text: str, truth: date) -> None:
    found = infer(text)
    assert found is not None and found.earliest is not None and found.latest is not None
    assert found.earliest <= truth <= found.latest and (found.latest - found.earliest).days <= 366


@pytest.mark.parametrize(
    "text",
    [
        "Das Gesetz gilt seit 1995. Am Dienstag stritt der Landtag darüber.",
        "Der Landtag stritt am Dienstag. Die Abgeordnete Kraus, die 1999 gewählt worden war, fehlte vor Gericht.",
        "Nach dem Erdbeben 1999 zogen viele fort. Heute leben hier wieder neuntausend Menschen.",
        "Vor Gericht begann am Montag der Prozess. Der Mann soll am 3. März 2021 einen Kiosk überfallen haben.",
        "Der Vertrag läuft bis zum 31. Dezember 2030.",
    ],
)
def test_a_look_back_or_a_term_far_ahead_gives_no_year(text: str) -> None:
    found = infer(text)
    assert found is None or found.earliest is None or found.latest is None


def test_what_was_told_later_than_an_office_ended_was_no_present_office() -> None:
    found = infer("Bundeskanzler Gerhard Schröder kam. Am Dienstag, dem 3. Mai 2011, wurde der Damm geöffnet.")
    assert found is not None and found.earliest is not None and found.earliest.year == 2011


def test_new_spelling_bounds_a_text_and_swiss_spelling_does_not() -> None:
    found = infer("Der Rat sagte, dass die Straße bald fertig ist.")
    assert found is not None and found.earliest == date(1996, 7, 1) and "spelled" in found.why
    assert infer("Der Rat sagte, dass die Strasse bald fertig ist.") is None
    assert infer("Der Rat sagte, daß die Straße bald fertig ist.") is None


@pytest.mark.parametrize(
    "text", ["30. Februar 2011", "IP 10.0.2011.1", "2000 Menschen kamen", "Aktenzeichen 12/2011-3", "am 99. Mai 2011 war"]
)
def test_what_is_no_date_gives_no_day(text: str) -> None:
    found = infer(text)
    assert found is None or found.day is None


@given(st.text(alphabet="0123456789. MaiApril-/()UhrdemFreitag,2007vor gestern\n", max_size=200))
def test_bounds_are_in_order_whatever_comes(text: str) -> None:
    found = infer(text)
    if found is not None and found.earliest and found.latest:
        assert found.earliest <= found.latest


def test_time_grows_with_the_length_of_the_text() -> None:
    import time

    unit = "Am Freitag, dem 4. Mai 2007, wurde der Damm, der seit 2001 und bis zum 3. Juni 2009 hielt, (2003) gestern, am 5. Mai geöffnet; "
    took = []
    for count in (100, 400):
        start = time.process_time()
        infer(unit * count)
        took.append(time.process_time() - start)
    assert all(b < max(12 * a, 2.0) for a, b in pairwise(took))
