"""Number checks: what adds up, what does not, and what must not be compared."""

from __future__ import annotations

import re

import pytest

from lagebild.language.quantities import find as find_quantities
from lagebild.reading import checks
from lagebild.reading.checks.stretch import Stretch, of, power_of_ten, rounding
from lagebild.records.article import Article
from lagebild.records.layers import Annotated, Sentence
from lagebild.records.quantity import Check
from lagebild.records.time import TimeExpression
from lagebild.resources import table


def checked(text: str, times: tuple[TimeExpression, ...] = ()) -> list[Check]:
    name, digest = Article.identify(text, url=None, outlet=None, published=None)
    ends = [m.end() for m in re.finditer(r"[.!?]\s+(?=[A-ZÄÖÜ])|$", text)]
    sentences = tuple(Sentence(s, e, 0, 0, 0) for s, e in zip([0, *ends], ends, strict=False) if s < e)
    quantities = tuple(find_quantities(name, text, (), sentences, times))
    return checks.find(Annotated(Article(id=name, source="t", text=text, sha256=digest), (), sentences, (), (), (), times, quantities))


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
    (found,) = checked(text)
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
    assert checked(text) == []


def test_an_error_of_a_power_of_ten_is_named_as_such() -> None:
    (found,) = checked("Monatlich kamen 50 Quadratkilometer hinzu, das sind 0,08 Prozent der gesamten Ukraine.")
    assert found.verdict == "inconsistent"
    assert "Faktor 10 zu groß" in found.why.de
    assert "too large by a factor of 10" in found.why.en
    assert found.reference is not None and found.reference.value == 603628


@pytest.mark.parametrize(
    ("text", "bound"), [("etwa 20 Prozent", "about"), ("mehr als 17 Prozent", "more_than"), ("knapp 20 Prozent", "less_than")]
)
def test_bound_words_widen_what_a_number_may_mean(text: str, bound: str) -> None:
    (found,) = checked(f"114.000 Quadratkilometer, das sind {text} der Ukraine.")
    assert found.verdict == "consistent", (bound, found.why.en)


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        ("Freitag, dem 15. August 2025", "2025-08-15", "consistent"),
        ("Montag, dem 15. August 2025", "2025-08-15", "inconsistent"),
        ("Montag, dem 15. August", "2025-08-15", "not_checkable"),
        ("am Freitag", "2025-08-15", None),
    ],
)
def test_weekday_and_date(text: str, value: str, verdict: str | None) -> None:
    time = TimeExpression(article="a", start=0, end=len(text), text=text, type="DATE", value=value)
    assert [c.verdict for c in checked(text + " begann es.", (time,))] == ([verdict] if verdict else [])


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
