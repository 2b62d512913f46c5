"""What the numbers before a concluding word come to: "230 …, im zweiten 270, also 500"; any arithmetic that fits is right."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from lagebild.language.quantities import stretch
from lagebild.reading.checks.changes import apart, by
from lagebild.reading.checks.lengths import SPELLS
from lagebild.reading.checks.relations.nearness import FAR, best
from lagebild.reading.checks.relations.share import clash
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.shares import parted, share_of
from lagebild.reading.checks.sums import left_of, total_of
from lagebild.records.quantity import Check
from lagebild.text.folding import fold

#: Which way something moved.
DOWN = re.compile(
    r"\b(?:weniger|Minus|Rückgang|niedriger|billiger|geringer|kleiner|Verlust|Einbruch|Abnahme|Kürzung|kürzer|gesunken|sank|Schwund"
    r"|Senkung)\w*"
)
UP = re.compile(
    r"\b(?:mehr|Plus|Zuwachs|höher|teurer|größer|Anstieg|Zunahme|Steigerung|Erhöhung|länger|gestiegen|stieg|Wachstum|Aufschlag)\w*"
)
NEEDED = re.compile(r"\b(?:erforderlich|nötig|notwendig|benötigt|netto)\w*")
THAN = re.compile(r"^[^.;,]{0,30}\b(?:als|gegenüber)\b")
#: "zu 75 Prozent ausgelastet", and a share between a comma and the end of its clause.
FILLED = re.compile(
    r"^\s+(?:ausgelastet|belegt|gefüllt|voll|besetzt|erfüllt|gedeckt|ausgebucht|ausgeschöpft|abgerufen|abgeschlossen|fertig)\b"
)
SET_OFF = re.compile(r",\s+(?:[a-zäöüß]+\s+){0,3}$")
CLOSED = re.compile(r"^\s*(?:[.;)]|$)")
ALL = re.compile(r"\b(?:insgesamt|zusammen|Summe|alles)\b")
SHARES = ("percent", "share")
POINTS = ("Punkt", "Punkte", "Punkten", "Zähler", "Zählern")
#: A word in the clause of the number that says it follows from those before it.
CONCLUDES = re.compile(
    r"\b(?:also|somit|demnach|mithin|folglich|macht|machte|(?:sind|wären|ist|wäre|macht|ergibt|waren|war) (?:das|dies)|[Dd](?:as"
    r"|ies) (?:sind|wären|ist|wäre|macht|machte|waren|war|ergibt|entspricht|entsprach|bedeutet)"
    r"|was (?:\w+ )?(?:entspricht|bedeutet)|entspricht|ergibt|ergäbe|nämlich|rechnerisch|unterm Strich|[Dd]amit"
    r"|in Summe)\b[^.;:!?,()–\d]{0,60}$"
)
#: … but not where the clause opens with something that is compared, limited or listed.
BREAKS = re.compile(
    r"\b(?:von|aus|seit|bis|zwischen|vor|pro|je|jeweils|mindestens|höchstens|statt|weil|nach|und|oder|sowie|ab|davon|darunter|gegen"
    r"|im Alter|(?<!also )um|auf|nochmals?|weitere[nr]?)\s+(?:[a-zäöüß]+\s+){0,2}$"
)


def concluded(term: Term) -> bool:
    """Does a word before the number say that it follows from those before it?"""
    if CONCLUDES.search(term.lead):
        named = term.roles & {"apart", "by"} and term.lead.rstrip().endswith(("von", "in Höhe von"))
        return bool(named or not BREAKS.search(term.lead)) and not NEEDED.search(term.lead)
    return term.quantity.unit in SHARES and bool(FILLED.match(term.tail) or (SET_OFF.search(term.lead) and CLOSED.match(term.tail)))


def find(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """At most one, of a window with two numbers before the one that is concluded."""
    if len(found) == 3 and concluded(found[2]) and not any(t.quantity.unit in (*SPELLS, "times", "person") for t in found):
        if any(t.roles & {"by", "apart"} and t.quantity.unit not in SHARES for t in found[:2]) or (
            "by" in found[2].roles and found[2].quantity.unit not in SHARES and THAN.match(found[2].tail)
        ):
            return
        said = found[2].roles & {"apart", "by"} and CONCLUDES.search(found[2].lead)
        yield from best(_readings(article, *found), math.inf if said else FAR)


def _readings(article: str, first: Term, second: Term, last: Term) -> Iterator[Check]:
    shares = [t for t in (first, second, last) if t.quantity.unit in SHARES]
    amounts = [t for t in (first, second, last) if t not in shares]
    if len(shares) == 1 and _alike(*amounts):
        yield from _share(article, shares[0], amounts[0], amounts[1], last)
    elif len(shares) == 3 and ({t.quantity.unit for t in shares} != {"percent"} or not CONCLUDES.search(last.lead)):
        return
    elif len(shares) in (0, 3) and _alike(first, second) and (_alike(second, last) or _points(second, last)):
        yield from _amounts(article, first, second, last)
    elif len(shares) == 2 and _points(second, last):
        yield from apart(article, first.quantity, second.quantity, last.quantity)


def _alike(first: Term, second: Term) -> bool:
    a, b = first.quantity, second.quantity
    return stretch.alike(a, b) and (a.per == b.per or None in (a.per, b.per))


def _points(ends: Term, change: Term) -> bool:
    return ends.quantity.unit == "percent" and (change.quantity.unit == "percentage_point" or change.noun in POINTS)


def _share(article: str, share: Term, first: Term, second: Term, last: Term) -> Iterator[Check]:
    """A change from one to the other where the words say so, else part and whole in either order."""
    one, other = sorted((first, second), key=lambda t: t.value)
    if last is not share and "by" in share.roles:
        yield from share_of(article, share.quantity, first.quantity, last.quantity)
    if "by" in share.roles:
        down = DOWN.search(share.lead[-60:] + share.tail[:40])
        up = UP.search(share.lead[-60:] + share.tail[:40])
        if up or not down:
            yield from by(article, one.quantity, other.quantity, share.quantity)
        if down or not up:
            yield from by(article, other.quantity, one.quantity, share.quantity)
    elif last is not share and last is one and share.quantity.start < other.quantity.start and not clash(share, other):
        yield from share_of(article, share.quantity, other.quantity, last.quantity)
    elif not clash(share, other):
        yield from parted(article, one.quantity, other.quantity, share.quantity)


def _amounts(article: str, first: Term, second: Term, last: Term) -> Iterator[Check]:
    """A sum, or what one is more than the other."""
    if not _strangers(first, second):
        yield from total_of(article, [first.quantity, second.quantity], last.quantity)
    elif "by" in last.roles:
        return
    larger, smaller = sorted((first, second), key=lambda t: -t.value)
    if not ALL.search(last.lead + last.quantity.text):
        yield from left_of(article, larger.quantity, smaller.quantity, last.quantity)


def _strangers(first: Term, second: Term) -> bool:
    return bool(first.noun and second.noun and fold(first.noun)[:4] != fold(second.noun)[:4])
