"""The day a text tells of: what was announced has not happened yet."""

from __future__ import annotations

import lagebild


def values(text: str, published: str) -> dict[str, str | None]:
    return {t.text: t.value for t in lagebild.read(text, published=published).times}


def test_what_is_told_as_past_is_not_put_on_a_day_to_come() -> None:
    found = values("Die Lage entspannt sich erst am Mittwoch. Die Ministerin telefonierte am Abend mit dem Landrat.", "2024-06-03")
    assert found["Mittwoch"] == "2024-06-05"
    assert found["Abend"] == "2024-06-03TEV"


def test_a_plan_stays_on_the_day_to_come() -> None:
    found = values("Der Rat tagt erst am Mittwoch. Am Abend soll die Ministerin mit dem Landrat sprechen.", "2024-06-03")
    assert found["Abend"] == "2024-06-05TEV"
