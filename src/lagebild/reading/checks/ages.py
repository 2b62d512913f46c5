"""Ages and spans: a birth, a death or the article's day, and the age that is said; a first and a last year, and the years between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.stretch import Stretch
from lagebild.records.quantity import Check, Quantity, Why

YEAR = r"(?:(?:\d{1,2}\.\s*(?:[A-ZÄ][a-zä]+|\d{1,2}\.)\s*)|(?:[A-ZÄ][a-zä]+\s+)|(?:Jahr\s+))?(?P<YEAR>1[89]\d\d|20\d\d)"
BORN = re.compile(
    r"(?:\*\s*|\bgeboren(?:e[nrsm]?)?\b(?:\s+(?:wurde|ist))?(?:\s+(?:er|sie))?(?:\s+(?:am|im))?\s+)" + YEAR.replace("YEAR", "born")
)
BORN_BEFORE = re.compile(r"\b(?:am|im|der|die)\s+" + YEAR.replace("YEAR", "born") + r"(?:\s+in\s+[\w-]+)?\s+geboren")
DIED = re.compile(r"(?:†\s*|\b(?:starb|verstarb|gestorben|tot)\b[^.;]{0,25}?(?:am|im)\s+)" + YEAR.replace("YEAR", "died"))
FROM_TO = re.compile(r"\bvon\s+(?P<a>1[0-9]\d\d|20\d\d)\s+bis\s+(?P<b>1[0-9]\d\d|20\d\d)\b")
AGE_BEFORE = re.compile(r"\bim Alter von\s+$")
AGE_AFTER = re.compile(r"^\s+alt\b")
LONG = re.compile(r"^\s+lang\b")


def find(article: str, text: str, span: tuple[int, int], group: Sequence[Quantity]) -> Iterator[Check]:
    """All ages and spans of years of one unit of sense, ``text[span[0]:span[1]]``."""
    sentence = text[slice(*span)]
    years = [q for q in group if q.unit == "year" and q.value is not None]
    for quantity in years:
        if AGE_BEFORE.search(text[: quantity.start][-20:]) or AGE_AFTER.match(text[quantity.end :][:6]):
            yield from _age(article, sentence, quantity)
        elif LONG.match(text[quantity.end :][:7]):
            yield from _span(article, sentence, quantity)


def _age(article: str, sentence: str, age: Quantity) -> Iterator[Check]:
    born = BORN.search(sentence) or BORN_BEFORE.search(sentence)
    died = DIED.search(sentence)
    if born is None or died is None:
        return
    years = int(died["died"]) - int(born["born"])
    basis = Why(f"Geboren {born['born']}, gestorben {died['died']}.", f"Born {born['born']}, died {died['died']}.")
    yield _check(article, "age", age, Stretch(years - 1, years), years, basis)


def _span(article: str, sentence: str, length: Quantity) -> Iterator[Check]:
    found = FROM_TO.search(sentence)
    if found is None:
        return
    years = int(found["b"]) - int(found["a"])
    basis = Why(f"Von {found['a']} bis {found['b']}.", f"From {found['a']} to {found['b']}.")
    yield _check(article, "duration", length, Stretch(years - 1, years + 1), years, basis)


def _check(article: str, kind: str, said: Quantity, expected: Stretch, years: int, basis: Why) -> Check:
    value = said.value or 0.0
    leeway = 0.5 if said.bound == "exact" else 0.15 * value
    return check(article, kind, (said,), Sides(expected, Stretch(value - leeway, value + leeway), years, value, "year"), basis)
