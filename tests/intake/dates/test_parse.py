import pytest

from lagebild.intake.dates.parse import day_of, iso
from lagebild.intake.dates.place import day_in_name, day_in_title, day_in_url


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-08-07", "2025-08-07"),
        ("2025-08-07 00:00:00", "2025-08-07"),
        ("2025-08-07 14:30:00", "2025-08-07T14:30"),
        ("2025-08-07T14:30:05+02:00", "2025-08-07T14:30:05+02:00"),
        ("2025-08-07T12:30:00Z", "2025-08-07T12:30+00:00"),
        ("2025-08-07T12:30:00.123Z", "2025-08-07T12:30+00:00"),
        ("Thu, 07 Aug 2025 14:30:00 +0200", "2025-08-07T14:30+02:00"),
        ("7. August 2025", "2025-08-07"),
        ("07.08.2025, 14:30", "2025-08-07T14:30"),
        (1754577000, "2025-08-07T14:30+00:00"),
        ("30. Februar 2025", None),
        ("2025-13-40", None),
        ("gestern", None),
        ("", None),
        (None, None),
        (20250807, None),
    ],
)
def test_timestamps_keep_the_zone_they_state(value: object, expected: str | None) -> None:
    assert iso(value) == expected


def test_days_that_do_not_exist_are_none() -> None:
    assert day_of("31.04.2025") is None
    assert day_of("1. Jänner 2024") == "2024-01-01"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("news/2025-08-07_gipfel.txt", "2025-08-07"),
        ("gipfel_20250807.html", "2025-08-07"),
        ("gipfel.2025.08.07.txt", "2025-08-07"),
        ("2025-08-07/gipfel.txt", None),
        ("000_566bb336838fe703.txt", None),
        ("a1202508071.txt", None),
        ("2025-02-30.txt", None),
    ],
)
def test_a_day_in_a_files_name(name: str, expected: str | None) -> None:
    assert day_in_name(name) == expected


def test_a_day_in_an_address() -> None:
    assert day_in_url("https://blatt.example/politik/2025/08/07/gipfel.html") == "2025-08-07"
    assert day_in_url("https://blatt.example/2025-08-07-gipfel?x=/2001/01/01/") == "2025-08-07"
    assert day_in_url("https://blatt.example/artikel/123456") is None


@pytest.mark.parametrize("text", ["0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31", "1604-12-31", "2200-01-01"])
def test_a_day_on_which_nothing_can_have_appeared_is_none(text: str) -> None:
    assert iso(text) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Notlandung in Ahlstedt (2005-08-20)", "2005-08-20"),
        ("Notlandung in Ahlstedt (2005-02-30)", None),
        ("(2005-08-20)", None),
        ("Urteil vom (2005-08-20) bestätigt", None),
        ("Notlandung in Ahlstedt", None),
    ],
)
def test_a_day_in_brackets_behind_a_title(title: str, expected: str | None) -> None:
    assert day_in_title(title) == expected
