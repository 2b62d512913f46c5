"""A share in words has a direction: more than a half is no 49 per cent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lagebild.records.quantity import Check

WRONG = [
    "Die Partei bekam 311 von 630 Sitzen, also knapp über die Hälfte.",
    "Die Partei bekam 311 von 630 Sitzen, mehr als die Hälfte.",
    "Die Partei bekam 330 von 630 Sitzen, also fast die Hälfte.",
    "322 der 630 Abgeordneten, also knapp unter der Hälfte, fehlten.",
    "Von 900 Befragten stimmten 270 zu, das ist mehr als ein Drittel.",
    "Von 900 Befragten stimmten 330 zu, das ist fast ein Viertel.",
    "Die Fraktion stellt 208 der 630 Abgeordneten und damit mehr als ein Drittel.",
    "Von 1.200 Wohnungen stehen 410 leer, das ist weniger als ein Drittel.",
    "Von 312 Delegierten stimmten 157 zu, also etwas weniger als die Hälfte.",
    "Von 312 Delegierten stimmten 204 zu, also knapp mehr als zwei Drittel.",
    "Mit 311 von 630 Sitzen hat die Koalition mehr als die Hälfte der Mandate.",
    "Das Bündnis hat 311 der 630 Sitze, etwas mehr als die Hälfte.",
]
RIGHT = [
    "Die Partei bekam 317 von 630 Sitzen, also knapp über die Hälfte.",
    "Die Partei bekam 311 von 630 Sitzen, also fast die Hälfte.",
    "311 der 630 Abgeordneten, also knapp unter der Hälfte, fehlten.",
    "Von 900 Befragten stimmten 310 zu, das ist mehr als ein Drittel.",
    "Die Fraktion stellt 211 der 630 Abgeordneten und damit mehr als ein Drittel.",
    "Von 312 Delegierten stimmten 210 zu, also knapp mehr als zwei Drittel.",
    "Mit 320 von 630 Sitzen hat die Koalition mehr als die Hälfte der Mandate.",
    "1,2 Millionen von 3,6 Millionen Haushalten, also gut ein Drittel, heizen mit Öl.",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_lies_on_the_other_side_is_found(text: str, wrong_in: Callable[[str], list[Check]]) -> None:
    found = wrong_in(text)
    assert len(found) == 1
    assert all(text[s.start : s.end] == s.text for s in found[0].spans)
    assert found[0].why.de and found[0].why.en


@pytest.mark.parametrize("text", RIGHT)
def test_what_lies_on_its_side_is_left_alone(text: str, wrong_in: Callable[[str], list[Check]]) -> None:
    assert not wrong_in(text)
