"""Weekday and date: "Freitag, dem 15. August 2025" must have been a Friday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lagebild.records.article import Article
from lagebild.records.quantity import Check, Verdict, Why
from lagebild.records.span import Span
from lagebild.records.time import TimeExpression

DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(r"\b(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
YEAR = re.compile(r"\b\d{4}\b")


def find(article: Article, times: tuple[TimeExpression, ...]) -> Iterator[Check]:
    """One check per expression that names a weekday and a day of a month."""
    for time in times:
        named = WEEKDAY.search(time.text)
        if named and DAY.match(time.value or "") and re.search(r"\d", time.text):
            yield _check(article, time, named)


def _check(article: Article, time: TimeExpression, named: re.Match[str]) -> Check:
    day = date.fromisoformat((time.value or "")[:10])
    said = 5 if named[1] == "Sonnabend" else DAYS.index(named[1])
    verdict: Verdict = "consistent" if day.weekday() == said else "inconsistent"
    if verdict == "inconsistent" and not YEAR.search(time.text):
        verdict = "not_checkable"  # the year is ours, not the text's: it may be another
    spans = (Span(time.start, time.end, time.text),)
    return Check(
        id=Check.identify(article.id, "date_weekday", spans),
        article=article.id,
        kind="date_weekday",
        verdict=verdict,
        spans=spans,
        expected=DAYS[day.weekday()],
        found=DAYS[said],
        why=_why(day, said, verdict),
    )


def _why(day: date, said: int, verdict: Verdict) -> Why:
    german, english = f"{day.day}.{day.month}.{day.year}", day.isoformat()
    if verdict == "consistent":
        return Why(f"Der {german} war ein {DAYS[said]}.", f"{english} was a {ENGLISH[said]}.")
    de, en = (
        f"Der {german} war ein {DAYS[day.weekday()]}, kein {DAYS[said]}.",
        f"{english} was a {ENGLISH[day.weekday()]}, not a {ENGLISH[said]}.",
    )
    if verdict == "not_checkable":
        return Why(de + " Das Jahr steht nicht im Text.", en + " The year is not in the text.")
    return Why(de, en)
