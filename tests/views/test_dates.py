"""Dates as a reader writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.views import dates
from lagebild.views.evidence import Published
from lagebild.views.wording import Wording

DE, EN = Wording("de"), Wording("en")


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("2025-08-07", "7. August 2025", "7 August 2025"),
        ("2025-W33", "Woche vom 11. bis 17. August 2025", "week of 11 to 17 August 2025"),
        ("2025-W31", "Woche vom 28. Juli bis 3. August 2025", "week of 28 July to 3 August 2025"),
        ("2025-W33-WE", "Wochenende 16. bis 17. August 2025", "weekend of 16 to 17 August 2025"),
        ("2025-03", "März 2025", "March 2025"),
        ("2025", "2025", "2025"),
        ("198", "1980er Jahre", "1980s"),
        ("2025-Q3", "3. Quartal 2025", "quarter 3 of 2025"),
        ("2025-H1", "1. Halbjahr 2025", "half 1 of 2025"),
        ("2025-SU", "Sommer 2025", "summer 2025"),
        ("2025-08-07T22:30", "7. August 2025, 22:30 Uhr", "7 August 2025, 22:30"),
        ("2025-08-07T09:05:00+02:00", "7. August 2025, 09:05 Uhr", "7 August 2025, 09:05"),
        ("2025-03-19TMO", "19. März 2025, morgens", "19 March 2025, morning"),
        ("P30D", "30 Tage", "30 days"),
        ("P1Y", "1 Jahr", "1 year"),
        ("PT1.5H", "1,5 Stunden", "1.5 hours"),
        ("PAST_REF", "in der Vergangenheit", "in the past"),
        (None, "Datum unbekannt", "date unknown"),
        ("2025-02-31", "2025-02-31", "2025-02-31"),
        ("2025-W77", "2025-W77", "2025-W77"),
        ("XXXX-12-24", "24. Dezember, Jahr unbekannt", "24 December, year unknown"),
        ("XXXX-05", "Mai, Jahr unbekannt", "May, year unknown"),
        ("XXXX-WXX-3", "Mittwoch, Woche unbekannt", "Wednesday, week unknown"),
        ("XXXX-XX-XXTMO", "Tag unbekannt, morgens", "day unknown, morning"),
        ("XXXX-WXX-3TEV", "Mittwoch, Woche unbekannt, abends", "Wednesday, week unknown, evening"),
        ("XXXX-13-01", "XXXX-13-01", "XXXX-13-01"),
    ],
)
def test_written(value: str | None, german: str, english: str) -> None:
    assert dates.written(value, DE) == german
    assert dates.written(value, EN) == english


def test_weekday_and_year_are_optional() -> None:
    assert dates.written("2025-08-07", DE, weekday=True) == "Donnerstag, 7. August 2025"
    assert dates.written("2025-08-07", EN, year=False) == "7 August"


@pytest.mark.parametrize(
    ("start", "end", "german"),
    [
        ("2025-08-07", "2025-08-11", "7. bis 11. August 2025"),
        ("2025-07-30", "2025-08-11", "30. Juli bis 11. August 2025"),
        ("2024-12-30", "2025-01-02", "30. Dezember 2024 bis 2. Januar 2025"),
        ("2025-08-07", "2025-08-07", "7. August 2025"),
        ("2025-08-07", None, "7. August 2025"),
        (None, None, "Datum unbekannt"),
    ],
)
def test_span(start: str | None, end: str | None, german: str) -> None:
    assert dates.span(start, end, DE) == german


def test_unknown_dates_say_what_bounds_them() -> None:
    assert dates.published(Published(None), DE) == "Datum unbekannt"
    assert dates.published(Published(None, "2025-05-01", None), DE) == "Datum unbekannt (frühestens 1. Mai 2025)"
    assert dates.published(Published(None, None, "2025-05-09"), EN) == "date unknown (9 May 2025 at the latest)"
    both = Published(None, "2025-05-01", "2025-05-09")
    assert dates.published(both, DE) == "Datum unbekannt (zwischen 1. Mai 2025 und 9. Mai 2025)"
    assert dates.published(Published("2025-05-01"), DE) == "1. Mai 2025"


def test_an_inferred_date_says_that_it_is() -> None:
    assert dates.published(Published("2025-05-01", basis="inferred"), DE) == "1. Mai 2025 (erschlossen)"
    assert dates.published(Published("2025-05-01", basis="inferred"), EN) == "1 May 2025 (inferred)"
    assert dates.published(Published("2025-05-01", basis="metadata"), EN) == "1 May 2025"


def test_a_moment_without_a_writable_value_falls_back_to_its_interval() -> None:
    assert dates.moment("XXXX-WXX-4", "2025-08-07", "2025-08-07", DE) == "7. August 2025"
    assert dates.moment(None, "2025-08-01", None, EN) == "1 August 2025 at the earliest"
    assert dates.moment("2025-08", "2025-08-01", "2025-08-31", DE) == "August 2025"
    assert dates.moment("PAST_REF", None, None, DE) == "in der Vergangenheit"


@given(st.text(max_size=30), st.sampled_from([DE, EN]))
def test_no_text_breaks_it(value: str, words: Wording) -> None:
    assert isinstance(dates.written(value, words), str)
    assert isinstance(dates.between(value or None, None, words), str)
    assert isinstance(dates.span(value, value[::-1], words), str)
