"""Weekday and date: "Freitag, dem 15. August 2025" must have been a Friday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lagebild.reading.checks.joints import YEAR
from lagebild.records.article import Article
from lagebild.records.quantity import Check, Verdict, Why
from lagebild.records.span import Span

DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NAMES = {
    "Januar": 1, "Jänner": 1, "Jan.": 1, "Februar": 2, "Feber": 2, "Feb.": 2, "März": 3, "April": 4, "Apr.": 4, "Mai": 5, "Juni": 6,
    "Juli": 7, "August": 8, "Aug.": 8, "September": 9, "Sept.": 9, "Sep.": 9, "Oktober": 10, "Okt.": 10, "November": 11, "Nov.": 11,
    "Dezember": 12, "Dez.": 12,
}  # fmt: skip
WEEKDAY = r"\b(?P<weekday>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
MONTH = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
DATE = rf"(?P<day>\d{{1,2}})\.\s?(?:(?P<name>{MONTH})|(?P<month>\d{{1,2}})\.)(?:\s?(?P<year>\d{{4}})\b)?"
PART = r"(?:s|morgen|vormittag|mittag|nachmittag|abend|nacht)?"
#: The weekday before its date: ", dem", a bracket or nothing but a blank between them.
LED = re.compile(rf"{WEEKDAY}{PART}(?:\s?[,(]\s?|\s)(?:(?:den|dem|der)\s)?(?<!\d){DATE}")
#: … and behind it: "am 14. September 2025, einem Sonntag", "am 3. Mai (Samstag)".
FOLLOWED = re.compile(
    rf"(?<![\d.]){DATE}(?:\s?\(|,\s(?:also\s|der\s|ein(?:em|en)?\s)|\swar\sein\s|\sist\sein\s|\sfällt\sauf\seinen\s){WEEKDAY}\b"
)
#: "am 12. August verkündet werden, einem Dienstag".
APART = re.compile(rf"(?<![\d.]){DATE}(?:\s[a-zäöüß]+){{1,3}},\s(?:also\s)?ein(?:em|en)\s{WEEKDAY}\b")
#: "Am 11. November 1918 – es war ein Montag –".
ASIDE = re.compile(rf"(?<![\d.]){DATE}\s?[,(–-]\s?(?:es|das|dies) (?:war|ist) ein {WEEKDAY}\b")
#: "findet am Freitag statt, dem 15. August".
PARTED = re.compile(rf"{WEEKDAY}\s(?:statt|zusammen|ein|an|ab|beginnen|stattfinden|treffen|tagen),\s(?:dem|den)\s{DATE}")
#: What each of them needs, looked for first.
NAMED = (*DAYS, "Sonnabend")
DATED = re.compile(rf"\d\.\s?(?:\d{{1,2}}\.|{MONTH})")
#: A date without its year within so many days of publication is of the year it was published in …
NEAR = 31
VERY_NEAR = 10
#: … unless another year stands so many characters before it, or behind it.
AROUND = 250


@dataclass(frozen=True, slots=True)
class Named:
    """A weekday and the date it is said to be of: ``text[start:end]``; `year` is None where the text does not say it."""

    start: int
    end: int
    weekday: int
    day: int
    month: int
    year: int | None


def find(article: Article) -> Iterator[Check]:
    """One check per weekday that stands with a day of a month."""
    if not any(day in article.text for day in NAMED) or not DATED.search(article.text):
        return
    last = -1
    for named in sorted(
        (_named(m) for pattern in (LED, FOLLOWED, APART, ASIDE, PARTED) for m in pattern.finditer(article.text)), key=lambda n: n.start
    ):
        if named.start > last and (found := _judged(article, named)):
            last = named.end
            yield _check(article, named, *found)


def _named(match: re.Match[str]) -> Named:
    weekday = 5 if match["weekday"] == "Sonnabend" else DAYS.index(match["weekday"])
    month = NAMES[match["name"]] if match["name"] else int(match["month"])
    end = match.end()
    if match.string[end : end + 1] == ")" and "(" in match[0]:
        end += 1
    return Named(match.start(), end, weekday, int(match["day"]), month, int(match["year"]) if match["year"] else None)


def _judged(article: Article, named: Named) -> tuple[date, Verdict] | None:
    """The day that is meant and whether the weekday is its; None where there is no such day, or none can be meant."""
    published = _day(article.published)
    if named.year is not None:
        day = _date(named.year, named)
        return (day, "consistent" if day.weekday() == named.weekday else "inconsistent") if day else None
    if published is None:
        return None
    days = [day for year in range(published.year - 1, published.year + 2) if (day := _date(year, named))]
    day = min(days, key=lambda d: abs((d - published).days), default=None)
    if day is None or day.weekday() == named.weekday:
        return (day, "consistent") if day else None
    other = any(d.weekday() == named.weekday for d in days)
    away = abs((day - published).days)
    told = away <= VERY_NEAR and article.published_basis in ("stated", "metadata")  # nobody means next year's day of this week
    sure = away <= NEAR and (told or not other) and not _other_year(article.text, named, published.year)
    return day, "inconsistent" if sure else "not_checkable"


def _other_year(text: str, named: Named, year: int) -> bool:
    around = text[max(0, named.start - AROUND) : named.start] + " " + text[named.end : named.end + AROUND]
    return any(int(m.group()) != year for m in YEAR.finditer(around))


def _date(year: int, named: Named) -> date | None:
    try:
        return date(year, named.month, named.day)
    except ValueError:  # 30 February, month 13, year 0
        return None


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _check(article: Article, named: Named, day: date, verdict: Verdict) -> Check:
    spans = (Span(named.start, named.end, article.text[named.start : named.end]),)
    return Check(
        id=Check.identify(article.id, "date_weekday", spans),
        article=article.id,
        kind="date_weekday",
        verdict=verdict,
        spans=spans,
        expected=DAYS[day.weekday()],
        found=DAYS[named.weekday],
        why=_why(article, day, named.weekday, verdict),
    )


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
