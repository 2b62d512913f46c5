from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.intake.dates.infer import features, infer
from lagebild.intake.dates.mentions import mentions
from lagebild.intake.dates.tenures import latest_beginning, terms
from lagebild.intake.dates.weekdays import agreed
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


@pytest.mark.parametrize("row", table("publish_window")["weights"], ids=lambda r: r["feature"])
def test_a_feature_holds_in_its_example(row: dict[str, str]) -> None:
    found = mentions(row["example"])
    last = max(found, key=lambda m: (m.year, m.month is not None, m.first))
    assert row["feature"] in features(found, last)


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


def test_weekday_and_day_choose_the_year() -> None:
    assert agreed("Am Freitag, dem 4. Mai, tagte der Rat.", 2007) == [date(2007, 5, 4)]
    assert agreed("Am Freitag, dem 4. Mai, tagte der Rat.", 2006) == [date(2007, 5, 4)]
    assert agreed("Am Freitag, dem 4. Mai, tagte der Rat.", 2009) is None
    assert agreed("Am Freitag, dem 31. Februar, tagte der Rat.", 2007) is None
    found = infer("Am Freitag, dem 4. Mai, tagte der Rat. Das Gesetz gilt seit 2007.")
    assert found is not None and found.earliest is not None and found.latest is not None
    assert found.earliest <= date(2007, 5, 6) <= found.latest and "weekday" in found.why


def test_a_dated_event_near_the_start_narrows_to_a_year() -> None:
    found = infer("Am Dienstag, dem 3. Mai 2011, wurde in Kiel der Damm geöffnet. Am 4. Mai 2011 sank das Wasser.")
    assert found is not None and found.earliest is not None and found.latest is not None
    assert found.earliest <= date(2011, 5, 5) <= found.latest and (found.latest - found.earliest).days <= 366


@pytest.mark.parametrize(
    "text", ["30. Februar 2011", "IP 10.0.2011.1", "2000 Menschen kamen", "Aktenzeichen 12/2011-3", "am 99. Mai 2011 war"]
)
def test_what_is_no_date_gives_no_day(text: str) -> None:
    found = infer(text)
    assert found is None or found.day is None


@given(st.text(alphabet="0123456789. MaiApril-/()UhrdemFreitag,2007\n", max_size=200))
def test_bounds_are_in_order_whatever_comes(text: str) -> None:
    found = infer(text)
    if found is not None and found.earliest and found.latest:
        assert found.earliest <= found.latest
