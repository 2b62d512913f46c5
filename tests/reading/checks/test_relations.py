"""Relations: numbers tied by the part each has, in wordings of every kind; what only stands side by side is left alone."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.language.quantities import find as find_quantities
from lagebild.reading.checks.relations.terms import ROLES, terms
from lagebild.resources import table
from tests.reading.checks.checked import checked


@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_the_table_is_proved_by_its_example(role: str) -> None:
    example = table("number_cues")[role]["example"]
    quantities = find_quantities("ar_0", example["text"], (), (), ())
    found = terms(example["text"], (0, len(example["text"])), quantities)
    assert role in found[example["term"]].roles
    assert [role in t.roles for t in found].count(True) == 1 or role in ("total", "part", "each")


@pytest.mark.parametrize(
    ("text", "kind", "right", "wrong"),
    [
        ("Die Hälfte der 90 Schulen, nämlich {}, bleibt zu.", "share_of_total", "45", "75"),
        ("Es gab 900 Prüfungen, {} Prozent davon (rund 180) ohne Ergebnis.", "share_of_total", "20", "30"),
        ("{} der 40 Boote sanken.", "share_of_total", "12", "52"),
        (
            "Vom Land kommen 30 Millionen Euro, weitere 20 Millionen gibt der Kreis. Damit stehen {} Millionen Euro bereit.",
            "sum",
            "50",
            "60",
        ),
        ("Es gibt 120 Kitas, davon {} städtische und 45 kirchliche.", "sum", "75", "95"),
        ("Der Chor hat {} Mitglieder (31 Frauen, 24 Männer).", "sum", "55", "65"),
        ("In 12 Spielen holte sie sieben Siege, zwei Unentschieden und {} Niederlagen.", "sum", "drei", "fünf"),
        ("Von 90 Lehrern sind 60 im Streik. Die übrigen {} unterrichten.", "difference", "30", "50"),
        ("60 Prozent sind dafür, 30 Prozent dagegen, die restlichen {} Prozent schweigen.", "difference", "10", "20"),
        ("Statt 400 Bussen fahren nun {}, ein Anstieg um 25 Prozent.", "difference", "500", "600"),
        ("Im Mai waren es 320 Fälle, {} weniger als 2023, als es noch 400 gewesen waren.", "difference", "80", "180"),
        ("Mit 72 gegen 60 Stimmen, also einer Mehrheit von {} Stimmen, fiel der Antrag durch.", "difference", "zwölf", "22"),
        ("Mit {} Funden hat sich die Zahl gegenüber dem Vorjahr (200) mehr als verdoppelt.", "rate", "420", "310"),
        ("Aus 800 Bewohnern wurden {}, eine Halbierung.", "rate", "400", "600"),
        ("Der Ofen braucht im Monat drei Tonnen Holz, also {} Tonnen im Jahr.", "rate", "36", "63"),
        ("200 Karten wurden verkauft, jede kostete acht Euro. Eingenommen wurden damit {} Euro.", "rate", "1.600", "6.100"),
        ("Auf vier Feiern kamen 2.000 Gäste, im Schnitt {} pro Feier.", "rate", "500", "50"),
        ("Für die 300 Kilometer braucht der Bus mit 60 km/h {} Stunden.", "rate", "fünf", "neun"),
        ("Der Hafen liegt 50 Meilen (rund {} Kilometer) entfernt.", "conversion", "80", "30"),
        ("Am Mittag waren es 95 Grad Fahrenheit, das sind {} Grad Celsius.", "conversion", "35", "53"),
        ("Ein Barrel ({} Liter) kostet 70 Dollar.", "conversion", "159", "195"),
        ("Der Start war um 9.15 Uhr Ortszeit ({} Uhr MESZ).", "clock", "15.15", "15.51"),
        ("Zum {} Jahrestag der Flut von 1985 kam in diesem Jahr die Königin.", "anniversary", "40.", "30."),
        ("1950 gegründet, feiert der Klub heuer sein {}-jähriges Bestehen.", "anniversary", "75", "65"),
        ("Die heute {}-Jährige kam 1990 in Riga zur Welt.", "age", "35", "45"),
        ("Der Hof, 1900 erbaut und 1960 abgerissen, stand {} Jahre lang.", "duration", "60", "70"),
        ("Der Park misst 2.050 Quadratkilometer und macht damit rund {} Prozent der Fläche Sloweniens aus.", "share_of_area", "zehn", "30"),
    ],
)
def test_each_relation_finds_the_wrong_figure_and_leaves_the_right_one(text: str, kind: str, right: str, wrong: str) -> None:
    assert [c.why.de for c in checked(text.replace("{}", right)) if c.verdict == "inconsistent"] == []
    found = [c for c in checked(text.replace("{}", wrong)) if c.verdict == "inconsistent"]
    assert kind in {c.kind for c in found}
    assert all(c.why.de and c.why.en for c in found)


@pytest.mark.parametrize(
    "text",
    [
        "Gegenüber dem Vorjahr ist das ein Anstieg um 30 Millionen Euro. Investiert werden 80 Millionen Euro und damit 10 Millionen mehr.",
        "Im Inland ging der Umsatz um 4 Prozent auf 800 Millionen Euro zurück, der Gewinn um 20 Prozent auf 100 Millionen Euro.",
        "Der Etat sieht 15 Milliarden Euro vor – ein Plus von 900 Millionen Euro –, dazu kommen 250 Millionen Euro.",
        "200 Menschen starben, 600 wurden verletzt. Insgesamt sind 400.000 Menschen auf der Flucht.",
        "Ein Festmeter ersetzt 130 Liter Öl, 100 Kubikmeter Gas oder 300 Kilogramm Kohle.",
        "Die Parks messen zusammen 1.500 Hektar (30 Quadratmeter je Einwohner).",
        "Die Tore sind 18 Fuß und 6 Zoll (5,64 Meter) breit.",
        "Der Umschlag lag bei 300.000 Tonnen (2015: 360.000 Tonnen, 2014: 370.000 Tonnen).",
        "Er senkte den Wert von 1 Million Euro auf 500.000 Euro. Damit verdoppeln sich die Fälle.",
        "Die Partei zählt 24.000 Mitglieder, davon die Hälfte über 60; 2014 waren es 21.000.",
        "Es gab 13.000 Kitas, davon 8.000 private, mit 110.000 Kräften und 1,6 Millionen Kindern.",
        "BASF streicht 6.000, Bayer 12.000 Stellen usw. In der Summe sind das 150.000 Stellen.",
        "Das Beben war um 12:51 Uhr Ortszeit (0:51 Uhr MEZ).",
        "Der Vertrag läuft von 2020 bis 2030, nach fünf Jahren wird er geprüft.",
        "1999 gab es noch 20.000 Deutsche (Bevölkerungsanteil 0,4 Prozent) im Land.",
    ],
)
def test_what_only_stands_side_by_side_is_left_alone(text: str) -> None:
    assert [c.why.de for c in checked(text) if c.verdict == "inconsistent"] == []


WORDS = [
    "von 40", "auf 50 Prozent", "davon", "(12 km)", "insgesamt 300 Euro", "um 5", ",", "also", "7 Meilen", "9.30 Uhr MEZ", ".", "je 3",
    "im Vorjahr", "–", "1989", "²", "0", "Das sind",
]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=30,
    )
)  # fmt: skip
def test_no_order_of_the_words_breaks_it_and_every_span_is_verbatim(words: list[str]) -> None:
    text = " ".join(words)
    for check in checked(text):
        assert all(text[s.start : s.end] == s.text for s in check.spans)


def test_long_lists_and_repeated_cues_take_linear_time() -> None:
    start = process_time()
    for unit in ("von 40 auf 50, ", "davon 3 und 4, ", "um 9.30 Uhr MEZ (", "Das sind 7 Prozent. ", "vor 30 Jahren, ", "geboren 1950, "):
        checked(unit * 2000)
    assert process_time() - start < 12
