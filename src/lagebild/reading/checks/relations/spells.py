"""A length of time and the two ends it lies between, wherever they stand in the window: years, days of a month, hours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lagebild.reading.checks.durations import MONTH, MONTHS, UNITS, Between, against
from lagebild.reading.checks.relations.terms import Term
from lagebild.records.article import Article
from lagebild.records.quantity import Check, Why

YEAR = r"(1[0-9]\d\d|20\d\d)"
EDGE, BACK = r"(?<![\d.,-])", r"(?![\d-]|[.,]\d)"
YEARS = re.compile(rf"{EDGE}{YEAR}\s*(?:bis(?: ins Jahr)?|[–-])\s*{YEAR}{BACK}|\bzwischen {YEAR} und {YEAR}{BACK}")
BEGINS = (
    r"(?:eröffnet|gegründet|gebaut|erbaut|errichtet|eingeweiht|begonnen|begann|gestartet"
    r"|eingeführt|fertiggestellt|in Betrieb genommen|entstanden|geschlossene?n?|aufgenommen)\w*"
)
ENDS = (
    r"(?:abgerissen|geschlossen|aufgelöst|beendet|stillgelegt|endete|eingestellt"
    r"|abgeschafft|zerstört|abgebrannt|abgeschaltet|gesprengt|abgebaut)\w*"
)
LIFE = re.compile(rf"{EDGE}{YEAR}\s+(?:\w+\s+){{0,2}}{BEGINS}\b[^.;\d]{{0,40}}{EDGE}{YEAR}\s+(?:\w+\s+){{0,2}}{ENDS}")
DAYS = re.compile(
    rf"(?<!\d)(\d{{1,2}})\.\s*({MONTH}\b)?,?\s*(?:bis(?: zum)?|[–-])\s*(?:[A-Z][a-z]+(?:tag"
    rf"|woch),\s*(?:dem\s+)?)?(\d{{1,2}})\.\s*({MONTH})\b"
)
CLOCK = r"(?<![\d.:,])([01]?\d|2[0-4])(?:[.:]([0-5]\d))?\s*Uhr"
HOURS = re.compile(
    rf"\b(?:[Uu]m|[Aa]b|[Gg]egen)\s+{CLOCK}[^.;]{{0,50}}?\b(?:begann|begonnen|startete|öffnete|brach|fuhr|ging"
    rf"|los)\b[^.;]{{0,50}}?\b(?:um|bis|gegen)\s+{CLOCK}"
    rf"|\b(?:begann|startete|öffnete|fuhr)\b[^.;]{{0,40}}?\b(?:um|gegen)\s+{CLOCK}[^.;]{{0,50}}?\b(?:um|bis|gegen)\s+{CLOCK}"
)
#: The length is that of the ends: a verb of lasting, "lang", "nach" at the close, or a word that concludes.
LASTS = re.compile(
    r"\b(?:dauer\w*|währ\w*|bestand|besteht|stand|hielt|existierte|regierte|herrschte|amtierte|gestreikt|gefeiert|gespielt|diente"
    r"|lief|also|insgesamt|somit|damit|mithin|das sind|das waren)\b"
)
ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
WEEKDAY = re.compile(r"\b(?:" + "|".join(WEEKDAYS) + r")")
WEEK = re.compile(rf"\b[Vv]on\s+({'|'.join(WEEKDAYS)})\s+bis\s+({'|'.join(WEEKDAYS)})\b")
DATED = r"(?:(?P<d{0}>\d{{1,2}})\.\s*)?(?P<m{0}>" + MONTH + r")(?:\s+(?P<y{0}>" + YEAR[1:-1] + r"))?\b"
BEGUN = re.compile(
    r"(?:\b(?:[Bb]egann|[Bb]eginnt|[Ss]tartete?|[Tt]rat|[Ss]eit)\b[^.;\d]{0,30}\b(?:im|am|dem)\s+"
    + DATED.format(1)
    + r"|\b(?:[Ii]m|[Aa]m)\s+"
    + DATED.format(3)
    + r"[^.;\d]{0,30}\b(?:begann|beginnt|begonnen|startete|eröffnet|in Kraft))"
    + r"[^.;\d]{0,50}?\b(?:end\w*|lief|läuft|schloss|schließt|aus|beendet)\b[^.;\d]{0,30}?\b(?:im|am)\s+"
    + DATED.format(2)
)
BEFRISTET = re.compile(r"\s+befristet")
LENGTH_OF = re.compile(
    r"\b(?:[Ff]rist|[Dd]auer|[Pp]ause|Zeitraum|Zeit|[Rr]uhe|Stillstand|Sperre|Streik|Moratorium|Ultimatum)\s+von\s+(?:[a-zäöüß]+\s+)?$"
)
PASSED = re.compile(r"\s+(?:vergangen|verstrichen|her)\b")
#: Something else than the whole stretch.
PART = re.compile(
    r"\b(?:vor|später|danach|zuvor|davor|binnen|innerhalb|jeweils|täglich|erst|ersten|letzten|alle|seit|pro|je|weitere\w*|mindestens"
    r"|fast jede\w*|bei|Lebenserwartung|Durchschnittsalter|verurteilt|Haft|alt)\b"
)


SINCE = re.compile(rf"\b[Ss]eit\b[^.;\d]{{0,40}}?(?<!\d)(\d{{1,2}})\.\s*({MONTH})\s+{YEAR}\b")
SPAN = re.compile(rf"\b[Vv]on\s+(?:(?:Anfang|Mitte|Ende)\s+)?({MONTH})\s+bis\s+(?:(?:Anfang|Mitte|Ende)\s+)?({MONTH})\b(?!\s+\d)")
NEAR = 0.35  # hours: "fünf Stunden" is said of twenty minutes more


def find(article: Article, span: tuple[int, int], found: Sequence[Term]) -> Iterator[Check]:
    """The one length of the window against its one pair of ends."""
    lengths = [t for t in found if t.quantity.unit in UNITS and not t.quantity.per]
    text = article.text[slice(*span)]
    if len(lengths) != 1 or not (" bis " in text or any(c.isdigit() for c in text)):
        return
    stretches = [*_since(article, text), *_begun(text), *_weekdays(text), *_years(text), *_days(text), *_months(text), *_hours(text)]
    if len(stretches) == 1 and _of_it(text, stretches[0], lengths[0], span[0]) and _fitting(stretches[0].unit, lengths[0].quantity.unit):
        yield from against(article.id, stretches[0], lengths[0].quantity)


def _fitting(ends: str, length: str) -> bool:
    return length in {"year": ("year",), "day": ("day", "week"), "month": ("month",), "hour": ("hour", "minute")}[ends]


def _of_it(text: str, between: Between, length: Term, offset: int) -> bool:
    start, end = length.quantity.start - offset, length.quantity.end - offset
    if start < between.end and end > between.start:
        return False
    gap = text[end : between.start] if end <= between.start else text[between.end : start]
    near = text[max(0, start - 30) : start]
    clause = re.split(r"[.;!?]", near)[-1]
    at_last = re.search(r"\bnach\s+(?:[a-zäöüß]+\s+)?$", clause) and re.match(r"\s*(?:[.;]|$)", text[end:])
    lasting = (
        at_last
        or re.match(r"\s+(?:gestreikt|gefeiert|gespielt|gesperrt|geschlossen)\b", text[end:])
        or re.match(r"(?:\s+\w+){0,4}\s*:", text[between.end :])
        or LASTS.search(clause)
        or re.match(r"\s+lang\b", text[end:])
        or LASTS.search(text[end : end + 20])
        or BEFRISTET.match(text[end : end + 20])
        or LENGTH_OF.search(clause)
        or PASSED.match(text[end : end + 20])
    )
    return (
        bool(lasting)
        and len(gap) < 60
        and not PART.search(clause)
        and not PART.search(text[end : end + 12])
        and not re.search(r"[!?]", gap)
    )


def _years(text: str) -> Iterator[Between]:
    for m in (*YEARS.finditer(text), *LIFE.finditer(text)):
        a, b = (int(y) for y in m.groups() if y)
        if a < b:
            yield Between(*m.span(), b - a - 1, b - a + 1, "year", Why(f"Von {a} bis {b}", f"From {a} to {b}"))


def _since(article: Article, text: str) -> Iterator[Between]:
    """ "Seit dem 24. Februar 2022 sind nun 1.254 Tage vergangen": up to the day the article appeared."""
    published = (article.published or "")[:10]
    for m in SINCE.finditer(text) if len(published) == 10 else ():
        try:
            days = (date.fromisoformat(published) - date(int(m[3]), MONTHS[m[2]], int(m[1]))).days
        except ValueError:
            continue
        if days > 0 and len(ANY_YEAR.findall(text)) == 1:
            said = Why(
                f"Vom {m[1]}.{MONTHS[m[2]]}.{m[3]} bis {_german(published)}",
                f"From {m[3]}-{MONTHS[m[2]]:02d}-{int(m[1]):02d} to {published}",
            )
            yield Between(*m.span(), days - 1, days + 1, "day", said)


def _begun(text: str) -> Iterator[Between]:
    """ "im Januar 2023 begann …, im Juni 2024 endete": two months or days with the verbs of beginning and end."""
    for m in BEGUN.finditer(text):
        first = (m["m1"] or m["m3"], m["y1"] or m["y3"], m["d1"] or m["d3"])
        last = (m["m2"], m["y2"] or first[1], m["d2"])
        year = int(first[1] or last[1] or 2025)
        ends = [(year, MONTHS[first[0] or last[0]], int(first[2] or 0)), (int(last[1] or year), MONTHS[last[0]], int(last[2] or 0))]
        said = Why(f"Von {_shown(ends[0])} bis {_shown(ends[1])}", f"From {_shown(ends[0])} to {_shown(ends[1])}")
        if ends[0][2] and ends[1][2]:
            try:
                days = (date(*ends[1]) - date(*ends[0])).days
            except ValueError:
                continue
            if days > 0:
                yield Between(*m.span(), days - 1, days + 1, "day", said, True)
        elif not (ends[0][2] or ends[1][2]) and first[1] and last[1]:
            months = 12 * (ends[1][0] - ends[0][0]) + ends[1][1] - ends[0][1]
            if months > 0:
                yield Between(*m.span(), months - 1, months + 1, "month", said, True)


def _shown(day: tuple[int, int, int]) -> str:
    return ".".join(str(n) for n in (day[2], day[1], day[0]) if n)


def _weekdays(text: str) -> Iterator[Between]:
    """ "von Montag bis Freitag", of one week."""
    for m in WEEK.finditer(text):
        days = (WEEKDAYS.index(m[2]) - WEEKDAYS.index(m[1])) % 7
        if days:
            yield Between(*m.span(), days, days + 1, "day", Why(f"Von {m[1]} bis {m[2]}", f"From {m[1]} to {m[2]}"))


def _german(day: str) -> str:
    year, month, number = day.split("-")
    return f"{int(number)}.{int(month)}.{year}"


def _months(text: str) -> Iterator[Between]:
    for m in SPAN.finditer(text):
        months = (MONTHS[m[2]] - MONTHS[m[1]]) % 12
        if months:
            yield Between(*m.span(), months - 1, months + 1, "month", Why(f"Von {m[1]} bis {m[2]}", f"From {m[1]} to {m[2]}"))


def _days(text: str) -> Iterator[Between]:
    for m in DAYS.finditer(text):
        first, last = MONTHS[m[2] or m[4]], MONTHS[m[4]]
        try:
            a, b = date(2024, first, int(m[1])), date(2024 if first <= last else 2025, last, int(m[3]))
        except ValueError:
            continue
        if (days := (b - a).days) > 0:
            said = Why(f"Vom {a.day}.{a.month}. bis {b.day}.{b.month}.", f"From {a.day}/{a.month} to {b.day}/{b.month}")
            yield Between(*m.span(), days - 1, days + 1, "day", said)


def _hours(text: str) -> Iterator[Between]:
    if len(set(WEEKDAY.findall(text))) > 1 or "Folgetag" in text:
        return  # from Saturday to Sunday
    for m in HOURS.finditer(text):
        a, am, b, bm = m.groups()[:4] if m[1] else m.groups()[4:]
        first, last = int(a) + int(am or 0) / 60, int(b) + int(bm or 0) / 60
        if hours := (last - first) % 24:
            said = [f"{h}:{n or '00'}" for h, n in ((a, am), (b, bm))]
            yield Between(
                *m.span(), hours - NEAR, hours + NEAR, "hour", Why(f"Von {said[0]} bis {said[1]} Uhr", f"From {said[0]} to {said[1]}"), True
            )
