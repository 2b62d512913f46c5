"""So much for each, so many, so much in all: rates over time, prices, averages, speeds."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.rates import DAYS, LEEWAY
from lagebild.reading.checks.relations.links import said_again
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.shares import PEOPLE
from lagebild.reading.checks.wording import with_unit
from lagebild.records.quantity import Check, Quantity, Why
from lagebild.text.folding import fold

#: The length of time a number is for, said before or behind it: "im Monat 40 Tonnen", "300 Autos am Tag"; a year of its
#: own ("im Jahr 2020") is none.
TIME = {"Sekunde": "second", "Minute": "minute", "Stunde": "hour", "Tag": "day", "Woche": "week", "Monat": "month", "Jahr": "year"}
PER = r"\b(?:im|am|pro|je|in der|in einem|in einer|aufs|auf das)\s+(?P<time>Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)\b(?!\s*\d)"
PER_BEFORE = re.compile(PER + r"(?:\s+[\w-]+){0,3}\s*$", re.IGNORECASE)
PER_BEHIND = re.compile(r"^(?:\s+[\w-]+){0,2}?\s+" + PER[2:], re.IGNORECASE)
WORKDAYS = re.compile(r"(?:Arbeits|Werk|Sitzungs|Öffnungs|Spiel|Produktions)tage?n?$")
CONCLUDES = re.compile(
    r"\b(?:also|somit|damit|mithin|insgesamt|zusammen|macht|ergibt|ergeben|summieren|summiert|das sind|sind das|das bedeutet"
    r"|bedeutet das|das heißt|wären das|das wären|im Schnitt|durchschnittlich|im Durchschnitt"
    r"|im Mittel|pro Kopf|entspricht)\b",
    re.IGNORECASE,
)
EQUAL = re.compile(
    r"\b(?:zu gleichen Teilen|gleichmäßig|je|jeder|jede|jedes|im Schnitt|durchschnittlich|im Durchschnitt|im Mittel|pro|à)\b", re.IGNORECASE
)
EQUALLY = re.compile(r"\b(?:zu gleichen Teilen|gleichmäßig|zu gleichen Anteilen)\b")
#: An average of some other kind, or one of several.
A_PIECE = re.compile(r"\b[Ee]ine?\s+[\wäöüß-]+\s+(?:kostet|kostete|wiegt|bringt|verbraucht|fasst)\s+(?:[a-zäöüß]+\s+)?$")
EACH_OF = re.compile(r"\b[Jj]ede[rsmn]?\s+(?:der|dieser|von den)\s+(?:[a-zäöüß]+\s+)?$")
EACH_NOUN = re.compile(r"^[^.;:!?,]{0,20}\b(?:[Jj]e|[Pp]ro)\s+[A-ZÄÖÜ]\w+\b[^.;:!?,]{0,40}$")
PER_NUMBER = re.compile(r"\b[Pp]ro\s+$")
FOR_A = re.compile(r"^(?:\s+[A-ZÄÖÜ]\w+)?\s+(?:pro|je)\s+([A-ZÄÖÜ]\w+)")
MEASURES = ("1", "km2", "l", "kg", "t", "km", "m2", "ha", "m3", "g")
UNSURE = re.compile(r"\b(?:bis zu|zwischen|mindestens|höchstens|bundesweit|weltweit|sonst|üblich|normalerweise|zuvor|Vorjahr)\b")
TRAVELS = re.compile(
    r"\b(?:braucht|brauchte|benötigt|benötigte|zurück|bewältig|Fahrzeit|Strecke|Durchschnittsgeschwindigkeit|im Schnitt|ein Schnitt"
    r"|schafft|legt|durchschnittlich)",
    re.IGNORECASE,
)
HEADS = re.compile(r"\b(?:pro|je) (?:Kopf|Einwohner|Person|Bürger)")
#: A price or an average is reckoned closer than what flows in a month of 28 to 31 days.
FOR_EACH = 0.05
SPEED = ("km/h", "kn")


def find(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """All products of one window: two rates, a rate and a time, a price and a number, a speed."""
    yield from _two_rates(article, text, found)
    if len(found) == 3:
        yield from _over_time(article, text, found)
        yield from _for_each(article, text, found)
        yield from _speed(article, text, found)


def per(term: Term) -> str | None:
    """The time a number is for."""
    if term.quantity.per in DAYS:
        return term.quantity.per
    found = PER_BEFORE.search(term.lead) or PER_BEHIND.match(term.tail)
    return TIME[found["time"].capitalize()] if found else None


def _two_rates(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "im Monat 40 Tonnen Futter, also 480 Tonnen im Jahr"."""
    for first, second in itertools.pairwise(found):
        spans = per(first), per(second)
        same = first.quantity.unit == second.quantity.unit and (not second.noun or not first.noun or first.noun[:4] == second.noun[:4])
        if (
            None in spans
            or re.search(r"\bnicht\b", second.lead + first.lead[-12:])
            or spans[0] == spans[1]
            or not same
            or " oder " in first.tail
            or not _concluded(text, first, second)
        ):
            continue
        factor = DAYS[spans[1] or ""] / DAYS[spans[0] or ""]
        yield from product(article, (first.quantity,), factor, second.quantity)


