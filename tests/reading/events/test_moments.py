"""Moments: stretches of days, the time of agreeing and of telling apart from that of the deed."""

from __future__ import annotations

import pytest

import lagebild
from lagebild.records.event import Event

PUBLISHED = "2025-08-09"  # a Saturday


def event(text: str) -> Event:
    return lagebild.read(text, published=PUBLISHED).events[0]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Der Gipfel fand vom 3. bis 5. Mai in Istanbul statt.", "2025-05-03", "2025-05-05"),
        ("Lula und Milei telefonierten von Montag bis Mittwoch mehrfach.", "2025-08-04", "2025-08-06"),
        ("Am 10. und 11. Juli trafen sich Lula und Milei in Rio.", "2025-07-10", "2025-07-11"),
        ("Zwischen dem 3. und dem 7. Mai griffen die Rebellen die Stadt Goma an.", "2025-05-03", "2025-05-07"),
        ("Vor drei Tagen trafen sich Lula und Milei in Rio.", "2025-08-06", "2025-08-06"),
        ("In den kommenden Tagen treffen sich Lula und Milei in Rio.", "2025-08-09", "2025-08-15"),
    ],
)
def test_a_stretch_of_days(text: str, first: str, last: str) -> None:
    assert event(text).interval == (first, last)


def test_days_apart_are_no_stretch() -> None:
    assert event("Am 10. und 20. Juli trafen sich Lula und Milei in Rio.").interval in (
        ("2025-07-10", "2025-07-10"),
        ("2025-07-20", "2025-07-20"),
    )


def test_the_day_of_agreeing_is_not_the_day_of_meeting() -> None:
    assert event("Lula und Milei vereinbarten am Donnerstag ein Treffen.").when is None
    assert event("Lula und Milei haben am Donnerstag ein Treffen in wenigen Tagen vereinbart.").interval == ("2025-08-11", "2025-08-18")
    assert event("Lula sagte am Freitag ein Treffen mit Milei am kommenden Dienstag zu.").when == "2025-08-12"


def test_what_agreeing_itself_does_keeps_its_day() -> None:
    assert event("Die Außenminister beschlossen am Montag Sanktionen gegen Belarus.").when == "2025-08-04"


def test_the_day_of_confirming_is_not_the_day_of_meeting() -> None:
    assert event("Der Kreml bestätigte am Freitag das Treffen zwischen Lula und Milei.").when is None
    assert event("Der Kreml bestätigte das Treffen zwischen Lula und Milei in der Nacht zum Samstag.").when is None


def test_the_day_of_telling_is_not_the_day_of_meeting() -> None:
    assert event("Nach Angaben des Kremls vom Donnerstag treffen sich Lula und Milei in den kommenden Tagen.").interval == (
        "2025-08-09",
        "2025-08-15",
    )
