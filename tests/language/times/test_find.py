"""What the grammar does beyond one expression: the text's own clock, shared ends, intervals, missing anchors."""

from __future__ import annotations

import re
from pathlib import Path

from lagebild.language.times import deadlines, find

DOCS = Path(__file__).parents[3] / "docs" / "times.md"


def values(text: str, anchor: str | None = "2024-05-15") -> list[tuple[str, str | None]]:
    return [(t.text, t.value) for t in find("a", text, (), (), anchor)]


def test_a_story_moves_its_own_clock() -> None:
    text = "Am 3. Mai 1999 brach das Feuer aus. Am nächsten Tag fand man die Opfer. Tags darauf begann die Suche."
    assert values(text) == [("3. Mai 1999", "1999-05-03"), ("nächsten Tag", "1999-05-04"), ("Tags darauf", "1999-05-05")]


def test_a_programme_runs_on() -> None:
    text = "Termine vom 21. bis 27. Februar: Am Donnerstag tagt der Rat, am Freitag die Partei, am Montag das Präsidium."
    days = [value for _, value in values(text, "2002-02-21")]
    assert days == ["2002-02-21", "2002-02-27", "2002-02-21", "2002-02-22", "2002-02-25"]


def test_clock_times_belong_to_the_day_told() -> None:
    assert values("Am Freitag um 19.30 Uhr spielt der Chor.")[1] == ("19.30 Uhr", "2024-05-17T19:30")
    assert values("Jeden Freitag um 19.30 Uhr spielt der Chor.")[1] == ("19.30 Uhr", "T19:30")


def test_shared_ends() -> None:
    assert values("Am 3., 4. und 7. Oktober ist frei.") == [("3.", "2024-10-03"), ("4.", "2024-10-04"), ("7. Oktober", "2024-10-07")]
    assert values("Von 16 bis 17.30 Uhr war offen.") == [("16", "2024-05-15T16:00"), ("17.30 Uhr", "2024-05-15T17:30")]
    assert values("Von 16 bis 17.30 Uhr ist offen.") == [("16", "T16:00"), ("17.30 Uhr", "T17:30")]
    assert values("Gefordert waren 50 statt 30 Jahre.") == [("50", "P50Y"), ("30 Jahre", "P30Y")]


def test_intervals() -> None:
    def interval(text: str) -> tuple[str | None, str | None] | None:
        return find("a", text, (), (), "2024-05-15")[0].interval

    assert interval("Anfang Juni wird gebaut.") == ("2024-06-01", "2024-06-10")
    assert interval("Seit drei Tagen wird gebaut.") == ("2024-05-12", "2024-05-15")
    assert interval("Innerhalb von 50 Tagen wird gebaut.") == ("2024-05-15", "2024-07-04")
    assert interval("In den kommenden Tagen wird gebaut.") == ("2024-05-15", "2024-05-21")
    assert interval("Damals wurde gebaut.") == (None, "2024-05-15")
    assert interval("Am Freitagabend wird gebaut.") == ("2024-05-17T18:00", "2024-05-17T23:59")


def test_the_anchor_is_told() -> None:
    text = "Seit drei Jahren, kürzlich, am Freitag, im Mai 2019."
    assert [t.anchor for t in find("a", text, (), (), "2024-05-15")] == ["2024-05-15"] * 3 + [None]


def test_without_an_anchor() -> None:
    text = "Am Freitag und am 3. Mai, im Juni 2019 und nächste Woche."
    assert values(text, None) == [("Freitag", "XXXX-WXX-5"), ("3. Mai", "XXXX-05-03"), ("Juni 2019", "2019-06")]


def test_weekday_and_date_choose_the_year() -> None:
    assert values("Am Donnerstag, dem 7. August, trafen sie sich.", "2026-01-10") == [("Donnerstag, dem 7. August", "2025-08-07")]


def test_same_weekday_is_today_unless_the_text_says_today() -> None:
    assert values("Das Amt teilte am Mittwoch den Beschluss mit.") == [("Mittwoch", "2024-05-15")]
    assert values("Das Amt teilte am Mittwoch den Beschluss mit, gestern den Bericht.")[0] == ("Mittwoch", "2024-05-08")


def test_deadlines_in_a_part_of_the_text() -> None:
    text = "Bis Freitag soll Kiew antworten. Bis Montag soll Moskau antworten."
    times = find("a", text, (), (), "2024-05-15")
    assert [d.day for d in deadlines(text, times, 0, text.index(". "))] == ["2024-05-17"]


def test_the_documented_example_runs() -> None:
    code = re.search(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    lines = code[1].splitlines()
    scope: dict[str, object] = {}
    for index, line in enumerate(lines):
        if index + 1 < len(lines) and lines[index + 1].startswith("# "):
            assert repr(eval(line, scope)) == lines[index + 1][2:]
        elif not line.startswith("#"):
            exec(line, scope)
