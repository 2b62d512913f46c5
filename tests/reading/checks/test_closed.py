"""Closed windows: three numbers tied by what they measure; what fits in any way is right, what is far off is of something else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.language.quantities import find as find_quantities
from lagebild.reading.checks.lengths import joined
from lagebild.reading.checks.relations.dimensions import measure
from lagebild.reading.checks.relations.nearness import digits, one_changed, precision, slip
from lagebild.reading.checks.relations.terms import terms
from tests.reading.checks.checked import checked


@pytest.mark.parametrize(
    ("text", "kind", "right", "wrong"),
    [
        ("Die Bahn nahm 320 Millionen ein und gab 350 Millionen Euro aus, es fehlen also {} Millionen Euro.", "difference", "30", "70"),
        ("Das Kino fasst 400 Gäste und war mit 300 Besuchern zu {} Prozent gefüllt.", "share_of_total", "75", "57"),
        ("Der Zug fuhr 40 Kilometer weit, die Hälfte davon, {} Kilometer, im Tunnel.", "share_of_total", "20", "12"),
        ("Der Ausbau der neun Kilometer kostet 45 Millionen Euro, also {} Millionen Euro je Kilometer.", "rate", "fünf", "50"),
        ("Bei 2 Megawatt und 3.000 Stunden liefert das Rad rund {} Megawattstunden.", "rate", "6.000", "60.000"),
        ("Für 60 Quadratmeter zahlt sie 900 Euro, der Quadratmeterpreis von {} Euro ist hoch.", "rate", "15", "51"),
        ("Ein Kilo kostet 4,50 Euro; wer 20 Kilo nimmt, zahlt also {} Euro.", "rate", "90", "9"),
        ("In drei Stunden fielen 24 Liter, {} pro Stunde.", "rate", "acht", "80"),
        ("Beide Klubs stellten je 120 Karten bereit, zusammen {} Karten.", "rate", "240", "204"),
        ("Zwölf Monate lang zahlt er jeweils 50 Euro, zusammen {} Euro.", "rate", "600", "6.000"),
        ("Auf 1.000 Einwohner kommen vier Ärzte. In der Stadt mit 30.000 Bewohnern sind das {} Ärzte.", "rate", "120", "1.200"),
        ("Wegen des Frosts fielen acht von 20 Spielen aus, die Quote liegt bei {} Prozent.", "share_of_total", "40", "80"),
        ("Statt 60 fuhren nur {} Busse, ein Drittel fiel aus.", "share_of_total", "40", "44"),
        ("Von 640 Plätzen blieben 90 leer, {} waren also besetzt.", "difference", "550", "640"),
        ("Von den 50 Booten wurden {} versenkt.", "share_of_total", "30", "80"),
        ("Die Partei sackte um drei Punkte auf 21 Prozent ab, zuvor waren es {} Prozent.", "difference", "24", "42"),
        ("Die Quote sank von 6,1 auf {} Prozent, ein Minus von 0,4 Punkten.", "difference", "5,7", "6,5"),
        ("Mit 31 Grad war es vier Grad wärmer als am Montag, als das Thermometer {} Grad zeigte.", "difference", "27", "29"),
        ("In der Stichwahl gewann sie mit 52 Prozent gegen den Rivalen, der {} Prozent erhielt.", "difference", "48", "84"),
        ("Zwölf der 30 Orte haben wieder Wasser, in {} fehlt es noch.", "sum", "18", "28"),
        ("Von 90 Sitzen hat die Koalition 50 der 90 Sitze, die Opposition kommt auf {}.", "difference", "40", "40"),
        ("Seit dem 1. Juli 2025 sind {} Tage vergangen.", "duration", "31", "51"),
        ("Der Streit begann im März 2023 und endete im Mai 2024, nach {} Monaten.", "duration", "14", "41"),
        ("Von Montag bis Donnerstag, also {} Tage lang, ruht der Betrieb.", "duration", "vier", "neun"),
        ("Die heute 50-Jährige war {}, als sie 2005 das Amt übernahm.", "age", "30", "20"),
        ("Er lebte von 1900 bis 1970, er wurde {} Jahre alt.", "age", "70", "90"),
        ("Der Sturm erreichte 90 Kilometer pro Stunde, umgerechnet {} Meter pro Sekunde.", "conversion", "25", "52"),
    ],
)
def test_each_finds_the_wrong_figure_and_leaves_the_right_one(text: str, kind: str, right: str, wrong: str) -> None:
    assert [c.why.de for c in checked(text.replace("{}", right)) if c.verdict == "inconsistent"] == []
    if right != wrong:
        found = [c for c in checked(text.replace("{}", wrong)) if c.verdict == "inconsistent"]
        assert kind in {c.kind for c in found}


@pytest.mark.parametrize(
    "text",
    [
        "Zu den 3 Milliarden Euro kommen 1,2 Milliarden Euro, das sind knapp 29 Prozent der Gesamtsumme.",
        "Es gab zwei Enthaltungen und 73 Gegenstimmen. Damit verfehlte er die erforderliche Mehrheit von 75 Stimmen.",
        "16 Kilometer südlich der Stadt bebte die Erde mit Stärke 6,8 auf der Skala in einer Tiefe von etwa 10 Kilometern.",
        "Geplant sind 3 Milliarden Euro, und steigen damit nochmals um 400 Millionen Euro auf Sicht von 2 Jahren.",
        "Wir beschließen zwei Maßnahmen: 100 Euro pro Kind und eine Pauschale in Höhe von 300 Euro.",
        "Im Schnitt zahlen sie über 3.000 Euro, in der Spitze 4.500 Euro. Das ist ein Plus von 11 Prozent zum Vorjahr.",
        "27,1 Kilometer davon liegen im Süden, 18,3 im Osten und 44,5 im Norden.",
        "345,4 Millionen Euro waren vereinbart, geplant sind 287,4 Millionen Euro, also 60 Millionen weniger.",
        "Der Stürmer traf in 25 Spielen 20 Mal, im Schnitt also 0,8 Tore pro Partie.",
        "Die Ruhe hielt 36 Stunden: Sie begann am Samstag um 6 Uhr und endete am Sonntag um 18 Uhr.",
        "Sie lag im Zeitraum von 2010 bis 2015 bei 78,9 Jahren: 76,2 für Männer und 81,3 für Frauen.",
        "Die Steuer steigt von 7 auf 19 Prozent, eine Erhöhung um mehr als 150 Prozent.",
        "Pro 1.000 Einwohner braucht es etwa 20 Helfer. Das ergibt eine Zahl von insgesamt 600.000.",
        "Die Strecke betrug genau 26 Meilen 385 Yards, was umgerechnet 42,195 Kilometern entspricht.",
        "540 Wasserwerke (hiervon 330 kleine) decken 90 Prozent des Bedarfs.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    assert [c.why.de for c in checked(text) if c.verdict == "inconsistent"] == []


def test_two_units_of_one_length_are_one_amount() -> None:
    text = "Er blieb vier Jahre und drei Monate."
    (length,) = joined(text, find_quantities("a", text, (), (), ()))
    assert (length.value, length.unit, length.text) == (51.0, "month", "vier Jahre und drei Monate")


@pytest.mark.parametrize(
    ("text", "term", "powers"),
    [
        ("36 Cent je Kilowattstunde", 0, (("EUR", 1), ("energy", -1))),
        ("Es fließen 40 Liter pro Sekunde.", 0, (("time", -1), ("way", 3))),
        ("Auf vier Feiern waren im Schnitt 40 Gäste.", 1, ()),
    ],
)
def test_a_rate_is_divided_by_what_it_is_for(text: str, term: int, powers: tuple[tuple[str, int], ...]) -> None:
    found = terms(text, (0, len(text)), find_quantities("a", text, (), (), ()))
    own = measure(found[term])
    assert own is not None
    assert own.powers == powers


def test_slips_of_the_pen() -> None:
    assert slip(305, 503)
    assert slip(1.5, 15)
    assert slip(5857, 587)
    assert not slip(25, 40)
    assert not slip(5, 50, least=2)
    assert one_changed(18_400, 28_400)
    assert not one_changed(18, 28)
    assert digits(0.405) == ["4", "5"]
    assert precision(709) == 3


PIECES = [
    "von 40", "auf 50 Prozent", "also", "je 3 Euro", "60 Kilometer", "pro Stunde", "20 Meter", ",", ".",
    "fehlen", "minus 5 Grad", "0 Prozent", "0 Euro", "100 Prozent", "die Hälfte", "davon", "im Jahr", "Seit dem 3. Mai 2020",
    "5 Tage", "zweimal", "mal 3 Meter", ":", "damit",
]  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_no_order_of_the_words_breaks_it(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for found in checked(text):
        assert all(text[s.start : s.end] == s.text for s in found.spans)
