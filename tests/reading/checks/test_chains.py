"""Remainders and sums told over sentences, concluded by the last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lagebild.records.quantity import Check

WRONG = [
    "58 Menschen wurden verschleppt. 15 von ihnen wurden freigelassen, neun sind tot. Damit sind noch 31 in der Gewalt der Entführer.",
    "In der Mine waren 40 Arbeiter eingeschlossen. 22 wurden am Abend gerettet, sechs wurden tot geborgen. Somit fehlen noch 14.",
    "Die Werft hatte 90 Schiffe. 30 davon wurden verkauft. Zwölf wurden versenkt. Damit bleiben noch 58.",
    "Zwölf Geiseln kamen am Freitag frei. Am Samstag folgten weitere 16 Geiseln. Insgesamt sind damit 29 frei.",
    "Am Montag trafen 40 Helfer ein. In der Nacht kamen weitere 25 an. Damit sind insgesamt 67 Helfer vor Ort.",
    "Im Mai schloss die Kette 14 Filialen. Im Juni folgten weitere neun, im Juli weitere acht. Zusammen sind damit 33 geschlossen.",
    "120 Soldaten gerieten in Gefangenschaft. 45 kamen bei einem Austausch frei, 20 sind gestorben. Demnach sind noch 65 in Haft.",
    "An Bord waren 33 Menschen. 21 wurden gerettet, vier starben. Damit werden noch neun vermisst.",
    "Das Netz umfasste 80 Filialen. 25 sind geschlossen, 15 verkauft. Übrig bleiben also 45.",
    "58 Menschen wurden verschleppt; 15 wurden freigelassen, neun sind tot, damit sind noch 31 in der Gewalt der Entführer.",
    "Am Freitag kamen zwölf Geiseln frei, am Samstag weitere 16 Geiseln. Insgesamt sind damit 29 frei.",
    "Die Rebellen ließen zwölf Geiseln gehen. Tags darauf folgten 16 weitere. Damit sind insgesamt 29 frei.",
    "Das Land liefert 18 Panzer. Der Nachbar gibt weitere 14 Panzer. Zusammen sind das 42 Panzer.",
    "Die Rebellen ließen zwölf Geiseln gehen. Weitere 16 Geiseln folgten am Samstag. Insgesamt sind damit 29 frei.",
]
RIGHT = [
    "58 Menschen wurden verschleppt. 15 von ihnen wurden freigelassen, neun sind tot. Damit sind noch 34 in der Gewalt der Entführer.",
    "In der Mine waren 40 Arbeiter eingeschlossen. 22 wurden am Abend gerettet, sechs wurden tot geborgen. Somit fehlen noch zwölf.",
    "Die Werft hatte 90 Schiffe. 30 davon wurden verkauft. Zwölf wurden versenkt. Damit bleiben noch 48.",
    "Die Zelle hielt 58 Menschen fest. 15 kamen frei, darunter neun Frauen. Damit sind noch 43 in ihrer Hand.",
    "Zwölf Geiseln kamen am Freitag frei. Am Samstag folgten weitere 16 Geiseln. Insgesamt sind damit 28 frei.",
    "Am Montag trafen 40 Helfer ein. In der Nacht kamen weitere 25 an. Damit sind insgesamt 65 Helfer vor Ort.",
    "Im Mai schloss die Kette 14 Filialen. Im Juni folgten weitere neun, im Juli weitere acht. Zusammen sind damit 31 geschlossen.",
    "Zwölf Geiseln kamen am Freitag frei. Am Samstag folgten weitere 16 Geiseln. Insgesamt sind damit seit Beginn des Krieges 33 frei.",
    "Die Bande hielt 58 Menschen fest. 15 kamen frei. Am Dienstag nahm sie neun neue gefangen. Damit sind noch 52 in ihrer Hand.",
    "In der Klinik lagen 58 Menschen. 15 wurden entlassen, 20 kamen an. Damit sind noch 63 dort.",
    "Der Verein hatte 300 Mitglieder. 40 sind verstorben, 25 kamen neu. Damit sind es noch 285.",
    "Zwölf Häuser brannten ab. Weitere 16 wurden beschädigt. Insgesamt sind damit 33 Häuser betroffen, fünf davon auch vom Wasser.",
    "120 Soldaten gerieten in Gefangenschaft. 45 kamen bei einem Austausch frei, 20 sind gestorben. Demnach sind noch 55 in Haft.",
    "An Bord waren 33 Menschen. 21 wurden gerettet, vier starben. Damit werden noch acht vermisst.",
    "Das Netz umfasste 80 Filialen. 25 sind geschlossen, 15 verkauft. Übrig bleiben also 40.",
    "Die Rebellen ließen zwölf Geiseln gehen. Tags darauf folgten 16 weitere. Damit sind insgesamt 28 frei.",
    "Das Land liefert 18 Panzer. Der Nachbar gibt weitere 14 Panzer. Zusammen sind das 32 Panzer.",
    "Die Rebellen ließen zwölf Geiseln gehen. Weitere 16 Geiseln folgten am Samstag. Insgesamt sind damit 28 frei.",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_does_not_follow_is_found(text: str, wrong_in: Callable[[str], list[Check]]) -> None:
    found = wrong_in(text)
    assert len(found) == 1
    assert all(text[s.start : s.end] == s.text for s in found[0].spans)
    assert found[0].why.de and found[0].why.en


@pytest.mark.parametrize("text", RIGHT)
def test_what_follows_or_may_have_other_reasons_is_left_alone(text: str, wrong_in: Callable[[str], list[Check]]) -> None:
    assert not wrong_in(text)
