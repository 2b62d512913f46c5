"""A rise told whole and in dated steps: their sum or their compound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lagebild.records.quantity import Check

WRONG = [
    "Sie bietet 5,5 Prozent mehr Lohn in zwei Schritten an: 3,0 Prozent zum 1. Februar und weitere 2,0 Prozent zum 1. Januar 2027.",
    "Die Löhne sollen um insgesamt 5,5 Prozent steigen, davon 2,0 Prozent zum 1. Mai 2025 und 2,5 Prozent zum 1. April 2026.",
    "Die Gehälter steigen zum 1. Mai um 2,0 Prozent und zum 1. April um 2,5 Prozent, insgesamt um 5,5 Prozent.",
    "Vereinbart wurde eine Erhöhung um insgesamt 7,0 Prozent: zunächst 3,0 Prozent ab Juli, dann 3,0 Prozent ab dem 1. März 2027.",
    "Der Zuschuss wird um insgesamt 90 Millionen Euro gekürzt, davon 30 Millionen Euro im Jahr 2026 und 40 Millionen Euro im Jahr 2027.",
    "Die Renten sollen um insgesamt 8,1 Prozent steigen, und zwar zum 1. Juli 2025 um 3,7 Prozent und zum 1. Juli 2026 um 3,4 Prozent.",
    "Der Tarif steigt zum 1. Januar um 3,1 Prozent und ein Jahr später um 2,4 Prozent, zusammen um 6,5 Prozent.",
    "Das Entgelt wächst um insgesamt 340 Euro: zum 1. März um 200 Euro und zum 1. September um 120 Euro.",
    "Die Löhne steigen um insgesamt 5,5 Prozent: 2,0 Prozent zum 1. Mai 2025 und 2,5 Prozent zum 1. April 2026.",
    "Die Gehälter steigen im Mai um 2,0 Prozent und im April 2026 um 2,5 Prozent, also insgesamt um 5,5 Prozent.",
    "Die Löhne sollen insgesamt um 5,5 Prozent steigen, davon um 2,0 Prozent im Mai 2025 und um 2,5 Prozent im April 2026.",
]
RIGHT = [
    "Die Bahn bietet 5,5 Prozent mehr Lohn in zwei Schritten: 3,5 Prozent zum 1. Februar 2026 und weitere 2,0 Prozent zum 1. Januar 2027.",
    "Die Bahn bietet 5,5 Prozent mehr Lohn in drei Schritten: 3,0 Prozent zum 1. Februar 2026 und 2,0 Prozent zum 1. Januar 2027.",
    "Die Löhne sollen um insgesamt 4,5 Prozent steigen, davon 2,0 Prozent zum 1. Mai 2025 und 2,5 Prozent zum 1. April 2026.",
    "Die Löhne sollen um insgesamt 4,55 Prozent steigen, davon 2,0 Prozent zum 1. Mai 2025 und 2,5 Prozent zum 1. April 2026.",
    "Die Gehälter steigen in zwei Schritten um 2,0 und 2,5 Prozent, zusammen 4,55 Prozent.",
    "Die Gehälter steigen in zwei Schritten um 2,0 Prozent und 2,5 Prozent, zusammen um 4,55 Prozent.",
    "Die Gehälter steigen zum 1. Mai um 2,0 Prozent und zum 1. April um 2,5 Prozent, insgesamt um 4,55 Prozent.",
    "Vereinbart wurde eine Erhöhung um insgesamt 6,0 Prozent: zunächst 3,0 Prozent ab Juli, dann 3,0 Prozent ab dem 1. März 2027.",
    "Der Zuschuss wird um insgesamt 70 Millionen Euro gekürzt, davon 30 Millionen Euro im Jahr 2026 und 40 Millionen Euro im Jahr 2027.",
    "Die Preise stiegen um insgesamt 5,5 Prozent, davon entfielen 2,0 Prozent auf Energie und 2,5 Prozent auf Miete.",
    "Die Renten sollen um insgesamt 7,1 Prozent steigen, und zwar zum 1. Juli 2025 um 3,7 Prozent und zum 1. Juli 2026 um 3,4 Prozent.",
    "Der Tarif steigt zum 1. Januar um 3,1 Prozent und ein Jahr später um 2,4 Prozent, zusammen um 5,6 Prozent.",
    "Die Diäten sollen um insgesamt 9,0 Prozent steigen, davon 2,0 Prozent im Januar, 3,0 Prozent im Juli; der Rest folgt 2027.",
    "Die Diäten sollen um insgesamt 9,0 Prozent steigen, zunächst 2,0 Prozent im Januar und 3,0 Prozent im Juli, danach der Rest.",
    "Der Umsatz stieg um insgesamt 8 Prozent, davon 5 Prozent im ersten Quartal und 6 Prozent im zweiten Quartal gegenüber dem Vorjahr.",
    "Die Fahrpreise werden um insgesamt 7 Prozent angehoben, davon 4 Prozent im August und 3 Prozent im Dezember.",
    "Das Entgelt wächst um insgesamt 320 Euro: zum 1. März um 200 Euro und zum 1. September um 120 Euro.",
    "Der Konzern baut insgesamt 900 Stellen ab, davon 300 in diesem Jahr und 400 im kommenden Jahr.",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_does_not_add_up_is_found(text: str, wrong_in: Callable[[str], list[Check]]) -> None:
    found = wrong_in(text)
    assert len(found) == 1
    assert all(text[s.start : s.end] == s.text for s in found[0].spans)
    assert found[0].why.de and found[0].why.en


@pytest.mark.parametrize("text", RIGHT)
def test_what_adds_up_or_is_not_all_is_left_alone(text: str, wrong_in: Callable[[str], list[Check]]) -> None:
    assert not wrong_in(text)
