"""What two come to, and what is left: sums, differences and remainders among three amounts of one kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lagebild.reading.checks.relations.conclude import NEEDED, concluded
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.sums import left_of, total_of
from lagebild.records.quantity import Check
from lagebild.resources import table
from lagebild.text.folding import fold

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
COMPARED = re.compile(
    r"^(?:\s+[\w-]+)?\s+(?:mehr|weniger|höher|niedriger|wärmer|kälter|größer|kleiner|länger|kürzer|älter|jünger|teurer|billiger)\b"
)
MORES = ("mehr", "höher", "wärmer", "größer", "länger", "älter", "teurer", "schwerer", "schneller")
THAN_THEN = re.compile(
    r"^(?:\s+[\w-]+)?\s+(mehr|weniger|höher|niedriger|wärmer|kälter|größer|kleiner|länger|kürzer|älter|jünger|teurer|billiger"
    r"|schwerer|leichter|schneller) als\b[^.;,]{0,50}(?:, (?:als|an dem|bei dem|in dem|das|die|der) [^.;,]{0,35})?$"
)
ALL = re.compile(r"\b(?:zusammen|insgesamt|Summe|unterm Strich|macht|addier\w*|summier\w*|Gesamt\w*|alles in allem|beide)\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """A relation of the three; `told` where a word of the window names it; `pairs` are expected and said values of each number in turn;
    `sure` where its noun names it, so that it is meant however far off."""

    check: Check
    told: bool
    pairs: tuple[tuple[float, float], ...]
    sure: bool = False


def added(article: str, found: Sequence[Term]) -> Iterator[Reading]:
    """One of three is what the others come to; a total that is named as one is for `totals` to judge."""
    counted = all(t.quantity.bound == "exact" for t in found)
    if counted or ("apart" in found[2].roles and all(t.quantity.bound in ("exact", "about") for t in found)):
        yield from left(article, found)
    if any(t.quantity.bound != "exact" or (t.value < 10 and t.value != int(t.value)) for t in found):
        return
    if "part" in found[0].roles or _wrong_way(found):
        return  # "27 Kilometer davon hier, 18 dort und 44 …": three parts of something else
    for whole in found:
        first, second = (t for t in found if t is not whole)
        if (
            whole.value < max(first.value, second.value)
            or (strangers(first, second) and not _halves(first, second, whole))
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


def left(article: str, found: Sequence[Term]) -> Iterator[Reading]:
    """How far two lie apart, or what is left of one: said of the number that the words name so, else of the last."""
    named = [t for t in found if "apart" in t.roles] or [t for t in found if t.roles & {"by", "rest"}]
    if len(named) > 1 or NEEDED.search(found[2].lead):
        return
    last = named[0] if named else found[2]
    ends = [t for t in found if t is not last]
    larger, smaller = sorted(ends, key=lambda t: -t.value)
    told = bool(named) or bool(LEFT.search(last.lead[-30:] + last.tail[:40]))
    if (strangers(larger, smaller) and "apart" not in last.roles) or ALL.search(last.lead + last.quantity.text):
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
    yield from (
        Reading(c, told, pairs, "apart" in last.roles) for c in left_of(article, larger.quantity, [smaller.quantity], last.quantity)
    )


def _wrong_way(found: Sequence[Term]) -> bool:
    """ "74 Gäste, zwei weniger als am Vortag mit 72": which of two compared is more is said."""
    now, step, then = found
    match = THAN_THEN.search(step.tail) if "by" in step.roles else None
    return bool(match) and (now.value > then.value) != (match is not None and match[1] in MORES) and now.value != then.value


def _halves(first: Term, second: Term, whole: Term) -> bool:
    """ "120 Männer und 30 Frauen, also 150 Häftlinge": two kinds that make all, and a word that says so."""
    return [first.noun, second.noun] in table("number_cues")["halves"] and (concluded(whole) or bool(ALL.search(whole.lead[-40:])))


def strangers(first: Term, second: Term) -> bool:
    """Do the two count different things? "Wohnungen" and "Sozialwohnungen" are of a kind."""
    one, other = (fold(t.noun) for t in (first, second))
    return bool(one and other) and one[:4] != other[:4] and one[-6:] != other[-6:]
