"""Closed windows: three numbers and no fourth, of kinds that fit one relation. Any arithmetic that fits is right; where none does, what the
words say decides how far off a number may be to be meant: any way where a word concludes, some way where a word names the relation,
and not at all beyond a slip of the pen where none does."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lagebild.language.quantities import stretch
from lagebild.reading.checks.changes import by
from lagebild.reading.checks.lengths import SPELLS
from lagebild.reading.checks.relations.conclude import NEEDED, concluded
from lagebild.reading.checks.relations.nearness import FAR, near, precision, slip
from lagebild.reading.checks.relations.products import PER_BEFORE, per
from lagebild.reading.checks.relations.share import clash
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.relations.units import one_unit
from lagebild.reading.checks.shares import parted, share_of
from lagebild.reading.checks.sums import left_of, total_of
from lagebild.records.quantity import Check
from lagebild.resources import table
from lagebild.text.folding import fold

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
DOWN = re.compile(
    r"\b(?:weniger|Minus|Rückgang|niedriger|billiger|geringer|kleiner|Verlust|Einbruch|Abnahme|Kürzung|kürzer|gesunken|sank|sanken"
    r"|sinkt|fiel|fielen"
    r"|gefallen|ging|gingen|schrumpf\w*|verringer\w*|Schwund|Senkung|halbier\w*|brach|verlor\w*|verliert|büß\w*|eingebüßt|kälter"
    r"|leichter|jünger|unter)\b"
)
UP = re.compile(
    r"\b(?:mehr|Plus|Zuwachs|höher|teurer|größer|Anstieg|Zunahme|Steigerung|Erhöhung|erhöh\w*|länger|gestiegen|stieg|stiegen|steigt"
    r"|wuchs\w*|gewachsen"
    r"|kletter\w*|Wachstum|Aufschlag|legte\w*|zugelegt|wärmer|älter|schwerer|über|schneller|gewann|gewinnt)\b"
)
LEFT = re.compile(
    r"\b(?:bleib\w*|blieb\w*|(?<!im )übrig\w*|verbleib\w*|restlich\w*|[Dd]ifferenz|fehl\w*|stehen noch aus|noch aus|leer|Rest|ausstehend"
    r"|Lücke|Defizit"
    r"|Unterschied|Abstand|Vorsprung|Rückstand|Überschuss)\b"
)
#: A share of what is no longer there.
LOST = re.compile(
    r"^[^.;]{0,25}\b(?:fielen aus|fiel aus|fallen aus|entfielen(?! auf)|entfallen(?! auf)|ausgefallen|gestrichen|verloren|zerstört|gefallen"
    r"|verschwunden|fehlen|fehlten"
    r"|weg|geflohen|weggezogen|geschlossen|getötet)\b"
)
CLAUSE = re.compile(r"[^;:–—]+(?:[;:–—]|$)")
FROM = re.compile(r"\b[Vv]on\s+(?:[a-zäöüß]+\s+){0,2}$")
TO = re.compile(r"\bauf\s+(?:[a-zäöüß]+\s+){0,2}$")
MORE = re.compile(r"^\s+(?:weitere|zusätzliche)\w*\b")
NORMAL = re.compile(r"\b(?:normal\w*|üblich\w*|Mittel|Durchschnitt|erlaubt\w*|Soll)\b[^.;]{0,30}$")
WAS = re.compile(r"\b(?:hatte|hatten|war|waren|lag|lagen|betrug)\b[^.;]{0,30}$")
ADDS_TO = re.compile(r"\b(?:weitere|hinzu|dazu)\b")
ENTIRE = re.compile(r"\b(?:gesamte\w*|ganze\w*|Gesamt\w+|insgesamt)\b")
RISES_TO = re.compile(r"\b(?:[Dd]amit|[Ss]omit|[Dd]adurch)\b[^.;,]{0,60}\bauf\s+(?:[a-zäöüß]+\s+){0,2}$")
PREPOSED = re.compile(r"\b(?:bei|mit|für|nach|gegen)\s+(?:[a-zäöüß]+\s+)?$")
THAN = re.compile(r"^[^.;]{0,30}\b(?:als|gegenüber)\b(?! im Vor)(?! zuvor)(?! bisher)(?! am Vor)")
STORNO = re.compile(
    r"\b(?:schließt|schließen|streicht|streichen|verkauft|entlässt|baut|verliert|storniert|abgesagt|gekündigt|abgezogen|verkauft"
    r"|gestrichen|zerstört|geschlossen|ausgefallen|weggefallen)\b"
)
OF_WHOLE = re.compile(r"\s+(?:der|von|aller|von den|der insgesamt|von insgesamt)\s+(?:[a-zäöüß]+\s+)?")
CLOSED = re.compile(r"^\s*(?:[.,;)]|$)")
SET_OFF = re.compile(r",\s+(?:[a-zäöüß]+\s+){0,3}$")
AUS = re.compile(r"^[^.;]{0,20}\b(?:stehen (?:noch )?aus|fehlen|bleiben|übrig)\b")
BOUNDS = re.compile(r"\b(?:mehr|weniger) als\s*$|\b(?:über|unter)\s*$")
COMPARED = re.compile(
    r"^(?:\s+[\w-]+)?\s+(?:mehr|weniger|höher|niedriger|wärmer|kälter|größer|kleiner|länger|kürzer|älter|jünger|teurer|billiger)\b"
)
MORES = ("mehr", "höher", "wärmer", "größer", "länger", "älter", "teurer", "schwerer", "schneller")
THAN_THEN = re.compile(
    r"^(?:\s+[\w-]+)?\s+(mehr|weniger|höher|niedriger|wärmer|kälter|größer|kleiner|länger|kürzer|älter|jünger|teurer|billiger"
    r"|schwerer|leichter|schneller) als\b[^.;]{0,70}$"
)
MOST_OFF = 20.0
ALL = re.compile(r"\b(?:zusammen|insgesamt|Summe|unterm Strich|macht|addier\w*|summier\w*|Gesamt\w*|alles in allem|beide)\b")
UNSURE = re.compile(
    r"\b(?:bis zu|mindestens|höchstens|durchschnittlich|im Schnitt|im Mittel|je|jeweils|pro|oder|unter anderem|etwa)\b|netto"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A relation of the three; `told` where a word of the window names it; `pairs` are expected and said values of each number in turn;
    `sure` where its noun names it, so that it is meant however far off."""

    check: Check
    told: bool
    pairs: tuple[tuple[float, float], ...]
    sure: bool = False


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
    return 0.95 <= said / (expected or 1.0) <= 1.05 and precision(said) < precision(expected)


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
            _left(article, found)
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
        yield from _added(article, window, found)


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
    if lost and not _strangers(one, other):
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
            or (not _strangers(one, other) and (SHARE.search(window) or PARTITIVE.match(_between(one, other))))
        )
        pairs = ((other.value * part, one.value), (one.value / part, other.value))
        if any(t.quantity.bound not in ("exact", "about") for t in (share, one, other)) or part == 1:
            named = None
        checks = (
            share_of(article, share.quantity, other.quantity, one.quantity)
            if one.quantity.start > max(share.quantity.start, other.quantity.start)
            else parted(article, one.quantity, other.quantity, share.quantity)
        )
        yield from (Reading(c, bool(named), pairs) for c in checks if named or not _strangers(one, other))
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
    yield from _moved(article, window, share, one, other, part)