def _concluded(text: str, first: Term, second: Term) -> bool:
    return said_again(text, first.quantity, second.quantity) or bool(
        re.search(r"\b(?:also|das sind|sind das|gerechnet|macht das)\b", second.lead)
    )


def _over_time(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """A rate, a length of time, and what they come to, which stands last or is said to be all."""
    rates = [t for t in found if per(t) and t.quantity.unit not in (*DAYS, "percent", "share", "percentage_point")]
    times = [t for t in found if _days(t)]
    totals = [t for t in found if t not in times and ("total" in t.roles or CONCLUDES.search(t.lead))]
    for rate in rates:
        for time in times:
            rest = [t for t in found if t not in (rate, time)]
            if (
                rest
                and rest[0] in totals
                and rest[0] is not rate
                and stretch.alike(rest[0].quantity, rate.quantity)
                and not _strangers(rate, rest[0])
            ):
                if per(rest[0]) and not WORKDAYS.search(time.noun):
                    continue
                yield from product(article, (rate.quantity, time.quantity), (_days(time) or 1.0) / DAYS[per(rate) or ""], rest[0].quantity)
                return
            if (
                rest
                and rate is found[-1]
                and not per(rest[0])
                and stretch.alike(rest[0].quantity, rate.quantity)
                and CONCLUDES.search(rate.lead)
            ):
                whole = (rest[0].quantity,)
                yield from product(
                    article, whole, DAYS[per(rate) or ""] / (_days(time) or 1.0), rate.quantity, by=replace(time.quantity, unit="1")
                )
                return


def _days(term: Term) -> float | None:
    if WORKDAYS.search(term.noun) and term.quantity.unit in ("1", "day"):
        return 1.0
    aged = term.tail.lstrip().startswith(("alt", "jung"))
    return DAYS[term.quantity.unit] if term.quantity.unit in ("day", "week", "month", "year", "hour") and not aged else None


def _strangers(first: Term, second: Term) -> bool:
    return bool(first.noun and second.noun and first.noun[:4] != second.noun[:4])


def _for_each(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """A price and a number of things; an average, a number and the whole it is of: the whole is the largest of the three."""
    each = [t for t in found if ("each" in t.roles or A_PIECE.search(t.lead)) and not per(t)]
    if not each and (led := next((t for t in found if EACH_NOUN.search(t.lead)), None)):
        each = [led]
    if counts := [t for t in found if EACH_OF.search(t.lead)]:
        each = [t for t in found if t not in counts and "total" not in t.roles][:1]
    if len(each) == 1 and (each[0].lead.rstrip().endswith("(je") or PER_NUMBER.search(found[0].lead) or PER_NUMBER.search(found[1].lead)):
        return
    if per(found[-1]) and not any(per(t) for t in found[:-1]):
        return
    if len(each) != 1 or any(UNSURE.search(t.lead) or t.quantity.bound not in ("exact", "about") for t in found):
        return
    others = [t for t in found if t is not each[0]]
    wholes = [
        t
        for t in others
        if stretch.alike(t.quantity, each[0].quantity) or (each[0].quantity.of is None and each[0].quantity.unit == "1" == t.quantity.unit)
    ]
    if not wholes:
        return
    whole = max(wholes, key=lambda t: t.value)
    count = next(t for t in others if t is not whole)
    last = found[-1]
    if (
        count.quantity.unit not in MEASURES
        or last not in (whole, each[0])
        or count.value < 2
        or whole.value <= max(count.value, each[0].value)
    ):
        return
    of_each = FOR_A.match(each[0].tail)
    if of_each and count.noun and fold(of_each[1])[:4] != fold(count.noun)[:4] and not HEADS.search(each[0].tail):
        return
    if HEADS.search(each[0].lead + each[0].tail[:20]) and count.noun and not PEOPLE.search(count.noun):
        return
    if ";" in count.lead + last.lead and not CONCLUDES.search(last.lead):
        return
    if CONCLUDES.search(last.lead) or EQUALLY.search(whole.tail + count.lead) or "total" in last.roles or EQUAL.search(last.lead[-40:]):
        yield from _average(article, whole, count, each[0])


def _average(article: str, whole: Term, count: Term, each: Term) -> Iterator[Check]:
    if each.quantity.start > whole.quantity.start:
        yield from product(article, (whole.quantity,), 1.0, each.quantity, by=count.quantity, leeway=FOR_EACH)
    else:
        yield from product(article, (each.quantity, count.quantity), 1.0, whole.quantity, leeway=FOR_EACH)


def _speed(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """A way, the time it takes and the speed."""
    way = [t for t in found if t.quantity.unit in ("km", "m", "nmi", "mile")]
    time = [t for t in found if t.quantity.unit in ("hour", "minute", "second", "day")]
    speed = [t for t in found if t.quantity.unit in SPEED or (t.quantity.unit == "km" and t.quantity.per == "hour")]
    way = [t for t in way if t not in speed]
    if not (len(way) == len(time) == len(speed) == 1) or not any(TRAVELS.search(t.lead + t.tail) for t in found):
        return
    metres = {"km": 1000.0, "m": 1.0, "nmi": 1852.0, "mile": 1609.344}[way[0].quantity.unit]
    seconds = DAYS[time[0].quantity.unit] * 86400
    knots = speed[0].quantity.unit == "kn"
    factor = metres / seconds * (3600 / 1852 if knots else 3.6)
    yield from product(article, (way[0].quantity,), factor, speed[0].quantity, by=time[0].quantity)


def product(
    article: str, factors: tuple[Quantity, ...], scale: float, total: Quantity, *, by: Quantity | None = None, leeway: float = LEEWAY
) -> Iterator[Check]:
    """`total` against the product of `factors` and `scale`, divided by `by`."""
    stretches = [stretch.of(q) for q in factors]
    said, under = stretch.of(total), stretch.of(by) if by else Stretch(1.0, 1.0)
    if said is None or under is None or under.low <= 0 or any(s is None for s in stretches):
        return
    expected, value = Stretch(scale, scale), scale
    for one, quantity in zip(stretches, factors, strict=True):
        expected = Stretch(expected.low * (one.low if one else 0), expected.high * (one.high if one else 0))
        value *= quantity.value or 0.0
    expected = expected.over(under).widened(leeway)
    sides = Sides(expected, said, value / ((by.value if by else 1.0) or 1.0), total.value or 0.0, total.unit)
    spans = (*factors, *((by,) if by else ()), total)
    yield check(article, "rate", spans, sides, _basis(factors, by))


def _basis(factors: tuple[Quantity, ...], by: Quantity | None) -> Why:
    parts = [" · ".join(with_unit(q.value or 0.0, q.unit, german=g) for q in factors) for g in (True, False)]
    under = [f" : {with_unit(by.value or 0.0, by.unit, german=g)}" if by else "" for g in (True, False)]
    return Why(parts[0] + under[0], parts[1] + under[1])
