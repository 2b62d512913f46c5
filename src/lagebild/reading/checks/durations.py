"""Durations: a first and a last year, month, day or hour, and the length of time that is said to lie between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.weekdays import MONTHS as MONTH_NAMES
from lagebild.records.article import Article
from lagebild.records.quantity import Check, Quantity, Why

NAMES = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")
MONTHS = {name: n for n, name in enumerate(NAMES, start=1)} | {"Jänner": 1, "Feber": 2}
MONTH = "(?:" + "|".join(MONTHS) + ")"
YEARS = re.compile(r"\b(?:[Vv]on|[Zz]wischen)\s+(1\d\d\d|20\d\d)\s+(?:bis|und)\s+(1\d\d\d|20\d\d)\b(?!\s*[-–]mal)")
BEGUN = re.compile(
    r"\b(1\d\d\d|20\d\d)\s+(?:begonnene|ausgebrochene|eröffnete|gegründete)[nrs]?\s+und\s+(1\d\d\d|20\d\d)\s+(?:beendete|geschlossene"
    r"|aufgelöste)"
)
FOUNDED = re.compile(r"\b(1\d\d\d|20\d\d)\s+(?:gegründet|eröffnet|eingeführt|errichtet|erbaut)\b")
MONTH_YEARS = re.compile(rf"\b[Vv]on\s+({MONTH})\s+(1\d\d\d|20\d\d)\s+bis\s+({MONTH})\s+(1\d\d\d|20\d\d)\b")
DAYS = re.compile(
    rf"\b(?:[Vv]om|[Zz]wischen dem)\s+(\d{{1,2}})\.\s*({MONTH}\b)?\s*(?:bis(?: zum)?|und(?: dem)?)\s+(\d{{1,2}})\.\s*({MONTH})\b"
)
HOURS = re.compile(r"\b[Vv]on\s+(\d{1,2})(?:[.:](\d\d))?(?:\s+Uhr)?\s+bis\s+(\d{1,2})(?:[.:](\d\d))?\s+Uhr\b")
#: Words that say the length is that of the stretch before it; and words that say it is of something else.
SAME = re.compile(
    r"^(?:\s+\w+){0,2}\s*[,–(—-]?\s*(?:(?:also|insgesamt|mithin|das sind|und damit|in|nur|rund|etwa|fast|knapp|gut|genau|seit)\s+){0,3}$"
)
LONG_AFTER = re.compile(r"^\s+lang\b")
LASTED = re.compile(
    r"\b(?:dauert|dauerte|währt|währte|bestand|besteht|hielt|existierte|existiert)\b(?:\s+(?:damit|also|somit|rund|etwa|insgesamt"
    r"|seit)){0,3}\s*$"
)
OTHER = re.compile(
    r"\b(?:bei|danach|zuvor|davor|später|anschließend|weitere|ersten|letzten|erst|vor|nach|alle|seither|dann|binnen|innerhalb|täglich"
    r"|jeweils)\b"
)
#: "unter Dreijährigen", "die 73-Jährige": people, no lengths of time.
PERSONS = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]*jährige|-Jährige")
SINCE = re.compile(r"\b[Ss]eit\s+(1\d\d\d|20\d\d)\b(?=,? (?:also|mithin) seit\b)")
FROM_TO_CLOCK = re.compile(
    r"\bum\s+(\d{1,2})(?:[.:](\d\d))?\s+Uhr\s+und\s+(?:endete|schloss|ging zu Ende)\s+(?:erst\s+)?(?:um|gegen)\s+"
    r"(\d{1,2})(?:[.:](\d\d))?\s+Uhr\b"
)
#: "…, nach sechs Stunden": said of the stretch that has just ended.
AFTER_ALL = re.compile(r",\s+(?:also\s+)?nach\s+(?:\w+\s+)?$")
UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}


@dataclass(frozen=True, slots=True)
class Between:
    """A stretch of time ``sentence[start:end]`` and its length in `unit`, `low` to `high` with both ways of counting its ends."""

    start: int
    end: int
    low: float
    high: float
    unit: str
    wording: Why
    ended: bool = False


def find(article: Article, span: tuple[int, int], group: Sequence[Quantity]) -> Iterator[Check]:
    """Checks of all lengths of time in ``text[span[0]:span[1]]`` that belong to a stretch with two ends."""
    lengths = [q for q in group if q.unit in UNITS and q.value is not None and not q.per and not PERSONS.search(q.text)]
    sentence = article.text[slice(*span)]
    if not lengths or not any(c.isdigit() for c in sentence):
        return
    stretches = [b for reader in (_years, _months, _days, _hours) for b in reader(sentence)] + _founded(article, sentence)
    for between in stretches:
        linked = [q for q in lengths if _linked(sentence, between, q, span[0])]
        if linked:
            yield from against(article.id, between, linked[0])


def _linked(sentence: str, between: Between, length: Quantity, offset: int) -> bool:
    start, end = length.start - offset, length.end - offset
    if end <= between.start:
        return bool(LONG_AFTER.match(sentence[end:][:6]) and re.fullmatch(r"\s+lang\s*[,(–]?\s*", sentence[end : between.start]))
    gap = sentence[between.end : start]
    if between.ended and start > between.end and AFTER_ALL.fullmatch(gap):
        return True
    if start < between.end or len(gap) > 60 or OTHER.search(gap) or re.search(r"[.;:!?]\s", gap):
        return False
    return bool((gap.strip() and SAME.match(gap)) or LONG_AFTER.match(sentence[end:][:6]) or LASTED.search(gap))


def _years(sentence: str) -> Iterator[Between]:
    for pattern in (YEARS, BEGUN):
        for m in pattern.finditer(sentence):
            a, b = int(m[1]), int(m[2])
            if a < b:
                yield Between(*m.span(), b - a - 1, b - a + 1, "year", Why(f"Von {a} bis {b}", f"From {a} to {b}"))


def _founded(article: Article, sentence: str) -> list[Between]:
    m = SINCE.search(sentence) or FOUNDED.search(sentence)
    now = int(article.published[:4]) if article.published else 0
    if m is None or now <= int(m[1]) or not (m.re is SINCE or re.search(r"\b(?:besteht|existiert|gibt es)\b", sentence)):
        return []
    years = now - int(m[1])
    return [Between(*m.span(), years - 1, years + 1, "year", Why(f"Seit {m[1]}, erschienen {now}", f"Since {m[1]}, published {now}"))]


def _months(sentence: str) -> Iterator[Between]:
    for m in MONTH_YEARS.finditer(sentence):
        months = 12 * (int(m[4]) - int(m[2])) + MONTHS[m[3]] - MONTHS[m[1]]
        if months > 0:
            yield Between(
                *m.span(),
                months - 1,
                months + 2,
                "month",
                Why(f"Von {m[1]} {m[2]} bis {m[3]} {m[4]}", f"From {m[2]}-{MONTHS[m[1]]:02d} to {m[4]}-{MONTHS[m[3]]:02d}"),
            )


def _days(sentence: str) -> Iterator[Between]:
    for m in DAYS.finditer(sentence):
        first, last = MONTHS[m[2] or m[4]], MONTHS[m[4]]
        try:  # no year is written: February is taken with 29 days, which is within the counting of the ends
            a, b = date(2024, first, int(m[1])), date(2024 if first <= last else 2025, last, int(m[3]))
        except ValueError:
            continue
        days = (b - a).days
        if days > 0:
            yield Between(
                *m.span(),
                days - 1,
                days + 1,
                "day",
                Why(
                    f"Vom {a.day}.{a.month}. bis {b.day}.{b.month}.",
                    f"From {a.day} {MONTH_NAMES[a.month - 1]} to {b.day} {MONTH_NAMES[b.month - 1]}",
                ),
            )


def _hours(sentence: str) -> Iterator[Between]:
    for m in (*HOURS.finditer(sentence), *FROM_TO_CLOCK.finditer(sentence)):
        a, b = int(m[1]) + int(m[2] or 0) / 60, int(m[3]) + int(m[4] or 0) / 60
        hours = (b - a) % 24
        if max(a, b) <= 24 and hours:
            yield Between(
                *m.span(), hours, hours, "hour", Why(f"Von {_clock(a)} bis {_clock(b)} Uhr", f"From {_clock(a)} to {_clock(b)}"), True
            )


def _clock(hours: float) -> str:
    return f"{int(hours)}:{round(hours % 1 * 60):02d}"


def against(article: str, between: Between, length: Quantity) -> Iterator[Check]:
    """`length` against the stretch it is said to be of."""
    factor = UNITS[between.unit] / UNITS[length.unit]
    if {between.unit, length.unit} == {"month", "year"}:
        factor = 1 / 12 if between.unit == "month" else 12.0
    value = length.value or 0.0
    exact = length.bound == "exact"
    leeway = 0.0 if exact and between.low == between.high else 0.5 * (1 if between.unit == length.unit else 0.5) if exact else 0.2 * value
    expected = Stretch(between.low * factor, between.high * factor)
    shown = round((between.low + between.high) / 2 * factor, 1)
    sides = Sides(expected, Stretch(value - leeway, value + leeway), shown, value, length.unit)
    yield check(article, "duration", (length,), sides, between.wording)