def _apposed(share: Term, whole: Term) -> bool:
    """ "1.400 Lokführer, 40 Prozent der 3.500 Beschäftigten"."""
    behind = share.quantity.end < whole.quantity.start and OF_WHOLE.fullmatch(share.tail)
    return bool(
        behind and SET_OFF.search(share.lead) and whole.tail.lstrip()[len(whole.quantity.of or "") :].lstrip()[:1] in (".", ",", ";", "")
    )


def _between(first: Term, second: Term) -> str:
    """The text behind the noun of the first, where the second comes next; "" where it does not."""
    return first.tail.removeprefix(" " + (first.quantity.of or "")) if first.quantity.end < second.quantity.start else ""


def _moved(article: str, window: str, share: Term, one: Term, other: Term, part: float) -> Iterator[Reading]:
    near_by = BOUNDS.sub("", share.lead[-60:]) + " " + share.tail[:60]
    down, up = (bool(p.search(near_by)) for p in (DOWN, UP))
    if down == up or _strangers(one, other) or other.value > 5 * one.value:
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


def _added(article: str, window: str, found: Sequence[Term]) -> Iterator[Reading]:
    """One of three is what the others come to; a total that is named as one is for `totals` to judge."""
    counted = all(t.quantity.bound == "exact" for t in found)
    if counted or ("apart" in found[2].roles and all(t.quantity.bound in ("exact", "about") for t in found)):
        yield from _left(article, found)
    if any(t.quantity.bound != "exact" or (t.value < 10 and t.value != int(t.value)) for t in found):
        return
    if "part" in found[0].roles or _wrong_way(found):
        return  # "27 Kilometer davon hier, 18 dort und 44 …": three parts of something else
    for whole in found:
        first, second = (t for t in found if t is not whole)
        if (
            whole.value < max(first.value, second.value)
            or (_strangers(first, second) and not _halves(first, second, whole))
            or (min(t.value for t in found) < 10 and not RISES_TO.search(found[2].lead))
        ):
            continue
        pairs = (
            (first.value + second.value, whole.value),
            (whole.value - first.value, second.value),
            (whole.value - second.value, first.value),
        )
        told = whole is found[2] and bool(
            (RISES_TO.search(whole.lead) and ADDS_TO.search(found[1].lead + found[1].tail))
            or (ADDS_TO.search(found[1].lead) and ENTIRE.search(whole.lead))
        )
        yield from (Reading(c, told, pairs) for c in total_of(article, [first.quantity, second.quantity], whole.quantity))


