"""Two ages of one person and the years between: "die heute 63-Jährige war 28, als sie 1990 das Amt antrat"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.records.article import Article
from lagebild.records.quantity import Check, Quantity, Why

YEAR = r"(?P<{0}>19\d\d|20\d\d)"
NOW = re.compile(r"(?<![\w.,-])(?P<now>\d{1,3})-[Jj]ährige\w*|\bheute (?:ist (?:er|sie) )?(?P<today>\d{1,3})(?: Jahre alt)?\b(?!\.)")
#: An age of its time: "war 28, als er 1990", "Im Jahr 2000 war sie 15", "1990 mit 28 Jahren".
THEN = (
    re.compile(
        r"\b(?:war|wurde) (?:er |sie )?(?P<age>\d{1,3})(?: Jahre alt)?, als (?:er|sie) (?:im (?:Jahr |[A-Z]\w+ ))?" + YEAR.format("year")
    ),
    re.compile(
        r"\b(?:[Ii]m Jahr |[Ii]n )?" + YEAR.format("year") + r" war (?:er|sie) (?P<age>\d{1,3})(?: Jahre alt)?\b(?! Jahre lang)(?=[ ,.;])"
    ),
)
#: An age, its year and the birth that follows: "Im Alter von 30 …, das war 1978; geboren wurde sie 1948".
BIRTH = re.compile(r"\bgeboren (?:wurde|ist) (?:er|sie) (?:im Jahr )?" + YEAR.format("born"))
AT = re.compile(r"\b(?:im|mit|Im|Mit)\b (?:Alter von )?(?P<age>\d{1,3}) Jahren\b[^.;\d]{0,50}\b" + YEAR.format("year"))
OLDEST = 110


def find(article: Article, span: tuple[int, int]) -> Iterator[Check]:
    """At most one, of a window that names one person's age twice, or once with a year of birth."""
    text = article.text[slice(*span)]
    if not ("ährig" in text or "heute" in text or "geboren" in text):
        return
    told = [m for pattern in THEN for m in pattern.finditer(text)] or list(AT.finditer(text))
    if len(told) != 1:
        return
    then, age, year = told[0], int(told[0]["age"]), int(told[0]["year"])
    now, birth = list(NOW.finditer(text)), BIRTH.search(text)
    published = (article.published or "")[:4]
    if birth:
        yield from _against(article, span[0] + then.start("age"), age, year, (int(birth["born"]), 0))
    elif len(now) == 1 and published.isdigit() and int(published) >= year:
        yield from _against(article, span[0] + then.start("age"), age, year, (int(published), int(now[0]["now"] or now[0]["today"])))


def _against(article: Article, start: int, age: int, year: int, other: tuple[int, int]) -> Iterator[Check]:
    """`age` in `year` against the (year, age) of `other`; a birthday may lie between, either way."""
    expected = other[1] - (other[0] - year)
    if not 0 < expected <= OLDEST:
        return
    end = start + len(str(age))
    said = Quantity(article=article.id, start=start, end=end, text=article.text[start:end], value=float(age), unit="year")
    sides = Sides(Stretch(expected - 1.0, expected + 1.0), Stretch(age, age), expected, age, "year")
    basis = Why(f"{other[1]} Jahre im Jahr {other[0]}", f"{other[1]} years in {other[0]}")
    if not other[1]:
        basis = Why(f"Geboren {other[0]}", f"Born {other[0]}")
    yield check(article.id, "age", (said,), sides, basis)
