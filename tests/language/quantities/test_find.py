"""Quantities: values, units, bounds, what is counted, and what only looks like a quantity."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.language.numerals import digits, spelled
from lagebild.language.quantities import find
from lagebild.records.quantity import Quantity
from lagebild.records.time import TimeExpression
from lagebild.resources import table


def quantities(text: str) -> list[Quantity]:
    return find("ar_1", text, (), (), ())


def entries() -> list[tuple[str, dict[str, object]]]:
    raw = table("quantities")
    return [(f"{group}.{key}", entry["example"]) for group in ("bounds", "units") for key, entry in raw[group].items()]


@pytest.mark.parametrize(("name", "example"), entries(), ids=lambda x: x if isinstance(x, str) else "")
def test_every_table_entry_does_what_its_example_says(name: str, example: dict[str, object]) -> None:
    found = [q for q in quantities(str(example["text"])) if q.value == pytest.approx(example["value"])]
    assert found, quantities(str(example["text"]))
    assert found[0].unit == example.get("unit", found[0].unit)
    assert found[0].bound == example.get("bound", found[0].bound)


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        ("Es gab 22 verletzte Ukrainer.", 22, "1", "verletzte Ukrainer"),
        ("Das sind ungefähr 0,66 Prozent des Staatsgebiets.", 0.66, "percent", "des Staatsgebiets"),
        ("Zwei Drittel der Mitglieder stimmten zu.", 2 / 3, "share", "der Mitglieder"),
        ("Er schickte zwei Dutzend Helfer.", 24, "1", "Helfer"),
        ("Die Stadt zahlt eine Million Euro.", 1e6, "EUR", None),
        ("Mindestens ein Mensch starb.", 1, "1", "Mensch"),
        ("Die Armee zählt 100.000 Mann.", 100000, "1", "Mann"),
        ("Der Wert stieg auf 1.5 Prozent.", 1.5, "percent", None),
    ],
)
def test_value_unit_and_what_is_counted(text: str, value: float, unit: str, of: str | None) -> None:
    (found,) = quantities(text)
    assert (found.value, found.unit, found.of) == (pytest.approx(value), unit, of)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Zwischen 20 und 30 Prozent fielen aus.", 20, 30, "percent"),
        ("Es kostet 1,2 bis 1,5 Millionen Euro.", 1.2e6, 1.5e6, "EUR"),
        ("Mehrere tausend Menschen kamen.", 3000, 99000, "1"),
        ("Hunderte Helfer suchten.", 200, 999, "1"),
    ],
)
def test_what_is_not_one_number_is_a_range_without_a_value(text: str, low: float, high: float, unit: str) -> None:
    (found,) = quantities(text)
    assert found.value is None
    assert (found.range, found.unit) == ((low, high), unit)


@pytest.mark.parametrize(
    "text",
    [
        "Laut Artikel 5 gilt das.",
        "Der Airbus A320 und die F-16 blieben am Boden.",
        "Das Spiel endete 3:1.",
        "Rufen Sie an: 030 123456.",
        "Der Server 192.168.0.1 fiel aus.",
        "Er wohnt in der Hauptstraße 12.",
        "Es begann um 22.30 Uhr.",
        "Die Agenda 2030 gilt.",
        "Das dauerte am 3. Tag an.",
        "Die Nummer 12345678901234567890 ist falsch.",
    ],
)
def test_what_only_looks_like_an_amount_is_none(text: str) -> None:
    assert quantities(text) == []


def test_a_rate_carries_its_time_unit() -> None:
    (found,) = quantities("Monatlich etwa 50 Quadratkilometer kommen hinzu.")
    assert (found.value, found.unit, found.per, found.bound) == (50, "km2", "month", "about")


def test_what_a_date_covers_is_no_quantity_but_a_duration_is() -> None:
    text = "Im Jahr 2024 fielen 30 Tage aus."
    year = TimeExpression(article="a", start=3, end=12, text=text[3:12], type="DATE", value="2024")
    days = TimeExpression(article="a", start=20, end=27, text=text[20:27], type="DURATION", value="P30D")
    assert [q.text for q in find("a", text, (), (), (year, days))] == ["30 Tage"]


@pytest.mark.parametrize(
    ("word", "value"), [("elf", 11), ("dreiundzwanzig", 23), ("zweihunderttausend", 200000), ("anderthalb", 1.5), ("tausendund", None)]
)
def test_number_words(word: str, value: float | None) -> None:
    assert spelled(word) == value


@pytest.mark.parametrize(("text", "value"), [("4.000", 4000), ("0,66", 0.66), ("1.500", 1500), ("1.5", 1.5), ("1.2.3", None), ("²", None)])
def test_digits(text: str, value: float | None) -> None:
    assert digits(text) == value


@given(st.text(alphabet=st.sampled_from("0123456789.,:- abcDE–%€Prozent\u00a0²\u0660\n"), max_size=80) | st.text(max_size=60))
def test_every_quantity_is_verbatim_whatever_the_text(text: str) -> None:
    for quantity in quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.start <= (quantity.number_start or 0) < (quantity.number_end or 0) <= quantity.end


HOSTILE = (
    "1 000 ", "111 111 ", "1.000.000", "12, ", "eine halbe ", "zwischen 3 und ", "3 bis ", "ein ", "mehr als ", "vierhundert",
    "35-Stunden-", "€ 5 ", "zehn- ", "1-2-", "jährlich ", "gute ", "9", " ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length_of_the_text_and_no_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        best = 9.9
        for _ in range(3):
            started = time.process_time()
            quantities(text)
            best = min(best, time.process_time() - started)
        return best

    small, large = seconds(10_000), seconds(40_000)
    assert large < 4 * 2.5 * small + 0.05, (small, large)


@pytest.mark.parametrize(
    ("text", "value", "unit", "per"),
    [
        ("Eine halbe Million Euro fehlt.", 5e5, "EUR", None),
        ("In Oslo waren es minus 12 Grad.", -12, "degC", None),
        ("Der Preis fiel auf $ 80.", 80, "USD", None),
        ("Das Lager fasst 15 000 Tonnen.", 15000, "t", None),
        ("Der Kanton zählt 670'050 Einwohner.", 670050, "1", None),
        ("Die 73-Jährige gewann.", 73, "year", None),
        ("Das 100-Millionen-Euro-Paket steht.", 1e8, "EUR", None),
        ("Der Wert ist dreimal so hoch.", 3, "times", None),
        ("Jährlich sterben 1.500 Menschen daran.", 1500, "1", "year"),
        ("Pro Woche verbraucht die Stadt 2.000 Tonnen Kohle.", 2000, "t", "week"),
        ("Sie zahlten 3 Mrd. Pfund.", 3e9, "GBP", None),
    ],
)
def test_signs_halves_groups_and_rates_that_stand_ahead(text: str, value: float, unit: str, per: str | None) -> None:
    (found,) = quantities(text)
    assert (found.value, found.unit, found.per) == (pytest.approx(value), unit, per)


def test_every_unit_has_its_words_in_both_languages() -> None:
    words = table("unit_words")
    assert set(table("quantities")["units"]) <= set(words)
    assert all(len(entry) == 4 and all(entry) for entry in words.values())


def test_words_that_lead_no_counted_noun() -> None:
    assert "keine" in table("quantities")["no_adjectives"]
    (found,) = quantities("Von den Schulen haben 450 keine Turnhalle.")
    assert found.of is None


@pytest.mark.parametrize(
    "text",
    [
        "Im Jahr 0 und im Jahr 20233 geschah nichts.",
        "Bis 20233 soll die Brücke stehen.",
        "Er wohnt in der Gasse 12a, 10115 Berlin.",
        "Aus 50667 Köln kam ein Paket nach 20095 Hamburg.",
        "Es gilt S. 17 f., Randnummer 14, §§ 211, 212 StGB.",
        "Unter der Nummer 110 oder 112 hilft man.",
        "Der 3-D-Film läuft in 4K, das Netz ist 5G.",
        "Er fuhr mit dem ICE 596, dann mit der Linie 8.",
        "Der Punkt liegt bei 52° 31' N, 13° 24' O.",
        "Der Code lautet 4711.",
        "In KW 33 und der Kalenderwoche 42 ist Pause.",
        "Das Aktenzeichen 6 C 12.19 steht aus.",
        "Es war ein 0:0 n. V. und am Ende 24/7 offen.",
    ],
)
def test_numbers_that_name_are_no_amounts(text: str) -> None:
    assert [q.text for q in quantities(text)] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Auf die Roten entfielen 36 Sitze, auf die Grünen 25 und auf die Gelben 11.", [36, 25, 11]),
        ("Davon entfallen 1800 auf den Norden.", [1800]),
        ("Im Vorjahr waren es 1450.", [1450]),
        ("Auf ukrainischer Seite 84 Soldaten, auf der anderen 90.", [84, 90]),
        ("Sie käme mit 28, 14 und zehn Prozent durch.", [28, 14, 10]),
        ("Der ICE 596 braucht zwei Stunden.", [2]),
    ],
)
def test_counts_that_look_like_names_or_years(text: str, values: list[float]) -> None:
    assert [q.value for q in quantities(text)] == values
