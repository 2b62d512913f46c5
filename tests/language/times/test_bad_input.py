"""What must not become a date, must not crash and must not take long."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.language.times import deadlines, find

NO_DATES = [
    "Er kam am 30. Februar an.",
    "Die Sitzung endet um 25 Uhr.",
    "Um 24.30 Uhr war Schluss.",
    "Um 12:75 Uhr war Schluss.",
    "Im Abschnitt 0 steht nichts.",
    "Die Nummer 20233 gilt nicht.",
    "Telefon: 030 1234 5678 oder 0471-123456 oder +49 30 2014-1999.",
    "Telefon 0471/971999 oder 0471/97/1999.",
    "Die Gastgeber gewannen 3:1 (2:0).",
    "Nach § 1666 und Artikel 2012 ist das verboten.",
    "Siehe Seite 1998 und Nr. 1975.",
    "Ein A320, eine F-16 und Covid-19 sind keine Tage.",
    "Die Agenda 2030 und die Gruppe der 20 tagten.",
    "Er wohnt in der Hauptstraße 12, 39100 Bozen.",
    "Der Rechner 192.168.20.14 antwortet nicht.",
    "Die Kennung 12345678901234567890123456789012345678901234567890 ist lang.",
    "Das kostet 1.500 Euro oder 1.5 Prozent oder 1500 Euro.",
    "Der Zug hat 2000 Plätze und wiegt 1900 Tonnen.",
    "Die Version 3.5.2 ist da.",
    "Der 20-Jährige und der 30-jährige Mann sind 40 Jahre alt.",
    "Aktenzeichen 4 K 1922/15 und 2 BvR 1245/17.",
    "Am 32.13.2024 geschah nichts.",
    "Am 45. Mai geschah nichts.",
    "Im Jahr 0 und im Jahr 20233 geschah nichts.",
    "Am 29. Februar 2023 und am 31. April 2023 war nichts.",
    "Am 00.00.0000 war nichts.",
    "Um 24:01 Uhr, um 7:60 Uhr und um 99 Uhr war nichts.",
    "Ruf 0171 2345678 oder 0049 30 20 12 24 an.",
    "Das Ergebnis von 15:30 war deutlich, im Satz stand es 6:4 und 7:5.",
    "Art. 20 GG, Abs. 3, Rn. 2010, BGBl. I S. 2010, Drs. 19/2012.",
    "Der Airbus A380, die Boeing 747, ein ICE 1984, die MiG-29, die S-300 und der T-90.",
    "Sars-CoV-2, H5N1, die G20, die G-7, der Club der 27 und Stuttgart 21.",
    "Rosenstraße 1984, 10117 Berlin, Zimmer 2004.",
    "Die Adresse 2001:db8::1 und 10.12.2014.1 antworten nicht.",
    "ISBN 978-3-16-148410-0, IBAN DE12 5001 0517 5407 3249 31.",
    "Es gab 2014 Stimmen, 1999 Meter und 2001 Euro.",
    "Herr Freitag, Frau Sommer und Dr. Mai schwiegen.",
    "Kanal 1848, Sender 2000, Office 2016, Peugeot 2008.",
    "Er rechnete 2+2=4 und 3-2-1 und fuhr 4x100 Meter mit Tempo 30.",
    "Die 24/7-Wache, der 9/11-Tag und die Nummer 112.",
    "Er verlor mit 10:30 und 19:25 Punkten.",
    "Telefon 1999 2000, Fax 2014-15, Flug LH 2010, Zug IC 1999.",
    "Der Index fiel auf 2014 Punkte und stieg auf 1995,50 Punkte.",
    "Nach § 3.4.2014 der Hausordnung ist das verboten.",
    "Der Stempel 2024-02-30T10:00Z und der Stempel 2024-05-15T25:00 sind falsch.",
    "Die Leitung hält 2000 bis 3000 Grad aus.",
    "Die Gruppe der Zwanzig und die Gruppe der 20 Industriestaaten tagten.",
    "Maßstab 1:2000, Verhältnis 12:30, Kapitel 3.5, Punkt 3.4.",
    "iOS 12.4, Python 3.11, Version 2.5.1 und Apollo 11.",
    "Der Server steht unter 127.0.0.1:8080 und 10.0.0.255.",
    "Kinder von 6 bis 10 Jahren und Jugendliche zwischen 14 und 18 Jahren spielten.",
]


@pytest.mark.parametrize("sentence", NO_DATES)
def test_no_false_date(sentence: str) -> None:
    found = [(t.text, t.value, t.rule) for t in find("bad", sentence, (), (), "2024-05-15") if t.value and t.rule != "date.month"]
    assert found == []


@pytest.mark.parametrize("anchor", [None, "", "0001-01-01", "9999-12-31", "kein Tag", "2024-02-30"])
def test_any_anchor(anchor: str | None) -> None:
    text = "Gestern, morgen, am Freitag, am 29. Februar, vor 5000 Jahren, in 9999 Jahren, zu Ostern, heute vor 9999 Jahren, Ende der Woche."
    found = find("bad", text, (), (), anchor)
    assert all(text[t.start : t.end] == t.text for t in found)
    deadlines(text, found, anchor=anchor)


PIECES = st.sampled_from(
    [
        "am",
        "im",
        "bis",
        "um",
        "vor",
        "seit",
        "3.",
        "17.30",
        "Uhr",
        "Mai",
        "2014",
        "20",
        "Freitag",
        ",",
        ".",
        "und",
        "zwei",
        "Jahre",
        "Tage",
        "später",
        "heute",
        "der",
        "nächsten",
        "Woche",
        "Anfang",
        "2014/15",
        "jeden",
        "-",
        "/",
        "halb",
        "Nacht",
        "vergangenen",
        "Abend",
        "zuvor",
        "Dutzend",
        "Jahr für Jahr",
        "1999",
        "damals",
        "Vorjahr",
        "morgen",
        "auf",
        "Ostern",
        "\n",
        "1:2:3",
        "2024-05-15T10:00Z",
        "(",
        ")",
        "gegangenen",
        "§1",
        "ẞ",
        "99999999999",
        "𝟙𝟚",
        "²",
        "Ⅳ",
        "٣",
        ".",
        "'",
        "\u2028",
        "�",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=6), max_size=40), st.sampled_from([None, "2024-05-15", "2024-02-29"]))
def test_spans_are_verbatim(pieces: list[str], anchor: str | None) -> None:
    text = " ".join(pieces)
    found = find("bad", text, (), (), anchor)
    assert all(text[t.start : t.end] == t.text and t.start < t.end for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found == find("bad", text, (), (), anchor)


LONG = (
    "am_3._Mai_und_|1|12.|ein_|vor_|am_|3.,_|a-|der_nächsten_|Wort_|1:|1-|"
    "Freitag_|zwei_|(|und_|jeden_ersten_|heute_|1999_|Montag_der_|Nacht_vom_3._auf_|Jahr_für_|bis_Mai_|Mai_1999_heute_|2024-05-15T10:|"
    "um_zehn_vor_|die_am_Freitag_in_|(am_Freitag_|am_Freitag_(|die_ganzen_zehn_|um_Punkt_|16_und_|Wochen_und_Monate_"
)


@pytest.mark.parametrize("piece", LONG.replace("_", " ").split("|"))
def test_linear(piece: str) -> None:
    def cost(count: int) -> float:
        text = piece * count
        started = time.process_time()
        find("bad", text, (), (), "2024-05-15")
        return time.process_time() - started

    cost(100)
    short, long = min(cost(250) for _ in range(3)), min(cost(2000) for _ in range(2))
    assert long < max(short, 0.002) * 8 * 3