def _left(article: str, found: Sequence[Term]) -> Iterator[Reading]:
    """How far two lie apart, or what is left of one: said of the number that the words name so, else of the last."""
    named = [t for t in found if "apart" in t.roles] or [t for t in found if t.roles & {"by", "rest"}]
    if len(named) > 1 or NEEDED.search(found[2].lead):
        return
    last = named[0] if named else found[2]
    ends = [t for t in found if t is not last]
    larger, smaller = sorted(ends, key=lambda t: -t.value)
    told = bool(named) or bool(LEFT.search(last.lead[-30:] + last.tail[:40]))
    if (_strangers(larger, smaller) and "apart" not in last.roles) or ALL.search(last.lead + last.quantity.text):
        return
    if "by" in last.roles and not (UP.search(last.lead + last.tail) or DOWN.search(last.lead + last.tail)):
        return
    if PREPOSED.search(last.lead) or (
        "by" in last.roles
        and (
            (THAN.match(last.tail) and not (last is found[1] and THAN_THEN.search(last.tail)))
            or any(t.quantity.bound != "exact" for t in ends)
        )
    ):
        told = False
    if _wrong_way(found):
        return
    if FROM.search(ends[0].lead) and TO.search(ends[1].lead) and MORE.search(last.tail):
        told = True
    ordered = any(NORMAL.search(t.lead) for t in ends) or "before" in ends[0].roles | ends[1].roles or any(WAS.search(t.lead) for t in ends)
    if (
        "by" in last.roles
        and not ordered
        and (last.quantity.start < min(larger.quantity.start, smaller.quantity.start) or not COMPARED.search(last.tail))
    ):
        told = False
    pairs = (
        (larger.value - smaller.value, last.value),
        (smaller.value + last.value, larger.value),
        (larger.value - last.value, smaller.value),
    )
    sure = bool(last.roles & {"apart"})
    yield from (Reading(c, told, pairs, sure) for c in left_of(article, larger.quantity, smaller.quantity, last.quantity))


def _wrong_way(found: Sequence[Term]) -> bool:
    """ "74 Gäste, zwei weniger als am Vortag mit 72": which of two compared is more is said."""
    now, step, then = found
    match = THAN_THEN.search(step.tail) if "by" in step.roles else None
    return bool(match) and (now.value > then.value) != (match is not None and match[1] in MORES) and now.value != then.value


def _halves(first: Term, second: Term, whole: Term) -> bool:
    """ "120 Männer und 30 Frauen, also 150 Häftlinge": two kinds that make all, and a word that says so."""
    return [first.noun, second.noun] in table("number_cues")["halves"] and (concluded(whole) or bool(ALL.search(whole.lead[-40:])))


def _strangers(first: Term, second: Term) -> bool:
    """Do the two count different things? "Wohnungen" and "Sozialwohnungen" are of a kind."""
    one, other = (fold(t.noun) for t in (first, second))
    return bool(one and other) and one[:4] != other[:4] and one[-6:] != other[-6:]
