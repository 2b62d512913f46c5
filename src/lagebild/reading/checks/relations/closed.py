"""Closed windows: three numbers and no fourth, of kinds that fit one relation. Any arithmetic that fits is right; where none does, what the
words say decides how far off a number may be to be meant: any way where a word concludes, some way where a word names the relation,
and not at all beyond a slip of the pen where none does."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.language.quantities import stretch
from lagebild.reading.checks.changes import by
from lagebild.reading.checks.lengths import SPELLS
from lagebild.reading.checks.relations.conclude import concluded
from lagebild.reading.checks.relations.nearness import FAR, near, precision, slip
from lagebild.reading.checks.relations.products import PER_BEFORE, per
from lagebild.reading.checks.relations.remainders import DOWN, LEFT, UP, Reading, added, left, strangers
from lagebild.reading.checks.relations.share import clash
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.relations.units import one_unit
from lagebild.reading.checks.shares import parted, share_of
from lagebild.records.quantity import Check

SHARES = ("percent", "share")
POINTS = ("Punkt", "Punkte", "Punkten", "Zähler", "Zählern")
#: Words that name a relation, anywhere in the window; those of the second kind also between two kinds of things ("24 Siege in 30 Rennen").
SHARE = re.compile(r"\b(?:Anteil\w*|[\wäöü]*anteil\w*)\b")
RATE = re.compile(
    r"\b(?:[\wäöü]*[Qq]uote\w*|[\wäöü]*[Bb]eteiligung|Auslastung|[Ee]ntspr\w+|ausgelastet|belegt|gefüllt|besetzt|das (?:sind|ist"
    r"|macht|heißt|wären))\b"
)
PARTITIVE = re.compile(r"^\s+(?:von|der|aus|unter|von den|von insgesamt|der insgesamt)\s+(?:[a-zäöüß]+\s+)?$")
CONTRAST = re.compile(
    r"\b(?:während|dagegen|hingegen|obwohl|aber|jedoch|doch|sowie|hätten|würden?|nicht|deren|dessen|außerdem|zudem|ebenso|auch)\b"
)
#: A share of what is no longer there.
LOST = re.compile(
    r"^[^.;]{0,25}\b(?:fielen aus|fiel aus|fallen aus|entfielen(?! auf)|entfallen(?! auf)|ausgefallen|gestrichen|verloren|zerstört|gefallen"
    r"|verschwunden|fehlen|fehlten"
    r"|weg|geflohen|weggezogen|geschlossen|getötet)\b"
)
CLAUSE = re.compile(r"[^;:–—]+(?:[;:–—]|$)")
STORNO = re.compile(
    r"\b(?:schließt|schließen|streicht|streichen|verkauft|entlässt|baut|verliert|storniert|abgesagt|gekündigt|abgezogen|verkauft"
    r"|gestrichen|zerstört|geschlossen|ausgefallen|weggefallen)\b"
)
OF_WHOLE = re.compile(r"\s+(?:der|von|aller|von den|der insgesamt|von insgesamt)\s+(?:[a-zäöüß]+\s+)?")
CLOSED = re.compile(r"^\s*(?:[.,;)]|$)")
SET_OFF = re.compile(r",\s+(?:[a-zäöüß]+\s+){0,3}$")
AUS = re.compile(r"^[^.;]{0,20}\b(?:stehen (?:noch )?aus|fehlen|bleiben|übrig)\b")
BOUNDS = re.compile(r"\b(?:mehr|weniger) als\s*$|\b(?:über|unter)\s*$")
MOST_OFF = 20.0


def find(article: str, text: str, span: tuple[int, int], found: Sequence[Term]) -> Iterator[Check]:
    """At most one relation of a window with exactly three numbers, or of each of its clauses that has three."""
    if len(found) == 3:
        yield from _three(article, text, span, found)
        return
    for match in CLAUSE.finditer(text, *span):
        inside = [t for t in found if match.start() <= t.quantity.start < match.end()]
        if len(inside) == 3:
            yield from _three(article, text, match.span(), inside)


def _three(article: str, text: str, span: tuple[int, int], found: Sequence[Term]) -> Iterator[Check]:
    found = one_unit(found)
    if any(t.quantity.unit in ("times", "person") for t in found):
        return
    readings = list(_readings(article, text[slice(*span)], found))
    right = [r.check for r in readings if r.check.verdict == "consistent"]
    if right or not readings:
        yield from right[:1]
        return
    last = concluded(found[2]) or (found[2].lead.endswith(": ") and any(t.quantity.unit in SHARES for t in found[:2]))
    apart = CONTRAST.search(text, *span) and not last
    meant = [
        r
        for r in readings
        if not apart
        and not any(_rounded(o.check) for o in readings)
        and (any(slip(*p, 2 if r.told or last else 3) for p in r.pairs) or ((r.told or last) and _near(r.check)) or (r.sure and last))
    ]
    yield from [r.check for r in sorted(meant, key=_distance)[:1]]


def _rounded(found: Check) -> bool:
    """ "345,4 und 287,4, also 60 weniger": told more roughly than what it follows from."""
    expected, said = float(found.expected or 0.0), float(found.found or 0.0)
    near_by = 0.05 if any(c.isdigit() for c in found.spans[-1].text) else 0.1  # "eine halbe Stunde länger" is rounder than "30 Minuten"
    return abs(said / (expected or 1.0) - 1) <= near_by and precision(said) < precision(expected)


def _near(found: Check) -> bool:
    """As `near`; but what is off by a hundred is of something else."""
    ratio = float(found.found or 1.0) / float(found.expected or 1.0)
    return near(found, FAR) and (1 / MOST_OFF < ratio < MOST_OFF or found.kind != "share_of_total")


def _distance(reading: Reading) -> tuple[bool, float]:
    expected, said = reading.pairs[0] if reading.pairs else (1.0, 1.0)
    return not reading.told, abs(math.log(max(said, 1e-12) / max(expected, 1e-12)))


def _start(term: Term) -> int:
    return term.quantity.start


def _readings(article: str, window: str, found: Sequence[Term]) -> Iterator[Reading]:
    if any(t.quantity.unit in SPELLS for t in found):
        yield from (
            left(article, found)
            if len({t.quantity.unit for t in found}) == 1 and (any(t.roles & {"by", "apart"} for t in found) or AUS.search(found[2].tail))
            else ()
        )
        return
    shares = [t for t in found if t.quantity.unit in SHARES]
    amounts = [t for t in found if t not in shares]
    if len(shares) == 1 and _alike(*amounts) and shares[0].value > 0:
        yield from _shared(article, window, shares[0], *amounts)
    elif len(shares) == 2 and _points(amounts[0]) and shares[0].quantity.unit == shares[1].quantity.unit == "percent":
        yield from _apart(article, window, shares[0], shares[1], amounts[0])
    elif not shares and _alike(*found[:2]) and _alike(*found[1:]) and _alike(found[0], found[2]):
        yield from added(article, found)


def _alike(first: Term, second: Term) -> bool:
    a, b = first.quantity, second.quantity
    return stretch.alike(a, b) and (a.per == b.per or None in (a.per, b.per)) and not (PER_BEFORE.search(second.lead) and not per(first))


def _points(term: Term) -> bool:
    return term.quantity.unit == "percentage_point" or term.noun in POINTS


def _shared(article: str, window: str, share: Term, first: Term, second: Term) -> Iterator[Reading]:
    """Part and whole, or what something was and is."""
    one, other = sorted((first, second), key=lambda t: t.value)
    part = share.value / (100 if share.quantity.unit == "percent" else 1)
    kept = max(first, second, key=_start)
    if (
        (LOST.search(share.tail[:60]) or STORNO.search(window))
        and share is not kept
        and LEFT.search(kept.lead[-60:] + kept.tail[:40])
        and kept is one
    ):
        gone = replace(share.quantity, value=(100.0 if share.quantity.unit == "percent" else 1.0) - share.value)
        yield from (
            Reading(c, True, (((1 - part) * other.value, one.value),)) for c in share_of(article, gone, other.quantity, one.quantity)
        )
    lost = LOST.search(share.tail[:60]) and share.quantity.start > max(first.quantity.start, second.quantity.start)
    if lost and not strangers(one, other):
        gone = replace(one.quantity, value=other.value - one.value)
        yield from (
            Reading(c, True, (((1 - part) * other.value, one.value),)) for c in parted(article, gone, other.quantity, share.quantity)
        )
    if part > 1 and "by" not in share.roles:
        one, other = other, one  # "mit 78 Häftlingen zu 130 Prozent belegt"
    if "rest" in (first.roles | second.roles):
        both = replace(other.quantity, value=one.value + other.value)
        yield from (Reading(c, False, ()) for t in (one, other) for c in parted(article, t.quantity, both, share.quantity))
    counted = other.noun or one.noun or one.quantity.unit != "1" or one.value >= 1000
    if counted and not clash(share, other) and not clash(share, one) and part <= 2 and "by" not in share.roles:
        named = (
            _apposed(share, other)
            or RATE.search(share.lead[-60:] + share.tail[:40])
            or (not strangers(one, other) and (SHARE.search(window) or PARTITIVE.match(_between(one, other))))
        )
        pairs = ((other.value * part, one.value), (one.value / part, other.value))
        if any(t.quantity.bound not in ("exact", "about") for t in (share, one, other)) or part == 1:
            named = None
        checks = (
            share_of(article, share.quantity, other.quantity, one.quantity)
            if one.quantity.start > max(share.quantity.start, other.quantity.start)
            else parted(article, one.quantity, other.quantity, share.quantity)
        )
        yield from (Reading(c, bool(named), pairs) for c in checks if named or not strangers(one, other))
    apposed = SET_OFF.fullmatch(second.lead.removeprefix(" " + (first.quantity.of or ""))) and CLOSED.match(second.tail)
    if (
        second.quantity.start > share.quantity.start
        and (concluded(second) or apposed)
        and not clash(share, first)
        and second.value > first.value
    ):
        yield from (
            Reading(c, True, ((first.value * part, second.value),))
            for c in share_of(article, share.quantity, first.quantity, second.quantity)
        )
    yield from _moved(article, share, one, other, part)


def _apposed(share: Term, whole: Term) -> bool:
    """ "1.400 Lokführer, 40 Prozent der 3.500 Beschäftigten"."""
    behind = share.quantity.end < whole.quantity.start and OF_WHOLE.fullmatch(share.tail)
    return bool(
        behind and SET_OFF.search(share.lead) and whole.tail.lstrip()[len(whole.quantity.of or "") :].lstrip()[:1] in (".", ",", ";", "")
    )


def _between(first: Term, second: Term) -> str:
    """The text behind the noun of the first, where the second comes next; "" where it does not."""
    return first.tail.removeprefix(" " + (first.quantity.of or "")) if first.quantity.end < second.quantity.start else ""


def _moved(article: str, share: Term, one: Term, other: Term, part: float) -> Iterator[Reading]:
    near_by = BOUNDS.sub("", share.lead[-60:]) + " " + share.tail[:60]
    down, up = (bool(p.search(near_by)) for p in (DOWN, UP))
    if down == up or strangers(one, other) or other.value > 5 * one.value:
        return
    told = "by" in share.roles and share.value < 100 and all(t.quantity.bound in ("exact", "about") for t in (one, other, share))
    if up:
        pairs = ((one.value * (1 + part), other.value), (other.value / (1 + part), one.value))
        yield from (Reading(c, told, pairs) for c in by(article, one.quantity, other.quantity, share.quantity))
    if down and part < 1:
        pairs = ((other.value * (1 - part), one.value), (one.value / (1 - part), other.value))
        yield from (Reading(c, told, pairs) for c in by(article, other.quantity, one.quantity, share.quantity))


def _apart(article: str, window: str, first: Term, second: Term, change: Term) -> Iterator[Reading]:
    """Two percentages and the points between them."""
    one, other = sorted((first, second), key=lambda t: t.value)
    pairs = ((other.value - one.value, change.value), (one.value + change.value, other.value), (other.value - change.value, one.value))
    told = bool(change.roles & {"by", "apart"} or UP.search(window) or DOWN.search(window))
    yield from (Reading(c, told, pairs) for c in by(article, one.quantity, other.quantity, change.quantity))
