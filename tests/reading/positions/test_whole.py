"""Positions read by the whole program: sides without a name, contents without verdict and manner, what is no position."""

from __future__ import annotations

import pytest

from lagebild import intake
from lagebild.reading.read import read
from lagebild.records.position import Position


def _positions(text: str) -> list[Position]:
    return list(read(intake.from_text(f"Aus Politik und Wirtschaft\n{text}", published="2025-08-04")).positions)


@pytest.mark.parametrize(
    ("text", "kind", "name", "content"),
    [
        ("Die Arbeitgeber boten zuletzt 5,5 Prozent in zwei Stufen an.", "offer", "Arbeitgeber", "5,5 Prozent in zwei Stufen"),
        ("Die Gewerkschaft wies das Angebot als völlig unzureichend zurück.", "refusal", "Gewerkschaft", "das Angebot"),
        ("Die Opposition forderte den Rücktritt des Ministers.", "demand", "Opposition", "den Rücktritt des Ministers"),
        ("Kiew lehnt Gebietsabtretungen kategorisch ab.", "refusal", "Ukraine", "Gebietsabtretungen"),
        (
            "CSU-Chef Markus Söder stellte klar, mit ihm werde es keine Steuererhöhungen geben.",
            "refusal",
            "Markus Söder",
            "Steuererhöhungen",
        ),
    ],
)
def test_who_and_what(text: str, kind: str, name: str, content: str) -> None:
    (found,) = [p for p in _positions(text) if p.kind == kind]
    assert (found.actor_name, found.text) == (name, content)


def test_a_side_without_a_name_has_no_id() -> None:
    (found,) = _positions("Die Arbeitgeber boten zuletzt 5,5 Prozent in zwei Stufen an.")
    assert found.actor is None


def test_what_is_demanded_of_somebody_is_no_concession_of_theirs() -> None:
    found = _positions("Putin verlangt, dass die Ukraine auf den Donbass verzichtet.")
    assert [(p.kind, p.actor_name) for p in found] == [("demand", "Putin")]


def test_what_is_demanded_may_stand_in_front_of_the_verb() -> None:
    text = "Bis Donnerstag müsse Finanzministerin Beate Kahl einen Entwurf vorlegen, verlangte Jonas Reinholt am Montag im Deutschlandfunk."
    (found,) = _positions(text)
    assert (found.kind, found.actor_name, found.deadline) == ("demand", "Jonas Reinholt", "2025-08-07")
    assert found.text == "Bis Donnerstag müsse Finanzministerin Beate Kahl einen Entwurf vorlegen"


@pytest.mark.parametrize(
    "text",
    [
        "Verdi fordert acht Prozent mehr Lohn für die Beschäftigten in Norddeutschland.",
        "Milei lehnt neue Steuern in Argentinien ab.",
        "Die SPD fordert ein Ende der Kämpfe in der Ukraine.",
    ],
)
def test_where_it_is_to_happen_is_nobody_addressed(text: str) -> None:
    (found,) = _positions(text)
    assert found.towards is None


def test_a_time_limit_is_no_side() -> None:
    assert not [p for p in _positions("Lomau setzt Miliz Frist bis Sonntag") if "Frist" in (p.actor_name, p.towards)]
