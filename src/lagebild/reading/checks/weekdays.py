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
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY = re.compile(r"\b(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
YEAR = re.compile(r"\b\d{4}\b")


#: A weekday right before a date that the tagger took without it: "Sonntag (12.07.2025)".
LED = re.compile(WEEKDAY.pattern + r"(?:\s*[,(]\s*|\s+)(?:den |dem )?\s*$")
#: A date without its year within so many days of publication is of the year it was published in.
NEAR = 31


def find(article: Article, times: tuple[TimeExpression, ...]) -> Iterator[Check]:
    """One check per expression that names a weekday and a day of a month, or is led by a weekday."""
    for time in times:
        if not DAY.match(time.value or "") or not re.search(r"\d", time.text):
            continue
        named, start = WEEKDAY.search(time.text), time.start
        if named is None:
            lead = max(0, time.start - 24)
            named = LED.search(article.text[lead : time.start])
            start = lead + named.start() if named else start
        if named:
            yield _check(article, time, named[1], start)


def _check(article: Article, time: TimeExpression, named: str, start: int) -> Check:
    day = date.fromisoformat((time.value or "")[:10])
    said = 5 if named == "Sonnabend" else DAYS.index(named)
    verdict: Verdict = "consistent" if day.weekday() == said else "inconsistent"
    if verdict == "inconsistent" and not YEAR.search(time.text) and not _near(article, day, said):
        verdict = "not_checkable"  # the year is ours, not the text's: it may be another
    spans = (Span(start, time.end, article.text[start : time.end]),)
    return Check(
        id=Check.identify(article.id, "date_weekday", spans),
        article=article.id,
        kind="date_weekday",
        verdict=verdict,
        spans=spans,
        expected=DAYS[day.weekday()],
        found=DAYS[said],
        why=_why(article, day, said, verdict),
    )


def _near(article: Article, day: date, said: int) -> bool:
    """True where `day` is close to publication and neither the year before nor the one after has that weekday on it."""
    try:
        published = date.fromisoformat((article.published or "")[:10])
        other = {day.replace(year=day.year + k).weekday() for k in (-1, 1)}
    except ValueError:  # no publish date, or 29 February
        return False
    return abs((day - published).days) <= NEAR and said not in other


def _why(article: Article, day: date, said: int, verdict: Verdict) -> Why:
    ahead = bool(article.published) and day.isoformat() > (article.published or "")[:10]
    german = f"Der {day.day}.{day.month}.{day.year} {'ist' if ahead else 'war'} ein {DAYS[day.weekday()]}"
    english = f"{day.day} {MONTHS[day.month - 1]} {day.year} {'is' if ahead else 'was'} a {ENGLISH[day.weekday()]}"
    if verdict == "consistent":
        return Why(f"{german}.", f"{english}.")
    de, en = f"{german}, kein {DAYS[said]}.", f"{english}, not a {ENGLISH[said]}."
    if verdict == "not_checkable":
        return Why(de + " Das Jahr steht nicht im Text.", en + " The year is not in the text.")
    return Why(de, en)
