"""Number checks: what adds up, what does not, and what must not be compared."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.language.quantities import find as find_quantities
from lagebild.language.quantities.stretch import Stretch, of, power_of_ten, rounding
from lagebild.reading import checks
from lagebild.reading.checks.wording import with_unit
from lagebild.records.article import Article
from lagebild.records.layers import Annotated, Sentence
from lagebild.records.time import TimeExpression
from lagebild.resources import table
from tests.reading.checks.checked import checked


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        (table("areas")["example"]["text"], "share_of_area", "consistent"),
        ("Das Heer nahm 600 Quadratkilometer ein, das sind 1 Prozent der gesamten Ukraine.", "share_of_area", "inconsistent"),
        ("Gut 9.000 Hektar, also 12 Prozent des bulgarischen Staatsgebiets, brannten.", "share_of_area", "inconsistent"),
        ("Etwa 6 Millionen Menschen, das sind 7 Prozent der deutschen Bevölkerung, sind betroffen.", "share_of_total", "consistent"),
        ("12 von 48 Abgeordneten, also 25 Prozent, fehlten.", "share_of_total", "consistent"),
        ("12 von 48 Abgeordneten, also 15 Prozent, fehlten.", "share_of_total", "inconsistent"),
        ("Die Mieten stiegen um 25 Prozent von 8 auf 10 Euro.", "difference", "consistent"),
        ("Die Mieten stiegen um 35 Prozent von 8 auf 10 Euro.", "difference", "inconsistent"),
        ("Der Umsatz verdoppelte sich von 20 auf 41 Millionen Euro.", "rate", "consistent"),
        ("Der Umsatz verdoppelte sich von 20 auf 60 Millionen Euro.", "rate", "inconsistent"),
        ("Die Quote fiel um 2 Prozentpunkte von 9 auf 7 Prozent.", "difference", "consistent"),
    ],
)
def test_verdicts(text: str, kind: str, verdict: str) -> None:
    (found,) = checked(text, published=None)
    assert (found.kind, found.verdict) == (kind, verdict), found.why.en
    assert found.why.de and found.why.en


@pytest.mark.parametrize(
    "text",
    [
        "Das Feuer vernichtete 600 Quadratkilometer Wald; 3 Prozent der Ukraine sind vermint.",
        "Im Osten fielen 600 Quadratkilometer. Das sind Sorgen, die 20 Prozent der Ukraine teilen.",
        "Er verlor 600 Quadratkilometer, das sind 1 Prozent der Provinz.",
        "Die Partei gewann 12 Sitze und 25 Prozent der Stimmen.",
        "Mehr als 600 Quadratkilometer und weniger als 5 Prozent der Stimmen blieben.",
    ],
)
def test_numbers_that_are_not_said_to_be_the_same_thing_are_not_compared(text: str) -> None:
    assert checked(text, published=None) == []


def test_an_error_of_a_power_of_ten_is_named_as_such() -> None:
    (found,) = checked("Monatlich kamen 50 Quadratkilometer hinzu, das sind 0,08 Prozent der gesamten Ukraine.", published=None)
    assert found.verdict == "inconsistent"
    assert "Faktor 10 zu groß" in found.why.de
    assert "too large by a factor of 10" in found.why.en
    assert found.reference is not None and found.reference.value == 603628


@pytest.mark.parametrize(
    ("text", "bound"), [("etwa 20 Prozent", "about"), ("mehr als 17 Prozent", "more_than"), ("knapp 20 Prozent", "less_than")]
)
def test_bound_words_widen_what_a_number_may_mean(text: str, bound: str) -> None:
    (found,) = checked(f"114.000 Quadratkilometer, das sind {text} der Ukraine.", published=None)
    assert found.verdict == "consistent", (bound, found.why.en)


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        ("Freitag, dem 15. August 2025", "2025-08-15", "consistent"),
        ("Montag, dem 15. August 2025", "2025-08-15", "inconsistent"),
        ("am Freitag", "2025-08-15", None),
    ],
)
def test_weekday_and_date(text: str, value: str, verdict: str | None) -> None:
    time = TimeExpression(article="a", start=0, end=len(text), text=text, type="DATE", value=value)
    assert [c.verdict for c in checked(text + " begann es.", (time,), published=None)] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("0,66 Prozent", 0.01),
        ("114.000 Menschen", 1000),
        ("7,2 Millionen Euro", 1e5),
        ("48 Sitze", 0),
        ("500 Sitze", 10),
        ("1.234 Sitze", 0),
    ],
)
def test_rounding_is_read_off_the_digits(text: str, unit: float) -> None:
    (quantity,) = find_quantities("a", text, (), (), ())
    assert rounding(quantity) == pytest.approx(unit)


def test_a_range_without_a_value_stands_for_nothing() -> None:
    (quantity,) = find_quantities("a", "Zwischen 20 und 30 Prozent", (), (), ())
    assert of(quantity) is None


def test_power_of_ten_needs_both_ends() -> None:
    assert power_of_ten(Stretch(1, 2), Stretch(100, 200)) == 2
    assert power_of_ten(Stretch(1, 2), Stretch(30, 40)) is None
    assert power_of_ten(Stretch(0, 2), Stretch(30, 40)) is None


@pytest.mark.parametrize(
    ("text", "kind", "right", "wrong"),
    [
        ("Der 1960 geborene Maler ({}) lebt in Trier.", "age", "65", "45"),
        ("Die Geigerin (1910-1990) starb mit {} Jahren.", "age", "79", "69"),
        ("Sie ist {}, Jahrgang 1990, und Pilotin.", "age", "35", "25"),
        ("Vom 2. bis 9. Juni, {} Tage lang, ruht der Verkehr.", "duration", "sieben", "zwölf"),
        ("Offen ist von 8 bis 12 Uhr, also {} Stunden.", "duration", "vier", "sechs"),
        ("Zwischen 2000 und 2020, also in {} Jahren, wuchs der Ort.", "duration", "20", "30"),
        ("Von Mai 2020 bis April 2022, {} Jahre lang, war sie im Amt.", "duration", "zwei", "fünf"),
        ("Es gab 30 Ja-Stimmen, 12 Nein-Stimmen und 3 Enthaltungen, insgesamt {} Stimmen.", "sum", "45", "54"),
        ("Von 20 Booten kamen {} zurück, die Hälfte.", "share_of_total", "zehn", "15"),
        ("In {} der 60 Proben, also in jeder dritten, war Blei.", "share_of_total", "20", "30"),
        ("Der Bau kostet 3 Millionen Euro, das Grundstück 2 Millionen Euro. Zusammen sind das {} Millionen Euro.", "sum", "5", "7"),
        ("Insgesamt kamen 30 Gäste: 12 aus Bern, 10 aus Graz und {} aus Rom.", "sum", "8", "18"),
        ("Der Umsatz stieg um {} Prozent auf 220 Euro (Vorjahr: 200 Euro).", "difference", "10", "20"),
        ("Der Absatz sank um ein Viertel von 400 auf {} Stück.", "difference", "300", "200"),
        ("Der Preis halbierte sich auf {} Euro, zuvor waren es 60 Euro.", "rate", "30", "45"),
        ("Der Verein hat 60 Spieler, {} mehr als im Vorjahr mit 45.", "difference", "15", "25"),
        ("Drei Jahre lang fließen jährlich 20 Millionen Euro, insgesamt also {} Millionen Euro.", "rate", "60", "600"),
        ("Die Mine liefert 40 Tonnen pro Tag, im Jahr also etwa {} Tonnen.", "rate", "14.600", "1.460"),
    ],
)
def test_each_kind_finds_the_wrong_figure_and_leaves_the_right_one(text: str, kind: str, right: str, wrong: str) -> None:
    for figure, verdict in ((right, "consistent"), (wrong, "inconsistent")):
        found = checked(text.format(figure), published="2025-08-01")
        assert [(c.kind, c.verdict) for c in found] == [(kind, verdict)], (figure, [c.why.en for c in found])


@pytest.mark.parametrize(
    "text",
    [
        "Der 1960 geborene Maler zeigte mit 25 sein erstes Bild.",
        "Der Absatz stieg um 15 Prozent, die Ausgaben sanken aber von 114 auf 99 Euro.",
        "Die Mieten stiegen von 8 auf 10 Euro und die Löhne um 3 Prozent.",
        "Es gab 619 Höfe, davon 46 große, 124 mittlere und 449 kleine Höfe, mit zusammen etwa 28.000 Rindern.",
        "Von 670'050 Einwohnern waren 215'947 Einwohner (32,2 Prozent) Mitglied.",
        "Die Schulpflicht wurde von acht auf neun Jahre erhöht, die Zahl der Schulen hat sich verdoppelt.",
        "Der Hof kostete 20 Millionen Mark (kaufkraftbereinigt rund 90 Millionen Euro).",
        "Hier halten drei Bahnen, die sich auf zwei Strecken verteilen, die von insgesamt vier Linien befahren werden.",
        "Bis auf drei Spiele war er dabei und gewann 22 davon.",
        "Wasser mit einem Wert von 5 enthält 100-mal so viel Säure wie solches mit einem Wert von 7.",
        "Im Zeitraum von 2010 bis 2015 76 Jahre alt zu werden war selten.",
        "Von sieben Millionen Menschen gesprochen, hier von drei Millionen, das sind 95 Prozent der Leute.",
        "Sie ist 34, ihr 1970 geborener Mann malt.",
        "Er war von 1998 bis 2005 Minister, danach acht Jahre lang Botschafter.",
        "Die Fahrt dauert vom 3. bis 10. Mai, die ersten zwei Tage ruht sie.",
        "Ein Ticket kostet 10 Euro pro Tag oder 150 Euro im Jahr.",
        "Drei Millionen Einwohner von 18 Kreisen sind betroffen, die Hälfte davon in der Stadt.",
        "Insgesamt acht Menschen (sieben Gäste und eine Köchin) kamen um.",
    ],
)
def test_what_only_looks_comparable_is_left_alone(text: str) -> None:
    assert [c.why.en for c in checked(text, published="2025-08-01") if c.verdict != "consistent"] == []


@pytest.mark.parametrize(
    ("text", "published", "verdict"),
    [
        ("Das Parlament tritt am Freitag (8. August) zusammen.", "2025-08-01", "consistent"),
        ("Das Parlament tritt am Samstag (8. August) zusammen.", "2025-08-01", "not_checkable"),  # it was one in 2026
        ("Das Parlament tritt am Mittwoch (8. August) zusammen.", "2025-08-01", "inconsistent"),
        ("Das Parlament tritt am Mittwoch (8. August) zusammen.", "2025-02-01", "not_checkable"),
        ("Im Krieg von 1914 war es Mittwoch, der 8. August. Das Heer zog aus.", "2025-08-01", "not_checkable"),
        ("Gewählt wird am 14. September 2025, einem Sonntag.", None, "consistent"),
        ("Gewählt wird am 14. September 2025, einem Montag.", None, "inconsistent"),
        ("Der 3. Oktober 2024 war ein Freitag, hieß es.", None, "inconsistent"),
        ("Dienstagabend, 24.2.2022: Panzer rollen.", None, "inconsistent"),
    ],
)
def test_a_weekday_near_publication_needs_no_year(text: str, published: str | None, verdict: str) -> None:
    assert [c.verdict for c in checked(text, published=published)] == [verdict]


@pytest.mark.parametrize(
    "text", ["Am Montag, dem 30. Februar 2025, geschah nichts.", "Freitag, 5.13.2020, ist kein Tag.", "Am Freitag um 15. Uhr."]
)
def test_days_that_do_not_exist_are_no_dates(text: str) -> None:
    assert checked(text, published="2025-08-01") == []


@pytest.mark.parametrize(
    ("value", "unit", "german", "text"),
    [
        (1e7, "USD", True, "10 Millionen Dollar"),
        (1e6, "EUR", True, "1 Million Euro"),
        (2.3e9, "GBP", False, "2.3 billion pounds"),
        (12500, "EUR", True, "12.500 Euro"),
        (0.66, "percent", True, "0,66 Prozent"),
        (1 / 3, "share", True, "33 Prozent"),
        (1, "year", False, "1 year"),
        (48, "1", True, "48"),
    ],
)
def test_numbers_read_as_a_reader_says_them(value: float, unit: str, german: bool, text: str) -> None:
    assert with_unit(value, unit, german=german) == text


@pytest.mark.parametrize(
    "piece",
    [
        "von 3 auf 5 ",
        "insgesamt 3 und 4 ",
        "5 von 9, also ",
        "das sind 4. ",
        "Das sind 4 Euro. ",
        "geboren 1950 ",
        "von 1950 bis 1960 ",
        "3, ",
    ],
)
def test_time_grows_with_the_length_of_the_text_and_no_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        sentences = (Sentence(0, len(text), 0, 0, 0),)
        quantities = tuple(find_quantities("a", text, (), sentences, ()))
        layers = Annotated(Article(id="a", source="t", text=text, sha256=""), (), sentences, (), (), (), (), quantities)
        started = process_time()
        checks.find(layers)
        return process_time() - started

    assert seconds(40_000) < 10 * seconds(10_000) + 0.1


@given(st.text(alphabet=st.sampled_from("0123456789.,:;-()–%€ vonaufbisumDieHälftejeder\n"), max_size=120))
def test_checks_survive_any_text_and_quote_it(text: str) -> None:
    for check in checked(text, published="2025-08-01"):
        assert all(text[s.start : s.end] == s.text for s in check.spans)


@pytest.mark.parametrize(
    "text",
    [
        "Der König entließ ein Drittel der 60 Regimenter, das heißt 70.000 der 200.000 Mann.",
        "Die Einwohnerzahl wuchs um knapp drei Millionen von 5,2 auf 8,1 Millionen Menschen.",
        "Im Jahr 1920 lebten hier 500.000 Menschen, was 16 Prozent der Bevölkerung Chiles entsprach.",
        "Der Ring brachte 30 Millionen Euro, was mit 2 Millionen Dollar pro Karat ein Rekord ist.",
        "Zum Marsch kamen 40.000 in der Hauptstadt, weltweit in rund 600 Städten zusammen 250.000 Menschen.",
        "Die Stadt hatte 24.000 Einwohner, 1.100 Studenten sowie nun insgesamt 2.200 Soldaten.",
        "Geplant waren mehr als 2.000 Märsche in 150 Ländern, 570 davon in Italien.",
        "Das Studio druckte 680 Karten und 680 Plakate in insgesamt 50 Farben.",
        "Ein Bußgeld von 2.500 Euro bei einer Höchstgrenze von 500.000 Euro, also bei 0,5 Prozent des Rahmens, ist viel.",
        "Die Ausgaben steigen auf 1.700 Milliarden Dollar. Das sind fast 5 Milliarden Euro jeden Tag.",
        "Der Ausbau von 2006 bis 2013 bei den unter Dreijährigen kam voran.",
        "In zehn Jahren wuchs dreimal so viel wie in den 30 Jahren davor.",
        "Es starben pro Tag 34.000 Kinder unter fünf Jahren, und viele – über 100 Millionen – gingen nie zur Schule.",
        "Der Lohn betrug 5.000 D-Mark, also 2.500 Euro.",
        "Von den 38 Klubs stiegen nach Jahren auch 40 Prozent der Reserven ab.",
        "Der Aufwuchs von 2.000 Stellen im Norden und 7.500 im Süden ist beschlossen.",
        "Die damals 17-jährige Sängerin, geboren 1956, gewann.",
    ],
)
def test_figures_that_only_seem_to_belong_together_raise_no_alarm(text: str) -> None:
    assert [c.why.de for c in checked(text, published="2025-08-01") if c.verdict == "inconsistent"] == []


@pytest.mark.parametrize(
    ("text", "published", "verdict"),
    [
        (table("currency_years")["example"]["text"], "2025-08-01", "consistent"),
        ("Das Werk kostete 500 Millionen Euro, umgerechnet 750 Millionen Dollar.", "2025-08-01", "inconsistent"),
        ("Das Werk kostete 500 Millionen Euro, umgerechnet 750 Millionen Dollar.", "2008-06-01", "consistent"),
        ("Das Werk kostete 500 Millionen Euro, umgerechnet 750 Millionen Dollar.", None, "consistent"),
        ("Das Werk kostete 2008 rund 500 Millionen Euro, umgerechnet 750 Millionen Dollar.", "2025-08-01", "consistent"),
        ("Die Karte kostet 900 tschechische Kronen (rund 36 Euro).", "2024-03-01", "consistent"),
        ("Die Karte kostet 900 tschechische Kronen (rund 90 Euro).", "2024-03-01", "inconsistent"),
    ],
)
def test_money_is_reckoned_at_the_rates_of_its_year(text: str, published: str | None, verdict: str) -> None:
    assert [c.verdict for c in checked(text, published=published) if c.kind == "currency"] == [verdict]


def test_yearly_rates_are_whole_and_in_order() -> None:
    for name, years in table("currency_years")["years"].items():
        assert all(0 < low <= high < 3 * low for low, high in years.values()), name
        assert sorted(years) == list(years)


def test_a_share_of_either_area_in_use_is_right() -> None:
    for share in ("10", "12"):
        (found,) = checked(f"Rund 39.000 Quadratkilometer, also {share} Prozent der Fläche Norwegens, sind vergletschert.", published=None)
        assert found.verdict == "consistent", found.why.de


@pytest.mark.parametrize(
    "text",
    [
        "Der See bedeckt 8.500 Quadratkilometer, mehr als die Hälfte Schleswig-Holsteins (15.799 Quadratkilometer).",
        "Die Sprache wird insgesamt von 27 Prozent gesprochen (46 Prozent in Städten und 15 Prozent auf dem Land).",
        "Es gibt 3.096 Gymnasien (24 weniger als im Vorjahr) mit 2,43 Millionen Schülern.",
        "Es gibt 340 Gymnasien, 108 nur mit Oberstufe und 8 für Berufstätige, darunter sind 204 Realgymnasien.",
        "Der Anteil lag bei 13 Prozent, davon kamen 27 Prozent aus der EU.",
        "Unabhängige gewannen 20 Sitze, die Grünen 12 Sitze und kleinere Parteien insgesamt 18 Sitze.",
        "Es gibt 200 Siedlungen, vier davon Städte mit über 15.000 Einwohnern.",
        "Im Jahr 1907 erbeuteten sie 341.000 Rubel, umgerechnet 3,9 Millionen Dollar.",
        "In 6.000 Betrieben arbeiten 63.000 Menschen, 33 davon sind mit mehr als 200 Leuten groß.",
        "Von 184 Staaten haben nur die 28 Mitglieder (mit 9 Prozent des weltweiten Ausstoßes) geliefert.",
        "Gefährdet sind 29 Prozent der 760 Moosarten (davon 32 als verschollen).",
        "Die Zahl der Lastwagen wuchs stark (Zuwachs von 115 Prozent). Die der Unfälle ging von 859 auf 812 zurück.",
        "Von den 33 Arten sind 8 groß, 11 haben mehr als eine Farbe und von 3 Arten ist nichts bekannt.",
        "Der Etat steigt auf 6,7 Milliarden Euro, das sind 200 Millionen mehr als geplant und 400 Millionen Euro mehr als 2019.",
        "Nachdem die Zahl der Stellen um 270 erhöht worden ist, soll sie noch einmal um 110 auf 2.010 steigen.",
        "Der Betrag lag zunächst bei 20 D-Mark, dann bei umgerechnet 12 Euro.",
        "Die Volkspartei erhielt 123 der 350 Sitze, die Sozialisten (PSOE) 22,0 Prozent der Stimmen.",
        "Es gab 520 Heizkörper, die Belüftung brauchte 76 der insgesamt 150 Motoren.",
        "Eine Minderheit von 10 Prozent hat doppelt so viel wie die anderen 90 Prozent.",
        "Die einen geben 279 Milliarden Dollar aus, viermal so viel wie Russland und 20 Milliarden Dollar mehr als China.",
    ],
)
def test_parts_wholes_and_changes_keep_to_what_they_belong_to(text: str) -> None:
    assert [c.why.de for c in checked(text, published="2025-08-01") if c.verdict == "inconsistent"] == []
