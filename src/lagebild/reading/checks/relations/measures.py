"""Three measures of one window of which one is the product of the other two in kind: price, amount and cost; way, time and speed; power,
time and energy; head, number and total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.rates import DAYS, LEEWAY
from lagebild.reading.checks.relations.conclude import concluded
from lagebild.reading.checks.relations.dimensions import COUNT, Measure, measure, together
from lagebild.reading.checks.relations.nearness import best, slip
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.shares import PEOPLE
from lagebild.reading.checks.wording import with_unit
from lagebild.records.quantity import Check, Quantity, Why
from lagebild.text.folding import fold

#: Weeks and months are not all of one length, and offices not open every day; a price is reckoned closer.
LONG = ("week", "month", "year")
SMALL = 10.0
CLOSE = 0.05
BOTH = re.compile(r"\b[Bb]eide\b")
FOR_A = re.compile(r"^(?:\s+[A-ZÄÖÜ]\w+)?\s+(?:pro|je)\s+([A-ZÄÖÜ]\w+)")
HEADS = re.compile(r"\b(?:pro|je) (?:Kopf|Einwohner|Person|Bürger|Mann|Nase|Mitglied)")
#: What stands for any kind of thing.
ANY = (
    "Stück",
    "Tier",
    "Fall",
    "Partie",
    "Spiel",
    "Begegnung",
    "Exemplar",
    "Objekt",
    "Fahrzeug",
    "Einheit",
    "Gebäude",
    "Monat",
    "Tag",
    "Jahr",
)
DAILY = re.compile(r"\b(?:täglich|pro Tag|am Tag)\b")
TIMES = {"jahre": "year", "jahren": "year", "monate": "month", "monaten": "month", "wochen": "week"}
#: "pro 1.000 Einwohner 20 Ärzte": the number is what it is for.
LED_BY = re.compile(r"\b[Pp]ro\s+$")
SET_OFF = re.compile(r"[^,]{0,20},\s+(?:[a-zäöüß]+\s+){0,3}")
JUST_EACH = re.compile(r"\b(?:je|jeweils)\b")
UNSURE = re.compile(r"\b(?:bis zu|mindestens|höchstens|bundesweit|weltweit|sonst|üblich|normalerweise|zuvor|Vorjahr|statt|ab)\b")


def find(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """At most one product of a window with three numbers, all of them measures."""
    if len(found) == 2:
        yield from _both(article, text, *found)
    if len(found) != 3 or any(UNSURE.search(t.lead[-60:]) for t in found):
        return
    daily = any(t.quantity.per == "day" or DAILY.search(t.lead) for t in found)
    found = [_time_told(t, daily=daily) for t in _same_unit(_same_money(found))]
    if any(t.quantity.unit == "times" and t.tail.strip() for t in found) or any(LED_BY.search(t.lead) for t in found):
        return
    measures = [m for t in found if t.quantity.bound in ("exact", "about") and (m := measure(t))]
    if sum(m.each and not m.timed for m in measures) == 1 and not any(m.powers == ((COUNT, 1),) for m in measures):
        measures = [_turns(m) for m in measures]
    if len(measures) == 3:
        last = max(measures, key=lambda m: m.term.quantity.start)
        told = (
            any(m.term.tail == " mal " for m in measures)
            or (last.timed and SET_OFF.fullmatch(last.term.lead))
            or concluded(last.term)
            or any(m.each and m.term.quantity.unit != "times" for m in measures)
        )
        ways = [(w, *[m for m in measures if m is not w]) for w in measures]
        readings = [c for whole, one, other in ways for c in _reading(article, whole, one, other, last)]
        sure = told and not _split(measures)
        yield from (c for c in best(readings) if c.verdict == "consistent" or sure or _slipped(c, measures))


def _slipped(found: Check, measures: Sequence[Measure]) -> bool:
    """A slip of the pen among measures that are no counts needs no word that ties them."""
    counts = any(name == COUNT for m in measures for name, _ in m.powers)
    return not counts and slip(float(found.expected or 0.0), float(found.found or 0.0), 1)


def _split(measures: Sequence[Measure]) -> bool:
    """Is one of two counts shared by the other, and less than one for each, so that nobody can tell which is for which?"""
    each = next((m.term.value for m in measures if m.each), 1.0)
    return sum(m.powers == ((COUNT, 1),) for m in measures) == 2 and each < 1


def _turns(own: Measure) -> Measure:
    """ "zwölf Monate lang jeweils 40 Euro": as many times as there are months."""
    return Measure(own.term, 1.0, ((COUNT, 1),), own.each, own.timed) if own.powers == (("time", 1),) else own


def _time_told(term: Term, *, daily: bool) -> Term:
    """ "fünf Vertragsjahre" are years, "drei Streiktage" days where something is daily."""
    unit = (
        "day"
        if daily and term.noun.lower().endswith(("tage", "tagen"))
        else next((u for ending, u in TIMES.items() if term.noun.lower().endswith(ending) and term.noun.lower() != ending), None)
    )
    return replace(term, quantity=replace(term.quantity, unit=unit)) if unit and term.quantity.unit == "1" else term


def _same_money(found: Sequence[Term]) -> Sequence[Term]:
    """ "12 Milliarden Euro in drei Tranchen von je vier Milliarden": the euro is said once."""
    money = {t.quantity.unit for t in found if len(t.quantity.unit) == 3 and t.quantity.unit.isupper()}
    if len(money) != 1:
        return found
    unit = money.pop()
    bare = [t.quantity.unit == "1" and not t.noun and t.value >= 1e5 for t in found]
    return [replace(t, quantity=replace(t.quantity, unit=unit)) if b else t for t, b in zip(found, bare, strict=True)]


def _same_unit(found: Sequence[Term]) -> Sequence[Term]:
    """ "96 Liter in 24 Stunden, vier pro Stunde": the rate is in the unit of the amount before it."""
    last = found[2]
    bare = last.quantity.unit == "1" and not last.noun and (last.quantity.per or "each" in last.roles)
    amounts = [t for t in found[:2] if t.quantity.unit not in ("1", *DAYS)]
    if not bare or len(amounts) != 1 or len({t.quantity.unit for t in found}) != 3:
        return found
    return [*found[:2], replace(last, quantity=replace(last.quantity, unit=amounts[0].quantity.unit))]


def _both(article: str, text: str, each: Term, total: Term) -> Iterator[Check]:
    """ "Beide Seiten ließen je 175 Gefangene frei, zusammen 350": the number is a word that is none."""
    both = BOTH.search(each.lead)
    alike = stretch.alike(each.quantity, total.quantity)
    if both and alike and JUST_EACH.search(each.lead[both.end() :]) and "total" in total.roles:
        start = (each.quantity.number_start or each.quantity.start) - len(each.lead) + both.start()
        two = Quantity(article=article, start=start, end=start + 5, text=both[0], value=2.0, unit="1")
        said = [Measure(Term(q, "", "", frozenset()), 1.0, (), False, False) for q in (two, each.quantity, total.quantity)]
        yield from best(_check(article, (said[0], said[1]), None, said[2], CLOSE))


def _reading(article: str, whole: Measure, one: Measure, other: Measure, last: Measure) -> Iterator[Check]:
    """`whole` as the product of the two, checked at the number that stands last."""
    timeless = whole.timed and not (one.timed or other.timed)  # "7.500 Liter am Tag, 25 je Kuh"
    if timeless:
        whole = replace(whole, size=whole.size * whole.hours)
    wanted = tuple(p for p in whole.powers if p[0] != "time") if timeless else whole.powers
    if one.term.tail == " mal " and one.powers == other.powers == (("way", 1),):
        one = replace(one, timed=True)
    ratios = [m for m in (one, other) if m.each or m.timed] or [m for m in (one, other) if len(m.powers) > 1]
    counted = next((m.term.noun for m in (one, other) if m.powers == ((COUNT, 1),)), "")
    if ratios and _of_another(ratios[0].term, counted):
        return
    if (
        together(one.powers, other.powers) != wanted
        or len(ratios) != 1
        or whole.each
        or (whole.timed and wanted == whole.powers)
        or any(m.term.value == 1 for m in (one, other))
    ):
        return
    leeway = LEEWAY if any(m.term.quantity.unit in LONG or m.term.quantity.per in LONG for m in (whole, one, other)) else CLOSE
    if last is whole:
        yield from _check(article, (one, other), None, whole, leeway)
    else:
        yield from _check(article, (whole,), one if last is other else other, last, leeway)


def _of_another(each: Term, counted: str) -> bool:
    """ "zwei Maßnahmen, 100 Euro pro Kind": for each of something else; and "jeweils zwei und drei" is not one number."""
    named = FOR_A.match(each.tail)
    people = HEADS.search(each.tail[:30]) and PEOPLE.search(counted)
    other = named and counted and fold(named[1])[:4] != fold(counted)[:4] and not people and named[1] not in ANY
    return bool(other) or (each.tail == " und " and bool(JUST_EACH.search(each.lead)))


def _check(article: str, factors: tuple[Measure, ...], by: Measure | None, said: Measure, leeway: float) -> Iterator[Check]:
    stretches = [stretch.of(m.term.quantity) for m in (*factors, *((by,) if by else ()), said)]
    if any(s is None or s.low <= 0 for s in stretches):
        return
    known = [s for s in stretches if s]
    expected, value = Stretch(1 / said.size, 1 / said.size), 1 / said.size
    for factor, own in zip(factors, known, strict=False):
        expected = Stretch(expected.low * own.low * factor.size, expected.high * own.high * factor.size)
        value *= factor.term.value * factor.size
    if by:
        expected, value = expected.over(known[-2] * by.size), value / (by.term.value * by.size)
    quantities = tuple(m.term.quantity for m in (*factors, *((by,) if by else ()), said))
    told = known[-1]
    if by and value < SMALL and said.term.value == int(said.term.value):
        told = Stretch(told.low - 0.5, told.high + 0.5)  # "also zwei Stunden pro Seite" of 1.88
    sides = Sides(expected.widened(leeway), told, value, said.term.value, said.term.quantity.unit)
    yield check(article, "rate", quantities, sides, _basis(quantities[: len(factors)], by.term.quantity if by else None))


def _basis(factors: tuple[Quantity, ...], by: Quantity | None) -> Why:
    sides = []
    for german in (True, False):
        words = " · ".join(with_unit(q.value or 0.0, q.unit, german=german) for q in factors)
        sides.append(words + (f" : {with_unit(by.value or 0.0, by.unit, german=german)}" if by else ""))
    return Why(*sides)
