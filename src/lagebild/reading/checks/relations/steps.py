"""Steps: a rise or cut told whole and in its dated steps, "um insgesamt 5,5 Prozent, davon 2,0 zum 1. Mai und 3,5 zum 1. April".

A rise in per cent may be the plain sum of its steps or their compound (2,0 and 2,5 per cent come to 4,55): what fits either is right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.language.quantities import stretch
from lagebild.reading.checks.relations.terms import YEAR, Term
from lagebild.reading.checks.sums import total_of
from lagebild.records.quantity import Check

#: A change told whole before its steps: "um insgesamt", "insgesamt … mehr", and what opens the list of them.
ENTIRE = re.compile(r"\b(?:insgesamt|zusammen|in Summe|unterm Strich|alles in allem)\b")
CHANGED = re.compile(
    r"\b(?:[Uu]m|Plus|Minus|Erhöhung|Anhebung|Steigerung|Senkung|Kürzung|Anstieg|Lohnerhöhung|Aufschlag|Zuschlag|Lohnplus)\b"
    r"|\b(?:mehr|weniger|angehoben|erhöh\w*|gesenkt|gekürzt|steig\w*|gestiegen|stieg\w*|sink\w*|gesunken|sank\w*|wachs\w*)\b"
)
OPENS = re.compile(
    r"\b(?:[Dd]avon|[Hh]iervon|und zwar|nämlich|[Zz]unächst|[Zz]uerst|erst|in (?:zwei|drei|vier|mehreren) (?:\w+ )?(?:Schritten"
    r"|Stufen|Etappen"
    r"|Raten))\b"
    r"|:\s"
)
#: What binds a step to its time, before or behind its number.
MONTH = r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
WHEN = re.compile(
    r"\b(?:zum|ab|am|im|bis zum|vom|seit|rückwirkend zum|Anfang|Mitte|Ende|zu Beginn|ein Jahr|im Jahr)\s+(?:dem\s+)?(?:\d{1,2}\.\s*)?"
    rf"(?:{MONTH}|\d{{1,2}}\.\d{{1,2}}\.|(?:19|20)\d\d|(?:ersten?|zweiten?|dritten?|vierten?|nächsten?|kommenden?|folgenden?"
    rf"|laufenden?) (?:Jahr\w*"
    r"|Schritt|Stufe|Halbjahr|Quartal)|Jahres\w+|Frühjahr|Sommer|Herbst|Winter|diesem Jahr|später|darauf)"
    r"|\b(?:in diesem|im (?:nächsten|kommenden|folgenden|ersten|zweiten|dritten|vierten|laufenden)|im Jahr darauf|ein Jahr später"
    r"|(?:im|in einem) (?:ersten|zweiten|dritten) (?:Schritt|Jahr)|sofort|danach|später)\b"
)
DAY = re.compile(rf"\b{MONTH}\s+$")
#: Steps that are not all, or may be something else than a step.
OTHER = re.compile(
    r"\b(?:darunter|mindestens|höchstens|bis zu|zum Beispiel|etwa|unter anderem|statt|gegenüber|zuvor|mehr als|weniger als|nach"
    r"|jeweils|je|pro|erst"
    r"|vor allem|allein|Rest|übrige\w*|restliche\w*|weiteren? Schritt\w*|Inflationsrate|Vergleich|bereits|oder|Einmalzahlung"
    r"|Inflation\w*)\b"
)
LAST = re.compile(r"\b(?:und|sowie|dann|danach|anschließend|schließlich)\b")
#: "in zwei Schritten" is a number among the others; it counts the steps.
STEPS = re.compile(r"^(?:Schritte|Stufe|Etappe|Rate)")
COUNTED = re.compile(r"\bin (zwei|drei|vier) (?:\w+ )?(?:Schritten|Stufen|Etappen|Raten)\b[^.;]*:\s")
COUNTS = {"zwei": 2, "drei": 3, "vier": 4}
SAME, FAR = 0.0005, (0.5, 2.0)


def find(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """The steps behind their whole, or before it, all numbers of the window but the count of the steps."""
    found = [t for t in found if not STEPS.match(t.noun) and not (YEAR.fullmatch(t.quantity.text) and DAY.search(t.lead))]
    if not 3 <= len(found) <= 5 or any(t.quantity.unit != found[0].quantity.unit or t.quantity.per for t in found):
        return
    if found[0].quantity.unit in ("1", "share") or any(t.quantity.bound != "exact" for t in found):
        return
    first, last = found[0], found[-1]
    if ENTIRE.search(first.lead + first.quantity.text) or _counted(text, first, found[1:]):
        yield from _ahead(article, text, first, found[1:])
    elif ENTIRE.search(_own(last)) or ENTIRE.search(last.quantity.text):
        yield from _behind(article, text, found[:-1], last)


def _counted(text: str, whole: Term, parts: Sequence[Term]) -> bool:
    """ "5,5 Prozent mehr in zwei Schritten: …": the list is whole where it holds as many as are said."""
    said = COUNTED.search(_gaps(text, whole, parts[0])[0])
    return said is not None and COUNTS[said[1]] == len(parts)


def _own(term: Term) -> str:
    return re.split(r"[.;:,(–—]\s", term.lead)[-1]


def _ahead(article: str, text: str, whole: Term, parts: Sequence[Term]) -> Iterator[Check]:
    between = text[whole.quantity.end : parts[-1].quantity.end] + parts[-1].tail
    gaps = _gaps(text, whole, *parts)
    changed = CHANGED.search(whole.lead) or CHANGED.search(gaps[0])
    if (
        changed
        and OPENS.search(gaps[0])
        and LAST.search(gaps[-1])
        and not OTHER.search(between)
        and (_dated_behind(parts) or _dated_before(gaps))
    ):
        yield from _held(article, parts, whole)


def _gaps(text: str, *found: Term) -> list[str]:
    return [text[a.quantity.end : b.quantity.start] for a, b in pairwise(found)]


def _dated_behind(parts: Sequence[Term]) -> bool:
    """ "2,0 Prozent zum 1. Mai und 2,5 Prozent zum 1. April"."""
    return all(WHEN.search(t.tail) for t in parts)


def _dated_before(gaps: Sequence[str]) -> bool:
    """ "zum 1. Mai 2,0 Prozent und zum 1. April 2,5 Prozent"."""
    return all(WHEN.search(gap) for gap in gaps)


def _behind(article: str, text: str, parts: Sequence[Term], whole: Term) -> Iterator[Check]:
    between = text[parts[0].quantity.start : parts[-1].quantity.end] + whole.lead
    gaps = [parts[0].lead, *_gaps(text, *parts)]
    if CHANGED.search(parts[0].lead + parts[0].tail) and not OTHER.search(between) and (_dated_behind(parts) or _dated_before(gaps)):
        yield from _held(article, parts, whole)


def _held(article: str, parts: Sequence[Term], whole: Term) -> Iterator[Check]:
    """The sum of the steps against the whole, unless their compound is the whole."""
    come = sum(t.value for t in parts)
    if not come or not FAR[0] <= whole.value / come <= FAR[1]:
        return
    said = stretch.of(whole.quantity)
    if whole.quantity.unit == "percent" and said and any(said.low - SAME <= c <= said.high + SAME for c in _compound(parts)):
        return
    yield from total_of(article, [t.quantity for t in parts], whole.quantity)


def _compound(parts: Sequence[Term]) -> tuple[float, float]:
    """Both ways of reckoning a change on a change: of rises and of cuts."""
    up, down = (math.prod(1 + sign * t.value / 100 for t in parts) for sign in (1, -1))
    return 100 * (up - 1), 100 * (1 - down)
